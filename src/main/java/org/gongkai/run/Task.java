package org.gongkai.run;

import java.nio.file.Path;

/**
 * A file to deal with.
 *
 * @param source its name in the output
 * @param path where it is
 * @param parent report id of the archive it came from, empty for a file of the input
 * @param seen for an archive: entries that are dealt with already
 * @param again whether a worker has died of it once
 */
record Task(String source, Path path, String parent, int seen, boolean again) {

    static Task of(InputFile file) {
        return new Task(file.source(), file.path(), "", 0, false);
    }

    static Task ofEntry(String source, Path spooled, String parent) {
        return new Task(source, spooled, parent, 0, false);
    }

    boolean isEntry() {
        return !parent.isEmpty();
    }

    /** The same, to be tried once more; of an archive, from there on. */
    Task onceMore(int from) {
        return new Task(source, path, parent, from, true);
    }
}
