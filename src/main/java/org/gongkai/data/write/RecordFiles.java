package org.gongkai.data.write;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;

/**
 * Where the records of an output folder are: {@code reports/0f/0f1e2d3c4b5a6978.json}.
 *
 * @param folder that holds them
 */
public record RecordFiles(Path folder) {

    private static final int SHARD_DIGITS = 2;

    /** Takes what is wanted of a record. */
    public interface Reading<T> {
        T of(InputStream record) throws IOException;
    }

    /**
     * The records of an output folder.
     *
     * @param out the output folder
     */
    public static RecordFiles in(Path out) {
        return new RecordFiles(out.resolve("reports"));
    }

    /**
     * The file of a record, whether it exists or not.
     *
     * @param id report id, 16 hex digits
     */
    public Path file(String id) {
        return folder.resolve(id.substring(0, SHARD_DIGITS)).resolve(id + ".json");
    }

    /**
     * Reads a record.
     *
     * @param id report id, 16 hex digits
     * @return empty when there is none
     * @throws OutputException when it cannot be read, was changed or is that of another document
     */
    public <T> Optional<T> read(String id, Reading<T> reading) throws OutputException {
        Path file = file(id);
        try {
            byte[] record = Files.readAllBytes(file);
            if (!RecordSum.holds(record)) {
                throw new IOException("it is not as this program has written it");
            }
            if (!new JsonReader().readHead(new ByteArrayInputStream(record)).report().equals(id)) {
                throw new IOException("it is that of another document");
            }
            return Optional.of(reading.of(new ByteArrayInputStream(record)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new OutputException(
                    "The record "
                            + file
                            + " cannot be read ("
                            + IoReason.of(e)
                            + "). Delete it and run 'gongkai extract' again.");
        }
    }
}
