package org.gongkai.worker;

/** The kinds of messages; their names begin the frames. */
enum MessageKind {
    READ,
    WALK,
    GO,
    READY,
    ALIVE,
    KNOWN,
    NO_ROOM,
    RECORDED,
    UNWANTED,
    UNREADABLE,
    ARCHIVE,
    DOCUMENT,
    REFUSED,
    OPENED
}
