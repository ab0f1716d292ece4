package org.gongkai.scans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.gongkai.Extractor;
import org.gongkai.scans.PaperReport.Ruled;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Random reports printed and scanned, with signed figures that no sum holds. */
class PaperReportTest {

    private static final int RESOLUTION = 200;

    @BeforeAll
    static void needsLanguagesAndType() {
        OcrNeeded.orSkip(PaperReportTest.class);
        assumeTrue(PaperReport.canBePrinted(), "no Chinese type (Debian: fonts-noto-cjk)");
    }

    private static ScanTally read(Ruled ruled, long... seeds) throws IOException {
        ScanTally tally = new ScanTally();
        Extractor extractor = Extractor.builder().build();
        for (long seed : seeds) {
            PaperReport paper = new PaperReport(seed, RESOLUTION, ruled);
            Scanner scanner = Scanner.of(paper.pages()).at(RESOLUTION).askew(0.6);
            tally.add(paper, extractor.extract(scanner.pdf(0.6f)));
        }
        return tally;
    }

    @Test
    @Tag("long")
    void signedFiguresAreReadWithTheirSign() throws IOException {
        ScanTally tally = read(Ruled.FULL, 1);
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.99);
    }

    @Test
    @Tag("long")
    void pagesReadSideBySideSayWhatTheySayOneAfterTheOther() throws IOException {
        PaperReport paper = new PaperReport(1, RESOLUTION, Ruled.FULL);
        byte[] pdf = Scanner.of(paper.pages()).at(RESOLUTION).pdf(0.6f);
        assertThat(Extractor.builder().abreast(3).build().extract(pdf))
                .isEqualTo(Extractor.builder().build().extract(pdf));
    }

    @ParameterizedTest
    @EnumSource(names = {"PERSPECTIVE", "CURL", "GREY_SEAL"})
    @Tag("long")
    void whatBefellThePaperIsUndone(Defect defect) throws IOException {
        ScanTally tally = new ScanTally();
        PaperReport paper = new PaperReport(2, RESOLUTION, Ruled.FULL);
        Scanner scanner = Scanner.of(paper.pages()).at(RESOLUTION).with(defect, 0.7);
        tally.add(paper, Extractor.builder().build().extract(scanner.pdf(0.6f)));
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.95);
    }

    @Test
    @Tag("long")
    void aFigureHalfUnderTapeIsNotTakenForAnother() throws IOException {
        ScanTally tally = new ScanTally();
        PaperReport paper = new PaperReport(2, 300, Ruled.FULL);
        Scanner scanner = Scanner.of(paper.pages()).at(300).with(Defect.TAPE, 1);
        tally.add(paper, Extractor.builder().build().extract(scanner.pdf(0.6f)));
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.8);
    }

    @ParameterizedTest
    @EnumSource(value = Ruled.class, mode = EnumSource.Mode.EXCLUDE, names = "FULL")
    @Tag("long")
    void linesOfOtherKindsOrNoneAreEnough(Ruled ruled) throws IOException {
        ScanTally tally = read(ruled, 2);
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.97);
    }

    @Test
    @Tag("long")
    void labelsTellRowsAndColumnsWhoseZerosAreLeftBlank() throws IOException {
        ScanTally tally = new ScanTally();
        PaperReport paper = new PaperReport(2, RESOLUTION, Ruled.NONE, true);
        Scanner scanner = Scanner.of(paper.pages()).at(RESOLUTION).askew(0.6);
        tally.add(paper, Extractor.builder().build().extract(scanner.pdf(0.6f)));
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @EnumSource(names = {"FULL", "NONE"})
    @Tag("long")
    void twoPagesMayBeOnOnePicture(Ruled ruled) throws IOException {
        ScanTally tally = new ScanTally();
        PaperReport paper = new PaperReport(3, RESOLUTION, ruled);
        Scanner scanner = Scanner.ofOpen(paper.pages()).at(RESOLUTION).askew(0.4);
        tally.add(paper, Extractor.builder().build().extract(scanner.pdf(0.6f)));
        assertThat(tally.silent()).isEmpty();
        assertThat(tally.right()).isGreaterThan(0.99);
    }
}
