package org.gongkai.model;

import java.util.Arrays;

/** The bytes of a picture in some format. Immutable. */
public final class PictureFile {

    /** No picture. */
    public static final PictureFile NONE = new PictureFile(new byte[0]);

    private final byte[] bytes;

    private PictureFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static PictureFile of(byte[] bytes) {
        return bytes.length == 0 ? NONE : new PictureFile(bytes.clone());
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Number of bytes. */
    public int length() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
