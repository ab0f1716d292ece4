package org.gongkai.eye;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Sight;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.html.HtmlReader;
import org.gongkai.reading.source.odf.OdfReader;
import org.gongkai.reading.source.office.DocReader;
import org.gongkai.reading.source.office.DocxReader;
import org.gongkai.reading.source.office.SheetReader;
import org.gongkai.reading.source.rtf.RtfReader;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each cell of the second table below "What a person sees" in docs/measured.md is a test, of a
 * document written here: the cell behind 甲.
 */
class SightDocumentsTest {

    @TempDir static Path folder;

    private static final Map<String, Map<String, byte[]>> DOCUMENTS = new LinkedHashMap<>();
    private static final Map<String, FormatReader> READERS = new LinkedHashMap<>();

    static {
        format("HTML", new HtmlReader(), HtmlSights.all());
        format("DOCX", new DocxReader(), WordSights.all());
        format("RTF", new RtfReader(), RtfSights.all());
        format("ODT", new OdfReader(), OpenDocumentSights.texts());
        format("ODS", new OdfReader(), OpenDocumentSights.sheets());
        format("XLSX", new SheetReader(), WorkbookSights.xlsx());
        format("XLS", new SheetReader(), WorkbookSights.xls());
    }

    /** Those of DOC are made when they are first asked for. */
    private static Map<String, byte[]> documents(String format)
            throws IOException, InterruptedException {
        if (!DOCUMENTS.containsKey(format)) {
            format(format, new DocReader(), DocSights.all(folder));
        }
        return DOCUMENTS.get(format);
    }

    private static void format(String name, FormatReader reader, Map<String, byte[]> documents) {
        READERS.put(name, reader);
        DOCUMENTS.put(name, documents);
    }

    @TestFactory
    Stream<DynamicTest> whatTheTableSays() throws IOException {
        List<List<String>> table = SightTables.of(1);
        List<String> formats = table.get(0);
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> row : table.subList(1, table.size())) {
            for (int column = 1; column < row.size(); column++) {
                String look = row.get(0);
                String format = formats.get(column);
                String says = row.get(column);
                tests.add(
                        DynamicTest.dynamicTest(
                                look + " in " + format, () -> check(look, format, says)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> everyDocumentIsInTheTable() throws IOException {
        List<String> looks = SightTables.of(1).stream().map(row -> row.get(0)).toList();
        return SightTables.of(1).get(0).stream()
                .skip(1)
                .map(
                        format ->
                                DynamicTest.dynamicTest(
                                        format,
                                        () ->
                                                assertThat(looks)
                                                        .containsAll(documents(format).keySet())));
    }

    private static void check(String look, String format, String says) throws Exception {
        byte[] document = documents(format).get(look);
        String is = document == null ? "–" : seen(READERS.get(format), document);
        assertThat(is).startsWith(says);
    }

    /** What the table would say of a document, and behind it what was read. */
    private static String seen(FormatReader reader, byte[] document) {
        FlowDocument flow;
        try {
            flow = (FlowDocument) reader.read(document);
        } catch (UnreadableDocumentException unreadable) {
            return unreadable.reason().toString().toLowerCase(java.util.Locale.ROOT);
        }
        if (flow.findings().stream().anyMatch(f -> f.code().equals("document-truncated"))) {
            return "said";
        }
        Grid grid =
                flow.blocks().stream()
                        .filter(Grid.class::isInstance)
                        .map(Grid.class::cast)
                        .findFirst()
                        .orElseThrow();
        GridCell cell =
                grid.cells().stream()
                        .filter(each -> each.row() == 0 && each.column() == 1)
                        .findFirst()
                        .orElseThrow();
        return seen(cell) + " " + cell.text() + cell.sights();
    }

    private static String seen(GridCell cell) {
        boolean formula = cell.text().startsWith("=");
        if (cell.text().isEmpty() || formula) {
            boolean hidden = cell.sights().contains(Sight.HIDDEN);
            return hidden ? "blank" : cell.sights().isEmpty() && !formula ? "empty" : "?";
        }
        String read = cell.sights().isEmpty() ? "read" : "flag";
        return cell.text().equals("77") ? read : "wrong " + cell.text();
    }
}
