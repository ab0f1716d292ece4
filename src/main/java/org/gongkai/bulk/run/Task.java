package org.gongkai.bulk.run;

import java.nio.file.Path;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.FileSnapshot;
import org.gongkai.model.Fingerprint;

/**
 * A file to deal with.
 *
 * @param source its name in the output
 * @param path where it is
 * @param parent report id of the archive it came from, empty for a file of the input
 * @param snapshot what its bytes were when they were looked at; of no bytes before that
 * @param done for an archive: entries that are dealt with already
 * @param again whether a worker has died of it once
 */
record Task(
        String source, Path path, String parent, FileSnapshot snapshot, int done, boolean again) {

    private static final FileSnapshot UNSEEN = new FileSnapshot(Fingerprint.NONE, 0, "");

    static Task of(InputFile file) {
        return new Task(file.source(), file.path(), "", UNSEEN, 0, false);
    }

    static Task ofEntry(String source, Path spooled, String parent) {
        return new Task(source, spooled, parent, UNSEEN, 0, false);
    }

    boolean isEntry() {
        return !parent.isEmpty();
    }

    /** Report id of its bytes, once they have been looked at. */
    String id() {
        return snapshot.fingerprint().id();
    }

    /**
     * By what a file of the input is known again; empty where that is not sure, or for an entry.
     */
    String stamp() {
        return isEntry() ? "" : snapshot.stamp();
    }

    /** The same, its bytes looked at. */
    Task seen(FileSnapshot now) {
        return new Task(source, path, parent, now, done, again);
    }

    /** The same, to be tried once more; of an archive, from there on. */
    Task onceMore(int from) {
        return new Task(source, path, parent, snapshot, from, true);
    }

    /**
     * Takes away the file of an entry of an archive, which was only lent; files of the input stay.
     */
    void release() throws OutputException {
        if (isEntry()) {
            Disk.delete(path);
        }
    }
}
