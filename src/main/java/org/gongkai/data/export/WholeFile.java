package org.gongkai.data.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;

/** Writes a file that a user named, whole or not at all. */
final class WholeFile {

    private WholeFile() {}

    /** What goes into the file. */
    interface Content {
        void write(AtomicFile file) throws IOException, OutputException, ExportException;
    }

    static void write(Path target, Content content) throws OutputException, ExportException {
        if (Files.isDirectory(target)) {
            throw new OutputException(
                    "Cannot write " + target + ": it is a folder. Name a file in it.");
        }
        Path parent = AtomicFile.folder(target);
        if (!Files.isDirectory(parent)) {
            throw new OutputException(
                    "Cannot write " + target + ": there is no folder " + parent + ". Make it.");
        }
        try (AtomicFile file = new AtomicFile(target)) {
            content.write(file);
            file.finish();
            file.publish();
        } catch (IOException e) {
            throw failure(target, e);
        }
    }

    /** What goes into a draft of the file, which is there and empty. */
    interface Draft {
        void write(Path draft) throws IOException, OutputException, ExportException;
    }

    /** The same for what wants a file of its own to write into; it is copied when it is whole. */
    static void writeDrafted(Path target, Draft content) throws OutputException, ExportException {
        write(
                target,
                whole ->
                        withDraft(
                                target,
                                draft -> {
                                    content.write(draft);
                                    Files.copy(draft, whole.stream());
                                }));
    }

    /** Makes a draft beside the file, and takes it away whatever happens. */
    static void withDraft(Path target, Draft content)
            throws IOException, OutputException, ExportException {
        Path draft = Files.createTempFile(AtomicFile.folder(target), ".gongkai-", ".tmp");
        try {
            content.write(draft);
        } finally {
            Files.delete(draft);
        }
    }

    static OutputException failure(Path target, IOException cause) {
        return new OutputException(
                "Cannot write "
                        + target
                        + ": "
                        + IoReason.of(cause)
                        + ". Make room there, allow writing, or name another place.");
    }
}
