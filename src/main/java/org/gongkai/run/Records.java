package org.gongkai.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.model.Extraction;
import org.gongkai.write.JsonReader;
import org.gongkai.write.JsonWriter;

/** The records of an output folder, one file each, named by report id. */
final class Records {

    private static final int SHARD_DIGITS = 2;

    private final Path folder;
    private final JsonWriter writer;
    private final JsonReader reader = new JsonReader();

    Records(Path out, String version, String forms) {
        this.folder = out.resolve("reports");
        this.writer = new JsonWriter(version, forms);
    }

    /** Makes the folder, so that a run that cannot write ends before it works. */
    void prepare() throws OutputException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    void write(Extraction extraction) throws OutputException {
        Path file = file(extraction.id());
        try {
            Files.createDirectories(file.getParent());
            try (AtomicFile atomic = new AtomicFile(file)) {
                writer.write(extraction, atomic.writer());
                atomic.finish();
                atomic.publish();
            }
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** All but the tables as found, which no CSV file needs. */
    Extraction read(String id) throws OutputException {
        Path file = file(id);
        try (InputStream in = Files.newInputStream(file)) {
            return reader.readWithoutTables(in);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private Path file(String id) {
        return folder.resolve(id.substring(0, SHARD_DIGITS)).resolve(id + ".json");
    }
}
