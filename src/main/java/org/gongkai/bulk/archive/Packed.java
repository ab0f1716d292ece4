package org.gongkai.bulk.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * The content of an entry while it is unpacked.
 *
 * @param content unpacked bytes
 * @param consumed packed bytes that were read for them so far
 */
record Packed(InputStream content, LongSupplier consumed) implements Closeable {

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** Opens an entry. */
    interface Opener {
        Packed open() throws IOException;
    }
}
