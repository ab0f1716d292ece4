package org.gongkai.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gongkai.data.write.CsvTable;

/** A data file of this package. */
final class Resource {

    private final String name;

    Resource(String name) {
        this.name = name;
    }

    String text() {
        try (InputStream in = open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its words, whatever space is between them. */
    List<String> words() {
        return List.of(text().strip().split("\\s+"));
    }

    /** The rows of a CSV file below its header. */
    List<List<String>> rows() {
        try (InputStream in = open()) {
            List<List<String>> all =
                    new CsvTable().read(new InputStreamReader(in, StandardCharsets.UTF_8));
            return all.subList(1, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open() {
        return Resource.class.getResourceAsStream("/org/gongkai/data/dataset/" + name);
    }
}
