package org.gongkai.base.disk;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that appears whole or not at all: it is written under another name on the same file
 * system, brought to the disk, then renamed. Closing without {@link #publish()} leaves nothing
 * behind. Not for several threads at once.
 */
public final class AtomicFile implements Closeable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final OutputStream stream;
    private final Writer writer;

    /** Begins to write beside the file itself, whose folder must exist. */
    public AtomicFile(Path target) throws IOException {
        this(target, folder(target));
    }

    /**
     * Begins to write; a file of that name stays as it is until {@link #publish()}.
     *
     * @param target the file; its folder exists
     * @param scratch a folder on the same file system, for the file while it is not whole
     * @throws IOException when {@code scratch} cannot be written to
     */
    public AtomicFile(Path target, Path scratch) throws IOException {
        this.target = target;
        // The process id keeps programs that share a scratch folder out of each other's way.
        this.temporary =
                scratch.resolve(
                        target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        this.channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        this.stream = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
        this.writer = Utf8.writer(stream);
    }

    /** The folder that a file is in, whether it exists or not. */
    public static Path folder(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** What goes into a file. */
    public interface Content {
        void write(AtomicFile file) throws IOException;
    }

    /**
     * Writes a whole file.
     *
     * @param target the file; its folder exists
     * @param scratch a folder on the same file system, for the file while it is not whole
     * @throws OutputException when it cannot be written
     */
    public static void write(Path target, Path scratch, Content content) throws OutputException {
        try (AtomicFile file = new AtomicFile(target, scratch)) {
            content.write(file);
            file.finish();
            file.publish();
        } catch (IOException e) {
            throw new OutputException(target, e);
        }
    }

    /** For bytes; not to be mixed with {@link #writer()}. */
    public OutputStream stream() {
        return stream;
    }

    /** For text, in UTF-8. */
    public Writer writer() {
        return writer;
    }

    /** The file that is to appear. */
    public Path target() {
        return target;
    }

    /**
     * Brings all that was written to the disk.
     *
     * @throws IOException when there is no room
     */
    public void finish() throws IOException {
        writer.flush();
        channel.force(true);
        writer.close();
    }

    /**
     * Gives the finished file its name.
     *
     * @throws IOException when the name cannot be taken
     */
    public void publish() throws IOException {
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folder(target));
    }

    @Override
    public void close() throws IOException {
        // Not the writer: it would try to write what a full disk has just refused.
        channel.close();
        Files.deleteIfExists(temporary);
    }

    /** The rename itself must reach the disk; systems that cannot open a folder do so unasked. */
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows: nothing to be done, and nothing lost but certainty after a power failure.
            return;
        }
    }
}
