package org.gongkai.bulk.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.gongkai.base.disk.FileStamp;
import org.gongkai.model.Fingerprint;

/**
 * What a file was when its bytes were looked at.
 *
 * @param fingerprint of its bytes
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
        return new FileSnapshot(Fingerprint.of(file), modified, sure ? before.text() : "");
    }

    /** Whether a file is still what it was, as far as can be told without reading it. */
    boolean holds(Path file) throws IOException {
        return Files.size(file) == fingerprint.bytes() && modified(file) == modified;
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toMillis();
    }
}
