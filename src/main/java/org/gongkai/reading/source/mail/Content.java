package org.gongkai.reading.source.mail;

/** What a part of a mail holds; nobody changes it. */
final class Content {

    private final byte[] bytes;

    Content(byte[] bytes) {
        this.bytes = bytes;
    }

    byte[] bytes() {
        return bytes;
    }
}
