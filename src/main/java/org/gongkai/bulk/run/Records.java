package org.gongkai.bulk.run;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.JsonReader;
import org.gongkai.data.write.RecordHead;
import org.gongkai.model.Extraction;

/** The records of an output folder, one file each, named by report id. */
final class Records {

    private static final int SHARD_DIGITS = 2;

    private final Path folder;
    private final Path scratch;
    private final JsonReader reader = new JsonReader();

    Records(RunFolder run) {
        this.folder = run.records();
        this.scratch = run.scratch();
    }

    /** Keeps a record; when the call returns it is on the disk. */
    void write(String id, byte[] record) throws OutputException {
        Path file = file(id);
        try {
            Files.createDirectories(file.getParent());
            try (AtomicFile atomic = new AtomicFile(file, scratch)) {
                atomic.stream().write(record);
                atomic.finish();
                atomic.publish();
            }
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** What a record says of itself; empty when there is none or it is none of this program's. */
    Optional<RecordHead> head(String id) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file(id)))) {
            return Optional.of(reader.readHead(in));
        } catch (IOException e) {
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
        Path file = file(id);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(reader.readWithoutTables(in));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new OutputException(
                    "The record "
                            + file
                            + " cannot be read ("
                            + e.getMessage()
                            + "). Delete it and run 'gongkai extract' again.");
        }
    }

    private Path file(String id) {
        return folder.resolve(id.substring(0, SHARD_DIGITS)).resolve(id + ".json");
    }
}
