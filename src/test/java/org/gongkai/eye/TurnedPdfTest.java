package org.gongkai.eye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.gongkai.Extractor;
import org.gongkai.eye.ReportPdf.Tampering;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.OcrMode;
import org.gongkai.scans.OcrNeeded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that lie on their side are looked at a second time too. */
class TurnedPdfTest {

    private final Extractor verifying = Extractor.builder().ocr(OcrMode.VERIFY).build();
    private final Extractor usual = Extractor.builder().build();

    @BeforeAll
    static void needsOcr() {
        OcrNeeded.orSkip(TurnedPdfTest.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void figuresOfATurnedPageAreSeen(int degrees) throws IOException {
        ReportPdf report = new ReportPdf(form(), 3, Tampering.NONE);

        Extraction read = verifying.extract(turned(report.draw(List.of("review")), degrees));

        List<MatchedCell> cells = ofReport(read, report);
        assertThat(cells).hasSizeGreaterThan(10).noneMatch(cell -> differs(read, cell.key()));
        assertThat(cells).filteredOn(MatchedCell::seen).hasSizeGreaterThan(cells.size() * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(ints = {90, 180, 270})
    void digitsThatLieOnATurnedPageAreFlagged(int degrees) throws IOException {
        ReportPdf report = new ReportPdf(form(), 3, Tampering.SWAPPED);

        Extraction read = usual.extract(turned(report.draw(List.of("review")), degrees));

        assertThat(report.tampered()).isNotEmpty();
        assertThat(ofReport(read, report))
                .filteredOn(cell -> report.tampered().containsKey(cell.key()))
                .hasSameSizeAs(report.tampered().keySet())
                .allMatch(cell -> cell.value().state() == CellState.UNREADABLE)
                .anyMatch(cell -> differs(read, cell.key()));
    }

    /** Of a page too large to be drawn so that figures can be told, that is said. */
    @Test
    void aPageTooLargeIsNotSaidToShowOtherFigures() throws IOException {
        ReportPdf report = new ReportPdf(form(), 3, Tampering.NONE);
        byte[] pdf = report.draw(List.of("review"));

        Extraction read;
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getPage(0).setMediaBox(new PDRectangle(20_000, 20_000));
            read = verifying.extract(bytes(document));
        }

        assertThat(read.findings())
                .extracting(finding -> finding.code())
                .contains("ocr-missing")
                .doesNotContain("eye-differs");
    }

    private static List<MatchedCell> ofReport(Extraction read, ReportPdf report) {
        return read.cells().filter(cell -> report.printed().containsKey(cell.key())).toList();
    }

    private static boolean differs(Extraction read, CellKey cell) {
        return read.flags()
                .getOrDefault(cell, Collections.emptySortedSet())
                .contains("eye-differs");
    }

    private FormTemplate form() {
        return usual.forms().templates().stream()
                .filter(each -> each.id().equals("gov2021"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] turned(byte[] pdf, int degrees) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                page.setRotation(degrees);
            }
            return bytes(document);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
