package org.gongkai.scans;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.gongkai.Extractor;
import org.gongkai.data.correct.Corrections;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Status;
import org.gongkai.reading.source.PageRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrawnFrameTest {

    private static final Path FIXTURES = Path.of("fixtures");

    private static byte[] fixture(String name) throws IOException {
        return Files.readAllBytes(
                FIXTURES.resolve(name.substring(0, name.indexOf("--"))).resolve(name));
    }

    private static Correction drawn(byte[] document, String who, String table, String frames) {
        return new Correction(
                Fingerprint.of(document).id(),
                "report.pdf",
                CellKey.ofTable(table),
                Correction.FRAME,
                "",
                frames,
                who,
                "2026-11-29",
                "");
    }

    private static Extraction read(byte[] document, List<Correction> words) {
        return Extractor.builder().corrections(new Corrections(words)).build().extract(document);
    }

    private static Extraction read(byte[] document, String table, String frames) {
        return read(document, List.of(drawn(document, "Li", table, frames)));
    }

    private static Set<String> open(Extraction report) {
        return report.findings().stream()
                .filter(finding -> !finding.severity().name().equals("INFO"))
                .map(Finding::code)
                .collect(Collectors.toSet());
    }

    private static String row(Extraction report, String table, String row) {
        return report.cells()
                .filter(cell -> cell.key().table().equals(table) && cell.key().row().equals(row))
                .map(cell -> cell.value().raw())
                .collect(Collectors.joining(" "));
    }

    /** Around all that was read of a table, on each of its pages. */
    private static String around(Extraction report, MatchedTable table) {
        Map<Integer, Box> pages = new TreeMap<>();
        Set<Integer> printed = new HashSet<>(table.tables());
        report.tables().stream()
                .filter(it -> printed.contains(it.index()))
                .flatMap(it -> it.grid().cells().stream())
                .map(cell -> cell.place())
                .filter(Place::paged)
                .forEach(place -> pages.merge(place.page(), place.box(), Box::union));
        List<DrawnFrame> frames = new ArrayList<>();
        pages.forEach(
                (page, box) ->
                        frames.add(new DrawnFrame(table.table(), page, box, List.of(), List.of())));
        return DrawnFrame.text(frames);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qingxi2023--writer.pdf",
                "yinshan2024--borderless.pdf",
                "yinshan2024--horizontal.pdf",
                "hengpu2022--rotate.pdf",
                "hengpu2022--stacked.pdf"
            })
    void framesAroundWhatIsReadChangeNoCell(String name) throws IOException {
        byte[] document = fixture(name);
        Extraction plain = read(document, List.of());
        List<Correction> words =
                plain.matched().stream()
                        .map(it -> drawn(document, "Li", it.table(), around(plain, it)))
                        .toList();

        Extraction framed = read(document, words);

        assertThat(framed.cells().map(cell -> cell.key() + " " + cell.value()))
                .containsExactlyElementsOf(
                        plain.cells().map(cell -> cell.key() + " " + cell.value()).toList());
        assertThat(open(framed)).isEqualTo(open(plain));
        assertThat(framed.findings())
                .filteredOn(finding -> finding.code().equals("frame-drawn"))
                .extracting(finding -> finding.subject().table())
                .containsExactlyInAnyOrder("proactive", "requests", "review");
    }

    /** Around each printed table that was read as one of the form. */
    private static String aroundEach(Extraction report, MatchedTable table) {
        return DrawnFrame.text(
                report.tables().stream()
                        .filter(it -> table.tables().contains(it.index()))
                        .map(it -> it.grid().place())
                        .map(
                                at ->
                                        new DrawnFrame(
                                                table.table(),
                                                at.page(),
                                                at.box(),
                                                List.of(),
                                                List.of()))
                        .toList());
    }

    private static void assertFramesChangeNoCell(Extractor.Builder builder, byte[] document) {
        Extraction plain = builder.corrections(Corrections.NONE).build().extract(document);
        assertThat(plain.matched()).isNotEmpty();
        List<Correction> words =
                plain.matched().stream()
                        .map(it -> drawn(document, "Li", it.table(), aroundEach(plain, it)))
                        .toList();
        Extraction framed = builder.corrections(new Corrections(words)).build().extract(document);
        assertThat(framed.cells().map(cell -> cell.key() + " " + cell.value()))
                .containsExactlyElementsOf(
                        plain.cells().map(cell -> cell.key() + " " + cell.value()).toList());
        assertThat(framed.findings())
                .filteredOn(finding -> finding.code().equals("frame-drawn"))
                .hasSameSizeAs(plain.matched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"enforcement/enforcement1.pdf", "final_accounts/final_accounts1.pdf"})
    void framesAroundUnitsAndOpenRowsChangeNoCell(String name) throws Exception {
        Path forms = Path.of("samples/forms");
        assertFramesChangeNoCell(
                Extractor.builder().forms(forms), Files.readAllBytes(forms.resolve(name)));
    }

    @Test
    void aFrameAroundAListChangesNoCell() throws Exception {
        assertFramesChangeNoCell(Extractor.builder(), fixture("tanxi2015--hand.pdf"));
    }

    @Test
    void columnsDrawnByHandPartTextWithoutLines() throws IOException {
        byte[] document = fixture("yinshan2024--borderless.pdf");
        String frames =
                "page 1 box 59.6 520.1 527.6 767.8 columns 89 132 210 263 293 336 376 417 459 493"
                        + " + page 2 box 55.3 55.3 527.6 344.9 columns 88 132 263 298.6 336 378 418.3"
                        + " 458.5 497.6";

        Extraction report = read(document, "requests", frames);

        Extraction plain = read(document, List.of());
        for (MatchedTable table : plain.matched()) {
            for (MatchedCell cell : table.cells()) {
                assertThat(report.cells().filter(it -> it.key().equals(cell.key())).findFirst())
                        .map(it -> it.value().number())
                        .contains(cell.value().number());
            }
        }
    }

    @Test
    void lineThroughAFigureIsFlagged() throws IOException {
        byte[] document = fixture("yinshan2024--borderless.pdf");
        String frame = "page 1 box 56 270.8 532 480.2 columns 208.0 329.6 385";

        Extraction report = read(document, "proactive", frame);

        CellKey cut = new CellKey("proactive", "license", "decisions");
        assertThat(report.flags().get(cut)).isNotEmpty();
        assertThat(open(report)).contains("frame-doubtful");
    }

    @Test
    void blankBesideALabelWithItsFigureIsFlagged() throws IOException {
        byte[] document = fixture("yinshan2024--borderless.pdf");
        String frame = "page 1 box 56 270.8 532 480.2 columns 470";

        Extraction report = read(document, "proactive", frame);

        report.cells()
                .filter(cell -> cell.key().table().equals("proactive"))
                .forEach(
                        cell ->
                                assertThat(report.flags().containsKey(cell.key()))
                                        .as("%s %s", cell.key(), cell.value())
                                        .isTrue());
    }

    @Test
    void frameWithoutTheTableIsTold() throws IOException {
        byte[] document = fixture("qingxi2023--writer.pdf");

        Extraction report = read(document, "review", "page 1 box 60 60 500 200");

        assertThat(open(report)).containsExactly("frame-unmatched");
        assertThat(report.outcome().status()).isEqualTo(Status.REVIEW);
    }

    @Test
    void framesOfTwoPeopleThatDifferDoNotCount() throws IOException {
        byte[] document = fixture("qingxi2023--writer.pdf");
        Extraction plain = read(document, List.of());
        List<Correction> words =
                List.of(
                        drawn(document, "Li", "review", "page 1 box 60 60 500 200"),
                        drawn(document, "Wang", "review", "page 1 box 60 60 500 300"));

        Extraction report = read(document, words);

        assertThat(open(report)).containsExactly("correction-conflict");
        assertThat(report.cells().map(MatchedCell::value))
                .containsExactlyElementsOf(plain.cells().map(MatchedCell::value).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "page 0 box 1 1 9 9", "page 1 box 1 1", "page 1 box 1 1 9 9 rows 20"})
    void whatIsNoFrameDoesNotCount(String text) throws IOException {
        byte[] document = fixture("qingxi2023--writer.pdf");

        assertThat(open(read(document, "review", text))).containsExactly("correction-invalid");
    }

    @Test
    void scanWithoutLinesIsReadBetweenColumnsDrawnByHand() throws Exception {
        OcrNeeded.orSkip(DrawnFrameTest.class);
        byte[] document = picture(fixture("yinshan2024--borderless.pdf"));
        String proactive = "page 1 box 56 270.8 532 480.2 columns 208.0 329.6 448.5";
        String requests =
                "page 1 box 59.6 520.1 527.6 767.8 columns 89 132 263 293 336 376 417 459 493";

        Extraction report =
                read(
                        document,
                        List.of(
                                drawn(document, "Li", "proactive", proactive),
                                drawn(document, "Li", "requests", requests)));

        assertThat(row(report, "proactive", "normative_docs")).isEqualTo("16 9 203");
        assertThat(row(report, "proactive", "admin_fee")).isEqualTo("3120.44");
        assertThat(row(report, "requests", "granted")).isEqualTo("88 12 2 1 4 2 109");
        assertThat(row(report, "requests", "denied_process_info")).isEqualTo("6 0 0 0 1 0 7");
    }

    private static byte[] picture(byte[] pdf) throws Exception {
        BufferedImage page = new PageRenderer().draw(pdf, "application/pdf", 1, 150);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(page, "png", png);
        return png.toByteArray();
    }
}
