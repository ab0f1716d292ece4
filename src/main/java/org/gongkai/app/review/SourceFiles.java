package org.gongkai.app.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.PageFile;
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

    /** Documents of archives that are kept, each up to {@link #KEPT_BYTES}. */
    private static final int KEPT = 3;

    private static final int KEPT_BYTES = 16 << 20;

    private final Map<String, Path> files;
    private final ArchiveWalker archives;

    /** The last documents out of archives: to find one may mean to walk through gigabytes. */
    private final Map<String, byte[]> kept = new LinkedHashMap<>();

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
        Path file = files.get(source);
        if (file != null) {
            return Files.isRegularFile(file) ? same(PageFile.read(file), sha256) : Optional.empty();
        }
        // A folder may be called like an archive: 'a!/b.zip!/c.pdf'.
        for (int at = source.indexOf(EntryNames.INSIDE);
                at >= 0;
                at = source.indexOf(EntryNames.INSIDE, at + 1)) {
            Path archive = files.get(source.substring(0, at));
            if (archive != null && Files.isRegularFile(archive)) {
                String name = source.substring(at + EntryNames.INSIDE.length());
                return entry(archive, name, sha256);
            }
        }
        return Optional.empty();
    }

    private static Optional<byte[]> same(byte[] bytes, String sha256) {
        return Fingerprint.of(bytes).sha256().equals(sha256)
                ? Optional.of(bytes)
                : Optional.empty();
    }

    private synchronized Optional<byte[]> entry(Path archive, String name, String sha256)
            throws IOException {
        String key = archive + EntryNames.INSIDE + name;
        Optional<byte[]> before =
                Optional.ofNullable(kept.get(key)).flatMap(bytes -> same(bytes, sha256));
        if (before.isPresent()) {
            return before;
        }
        Wanted wanted = new Wanted(name, sha256);
        try {
            archives.walk(archive, Fingerprint.NONE, wanted);
        } catch (FoundException e) {
            // The rest of the archive is of no interest.
        }
        wanted.bytes.filter(bytes -> bytes.length <= KEPT_BYTES).ifPresent(b -> keep(key, b));
        return wanted.bytes;
    }

    private void keep(String key, byte[] bytes) {
        if (kept.size() == KEPT) {
            kept.remove(kept.keySet().iterator().next());
        }
        kept.put(key, bytes);
    }

    /** Ends a walk. */
    private static final class FoundException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes one entry of an archive and deletes the others. */
    private static final class Wanted implements EntryVisitor {

        private final String name;
        private final String sha256;
        private Optional<byte[]> bytes = Optional.empty();

        private Wanted(String name, String sha256) {
            this.name = name;
            this.sha256 = sha256;
        }

        @Override
        public void visit(ArchiveEntry entry) throws IOException {
            if (entry instanceof ArchiveEntry.Document document) {
                if (document.name().equals(name)) {
                    bytes = same(Files.readAllBytes(document.file()), sha256);
                }
                Files.deleteIfExists(document.file());
                if (bytes.isPresent()) {
                    throw new FoundException();
                }
            }
        }

        @Override
        public void alive() {
            // Nobody is waiting for a sign of life.
        }
    }
}
