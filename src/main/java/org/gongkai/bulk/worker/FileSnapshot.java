package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.gongkai.base.disk.FileStamp;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Fingerprint;

/**
 * What a file was when its bytes were looked at.
 *
 * @param fingerprint of its bytes; of a page and what lies beside it, see {@link PageFile}
 * @param modified when it was last changed, in milliseconds since 1970
 * @param stamp by which it is known again without looking; empty where that is not sure
 */
public record FileSnapshot(Fingerprint fingerprint, long modified, String stamp) {

    /**
     * Looks at all bytes of a file, without keeping them.
     *
     * @throws IOException when it cannot be read
     */
    public static FileSnapshot of(Path file) throws IOException {
        FileStamp before = FileStamp.of(file);
        boolean sure = before.tellsChangesFrom(Instant.now());
        long modified = modified(file);
        Optional<byte[]> joined = PageFile.joined(file);
        return joined.isPresent()
                ? new FileSnapshot(Fingerprint.of(joined.get()), modified, "")
                : new FileSnapshot(Fingerprint.of(file), modified, sure ? before.text() : "");
    }

    /**
     * Whether a document is what was looked at, as far as can be told without a digest of the file.
     *
     * @param loaded what the file held when it was read
     * @param document the same, with what lies beside it
     */
    boolean holds(Path file, byte[] loaded, byte[] document) throws IOException {
        return document.length == fingerprint.bytes()
                && Files.size(file) == loaded.length
                && modified(file) == modified
                && (document == loaded || Fingerprint.of(document).equals(fingerprint));
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}
