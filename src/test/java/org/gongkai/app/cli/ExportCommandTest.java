package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.InstalledOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from documents to what spreadsheet programs open. */
class ExportCommandTest {

    private static final String YELLOW = "FFFFF200";

    /** Sheets before those of reports. */
    private static final int TABLES = 6;

    private static final String RED = "FFFF7C80";

    @TempDir private static Path made;
    private static Path out;

    @TempDir private Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void extract() throws IOException {
        Path in = Files.createDirectory(made.resolve("in"));
        out = made.resolve("out");
        copy("qingxi2023/qingxi2023--writer.pdf", in.resolve("b.pdf"));
        copy("qingxi2023/qingxi2023--writer.pdf", in.resolve("a-copy.pdf"));
        copy("lost-cells/lost-cells--same-lines.txt", in.resolve("d.txt"));
        String html = Files.readString(Path.of("fixtures/baisha2022/baisha2022--word.html"));
        String row = "(?s)<tr(?:(?!<tr).)*?行政强制.*?</tr>";
        Files.writeString(in.resolve("c.html"), html.replaceFirst(row, ""));
        Files.createFile(in.resolve("empty.pdf"));
        ByteArrayOutputStream ignored = new ByteArrayOutputStream();
        Console console = new Console(stream(ignored), stream(ignored), false);
        Main.run(console, "extract", "-q", "--ocr", "off", in.toString(), "-o", out.toString());
        assertThat(out.resolve("reports.csv")).exists();
    }

    @Test
    void aSheetOfAReportIsItsForm() throws Exception {
        try (XSSFWorkbook book = workbook("--sheet", "c.html", "--lang", "zh")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(TABLES + 1);
            XSSFSheet sheet = book.getSheetAt(TABLES);
            assertThat(sheet.getSheetName()).isEqualTo("柏沙县人民政府 2022");
            assertThat(texts(sheet))
                    .contains(
                            "二、主动公开政府信息情况 (proactive, gov2021)",
                            "第二十条第（五）项",
                            "法人或其他组织",
                            "（三）不予公开",
                            "8.属于行政查询事项",
                            "未经复议直接起诉",
                            "〔缺〕",
                            "三、本年度办理结果",
                            "row-missing: 没有找到这一行");
            XSSFCell flagged = beside(sheet, "行政规范性文件", 3);
            assertThat(flagged.getNumericCellValue()).isEqualTo(22);
            assertThat(colour(flagged)).isEqualTo(YELLOW);
            assertThat(flagged.getCellComment().getString().getString())
                    .contains("proactive.normative_docs.issued", "warning value-remark: ");
            XSSFCell dash = beside(sheet, "行政规范性文件", 4);
            assertThat(dash.getStringCellValue()).isEqualTo("—");
            assertThat(dash.getCellComment()).isNull();
            assertThat(beside(sheet, "规章", 3).getCellType()).isEqualTo(CellType.BLANK);
            XSSFCell missing = beside(sheet, "行政强制", 3);
            assertThat(missing.getStringCellValue()).isEqualTo("〔缺〕");
        }
    }

    @Test
    void anErrorIsRedAndWhatIsUnreadableSaysSo() throws Exception {
        try (XSSFWorkbook book = workbook("--sheet", "d.txt")) {
            XSSFSheet sheet = book.getSheetAt(TABLES);
            XSSFCell cell = unreadable(sheet);
            assertThat(colour(cell)).isEqualTo(RED);
            assertThat(cell.getCellComment().getString().getString()).contains("error ");
        }
    }

    @Test
    void theWorkbookHasAllRowsAndNoFormula() throws Exception {
        try (XSSFWorkbook book = workbook("--sheets")) {
            assertThat(book.getNumberOfSheets()).isEqualTo(TABLES + 3);
            for (String name : List.of("reports", "cells", "findings", "codebook")) {
                assertThat(book.getSheet(name).getLastRowNum()).isEqualTo(rows(name + ".csv"));
            }
            book.forEach(
                    sheet ->
                            sheet.forEach(
                                    row ->
                                            row.forEach(
                                                    cell ->
                                                            assertThat(cell.getCellType())
                                                                    .isNotEqualTo(
                                                                            CellType.FORMULA))));
        }
    }

