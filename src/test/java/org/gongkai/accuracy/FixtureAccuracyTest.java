package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Status;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every fixture against what a careful reader takes from it. {@code fixtures/baseline.json} holds
 * for each document how many cells were right and how many right ones were flagged; right may rise
 * and noise may fall. {@code mvn test -Dtest=FixtureAccuracyTest -Dgongkai.baseline=write} writes
 * the figures of the day anew, which the continuous build refuses to do.
 */
class FixtureAccuracyTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final Path HOSTILE = FIXTURES.resolve("hostile");
    private static final Path BASELINE = FIXTURES.resolve("baseline.json");
    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    @TestFactory
    Stream<DynamicTest> everyCellIsRightOrFlagged() throws IOException {
        JsonNode floors = new ObjectMapper().readTree(BASELINE.toFile());
        return documents().stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> check(file, floors)));
    }

    @Test
    void everyDocumentHasAFloorAndEveryFloorADocument() throws IOException {
        if (System.getProperty("gongkai.baseline", "").equals("write")) {
            assertThat(System.getenv("CI")).as("the continuous build writes no floors").isNull();
            writeBaseline();
        }
        JsonNode floors = new ObjectMapper().readTree(BASELINE.toFile());
        assertThat(floors.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        documents().stream().map(FixtureAccuracyTest::name).toList())
                .isNotEmpty();
    }

    private static void check(Path file, JsonNode floors) throws IOException {
        Gold gold = Gold.of(file).orElseThrow();
        Extraction extraction = EXTRACTOR.extract(file);
        CellScore score = CellScore.of(gold, extraction);
        JsonNode floor = floors.path(name(file));
        boolean open = floor.has("open");
        assertSoftly(
                soft -> {
                    soft.assertThat(score.silent()).as("silent errors").isEmpty();
                    soft.assertThat(score.right())
                            .as("right cells; not right: %s", score.notes())
                            .isGreaterThanOrEqualTo(floor.path("right").asInt());
                    soft.assertThat(score.noise())
                            .as("right cells with a flag: %s", extraction.flags())
                            .isLessThanOrEqualTo(floor.path("noise").asInt());
                    if (open) {
                        soft.assertThat(extraction.outcome().status()).isNotEqualTo(Status.OK);
                        return;
                    }
                    soft.assertThat(extraction.outcome().status().code())
                            .as("status (%s)", extraction.outcome())
                            .isIn(gold.statuses());
                    gold.year()
                            .ifPresent(
                                    year ->
                                            soft.assertThat(extraction.metadata().year())
                                                    .hasValue(year));
                    if (!gold.agencies().isEmpty()) {
                        soft.assertThat(extraction.metadata().agency()).isIn(gold.agencies());
                    }
                    soft.assertThat(forms(extraction)).containsAllEntriesOf(gold.forms());
                    soft.assertThat(kept(extraction)).isEqualTo(gold.kept());
                });
    }

    private static List<String> kept(Extraction extraction) {
        return extraction.matched().stream()
                .flatMap(table -> table.others().stream())
                .map(other -> other.label() + " = " + other.cell().value().raw())
                .toList();
    }

    private static Map<String, String> forms(Extraction extraction) {
        Map<String, String> forms = new TreeMap<>();
        for (MatchedTable table : extraction.matched()) {
            forms.put(table.table(), table.form());
        }
        return forms;
    }

    private static void writeBaseline() throws IOException {
        JsonNode before = new ObjectMapper().readTree(BASELINE.toFile());
        StringBuilder json = new StringBuilder("{\n");
        List<Path> documents = documents();
        for (Path file : documents) {
            CellScore score = CellScore.of(Gold.of(file).orElseThrow(), EXTRACTOR.extract(file));
            JsonNode open = before.path(name(file)).path("open");
            json.append("  \"").append(name(file)).append("\": {\"right\": ").append(score.right());
            json.append(", \"noise\": ").append(score.noise());
            json.append(open.isMissingNode() ? "}" : ", \"open\": " + open + "}");
            json.append(file.equals(documents.get(documents.size() - 1)) ? "\n" : ",\n");
        }
        Files.writeString(BASELINE, json.append("}\n"), StandardCharsets.UTF_8);
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }

    /** Every file that a gold file speaks for. */
    private static List<Path> documents() throws IOException {
        try (Stream<Path> fixtures = Files.walk(FIXTURES);
                Stream<Path> samples = Files.walk(Path.of("samples"))) {
            return Stream.concat(fixtures, samples)
                    .filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*(\\.json|about\\.md|\\.csv)"))
                    .filter(file -> !file.startsWith(HOSTILE))
                    .filter(FixtureAccuracyTest::hasGold)
                    .sorted()
                    .toList();
        }
    }

    private static boolean hasGold(Path file) {
        try {
            return Gold.of(file).isPresent();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
