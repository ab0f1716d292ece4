package org.gongkai.bulk.run;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;

/**
 * Rows that wait on the disk, in their order, until it is known of all of them what is a copy of
 * what: first all are added, then all are taken. For one thread.
 */
final class RowSpool implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final OutputStream bytes;
    private final DataOutputStream out;
    private DataInputStream in = new DataInputStream(InputStream.nullInputStream());

    /**
     * @param scratch a folder for the rows
     */
    RowSpool(Path scratch) throws OutputException {
        file = scratch.resolve("rows.spool");
        bytes = Disk.opening(file, () -> Files.newOutputStream(file));
        out = new DataOutputStream(new BufferedOutputStream(bytes, BUFFER));
    }

    void add(Rows rows) throws OutputException {
        Disk.writing(file, () -> rows.write(out));
    }

    /** All are added; the first is the next. */
    void rewind() throws OutputException {
        Disk.writing(file, out::flush);
        InputStream whole = Disk.opening(file, () -> Files.newInputStream(file));
        in = new DataInputStream(new BufferedInputStream(whole, BUFFER));
    }

    Rows next() throws OutputException {
        return Disk.opening(file, () -> Rows.read(in));
    }

    @Override
    public void close() throws OutputException {
        Disk.writing(
                file,
                () -> {
                    in.close();
                    // Not the buffer: it would try to write what a full disk has just refused.
                    bytes.close();
                    Files.deleteIfExists(file);
                });
    }
}
