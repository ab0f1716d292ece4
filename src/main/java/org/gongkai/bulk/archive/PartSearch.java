package org.gongkai.bulk.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Finds where an archive may go on behind a part that is broken: by the mark of its parts. */
enum PartSearch {
    WARC_RECORD("WARC/1."),
    GZIP_MEMBER("\u001f\u008b\b"),
    ZIP_ENTRY("PK\u0003\u0004");

    private final String mark;

    /**
     * @param mark a byte a character
     */
    PartSearch(String mark) {
        this.mark = mark;
    }

    /**
     * Where the next of some marks begins. The file is read up to there alone: that all marks are
     * looked for costs no more than one.
     *
     * @param from first byte that is looked at
     * @return -1 when there is none
     */
    static long next(Path file, long from, PartSearch... parts) throws IOException {
        try (InputStream in = new BufferedInputStream(from(file, from), 1 << 16)) {
            int[] known = new int[parts.length];
            long at = from;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                for (int i = 0; i < parts.length; i++) {
                    known[i] = parts[i].known(known[i], b);
                    if (known[i] == parts[i].mark.length()) {
                        return at - known[i];
                    }
                }
            }
            return -1;
        }
    }

    /** No mark begins again within itself: what does not go on can only be its first byte. */
    private int known(int before, int b) {
        return b == mark.charAt(before) ? before + 1 : b == mark.charAt(0) ? 1 : 0;
    }

    /** A file's bytes from a place on. */
    static InputStream from(Path file, long position) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        return Channels.newInputStream(channel.position(position));
    }
}
