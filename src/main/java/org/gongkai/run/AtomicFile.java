package org.gongkai.run;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A text file that appears whole or not at all: it is written under another name in the same
 * folder, brought to the disk, then renamed. Closing without {@link #publish()} leaves nothing
 * behind.
 */
final class AtomicFile implements Closeable {

    private final Path target;
    private final Path temporary;
    private final FileChannel channel;
    private final Writer writer;

    /**
     * Begins to write; a file of that name stays as it is until {@link #publish()}.
     *
     * @throws IOException when the folder cannot be written to
     */
    AtomicFile(Path target) throws IOException {
        this.target = target;
        // The process id keeps two runs into one folder out of each other's way.
        this.temporary =
                target.resolveSibling(
                        target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
        this.channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING);
        this.writer = new BufferedWriter(Utf8.writer(Channels.newOutputStream(channel)));
    }

    Writer writer() {
        return writer;
    }

    Path target() {
        return target;
    }

    /** Brings all that was written to the disk: where there is no room it fails here. */
    void finish() throws IOException {
        writer.flush();
        channel.force(true);
        writer.close();
    }

    /** Gives the finished file its name. */
    void publish() throws IOException {
        Files.move(
                temporary,
                target,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        syncFolder(target.toAbsolutePath().getParent());
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
