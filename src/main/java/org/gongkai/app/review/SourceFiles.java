package org.gongkai.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.gongkai.bulk.archive.ArchiveEntry;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.archive.EntryNames;
import org.gongkai.bulk.archive.EntryVisitor;
import org.gongkai.model.Fingerprint;

/**
 * The documents that the reports were read from. A name leads to a file only if the inputs have a
 * file of that name, so nothing that a browser sends can name another.
 */
final class SourceFiles {

    private final Map<String, Path> files;
    private final ArchiveWalker archives;

    /**
     * @param files the inputs by their names in the output
     * @param archives opens those that are archives
     */
    SourceFiles(Map<String, Path> files, ArchiveWalker archives) {
        this.files = Map.copyOf(files);
        this.archives = archives;
    }

    /**
     * The bytes of a document.
     *
     * @param source its name
     * @param sha256 digest that it must have
     * @return empty where it is not there, or is another one now
     */
    Optional<byte[]> bytes(String source, String sha256) throws IOException {
        String name = EntryNames.file(source);
        Path file = files.get(name);
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Optional<byte[]> bytes =
                name.equals(source)
                        ? Optional.of(Files.readAllBytes(file))
                        : entry(file, source.substring(name.length() + EntryNames.INSIDE.length()));
        return bytes.filter(found -> Fingerprint.of(found).sha256().equals(sha256));
    }

    private synchronized Optional<byte[]> entry(Path archive, String name) throws IOException {
        Wanted wanted = new Wanted(name);
        archives.walk(archive, Fingerprint.NONE, wanted);
        return wanted.bytes;
    }

    /** Takes one entry of an archive and deletes the others. */
    private static final class Wanted implements EntryVisitor {

        private final String name;
        private Optional<byte[]> bytes = Optional.empty();

        private Wanted(String name) {
            this.name = name;
        }

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            if (entry instanceof ArchiveEntry.Document document) {
                if (document.name().equals(name)) {
                    bytes = Optional.of(Files.readAllBytes(document.file()));
                }
                Files.deleteIfExists(document.file());
            }
        }

        @Override
        public void alive() {
            // Nobody is waiting for a sign of life.
        }
    }
}
