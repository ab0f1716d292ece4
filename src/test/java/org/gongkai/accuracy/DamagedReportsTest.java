package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Fixtures in PDF, damaged at random: no cell may say anything else than the whole document says,
 * nor be called blank, without a flag. {@code -Dgongkai.damages=300} tries so many of them, {@code
 * -Dgongkai.damages.seed} others.
 */
class DamagedReportsTest {

    /** Some seconds. */
    private static final int FEW = 42;

    private static final Extractor EXTRACTOR = Extractor.builder().ocr(OcrMode.OFF).build();

    private static final List<PdfDamage> KINDS = List.of(PdfDamage.values());

    private final Map<PdfDamage, int[]> tally = new EnumMap<>(PdfDamage.class);

    @Test
    void aDamagedReportSaysNothingFalseWithoutAFlag() throws IOException {
        check(Integer.getInteger("gongkai.damages", FEW));
    }

    @Tag("long")
    @Test
    void manyDamagedReportsSayNothingFalseWithoutAFlag() throws IOException {
        check(Integer.getInteger("gongkai.damages", 10 * FEW));
    }

    private void check(int tries) throws IOException {
        Random random = new Random(Long.getLong("gongkai.damages.seed", 20_261_201L));
        List<Path> files = documents();
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < tries; i++) {
            Path file = files.get(random.nextInt(files.size()));
            PdfDamage damage = KINDS.get(i % KINDS.size());
            byte[] bytes = damage.of(Files.readAllBytes(file), random);
            Extraction whole = EXTRACTOR.extract(file);
            Extraction read = EXTRACTOR.extract(bytes);
            compare(file + " " + damage + " " + i, whole, read, damage, silent);
        }
        tally.forEach(
                (damage, counts) ->
                        System.out.printf(
                                Locale.ROOT,
                                "%-20s documents %3d, cells %5d, right %5d, flagged %5d, ok %d%n",
                                damage,
                                counts[0],
                                counts[1],
                                counts[2],
                                counts[3],
                                counts[4]));
        assertThat(silent).isEmpty();
        int cells = tally.values().stream().mapToInt(counts -> counts[1]).sum();
        int right = tally.values().stream().mapToInt(counts -> counts[2]).sum();
        assertThat(right).as("right cells of %d", cells).isGreaterThan(cells / 2);
    }

    /**
     * Counts: documents, cells in print, those given right, those flagged, documents that are ok.
     */
    private void compare(
            String name, Extraction whole, Extraction read, PdfDamage damage, List<String> silent) {
        int[] counts = tally.computeIfAbsent(damage, any -> new int[5]);
        Map<CellKey, SortedSet<String>> flags = read.flags();
        counts[0]++;
        counts[4] += read.outcome().status() == Status.OK ? 1 : 0;
        whole.cells()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .forEach(cell -> counts[1]++);
        read.cells()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .forEach(
                        cell -> {
                            boolean right = isRight(cell, whole);
                            boolean flagged =
                                    flags.containsKey(cell.key())
                                            || cell.value().state() == CellState.UNREADABLE;
                            counts[2] += right ? 1 : 0;
                            counts[3] += flagged ? 1 : 0;
                            if (!right && !flagged) {
                                silent.add(name + ": " + cell.key() + " " + cell.value());
                            }
                        });
    }

    private static boolean isRight(MatchedCell cell, Extraction whole) {
        return whole.cell(cell.key().toString())
                .filter(other -> other.value().equals(cell.value()))
                .isPresent();
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            return files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.startsWith(Path.of("fixtures", "hostile")))
                    .sorted()
                    .toList();
        }
    }
}
