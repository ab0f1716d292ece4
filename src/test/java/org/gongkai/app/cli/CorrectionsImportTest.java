package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.InstalledOffice;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.output.CellRow;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a folder to a workbook, to what a person makes of it, and back to the folder. */
class CorrectionsImportTest {

    private static final String REPORT_SHEET = "柏沙县人民政府 2022";

    @TempDir private static Path made;

    @TempDir private Path folder;

    private Path out;
    private Path book;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeAll
    static void extract() throws IOException {
        Path in = Files.createDirectory(made.resolve("in"));
        Files.copy(Path.of("fixtures/baisha2022/baisha2022--word.html"), in.resolve("baisha.html"));
        ByteArrayOutputStream ignored = new ByteArrayOutputStream();
        Console console = new Console(stream(ignored), stream(ignored), false);
        int code = Main.run(console, "extract", "-q", in.toString(), "-o", path(made, "out"));
        assertThat(code).as(ignored.toString(StandardCharsets.UTF_8)).isZero();
    }

    @BeforeEach
    void export() throws IOException {
        out = folder.resolve("out");
        try (var files = Files.walk(made.resolve("out"))) {
            for (Path file : files.toList()) {
                Files.copy(file, out.resolve(made.resolve("out").relativize(file).toString()));
            }
        }
        book = folder.resolve("book.xlsx");
        assertThat(run("export", out.toString(), "--xlsx", book.toString(), "--sheets")).isZero();
        said.reset();
    }

    @Test
    void aWorkbookThatNobodyChangedGivesNothing() throws Exception {
        assertThat(read()).isZero();
        assertThat(said()).contains("No value was changed").hasLineCount(1);
        assertThat(said()).contains("'wide'").contains("is not taken").contains("metadata.csv");
        edit(workbook -> {});
        assertThat(read()).isZero();
        assertThat(corrections()).isEmpty();
    }

    @Test
    void whatIsMendedOnEitherSheetIsAppliedByTheNextRun() throws Exception {
        edit(
                workbook -> {
                    valueOf(workbook, "requests", "granted", "total").setCellValue(77);
                    beside(workbook, "requests newly received", 0).setCellValue("１，２３４");
                    beside(workbook, "administrative penalties", 0).setCellValue("空");
                    valueOf(workbook, "requests", "carried_out", "total").setCellValue("持平");
                });
        assertThat(read("--remark", "seen on paper")).as(said()).isZero();
        List<Correction> made = corrections();
        assertThat(made)
                .extracting(it -> it.cell() + "=" + it.value())
                .containsExactly(
                        "proactive.penalty.decisions=blank",
                        "requests.carried_out.total=持平",
                        "requests.granted.total=77",
                        "requests.new_requests.natural_person=1234");
        assertThat(made)
                .allMatch(it -> it.who().equals("Li") && it.remark().equals("seen on paper"))
                .allMatch(it -> it.source().equals("baisha.html"));
        assertThat(run("extract", "-q", made("in"), "-o", out.toString())).isLessThan(2);
        assertThat(cell("requests.granted.total")).isEqualTo("77 corrected");
        assertThat(cell("requests.new_requests.natural_person")).isEqualTo("1234 corrected");
        assertThat(cell("proactive.penalty.decisions")).isEqualTo(" corrected");
        assertThat(cell("requests.carried_out.total")).isEqualTo(" corrected");
        // Read once more, it says nothing new.
        said.reset();
        assertThat(read()).as(said()).isZero();
        assertThat(said()).contains("the folder says 77 already");
        assertThat(corrections()).hasSize(4);
    }

    @Test
    void sortedFormattedAndLeftOutRowsAreNoChange() throws Exception {
        edit(
                workbook -> {
                    Sheet cells = workbook.getSheet("cells");
                    valueOf(workbook, "requests", "granted", "total").setCellValue(77);
                    swap(cells.getRow(3), cells.getRow(30));
                    cells.removeRow(cells.getRow(60));
                    cells.shiftColumns(0, cells.getRow(0).getLastCellNum(), 1);
                    cells.shiftRows(0, cells.getLastRowNum(), 2);
                    CellStyle money = workbook.createCellStyle();
                    money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
                    cells.forEach(row -> row.forEach(cell -> cell.setCellStyle(money)));
                    Sheet report = workbook.getSheet(REPORT_SHEET);
                    report.shiftRows(6, report.getLastRowNum(), 3);
                    workbook.createSheet("my notes").createRow(0).createCell(0).setCellValue("x");
                });
        assertThat(read()).as(said()).isZero();
        assertThat(corrections())
                .extracting(it -> it.cell() + "=" + it.value())
                .containsExactly("requests.granted.total=77");
        assertThat(said())
                .contains("Sheet 'cells' has 199 of 200 cells")
                .contains("Sheet 'my notes' was not read");
    }

