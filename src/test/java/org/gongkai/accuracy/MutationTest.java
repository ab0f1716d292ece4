package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/**
 * Damaged copies of the fixtures: none makes the extractor throw or linger, and none that was cut
 * short gives a figure that the whole document does not have, unless something says so. What is
 * done to a copy follows from a seed.
 */
class MutationTest {

    private static final Set<String> FORMATS =
            Set.of("pdf", "html", "docx", "txt", "xlsx", "xls", "doc", "odt", "rtf");

    private final Extractor extractor = Extractor.builder().ocr(OcrMode.OFF).build();

    /** What is done to a copy. */
    private enum Damage {
        CUT,
        FLIP,
        ZERO,
        DIGIT;

        byte[] of(byte[] bytes, Random random) {
            byte[] copy = bytes.clone();
            switch (this) {
                case CUT -> {
                    return Arrays.copyOf(copy, 1 + random.nextInt(copy.length - 1));
                }
                case FLIP -> {
                    for (int i = random.nextInt(10); i >= 0; i--) {
                        copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
                    }
                }
                case ZERO -> {
                    int start = random.nextInt(copy.length);
                    int end = Math.min(copy.length, start + 1 + random.nextInt(400));
                    Arrays.fill(copy, start, end, (byte) 0);
                }
                default -> digit(copy, random);
            }
            return copy;
        }

        /** A digit behind the last cross-reference table, where there is one, else anywhere. */
        private static void digit(byte[] copy, Random random) {
            String text = new String(copy, StandardCharsets.ISO_8859_1);
            int from = Math.max(0, text.lastIndexOf("\nxref"));
            for (int i = 0; i < 200; i++) {
                int at = from + random.nextInt(copy.length - from);
                if (copy[at] >= '0' && copy[at] <= '9') {
                    copy[at] = (byte) ('0' + random.nextInt(10));
                    return;
                }
            }
        }
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
    void damagedCopiesDoNoHarm() throws Exception {
        damage(80, 1);
    }

    @Test
    @Tag("long")
    void thousandsOfDamagedCopiesDoNoHarm() throws Exception {
        damage(1_000, 2);
    }

    private void damage(int copies, int seed) throws IOException {
        List<Path> documents = documents();
        Map<Path, Extraction> whole = new TreeMap<>();
        for (int i = 0; i < copies; i++) {
            Random random = new Random(seed * 1_000_003L + i);
            Path document = documents.get(random.nextInt(documents.size()));
            byte[] bytes = Files.readAllBytes(document);
            Extraction original = whole.computeIfAbsent(document, key -> extractor.extract(bytes));
            Damage damage = Damage.values()[i % Damage.values().length];
            String what = document + ", " + damage + ", seed " + seed + ", copy " + i;
            byte[] copy = damage.of(bytes, random);
            Extraction extraction = extractor.extract(copy);
            if (damage == Damage.CUT) {
                assertNoSilentChange(what + " at " + copy.length, original, extraction);
            }
        }
        assertThat(whole).hasSizeGreaterThan(20);
    }

    private static void assertNoSilentChange(String what, Extraction whole, Extraction cut) {
        Status status = cut.outcome().status();
        if (status != Status.OK && status != Status.REVIEW) {
            return;
        }
        Map<CellKey, String> expected = numbers(whole);
        Set<CellKey> flagged = cut.flags().keySet();
        numbers(cut)
                .forEach(
                        (key, value) -> {
                            if (!flagged.contains(key)) {
                                assertThat(value)
                                        .as("%s: %s", what, key)
                                        .isEqualTo(expected.get(key));
                            }
                        });
    }

    private static Map<CellKey, String> numbers(Extraction extraction) {
        Map<CellKey, String> numbers = new TreeMap<>();
        extraction
                .cells()
                .filter(cell -> cell.value().state() == CellState.NUMBER)
                .forEach(
                        cell ->
                                numbers.put(
                                        cell.key(),
                                        cell.value().number().orElseThrow().toPlainString()));
        return numbers;
    }

    private static List<Path> documents() throws IOException {
        List<Path> documents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            files.filter(Files::isRegularFile)
                    .filter(file -> FORMATS.contains(extension(file)) && file.toFile().length() > 1)
                    .sorted()
                    .forEach(documents::add);
        }
        return documents;
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
