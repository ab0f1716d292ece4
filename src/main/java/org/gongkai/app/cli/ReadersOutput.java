package org.gongkai.app.cli;

import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;

/**
 * Standard output that somebody may have read enough of, as {@code head} does: what is written from
 * then on goes nowhere, and is no fault.
 */
final class ReadersOutput extends FilterOutputStream {

    private final FileOutputStream file;
    private boolean read = true;

    ReadersOutput(FileOutputStream file) {
        super(file);
        this.file = file;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!read) {
            return;
        }
        try {
            file.write(bytes, from, length);
        } catch (IOException e) {
            if (hasPlaces()) {
                throw e;
            }
            read = false;
        }
    }

    /**
     * Whether it is a file, which can want room. A pipe has no places in it, and takes everything
     * as long as there is a reader; what the system says then depends on its language.
     */
    private boolean hasPlaces() {
        try {
            return file.getChannel().position() >= 0;
        } catch (IOException e) {
            return false;
        }
    }
}
