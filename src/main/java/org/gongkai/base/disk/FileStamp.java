package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * What a file system says of a file without reading it. With another stamp its bytes may be others;
 * with the same they are the same where the system keeps the time of the last change of anything,
 * which no program can set, and elsewhere as long as nobody sets times back.
 *
 * @param text its size, times and place, to be compared
 * @param changed the latest of its times
 * @param fine whether its times tell one moment from the next
 */
public record FileStamp(String text, Instant changed, boolean fine) {

    private static final String VIEW = "unix";

    /** A system's clock ticks, so that a change right after another may bear the same time. */
    private static final Duration TICK = Duration.ofMillis(100);

    /** FAT counts in steps of two seconds. */
    private static final Duration COARSE_TICK = Duration.ofSeconds(3);

    /**
     * The stamp of a file now.
     *
     * @throws IOException when it is not there
     */
    public static FileStamp of(Path file) throws IOException {
        if (!file.getFileSystem().supportedFileAttributeViews().contains(VIEW)) {
            BasicFileAttributes all = Files.readAttributes(file, BasicFileAttributes.class);
            FileTime modified = all.lastModifiedTime();
            return new FileStamp(all.size() + " " + modified, modified.toInstant(), false);
        }
        Map<String, Object> all =
                Files.readAttributes(file, VIEW + ":size,lastModifiedTime,ctime,ino");
        Instant modified = time(all, "lastModifiedTime");
        Instant changed = time(all, "ctime");
        return new FileStamp(
                all.get("size")
                        + " "
                        + nanos(modified)
                        + " "
                        + nanos(changed)
                        + " "
                        + all.get("ino"),
                modified.isAfter(changed) ? modified : changed,
                true);
    }

    private static Instant time(Map<String, Object> all, String name) {
        return ((FileTime) Objects.requireNonNull(all.get(name))).toInstant();
    }

    private static String nanos(Instant time) {
        return time.getEpochSecond() + "." + time.getNano();
    }

    /** Whether a change from now on would be sure to show in the stamp. */
    public boolean tellsChangesFrom(Instant now) {
        return changed.plus(fine ? TICK : COARSE_TICK).isBefore(now);
    }
}
