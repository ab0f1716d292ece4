package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.JsonReader;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever a document is, it is no fault of the program: what it throws, on documents changed at
 * random, is gathered by place. {@code -Dgongkai.mutants=200000} tries more, {@code
 * -Dgongkai.mutants.seed} others, {@code -Dgongkai.mutants.of=FOLDER} those of a folder.
 */
@Tag("long")
class MutantsTest {

    /** Less than a minute. */
    private static final int USUAL = 600;

    /** Bytes from which documents take their time. */
    private static final long LARGE = 60_000;

    /** Bytes of those that take too much. */
    private static final long LARGEST = 1_000_000;

    /** One mutant in so many is of a large document. */
    private static final int SELDOM = 100;

    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    private final JsonWriter writer = new JsonWriter("1", EXTRACTOR.forms().digest());
    private final JsonReader reader = new JsonReader();

    @Test
    void noDocumentIsAFaultOfTheProgram() throws Exception {
        long seed = Long.getLong("gongkai.mutants.seed", 20_261_129L);
        Mutations mutations = new Mutations(documents(0, LARGE), seed);
        Mutations large = new Mutations(documents(LARGE, LARGEST), seed);
        Map<String, String> faults = new TreeMap<>();
        for (int i = 0; i < Integer.getInteger("gongkai.mutants", USUAL); i++) {
            byte[] mutant = i % SELDOM == SELDOM - 1 ? large.next() : mutations.next();
            try {
                read(mutant);
            } catch (RuntimeException | AssertionError | LinkageError e) {
                Path kept = Path.of("target", "mutants", seed + "-" + i);
                if (faults.putIfAbsent(place(e), kept + " " + e) == null) {
                    Files.createDirectories(kept.getParent());
                    Files.write(kept, mutant);
                }
            } catch (StackOverflowError | OutOfMemoryError e) {
                // Said of the document, as every reader of folders does.
            }
        }
        assertThat(faults).isEmpty();
    }

    private void read(byte[] mutant) throws IOException {
        Extraction extraction = EXTRACTOR.extract(mutant);
        byte[] record = writer.bytes(extraction);
        Extraction back = reader.read(new ByteArrayInputStream(record));
        for (CsvFile file : CsvFile.values()) {
            file.lines(Source.file("a"), back);
        }
    }

    private static String place(Throwable fault) {
        return Stream.of(fault.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("org.gongkai"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("nowhere");
    }

    private static List<byte[]> documents(long above, long most) throws IOException {
        String more = System.getProperty("gongkai.mutants.of", "samples");
        List<byte[]> documents = new ArrayList<>();
        for (Path folder : List.of(Path.of("fixtures"), Path.of("samples"), Path.of(more))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    long size = Files.size(file);
                    if (size > above && size <= most && !file.toString().endsWith(".json")) {
                        documents.add(Files.readAllBytes(file));
                    }
                }
            }
        }
        return documents;
    }
}
