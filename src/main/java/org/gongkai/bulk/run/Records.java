package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.JsonReader;
import org.gongkai.data.write.RecordFiles;
import org.gongkai.data.write.RecordHead;
import org.gongkai.model.Extraction;

/** The records of an output folder, one file each, named by report id. */
final class Records {

    private final RecordFiles files;
    private final Path scratch;
    private final JsonReader reader = new JsonReader();

    Records(RunFolder run) {
        this.files = run.records();
        this.scratch = run.scratch();
    }

    /** Keeps a record; when the call returns it is on the disk. */
    void write(String id, byte[] record) throws OutputException {
        Path file = files.file(id);
        Disk.createFolder(AtomicFile.folder(file));
        AtomicFile.write(file, scratch, atomic -> atomic.stream().write(record));
    }

    /** What a record says of itself; empty when there is none or it is none of this program's. */
    Optional<RecordHead> head(String id) {
        try {
            return files.read(id, reader::readHead);
        } catch (OutputException e) {
            // It is made anew; a place that cannot be written to is noticed then.
            return Optional.empty();
        }
    }

    /**
     * What the flat files hold of a document.
     *
     * @return empty when there is no record
     * @throws OutputException when it cannot be read
     */
    Optional<Extraction> rows(String id) throws OutputException {
        return files.read(id, reader::read);
    }
}
