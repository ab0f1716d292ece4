package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Extraction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/**
 * Texts whose tables are scattered: the style, the line ends and the end of a copy change no cell.
 */
class ScatteredStylesTest {

    private static final Path FIXTURES = Path.of("fixtures");
    private static final List<String> REPORTS = List.of("xiyuan2023", "luting2020");
    private static final Extractor EXTRACTOR = Extractor.builder().build();

    /** Places at which each text is cut; all of them would take an hour. */
    private static final int CUTS = Integer.getInteger("gongkai.cuts", 8);

    /** The same in every build. */
    private static final int FEW_CUTS = 1;

    /** Places at which each text is cut anywhere. */
    private static final int BYTE_CUTS = 6;

    /** Where digits also stand in markup, wider ones would change the markup. */
    private static final Pattern MARKUP = Pattern.compile("<t[dr]|&lt;t[dr]");

    @TestFactory
    Stream<DynamicTest> oneReportInEveryStyleGivesOneResult() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String report : REPORTS) {
            Path tabs = FIXTURES.resolve(report).resolve(report + "--tabs.txt");
            SortedMap<String, String> wanted = values(extract(read(tabs)));
            assertThat(wanted.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            Gold.of(tabs).orElseThrow().cells().keySet());
            texts().stream()
                    .filter(file -> file.startsWith(tabs.getParent()) && !hasOwnGold(file))
                    .map(
                            file ->
                                    test(
                                            file,
                                            () ->
                                                    assertSameValues(
                                                            file, wanted, extract(read(file)))))
                    .forEach(tests::add);
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> aTextThatEndsEarlyGivesNoWrongCellWithoutAFlag() throws IOException {
        return texts().stream().map(file -> test(file, () -> cutAtFigures(file, FEW_CUTS)));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> aTextThatEndsAtMoreFiguresGivesNoWrongCellWithoutAFlag()
            throws IOException {
        return texts().stream().map(file -> test(file, () -> cutAtFigures(file, CUTS)));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> aTextThatEndsAnywhereIsReadWithoutAnException() throws IOException {
        return texts().stream().map(file -> test(file, () -> cutAnywhere(file)));
    }

    @TestFactory
    Stream<DynamicTest> lineEndsOfWindowsChangeNoCell() throws IOException {
        return changed(text -> text.replaceAll("\r?\n", "\r\n"), Pattern.compile("(?!)"));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> moreBlankLinesChangeNoCell() throws IOException {
        return changed(text -> text.replaceAll("(?m)^\\h*\r?\n", "$0$0"), Pattern.compile("(?!)"));
    }

    @TestFactory
    @Tag("long")
    Stream<DynamicTest> fullWidthDigitsChangeNoCell() throws IOException {
        return changed(ScatteredStylesTest::fullWidth, MARKUP);
    }

    private static Stream<DynamicTest> changed(UnaryOperator<String> change, Pattern except)
            throws IOException {
        return texts().stream()
                .filter(file -> !except.matcher(read(file)).find())
                .map(
                        file ->
                                test(
                                        file,
                                        () -> {
                                            String text = read(file);
                                            assertSameValues(
                                                    file,
                                                    values(extract(text)),
                                                    extract(change.apply(text)));
                                        }));
    }

    private static String fullWidth(String text) {
        return text.codePoints()
                .map(c -> c >= '0' && c <= '9' ? c - '0' + '０' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Cuts behind digits and line ends: in figures, between them and between rows. */
    private static void cutAtFigures(Path file, int cuts) throws IOException {
        String text = read(file);
        Gold gold = Gold.of(file).orElseThrow();
        List<Integer> ends =
                IntStream.range(1, text.length())
                        .filter(at -> isDigitOrLineEnd(text.charAt(at - 1)))
                        .boxed()
                        .toList();
        List<String> silent = new ArrayList<>();
        for (int n = 0; n < cuts; n++) {
            int at = ends.get(ends.size() * (2 * n + 1) / (2 * cuts));
            for (String note : CellScore.of(gold, extract(text.substring(0, at))).silent()) {
                silent.add("cut at " + at + " after '" + tail(text, at) + "': " + note);
            }
        }
        assertThat(silent).as("silent errors in %s cut short", file).isEmpty();
    }

    private static boolean isDigitOrLineEnd(char c) {
        return Character.isDigit(c) || c == '\n';
    }

    private static String tail(String text, int at) {
        return text.substring(Math.max(0, at - 12), at).replace("\n", "\\n");
    }

    /** Cuts bytes, so that characters break too. */
    private static void cutAnywhere(Path file) {
        byte[] bytes = read(file).getBytes(StandardCharsets.UTF_8);
        for (int n = 1; n < BYTE_CUTS; n++) {
            int at = bytes.length * n / BYTE_CUTS + n % 3;
            assertThatCode(() -> EXTRACTOR.extract(Arrays.copyOf(bytes, at)))
                    .as("%s cut after %d bytes", file, at)
                    .doesNotThrowAnyException();
        }
    }

    private static void assertSameValues(
            Path file, SortedMap<String, String> wanted, Extraction extraction) {
        SortedMap<String, String> given = values(extraction);
        List<String> differences = new ArrayList<>();
        for (String key : keys(wanted, given)) {
            String want = wanted.getOrDefault(key, "nothing");
            String have = given.getOrDefault(key, "nothing");
            if (!want.equals(have)) {
                differences.add(key + ": want " + want + ", given " + have);
            }
        }
        assertThat(differences)
                .as("%s: %d cells differ; %s", file, differences.size(), extraction.outcome())
                .isEmpty();
    }

    private static SortedSet<String> keys(
            SortedMap<String, String> wanted, SortedMap<String, String> given) {
        SortedSet<String> keys = new TreeSet<>(wanted.keySet());
        keys.addAll(given.keySet());
        return keys;
    }

    /** What each cell that the document has says, whatever characters say it. */
    private static SortedMap<String, String> values(Extraction extraction) {
        SortedMap<String, String> values = new TreeMap<>();
        extraction
                .cells()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .forEach(cell -> values.put(cell.key().toString(), shown(cell.value())));
        return values;
    }

    private static String shown(CellValue value) {
        return value.number()
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElseGet(() -> value.state().code() + " '" + Folding.fold(value.raw()) + "'");
    }

    private static Extraction extract(String text) {
        return EXTRACTOR.extract(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest test(Path file, Executable check) {
        return DynamicTest.dynamicTest(file.getFileName().toString(), check);
    }

    private static boolean hasOwnGold(Path file) {
        String base = file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
        return Files.exists(file.resolveSibling(base + ".json"));
    }

    /** Every text of the fixtures in UTF-8 that a gold file speaks for. */
    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.walk(FIXTURES)) {
            return files.filter(file -> file.toString().matches(".*--.*\\.(txt|md)"))
                    .filter(file -> !file.startsWith(FIXTURES.resolve("hostile")))
                    .filter(file -> !file.toString().endsWith("--utf16.txt"))
                    .sorted()
                    .toList();
        }
    }
}