    @Test
    void whatIsNoFigureIsRefusedByItsPlace() throws Exception {
        edit(
                workbook -> {
                    valueOf(workbook, "requests", "granted", "total").setCellValue("about 12");
                    valueOf(workbook, "proactive", "penalty", "decisions").setBlank();
                    valueOf(workbook, "requests", "carried_out", "total").setCellFormula("1+2");
                    Cell date = valueOf(workbook, "requests", "results_total", "total");
                    CellStyle day = workbook.createCellStyle();
                    day.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d"));
                    date.setCellValue(45000);
                    date.setCellStyle(day);
                    valueOf(workbook, "requests", "new_requests", "total").setCellValue(5);
                    beside(workbook, "requests newly received", 6).setCellValue(6);
                });
        assertThat(read()).isEqualTo(1);
        assertThat(said())
                .contains("requests.granted.total", "'about 12' is neither a number nor blank")
                .contains("proactive.penalty.decisions", "was taken away")
                .contains("requests.carried_out.total", "it holds a formula")
                .contains("requests.results_total.total", "made a date of it")
                .contains("requests.new_requests.total", "other sheets say otherwise")
                .contains("not taken: 5.");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void aColumnSortedAloneIsRefused() throws Exception {
        edit(
                workbook -> {
                    Sheet cells = workbook.getSheet("cells");
                    int value = column(cells, "value");
                    List<Double> numbers =
                            IntStream.rangeClosed(1, cells.getLastRowNum())
                                    .mapToObj(i -> cells.getRow(i).getCell(value))
                                    .filter(cell -> cell != null)
                                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                                    .map(Cell::getNumericCellValue)
                                    .sorted()
                                    .toList();
                    int next = 0;
                    for (int i = 1; i <= cells.getLastRowNum(); i++) {
                        Cell cell = cells.getRow(i).getCell(value);
                        if (cell != null && cell.getCellType() == CellType.NUMERIC) {
                            cell.setCellValue(numbers.get(next++));
                        }
                    }
                });
        assertThat(read()).isEqualTo(1);
        assertThat(said()).contains("a column was sorted without the others");
        assertThat(corrections()).isEmpty();
    }

    @Test
    void whatTheFolderOrAnotherPersonSaysOtherwiseIsSaid() throws Exception {
        edit(
                workbook -> {
                    valueOf(workbook, "requests", "granted", "total").setCellValue(77);
                    valueOf(workbook, "requests", "carried_in", "total").setCellValue(78);
                });
        Path cells = out.resolve("cells.csv");
        String text = Files.readString(cells);
        Files.writeString(
                cells, text.replaceFirst("(requests,granted,total,\\w+,)\\d+,", "$1" + 9999 + ","));
        assertThat(Files.readString(cells)).isNotEqualTo(text);
        assertThat(read("--who", "Wang")).isEqualTo(1);
        assertThat(said()).contains("the folder says '9999' by now");
        assertThat(corrections()).hasSize(1);
        edit(workbook -> valueOf(workbook, "requests", "carried_in", "total").setCellValue(79));
        Files.writeString(cells, text);
        said.reset();
        assertThat(read()).isZero();
        assertThat(said()).contains("Wang said 78 on ", "not 79");
        assertThat(corrections()).hasSize(3);
    }

    @Test
    void aDryRunAddsNothingAndOtherFilesAreRefused() throws Exception {
        edit(workbook -> valueOf(workbook, "requests", "granted", "total").setCellValue(77));
        assertThat(read("--dry-run")).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("granted.total: ", "-> 77");
        assertThat(said()).contains("would be added");
        assertThat(corrections()).isEmpty();
        for (String other : List.of(path(out, "cells.csv"), path(folder, "none.xlsx"))) {
            said.reset();
            assertThat(run("corrections", "import", other, "-o", out.toString(), "--who", "Li"))
                    .isEqualTo(2);
            assertThat(said()).hasLineCount(1);
        }
        try (XSSFWorkbook foreign = new XSSFWorkbook();
                OutputStream to = Files.newOutputStream(book)) {
            foreign.createSheet("cells").createRow(0).createCell(0).setCellValue("report");
            foreign.write(to);
        }
        said.reset();
        assertThat(read()).isEqualTo(2);
        assertThat(said()).contains("has no sheet of cells").hasLineCount(1);
    }

    @Test
    void aWorkbookSavedByLibreOfficeIsReadLikewise() throws Exception {
        edit(
                workbook -> {
                    valueOf(workbook, "requests", "granted", "total").setCellValue(77);
                    beside(workbook, "administrative penalties", 0).setCellValue("-");
                });
        Path saved = folder.resolve("saved");
        InstalledOffice.convert(folder, book, "xlsx:Calc MS Excel 2007 XML", saved);
        book = saved.resolve("book.xlsx");
        assertThat(read()).as(said()).isZero();
        assertThat(corrections())
                .extracting(it -> it.cell() + "=" + it.value())
                .containsExactly("proactive.penalty.decisions=dash", "requests.granted.total=77");
        assertThat(said()).hasLineCount(1);
        // Beside the documents it is no report, whoever saved it.
        assertThat(run("extract", "-q", saved.toString(), "-o", path(folder, "again")))
                .isLessThan(2);
        assertThat(Files.readString(folder.resolve("again/findings.csv"))).contains("own-output");
        assertThat(Files.readString(folder.resolve("again/cells.csv"))).hasLineCount(1);
    }

    private void edit(Consumer<XSSFWorkbook> change) throws IOException {
        try (InputStream in = Files.newInputStream(book);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            try (OutputStream to = Files.newOutputStream(book)) {
                workbook.write(to);
            }
        }
    }

    /** The value of a cell on the sheet of cells. */
    private static Cell valueOf(XSSFWorkbook workbook, String table, String row, String column) {
        Sheet cells = workbook.getSheet("cells");
        for (Row each : cells) {
            if (text(each, column(cells, "table")).equals(table)
                    && text(each, column(cells, "row")).equals(row)
                    && text(each, column(cells, "column")).equals(column)) {
                return each.getCell(
                        column(cells, "value"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError(table + "." + row + "." + column);
    }

    private static int column(Sheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : "";
    }

    /** A value on the report's sheet, by the label of its row. */
    private static Cell beside(XSSFWorkbook workbook, String label, int value) {
        for (Row row : workbook.getSheet(REPORT_SHEET)) {
            if (text(row, 1).equals(label) || text(row, 2).equals(label)) {
                return row.getCell(3 + value);
            }
        }
        throw new AssertionError(label);
    }

    private static void swap(Row one, Row other) {
        for (int i = 0; i < one.getLastCellNum(); i++) {
            Cell a = one.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell b = other.getCell(i, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Object left = content(a);
            set(a, content(b));
            set(b, left);
        }
    }

    private static Object content(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? (Object) cell.getNumericCellValue()
                : cell.getStringCellValue();
    }

    private static void set(Cell cell, Object content) {
        if (content instanceof Double number) {
            cell.setCellValue(number);
        } else {
            cell.setCellValue((String) content);
        }
    }

    private int read(String... options) {
        List<String> all =
                new ArrayList<>(
                        List.of("corrections", "import", book.toString(), "-o", out.toString()));
        all.addAll(List.of(options));
        if (!all.contains("--who")) {
            all.addAll(List.of("--who", "Li"));
        }
        return run(all.toArray(String[]::new));
    }

    private List<Correction> corrections() throws Exception {
        return new CorrectionFile(out).read();
    }

    private String cell(String key) throws Exception {
        StringBuilder found = new StringBuilder();
        new OutputFolder(out)
                .<RuntimeException>forEachCell(
                        (CellRow row) -> {
                            if (row.key().toString().equals(key)) {
                                found.append(row.value().map(it -> it.toPlainString()).orElse(""))
                                        .append(' ')
                                        .append(row.method().code());
                            }
                        });
        return found.toString();
    }

    private int run(String... args) {
        return Main.run(new Console(stream(printed), stream(said), false), args);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static String made(String name) {
        return path(made, name);
    }

    private static String path(Path folder, String name) {
        return folder.resolve(name).toString();
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
