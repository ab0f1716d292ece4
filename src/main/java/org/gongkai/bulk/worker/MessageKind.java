package org.gongkai.bulk.worker;

/** The kinds of messages; their names begin the frames. */
enum MessageKind {
    READ,
    WALK,
    NEXT,
    READY,
    ALIVE,
    NO_ROOM,
    RECORDED,
    UNREADABLE,
    ARCHIVE,
    DOCUMENT,
    REFUSED,
    OPENED
}
