package org.gongkai.reading.source.pdf;

/**
 * What a stream holds, as far as it could be decoded.
 *
 * @param damage what is wrong with the data; empty where nothing speaks against them
 */
record DecodedStream(byte[] bytes, String damage) {

    static DecodedStream whole(byte[] bytes) {
        return new DecodedStream(bytes, "");
    }

    boolean isDamaged() {
        return !damage.isEmpty();
    }

    /** What was made of the data of a stream that may have been damaged itself. */
    DecodedStream after(DecodedStream before) {
        return before.isDamaged() ? new DecodedStream(bytes, before.damage) : this;
    }
}
