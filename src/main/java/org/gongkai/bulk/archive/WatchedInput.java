package org.gongkai.bulk.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, and shows them to those that check them. */
abstract class WatchedInput extends FilterInputStream {

    private long count;

    WatchedInput(InputStream in) {
        super(in);
    }

    /** Bytes read so far. */
    long count() {
        return count;
    }

    /** Bytes have been read. */
    void seen(byte[] bytes, int start, int length) {}

    /**
     * There are no more bytes.
     *
     * @throws IOException if that is too early
     */
    void ended() throws IOException {}

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int n = in.read(bytes, start, length);
        if (n < 0) {
            ended();
        } else {
            count += n;
            seen(bytes, start, n);
        }
        return n;
    }
}
