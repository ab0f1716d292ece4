package org.gongkai.reading.source.pdf;

/** What a stream holds, as far as it could be decoded. */
final class DecodedStream {

    private final byte[] bytes;
    private final String damage;

    /**
     * @param damage what is wrong with the data; empty where nothing speaks against them
     */
    DecodedStream(byte[] bytes, String damage) {
        this.bytes = bytes;
        this.damage = damage;
    }

    static DecodedStream whole(byte[] bytes) {
        return new DecodedStream(bytes, "");
    }

    /** The decoded bytes, which the caller does not change. */
    byte[] bytes() {
        return bytes;
    }

    String damage() {
        return damage;
    }

    boolean isDamaged() {
        return !damage.isEmpty();
    }

    /** What was made of the data of a stream that may have been damaged itself. */
    DecodedStream after(DecodedStream before) {
        return before.isDamaged() ? new DecodedStream(bytes, before.damage) : this;
    }
}
