package org.gongkai.data.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.base.disk.Utf8;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JsonReaderTest {

    /** A record's head is far shorter, a record with tables far longer. */
    private static final int BUFFER = 20_000;

    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    private final JsonReader reader = new JsonReader();

    @Test
    void allIsThere() throws IOException {
        Extraction whole = Samples.report();
        assertThat(whole.tables()).isNotEmpty();
        assertThat(reader.read(in(json(whole)))).isEqualTo(whole);
    }

    @ParameterizedTest
    @FieldSource("org.gongkai.data.write.Samples#ODD")
    void oddTextsSurvive(String text) throws IOException {
        Extraction whole = Samples.odd(text);
        assertThat(reader.read(in(json(whole)))).isEqualTo(whole);
    }

    @ParameterizedTest
    @FieldSource("org.gongkai.data.write.Samples#ODD")
    void linesThatTheFormLacksKeepTheirLabels(String label) throws IOException {
        Extraction whole = Samples.withOtherLines(label);
        assertThat(reader.read(in(json(whole))).matched().get(0).others())
                .isEqualTo(whole.matched().get(0).others());
        assertThat(reader.read(in(json(whole)))).isEqualTo(whole);
    }

    @Test
    void theHeadSaysWhatMadeTheRecordAndWhatBecameOfTheDocument() throws IOException {
        Extraction whole = Samples.odd("a\"b");
        assertThat(reader.readHead(in(json(whole))))
                .isEqualTo(
                        new RecordHead(
                                new RecordHead.Tool("1.2", "fedcba9876543210"),
                                whole.ocr(),
                                whole.corrections(),
                                whole.id(),
                                whole.sha256(),
                                whole.mediaType(),
                                whole.bytes(),
                                whole.pages(),
                                whole.kind(),
                                whole.outcome()));
    }

    @Test
    void theHeadIsReadWithoutTheRest() throws IOException {
        byte[] record = json(EXTRACTOR.extract(sample()));
        assertThat(record).hasSizeGreaterThan(2 * BUFFER);
        InputStream in = in(record);
        reader.readHead(in);
        assertThat(in.available()).isGreaterThan(record.length - BUFFER);
    }

    @Test
    void everyTruncationAndAnythingBehindIsRefused() throws IOException {
        byte[] record = json(Samples.report());
        for (int end = 0; end < record.length - 2; end += 17) {
            byte[] cut = Arrays.copyOf(record, end);
            assertThatThrownBy(() -> reader.read(in(cut)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("not a record of this program");
        }
        byte[] more = Arrays.copyOf(record, record.length + 1);
        more[record.length] = '1';
        assertThatThrownBy(() -> reader.read(in(more)))
                .hasMessageStartingWith("not a record of this program");
    }

    @Test
    void aMissingFieldIsNamedWithItsLine() throws IOException {
        String record = new String(json(Samples.report()), StandardCharsets.UTF_8);
        String other = record.replace("\"agency\"", "\"agent\"");
        assertThatThrownBy(() -> reader.read(in(other.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("not a record of this program: 'agency' is missing at line 20");
    }

    @Test
    void aWordThatNobodyWritesIsNamed() throws IOException {
        String record = new String(json(Samples.report()), StandardCharsets.UTF_8);
        String other = record.replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"odd\"");
        assertThatThrownBy(() -> reader.read(in(other.getBytes(StandardCharsets.UTF_8))))
                .hasMessage("not a record of this program: 'odd' is no word that it writes");
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> theRowsOfARecordAreThoseOfItsDocument() throws IOException {
        return documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
    }

    private void compare(Path file) throws IOException {
        Extraction direct = EXTRACTOR.extract(file);
        byte[] record = json(direct);
        Extraction back = reader.read(in(record));
        for (CsvFile kind : CsvFile.values()) {
            assertThat(kind.lines(Source.file("a"), back))
                    .as(kind.fileName())
                    .isEqualTo(kind.lines(Source.file("a"), direct));
        }
        assertThat(json(reader.read(in(record)))).isEqualTo(record);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> fixtures = Files.walk(Path.of("fixtures"));
                Stream<Path> samples = Files.walk(Path.of("samples"))) {
            return Stream.concat(fixtures, samples).filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path sample() {
        return Path.of("samples/songjian2023.pdf");
    }

    private static byte[] json(Extraction extraction) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Writer writer = Utf8.writer(out)) {
            new JsonWriter("1.2", "fedcba9876543210").write(extraction, writer);
        }
        return out.toByteArray();
    }

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
