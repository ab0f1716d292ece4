package org.gongkai.app.summary;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.gongkai.Extractor;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;

/** Writes the CSV files of an output folder for documents that are at hand. */
final class ReadFolder {

    private final Map<String, Extraction> documents = new TreeMap<>();
    private final Map<Path, Extraction> read = new LinkedHashMap<>();
    private final Extractor extractor = Extractor.builder().ocr(OcrMode.OFF).build();

    /** Reads a file as if it had another name. */
    ReadFolder with(String source, Path file) throws IOException {
        Extraction extraction = read.get(file);
        if (extraction == null) {
            extraction = extractor.extract(file);
            read.put(file, extraction);
        }
        documents.put(source, extraction);
        return this;
    }

    /** Reads a text. */
    ReadFolder with(String source, String text) {
        documents.put(source, extractor.extract(text.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    /** The documents so far, by their sources. */
    Map<String, Extraction> documents() {
        return documents;
    }

    void write(Path folder) throws IOException {
        for (CsvFile file : CsvFile.values()) {
            try (Writer out = Files.newBufferedWriter(folder.resolve(file.fileName()))) {
                out.write(file.header());
                for (Map.Entry<String, Extraction> document : documents.entrySet()) {
                    out.write(file.lines(Source.file(document.getKey()), document.getValue()));
                }
            }
        }
    }
}
