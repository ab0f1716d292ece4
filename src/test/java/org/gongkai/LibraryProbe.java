package org.gongkai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;

/** What a program does that uses Gongkai as a library: of a file its record. */
public final class LibraryProbe implements Function<Path, String> {

    private final Extractor extractor = Extractor.builder().ocr(OcrMode.OFF).build();
    private final JsonWriter writer =
            new JsonWriter(ToolVersion.current(), extractor.forms().digest());

    @Override
    public String apply(Path file) {
        try {
            Extraction report = extractor.extract(file);
            return new String(writer.bytes(report), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
