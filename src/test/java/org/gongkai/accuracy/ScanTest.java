package org.gongkai.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.gongkai.Extractor;
import org.gongkai.model.Extraction;
import org.gongkai.model.Method;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.scans.OcrNeeded;
import org.gongkai.scans.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scans of our own reports against what the reports say. */
class ScanTest {

    private static final Extractor EXTRACTOR = Extractor.builder().build();

    private static final List<Path> REPORTS =
            List.of(
                    Path.of("samples/songjian2023.pdf"),
                    fixture("qingxi2023", "writer"),
                    fixture("fengtang2023", "chromium"),
                    fixture("haitang2024", "writer"));

    @BeforeAll
    static void needsLanguages() {
        OcrNeeded.orSkip(ScanTest.class);
    }

    private static Path fixture(String report, String made) {
        return Path.of("fixtures", report, report + "--" + made + ".pdf");
    }

    /** What became of several scans. */
    private static final class Tally {

        private int cells;
        private int right;
        private final List<String> silent = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        private void add(Path report, byte[] scan) throws IOException {
            Gold gold = Gold.of(report).orElseThrow();
            Extraction extraction = EXTRACTOR.extract(scan);
            CellScore score = CellScore.of(gold, extraction);
            cells += gold.cells().size();
            right += score.right();
            score.silent().forEach(note -> silent.add(report.getFileName() + " " + note));
            score.notes().forEach(note -> notes.add(report.getFileName() + " " + note));
        }

        private void holds(double share) {
            assertThat(silent).as("wrong and not flagged").isEmpty();
            assertThat(right)
                    .as("right of %d cells; not right: %s", cells, notes)
                    .isGreaterThanOrEqualTo((int) Math.ceil(share * cells));
        }
    }

    @Test
    void aCleanScanIsReadWhole() throws IOException {
        Tally tally = new Tally();
        tally.add(REPORTS.get(0), Scanner.of(REPORTS.get(0)).at(200).askew(0.8).pdf(0.6f));
        tally.holds(0.99);
    }

    @Test
    @Tag("long")
    void cleanScansAreReadWhole() throws IOException {
        Tally tally = new Tally();
        for (int i = 0; i < REPORTS.size(); i++) {
            Scanner scanner = Scanner.of(REPORTS.get(i)).at(i % 2 == 0 ? 300 : 200);
            tally.add(REPORTS.get(i), scanner.askew(i % 2 == 0 ? 0.8 : -0.6).pdf(0.6f));
        }
        tally.holds(0.99);
    }

    @Test
    @Tag("long")
    void everyReportIsReadAtAnyResolutionAndSkew() throws IOException {
        Tally tally = new Tally();
        for (int i = 0; i < REPORTS.size(); i++) {
            Path report = REPORTS.get(i);
            boolean even = i % 2 == 0;
            tally.add(report, Scanner.of(report).at(200).askew(even ? -1 : 0.4).pdf(0.6f));
            tally.add(report, Scanner.of(report).at(300).askew(even ? 1 : 0).pdf(0.6f));
        }
        tally.holds(0.99);
    }

    @Test
    @Tag("long")
    void coarseAndNoisyScansAreNeverWrongInSilence() throws IOException {
        Tally tally = new Tally();
        for (Path report : REPORTS.subList(0, 2)) {
            tally.add(report, Scanner.of(report).at(150).askew(0.5).noisy(12).grey().pdf(0.4f));
        }
        tally.holds(0.9);
    }

    @Test
    @Tag("long")
    void aSealAndTheShadowOfAFoldDoNoHarm() throws IOException {
        Tally tally = new Tally();
        tally.add(REPORTS.get(0), Scanner.of(REPORTS.get(0)).at(200).stamped().pdf(0.7f));
        tally.add(REPORTS.get(1), Scanner.of(REPORTS.get(1)).at(200).folded().pdf(0.7f));
        tally.holds(0.98);
    }

    @Test
    @Tag("long")
    void blackAndWhitePagesAndFaxesAreRead() throws IOException {
        Tally tally = new Tally();
        tally.add(REPORTS.get(0), Scanner.of(REPORTS.get(0)).at(200).bilevelPdf());
        tally.add(REPORTS.get(1), Scanner.of(REPORTS.get(1)).at(300).tiff());
        tally.holds(0.99);
    }

    @Test
    @Tag("long")
    void pagesUpsideDownAndOnTheirSideAreTurned() throws IOException {
        Tally tally = new Tally();
        tally.add(REPORTS.get(1), Scanner.of(REPORTS.get(1)).at(200).turned(2).pdf(0.7f));
        tally.add(REPORTS.get(0), Scanner.of(REPORTS.get(0)).at(200).turned(1).pdf(0.7f));
        tally.holds(0.97);
    }

    @Test
    @Tag("long")
    void stackedLabelsAndARepeatedHeaderLeaveNoFlag() throws IOException {
        Path report = fixture("hengpu2022", "stacked");
        Extraction extraction = EXTRACTOR.extract(Scanner.of(report).at(200).askew(-0.5).pdf(0.6f));
        CellScore score = CellScore.of(Gold.of(report).orElseThrow(), extraction);
        assertThat(score.notes()).isEmpty();
        assertThat(extraction.flags()).isEmpty();
    }

    @Test
    void aPictureInAWebPageIsRead() throws IOException {
        byte[] png = Scanner.of(REPORTS.get(0)).at(150).picture(0, "png");
        String page =
                "<html><head><title>松涧镇2023年政府信息公开工作年度报告</title></head><body>"
                        + "<p>松涧镇2023年政府信息公开工作年度报告</p><img src=\"data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(png)
                        + "\"></body></html>";
        Extraction extraction = EXTRACTOR.extract(page.getBytes(StandardCharsets.UTF_8));
        assertThat(extraction.cells().filter(cell -> cell.value().number().isPresent()))
                .isNotEmpty()
                .allMatch(cell -> cell.method() == Method.OCR || cell.method() == Method.SOLVED);
    }

    @Test
    void withoutRecognitionAScanIsLeftAlone() throws IOException {
        byte[] scan = Scanner.of(REPORTS.get(0)).at(100).pdf(0.5f);
        Extraction extraction = Extractor.builder().ocr(OcrMode.OFF).build().extract(scan);
        assertThat(extraction.outcome().status()).isEqualTo(Status.UNSUPPORTED);
        assertThat(extraction.outcome().reason()).isEqualTo(Reason.NEEDS_OCR);
        assertThat(extraction.ocr()).isEqualTo("off");
    }

    @Test
    @Tag("long")
    void forcedRecognitionReadsADigitalPageAsAPicture() throws IOException {
        byte[] pdf = Files.readAllBytes(REPORTS.get(0));
        Extraction forced = Extractor.builder().ocr(OcrMode.FORCE).build().extract(pdf);
        CellScore score = CellScore.of(Gold.of(REPORTS.get(0)).orElseThrow(), forced);
        assertThat(score.silent()).isEmpty();
        assertThat(score.right()).isGreaterThan(150);
        assertThat(forced.cells().map(cell -> cell.method())).contains(Method.OCR);
    }

    @Test
    @Tag("long")
    void theSameScanGivesTheSameResult() throws IOException {
        byte[] scan = Scanner.of(REPORTS.get(1)).at(150).noisy(15).pdf(0.4f);
        assertThat(Extractor.builder().build().extract(scan)).isEqualTo(EXTRACTOR.extract(scan));
    }
}
