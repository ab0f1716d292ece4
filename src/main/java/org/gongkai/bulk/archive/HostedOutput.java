package org.gongkai.bulk.archive;

import java.io.IOException;
import java.io.OutputStream;

/** A file of the spool folder, whose failures are told from those of an archive. */
final class HostedOutput extends OutputStream {

    private final OutputStream out;

    HostedOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int length) {
        try {
            out.write(bytes, start, length);
        } catch (IOException e) {
            throw new HostException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new HostException(e);
        }
    }
}