    @Test
    void theSameFolderGivesTheSameBytes() throws Exception {
        export("--xlsx", path("a.xlsx"), "--sheets", "--jsonl", path("a.jsonl"));
        TimeUnit.MILLISECONDS.sleep(2100);
        export("--xlsx", path("b.xlsx"), "--sheets", "--jsonl", path("b.jsonl"));
        assertThat(folder.resolve("a.xlsx")).hasSameBinaryContentAs(folder.resolve("b.xlsx"));
        assertThat(folder.resolve("a.jsonl")).hasSameBinaryContentAs(folder.resolve("b.jsonl"));
        assertThat(folder).isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void eachRecordIsALineInTheOrderOfFirstSources() throws Exception {
        assertThat(export("--jsonl", "-")).isZero();
        List<String> lines = printed.toString(StandardCharsets.UTF_8).lines().toList();
        ObjectMapper mapper = new ObjectMapper();
        List<String> ids = new ArrayList<>();
        for (String line : lines) {
            String id = mapper.readTree(line).at("/report").asText();
            Path record = out.resolve("reports/" + id.substring(0, 2) + "/" + id + ".json");
            assertThat(mapper.readTree(line)).isEqualTo(mapper.readTree(record.toFile()));
            ids.add(id);
        }
        Set<String> seen = new HashSet<>();
        List<String> listed =
                Files.readAllLines(out.resolve("reports.csv")).stream()
                        .skip(1)
                        .map(row -> row.split(",", 2)[0])
                        .filter(seen::add)
                        .toList();
        assertThat(ids).isEqualTo(listed).hasSize(4);
    }

    @Test
    void libreOfficeOpensTheWorkbook() throws Exception {
        export("--xlsx", path("a.xlsx"), "--sheets");
        String csv =
                "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
        InstalledOffice.convert(folder, folder.resolve("a.xlsx"), csv, folder.resolve("csv"));
        assertThat(folder.resolve("csv/a-cells.csv")).isRegularFile();
        assertThat(Files.readAllLines(folder.resolve("csv/a-cells.csv")))
                .hasSize(rows("cells.csv") + 1);
        assertThat(Files.readString(folder.resolve("csv/a-柏沙县人民政府 2022.csv")))
                .contains("legal persons or other organisations", "〔缺〕");
    }

    @Test
    void spreadsheetCsvIsWritten() throws Exception {
        assertThat(export("--excel", path("excel"))).isZero();
        for (String name :
                List.of("reports.csv", "cells.csv", "findings.csv", "sections.csv", "tables.csv")) {
            assertThat(Files.readString(folder.resolve("excel").resolve(name)))
                    .startsWith("\uFEFFreport,source,")
                    .endsWith("\r\n");
        }
    }

    @Test
    void withoutAnythingToWriteItIsOneLineAndCode2() {
        assertThat(export()).isEqualTo(2);
        assertOneLine("Nothing to write: give --xlsx FILE, --sqlite FILE, --stata FILE");
    }

    @Test
    void sheetsWithoutAWorkbookAreOneLineAndCode2() {
        assertThat(export("--jsonl", "-", "--sheets")).isEqualTo(2);
        assertOneLine("give --xlsx FILE");
    }

    @Test
    void anUnknownReportIsOneLineAndCode2() {
        assertThat(export("--xlsx", path("a.xlsx"), "--sheet", "none.pdf")).isEqualTo(2);
        assertOneLine("There is no report 'none.pdf' in " + out);
        assertThat(folder.resolve("a.xlsx")).doesNotExist();
    }

    @Test
    void aFolderThatIsNoOutputIsOneLineAndCode2() {
        for (String option : List.of("--xlsx", "--jsonl", "--excel")) {
            said.reset();
            assertThat(run("export", folder.toString(), option, path("a"))).isEqualTo(2);
            assertOneLine("There is no ", "Name the folder that was given to 'gongkai extract -o'");
        }
    }

    private XSSFWorkbook workbook(String... options) throws IOException {
        List<String> all = new ArrayList<>(List.of("--xlsx", path("book.xlsx")));
        all.addAll(List.of(options));
        assertThat(export(all.toArray(String[]::new)))
                .as(said.toString(StandardCharsets.UTF_8))
                .isZero();
        try (InputStream in = Files.newInputStream(folder.resolve("book.xlsx"))) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .map(Cell::getStringCellValue)
                .toList();
    }

    /** The first one with a note; the legend has none. */
    private static XSSFCell unreadable(XSSFSheet sheet) {
        return StreamSupport.stream(sheet.spliterator(), false)
                .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                .filter(cell -> cell.getCellType() == CellType.STRING)
                .filter(cell -> cell.getStringCellValue().endsWith("〔不可辨〕"))
                .filter(cell -> cell.getCellComment() != null)
                .map(XSSFCell.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The cell in a column of the row with this label. */
    private static XSSFCell beside(XSSFSheet sheet, String label, int column) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(label)) {
                    return (XSSFCell) row.getCell(column);
                }
            }
        }
        throw new AssertionError("no row " + label + " in " + texts(sheet));
    }

    private static String colour(XSSFCell cell) {
        return cell.getCellStyle().getFillForegroundXSSFColor().getARGBHex();
    }

    private static int rows(String name) throws IOException {
        return Files.readAllLines(out.resolve(name)).size() - 1;
    }

    private int export(String... options) {
        List<String> all = new ArrayList<>(List.of("export", out.toString()));
        all.addAll(List.of(options));
        return run(all.toArray(String[]::new));
    }

    private int run(String... args) {
        return Main.run(new Console(stream(printed), stream(said), false), args);
    }

    private void assertOneLine(String... parts) {
        String message = said.toString(StandardCharsets.UTF_8);
        assertThat(message).contains(parts);
        assertThat(message.lines()).hasSize(1);
    }

    private static void copy(String fixture, Path to) throws IOException {
        Files.copy(Path.of("fixtures").resolve(fixture), to);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
