package org.gongkai.eye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.InstalledOffice;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Sight;
import org.gongkai.model.SourceDocument;
import org.gongkai.reading.layout.PageLayout;
import org.gongkai.reading.source.DocumentReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each cell of the first table below "What a person sees" in docs/measured.md is a test: a figure
 * 77 that a person sees so is written in that format, by LibreOffice but for HTML and ODS.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SightFormatsTest {

    private static final List<String> SHEETS = List.of("ODS", "XLSX", "XLS");

    /** For each row of the table a cell in HTML, and one in OpenDocument. */
    private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

    static {
        kind("plain", "77", "77");
        kind("hidden by the format", "<i style='display:none'>9</i>77", span("H", "9") + "77");
        kind("in the colour of its ground", "<i style='color:#fff'>9</i>77", span("W", "9") + "77");
        kind(
                "all of it in the colour of its ground",
                "<i style='color:#fff'>77</i>",
                span("W", "77"));
        kind(
                "white on a dark ground",
                "<b style='background:#1f3864;color:#fff'>77</b>",
                "DARK" + span("W", "77"));
        kind(
                "in the dark colour of its ground",
                "<b style='background:#1f3864;color:#fff'><i style='color:#1f3864'>9</i>77</b>",
                "DARK" + span("B", "9") + span("W", "77"));
        kind("letters upon each other", "<b style='letter-spacing:-14px'>77</b>", span("N", "77"));
        kind("in a font of dingbats", "<b style='font-family:Wingdings'>77</b>", span("F", "77"));
        kind("too small to see", "<i style='font-size:1px'>9</i>77", span("T", "9") + "77");
        kind("struck out beside a figure", "<s>12</s>77", span("S", "12") + "77");
        kind("all of it struck out", "<s>12</s>", span("S", "12"));
        kind("raised mark of a note", "77<sup>1</sup>", "77" + span("U", "1"));
        kind("lowered mark of a note", "77<sub>1</sub>", "77" + span("L", "1"));
        kind("smaller beside a figure", "7<small>7</small>", "7" + span("K", "7"));
        kind("smaller before a figure", "<small>7</small>7", span("K", "7") + "7");
        kind(
                "cell whose text lies on its side",
                "<b style='display:inline-block;transform:rotate(-90deg)'>77</b>",
                "SIDE77");
    }

    /** The tables of each format, once they were asked for. */
    private final Map<String, List<Grid>> grids = new HashMap<>();

    @TempDir static Path folder;

    private record Kind(String html, String odf) {}

    private static void kind(String name, String html, String odf) {
        KINDS.put(name, new Kind(html, odf));
    }

    private static String span(String style, String text) {
        return "<text:span text:style-name=\"" + style + "\">" + text + "</text:span>";
    }

    @TestFactory
    Stream<DynamicTest> whatTheTableSays() throws IOException {
        List<List<String>> table = SightTables.of(0);
        List<String> formats = table.get(0);
        assertThat(table.subList(1, table.size()).stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(KINDS.keySet());
        Map<String, List<GridCell>> read = new LinkedHashMap<>();
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            for (int column = 1; column < row.size(); column++) {
                String format = formats.get(column);
                String says = row.get(column);
                int index = List.copyOf(KINDS.keySet()).indexOf(row.get(0));
                if (!says.equals("–")) {
                    tests.add(
                            DynamicTest.dynamicTest(
                                    row.get(0) + " in " + format,
                                    () -> check(says, cells(read, format).get(index))));
                }
            }
        }
        return tests.stream();
    }

    /** A white column, a struck-out one and a plain one; then a white row, and one struck out. */
    private static final String WHOLE =
            """
            甲 | [HIDDEN] | [STRUCK] | 77
            甲 | [HIDDEN] | [STRUCK] | 78
            [HIDDEN] | [HIDDEN] | [HIDDEN] | [HIDDEN]
            [STRUCK] | [STRUCK] | [STRUCK] | [STRUCK]
            """;

    @ParameterizedTest
    @ValueSource(strings = {"HTML", "DOCX", "DOC", "RTF", "ODT", "ODS", "XLSX", "XLS", "PDF"})
    void wholeColumnsAndRows(String format) throws Exception {
        StringBuilder seen = new StringBuilder();
        int row = 0;
        for (GridCell cell : whole(format)) {
            String text = cell.text().isEmpty() ? cell.sights().toString() : cell.text();
            seen.append(seen.isEmpty() ? "" : cell.row() > row ? "\n" : " | ").append(text);
            row = cell.row();
        }
        assertThat(seen.append('\n')).hasToString(WHOLE);
    }

    private static void check(String says, GridCell cell) {
        String nothing = cell.sights().contains(Sight.HIDDEN) ? "blank" : "?";
        String is =
                cell.sights().isEmpty()
                        ? "read"
                        : cell.text().isEmpty() ? nothing : "flag " + cell.sights();
        assertThat(cell.text()).isEqualTo(says.equals("?") || says.equals("blank") ? "" : "77");
        assertThat(is).startsWith(says);
    }

    private List<GridCell> whole(String format) throws Exception {
        return grid(format, 1);
    }

    /** The cells of one of the two tables. */
    private List<GridCell> grid(String format, int index) throws Exception {
        if (!grids.containsKey(format)) {
            byte[] document =
                    switch (format) {
                        case "HTML" -> html();
                        case "ODS" -> zipped();
                        default -> converted(format);
                    };
            DocumentReader reader = new DocumentReader(OcrMode.OFF);
            SourceDocument source = reader.read(document, reader.mediaType(document));
            FlowDocument flow = new PageLayout().arrange(source, List.of());
            List<Grid> found =
                    flow.blocks().stream()
                            .filter(Grid.class::isInstance)
                            .map(Grid.class::cast)
                            .toList();
            assertThat(found).as(format).hasSize(2);
            grids.put(format, found);
        }
        return grids.get(format).get(index).cells();
    }

    private List<GridCell> cells(Map<String, List<GridCell>> read, String format) throws Exception {
        if (!read.containsKey(format)) {
            List<GridCell> cells =
                    grid(format, 0).stream().filter(cell -> cell.column() == 1).toList();
            assertThat(cells).as(format).hasSameSizeAs(KINDS.keySet());
            read.put(format, cells);
        }
        return read.get(format);
    }

    private static byte[] html() {
        String rows =
                KINDS.values().stream()
                        .map(kind -> "<tr><td>行</td><td>" + kind.html() + "</td></tr>")
                        .collect(Collectors.joining());
        return ("<html><meta charset='utf-8'><body><table border=1>"
                        + rows
                        + "</table><p>又</p><style>.w td:nth-child(2),.w tr:nth-child(3){color:#fff}"
                        + ".w td:nth-child(3),.w tr:nth-child(4){text-decoration:line-through}</style>"
                        + "<table class=w border=1>"
                        + "<tr><td>甲<td>17<td>27<td>77<tr><td>甲<td>18<td>28<td>78"
                        + "<tr><td>乙<td>19<td style='text-decoration:none'>29<td>79<tr><td>乙<td style='color:#000'>19<td>29<td>79"
                        + "</table></body></html>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] converted(String format) throws Exception {
        String ending = format.toLowerCase(Locale.ROOT);
        boolean sheet = SHEETS.contains(format);
        Path source = folder.resolve(ending + (sheet ? ".fods" : ".fodt"));
        Files.writeString(source, flat(sheet ? "spreadsheet" : "text"));
        InstalledOffice.convert(folder, source, ending, folder);
        return Files.readAllBytes(folder.resolve(ending + "." + ending));
    }

    /** LibreOffice drops lines through parts of a cell when it writes ODS. */
    private static byte[] zipped() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(
                    "application/vnd.oasis.opendocument.spreadsheet"
                            .getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("content.xml"));
            zip.write(flat("spreadsheet").getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** A document in one XML file. */
    private static String flat(String kind) {
        StringBuilder rows = new StringBuilder();
        for (Kind each : KINDS.values()) {
            String style =
                    each.odf().startsWith("DARK") ? "D" : each.odf().startsWith("SIDE") ? "R" : "C";
            rows.append("<table:table-row>")
                    .append(cell("C", "行"))
                    .append(cell(style, each.odf().replaceFirst("^(?:DARK|SIDE)", "")))
                    .append("</table:table-row>");
        }
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
          office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.KIND">
        <office:automatic-styles>STYLES</office:automatic-styles>
        <office:body><office:KIND><table:table table:name="t">
        <table:table-column table:number-columns-repeated="2"/>ROWS</table:table>BETWEEN
        <table:table table:name="u"><table:table-column table:default-cell-style-name="C"/>
        <table:table-column table:default-cell-style-name="CW"/>
        <table:table-column table:default-cell-style-name="CS"/>
        <table:table-column table:default-cell-style-name="C"/>WHOLE</table:table></office:KIND>
        </office:body></office:document>
        """
                .replace("KIND", kind)
                .replace("STYLES", styles())
                .replace("BETWEEN", kind.equals("text") ? "<text:p>又</text:p>" : "")
                .replace("WHOLE", whole(kind.equals("text")))
                .replace("ROWS", rows);
    }

    /** In a text each cell has its style; in a sheet it has that of its column. */
    private static String whole(boolean text) {
        StringBuilder rows = new StringBuilder();
        String[] styles = {"", "W", "S", ""};
        for (int row = 0; row < 4; row++) {
            String all = row == 2 ? "W" : row == 3 ? "S" : "";
            rows.append("<table:table-row>");
            for (int column = 0; column < 4; column++) {
                String style = all.isEmpty() ? styles[column] : all;
                String shown =
                        column == 0 ? "甲" : column < 3 ? "1" + column + row : "7" + (7 + row);
                rows.append(
                        text
                                ? cell("C", style.isEmpty() ? shown : span(style, shown))
                                : cell("C" + style, shown)
                                        .replace(
                                                all.isEmpty()
                                                        ? " table:style-name=\"C" + style + "\""
                                                        : "\0",
                                                ""));
            }
            rows.append("</table:table-row>");
        }
        return rows.toString();
    }

    private static String cell(String style, String text) {
        return "<table:table-cell office:value-type=\"string\" table:style-name=\""
                + style
                + "\"><text:p>"
                + text
                + "</text:p></table:table-cell>";
    }

    private static String styles() {
        String border = "fo:border=\"0.5pt solid #000000\"";
        return text(
                        "S",
                        "style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"")
                + text("U", "style:text-position=\"super 58%\"")
                + text("L", "style:text-position=\"sub 58%\"")
                + text("W", "fo:color=\"#ffffff\"")
                + text("T", "fo:font-size=\"1pt\"")
                + text("K", "fo:font-size=\"8pt\"")
                + text("B", "fo:color=\"#1f3864\"")
                + text("N", "fo:letter-spacing=\"-0.15in\"")
                + text("F", "style:font-name=\"Wingdings\" fo:font-family=\"Wingdings\"")
                + text("H", "text:display=\"none\"")
                + style("C", "table-cell", border)
                + dressed("CW", border, "fo:color=\"#ffffff\"")
                + dressed(
                        "CS",
                        border,
                        "style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"")
                + style("D", "table-cell", border + " fo:background-color=\"#1f3864\"")
                + style(
                        "R",
                        "table-cell",
                        border + " style:writing-mode=\"bt-lr\" style:rotation-angle=\"90\"");
    }

    private static String dressed(String name, String border, String text) {
        return style(name, "table-cell", border + "/><style:text-properties " + text);
    }

    private static String text(String name, String properties) {
        return style(name, "text", properties);
    }

    private static String style(String name, String family, String properties) {
        String what = family + "-properties";
        return "<style:style style:name=\""
                + name
                + "\" style:family=\""
                + family
                + "\"><style:"
                + what
                + " "
                + properties
                + "/></style:style>";
    }
}
