package org.gongkai.bulk.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.PageFile;

/**
 * Stylesheets and pictures of an archive in which nothing can be looked up, for the pages that lie
 * beside them. They are looked for when the first page names one, and gone when the walk ends.
 */
final class Beside implements AutoCloseable {

    private static final int MOST_FILES = 20_000;

    /** Bytes of all that is kept. */
    private static final long MOST_BYTES = 1L << 29;

    /** Bytes that are gone through for it. */
    private static final long MOST_SEEN = 1L << 32;

    private final Walk walk;
    private final Search search;
    private final Map<String, Path> files = new HashMap<>();
    private boolean looked;
    private long kept;
    private long seen;

    /** Goes through an archive. */
    interface Search {

        /** Shows what is in it, as long as that {@linkplain #goesOn goes on}. */
        void through(Beside found) throws IOException;
    }

    Beside(Walk walk, Search search) {
        this.walk = walk;
        this.search = search;
    }

    /** What has a name; the first where several have it. */
    Optional<byte[]> file(String name) {
        if (!looked) {
            looked = true;
            look();
        }
        return Optional.ofNullable(files.get(name))
                .map(file -> Walk.hosted(() -> Files.readAllBytes(file)));
    }

    private void look() {
        try {
            search.through(this);
        } catch (HostException e) {
            throw e;
        } catch (IOException | RuntimeException untilHere) {
            // What is wrong with the archive is said where it is read; until there it was whole.
        }
    }

    /** Whether more is wanted; an entry of that many bytes is about to be gone through. */
    boolean goesOn(long bytes) {
        walk.alive();
        seen += Math.max(0, bytes);
        return files.size() < MOST_FILES && kept < MOST_BYTES && seen < MOST_SEEN;
    }

    /** Keeps an entry if a page may take it in. */
    void add(String name, Packed.Opener opener) throws IOException {
        if (!PageFile.mayTakeIn(name) || files.containsKey(name)) {
            return;
        }
        byte[] bytes;
        try (Packed packed = opener.open()) {
            bytes = packed.content().readNBytes(PageFile.MOST_PICTURES + 1);
        }
        if (bytes.length <= PageFile.MOST_PICTURES) {
            Path file = walk.spooled();
            Walk.hosted(() -> Files.write(file, bytes));
            files.put(name, file);
            kept += bytes.length;
        }
    }

    @Override
    public void close() {
        files.values().forEach(file -> Walk.hosted(() -> Files.deleteIfExists(file)));
    }
}
