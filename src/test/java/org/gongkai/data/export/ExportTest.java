package org.gongkai.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.Language;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.CsvTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts and numbers that no honest report has, in a folder made by hand. */
class ExportTest {

    private static final List<String> NASTY =
            List.of(
                    "=cmd|' /C calc'!A0",
                    "+1+1",
                    "-2+3",
                    "@SUM(A1:A9)",
                    "＝1+1",
                    " =1+1",
                    "'=1",
                    "say \"=1\"",
                    "a;=1+1",
                    "two\nlines",
                    "lone\rreturn",
                    "_x0041_",
                    " padded ",
                    "\u0001",
                    "a\tb",
                    "<b>&amp;]]>",
                    "😀𠮷",
                    "000");

    @TempDir private Path folder;

    private Path out;
    private Export export;

    @BeforeEach
    void makeOut() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        for (CsvFile file : CsvFile.values()) {
            table(file, NASTY);
        }
        export = new Export(new OutputFolder(out));
    }

    @Test
    void theWorkbookHoldsEveryTextAsTextAndNoFormula() throws Exception {
        try (XSSFWorkbook book = workbook()) {
            assertThat(book.getNumberOfSheets()).isEqualTo(4);
            XSSFSheet cells = book.getSheet("cells");
            int raw = column(cells, "raw");
            for (int i = 0; i < NASTY.size(); i++) {
                assertThat(cells.getRow(i + 1).getCell(raw).getCellType())
                        .isEqualTo(CellType.STRING);
                assertThat(cells.getRow(i + 1).getCell(raw).getStringCellValue())
                        .isEqualTo(NASTY.get(i));
            }
        }
    }

    @Test
    void aNumberThatADoubleCannotHoldStaysText() throws Exception {
        List<String> texts =
                List.of("96171.6", "-18", "12345678901234567890", "0.1234567890123456", "1E3", "");
        table(CsvFile.CELLS, texts);
        try (XSSFWorkbook book = workbook()) {
            XSSFSheet cells = book.getSheet("cells");
            int value = column(cells, "value");
            assertThat(cells.getRow(1).getCell(value).getNumericCellValue()).isEqualTo(96171.6);
            assertThat(cells.getRow(1).getCell(value).getRawValue()).isEqualTo("96171.6");
            assertThat(cells.getRow(2).getCell(value).getNumericCellValue()).isEqualTo(-18);
            for (int i = 2; i < 5; i++) {
                assertThat(cells.getRow(i + 1).getCell(value).getStringCellValue())
                        .isEqualTo(texts.get(i));
            }
            XSSFRow empty = cells.getRow(6);
            assertThat(empty == null || empty.getCell(value) == null).isTrue();
        }
    }

    @Test
    void aTextThatNoCellTakesIsCutAndSaysSo() throws Exception {
        StringBuilder text = new StringBuilder();
        new java.util.Random(1).ints(40_000, 0x4E00, 0x9000).forEach(text::appendCodePoint);
        table(CsvFile.CELLS, List.of(text.toString()));
        try (XSSFWorkbook book = workbook()) {
            assertThat(book.getSheet("cells").getRow(1).getCell(0).getStringCellValue())
                    .startsWith(text.substring(0, 32_000))
                    .contains("cut here", "40000")
                    .hasSizeLessThanOrEqualTo(32_767);
        }
    }

    @Test
    void theHeaderIsBoldFrozenAndFiltered() throws Exception {
        try (XSSFWorkbook book = workbook()) {
            for (XSSFSheet sheet : List.of(book.getSheet("reports"), book.getSheet("findings"))) {
                assertThat(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold()).isTrue();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
                assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                        .isEqualTo((short) 1);
                assertThat(sheet.getCTWorksheet().getAutoFilter().getRef())
                        .startsWith("A1:")
                        .endsWith(Integer.toString(NASTY.size() + 1));
            }
        }
    }

    @Test
    void moreRowsThanASheetTakesAreRefusedAndNothingIsLeft() {
        WorkbookFile small =
                new WorkbookFile(new OutputFolder(out), List.of(), Language.EN, NASTY.size() - 1);
        Path file = folder.resolve("small.xlsx");
        assertThatThrownBy(() -> small.write(file, List.of()))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("reports.csv has more than 17 rows")
                .hasMessageContaining("--jsonl");
        assertThat(folder).isDirectoryNotContaining(path -> !path.equals(out));
    }

    @Test
    void manyRowsAreAllThereAndTheBytesTheSame() throws Exception {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add("text " + i);
        }
        table(CsvFile.CELLS, many);
        byte[] first = Files.readAllBytes(workbookFile());
        try (XSSFWorkbook book = workbook()) {
            assertThat(book.getSheet("cells").getLastRowNum()).isEqualTo(3000);
            assertThat(book.getSheet("cells").getRow(3000).getCell(0).getStringCellValue())
                    .isEqualTo("text 2999");
        }
        assertThat(workbookFile()).hasBinaryContent(first);
        assertThat(new String(first, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("docProps/core.xml");
    }

    @Test
    void spreadsheetCsvGivesEveryTextBackWithoutItsApostrophe() throws Exception {
        export.spreadsheetCsv(folder.resolve("excel"));
        String text = Files.readString(folder.resolve("excel/cells.csv"));
        assertThat(text).startsWith("\uFEFFreport,source,").endsWith("\r\n");
        assertThat(text).contains("\"'=cmd|' /C calc'!A0\"", "\"'＝1+1\"", "\"a;=1+1\"");
        assertThat(rows(text.substring(1).replace("\r\n", "\n")))
                .map(row -> row.get(0))
                .map(field -> field.startsWith("'") ? field.substring(1) : field)
                .containsExactlyElementsOf(
                        Stream.concat(Stream.of("report"), NASTY.stream().map(ExportTest::read))
                                .toList());
        assertThat(folder.resolve("excel"))
                .isDirectoryNotContaining("glob:**wide.csv")
                .isDirectoryNotContaining("glob:**tmp");
    }

    @Test
    void theWideTableGoesAlongWhereThereIsOne() throws Exception {
        Files.writeString(out.resolve("wide.csv"), "report,req\n0012,=1\n");
        export.spreadsheetCsv(folder.resolve("excel"));
        assertThat(folder.resolve("excel/wide.csv"))
                .hasContent("\uFEFFreport,req\r\n\"'0012\",\"'=1\"\r\n");
    }

    @Test
    void theFolderItselfIsNotOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(out.resolve("cells.csv"));
        assertThatThrownBy(() -> export.spreadsheetCsv(out)).isInstanceOf(ExportException.class);
        assertThat(out.resolve("cells.csv")).hasBinaryContent(before);
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() {
        assertThatThrownBy(() -> export.jsonLines(folder.resolve("none/a.jsonl")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("none");
        assertThatThrownBy(() -> export.workbook(folder, SheetWish.NONE, List.of(), Language.EN))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("it is a folder");
    }

    private static int column(XSSFSheet sheet, String name) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.getStringCellValue().equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name);
    }

    /** One row for each text, which stands in every column. */
    private void table(CsvFile file, List<String> texts) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(file.columns()));
        texts.forEach(text -> rows.add(java.util.Collections.nCopies(file.columns().size(), text)));
        try (Writer writer = Files.newBufferedWriter(out.resolve(file.fileName()))) {
            new CsvTable().write(rows, writer);
        }
    }

    /** The reader of tests drops lone carriage returns. */
    private static String read(String text) {
        return text.replace('\r', '\n');
    }

    private static List<List<String>> rows(String text) throws IOException {
        try (Reader in = new StringReader(text)) {
            return new CsvTable().read(in);
        }
    }

    private Path workbookFile() throws OutputException, ExportException {
        Path file = folder.resolve("book.xlsx");
        export.workbook(file, SheetWish.NONE, List.of(), Language.EN);
        return file;
    }

    private XSSFWorkbook workbook() throws Exception {
        try (InputStream in = Files.newInputStream(workbookFile())) {
            return new XSSFWorkbook(in);
        }
    }
}
