package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.CopyReader;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.OcrMode;
import org.gongkai.recognition.learn.FormDrafter;
import org.gongkai.recognition.learn.PrintedCopy;
import org.gongkai.recognition.learn.TenReports;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The form drafted of ten reports beside the shipped one: of the cells that the shipped form reads
 * of every fixture of the form of 2021, how many the draft reads with the same number, how many it
 * flags, leaves out or reads otherwise.
 */
@Tag("long")
class DraftedFormTest {

    @TempDir private Path folder;

    @Test
    void theDraftReadsWhatTheShippedFormReads() throws Exception {
        Files.writeString(folder.resolve("draft.yaml"), draft(), StandardCharsets.UTF_8);
        Extractor shipped = Extractor.builder().ocr(OcrMode.OFF).build();
        Extractor drafted = Extractor.builder().formsOf(folder).ocr(OcrMode.OFF).build();
        Path plain = Path.of("fixtures/qingxi2023/qingxi2023--word.docx");
        Tally tally = new Tally(codes(shipped.extract(plain), drafted.extract(plain)));
        for (Path file : documents()) {
            Extraction one = shipped.extract(file);
            if (one.forms().contains("gov2021") && !one.forms().contains("gov2019")) {
                tally.add(file, one, drafted.extract(file));
            }
        }
        System.out.println(tally);
        assertThat(tally.otherwise).isEmpty();
        assertThat(tally.same).isGreaterThan(tally.cells * 9 / 10);
    }

    private static String draft() throws Exception {
        CopyReader reader = new CopyReader(OcrMode.OFF);
        List<PrintedCopy> copies = new ArrayList<>();
        for (Path file : TenReports.files()) {
            copies.add(reader.read(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        return new FormDrafter().draft(copies, Optional.of("drafted")).yaml();
    }

    /** Which cell of the draft is which of the shipped form: of a plain report, by their places. */
    private static Map<CellKey, CellKey> codes(Extraction shipped, Extraction drafted) {
        Map<Origin, CellKey> places = new HashMap<>();
        drafted.cells().forEach(cell -> places.put(cell.origin(), cell.key()));
        Map<CellKey, CellKey> codes = new HashMap<>();
        shipped.cells().forEach(cell -> codes.put(cell.key(), places.get(cell.origin())));
        return codes;
    }

    /** What became of the cells. */
    private static final class Tally {

        private final Map<CellKey, CellKey> codes;
        private int documents;
        private int cells;
        private int same;
        private int flagged;
        private final Map<String, Integer> lost = new TreeMap<>();
        private final List<String> otherwise = new ArrayList<>();

        private Tally(Map<CellKey, CellKey> codes) {
            this.codes = codes;
        }

        private void add(Path file, Extraction shipped, Extraction drafted) {
            documents++;
            Map<CellKey, MatchedCell> given = new HashMap<>();
            Set<CellKey> flags = new HashSet<>(drafted.flags().keySet());
            drafted.cells().forEach(cell -> given.put(cell.key(), cell));
            List<MatchedCell> wanted =
                    shipped.cells()
                            .filter(cell -> cell.value().state() == CellState.NUMBER)
                            .collect(Collectors.toList());
            for (MatchedCell cell : wanted) {
                cells++;
                Optional<MatchedCell> other =
                        Optional.ofNullable(given.get(codes.get(cell.key())))
                                .filter(it -> it.value().state() != CellState.MISSING);
                if (other.isEmpty()) {
                    lost.merge(file.toString(), 1, Integer::sum);
                } else if (other.get().value().number().equals(cell.value().number())) {
                    same++;
                    flagged += flags.contains(other.get().key()) ? 1 : 0;
                } else if (!flags.contains(other.get().key())) {
                    otherwise.add(file + " " + cell.key() + " " + other.get());
                } else {
                    flagged++;
                }
            }
        }

        @Override
        public String toString() {
            return documents
                    + " documents, "
                    + cells
                    + " cells: "
                    + same
                    + " the same, "
                    + flagged
                    + " flagged, not read "
                    + lost
                    + ", otherwise "
                    + otherwise;
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().matches(".*(\\.json|about\\.md|\\.csv)"))
                    .filter(file -> !file.startsWith(Path.of("fixtures/hostile")))
                    .sorted()
                    .toList();
        }
    }
}
