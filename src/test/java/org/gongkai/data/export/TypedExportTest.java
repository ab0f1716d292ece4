package org.gongkai.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gongkai.InstalledProgram;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.CsvTable;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What typed formats make of values that few reports have, in a folder made by hand. */
class TypedExportTest {

    private static final String LONG = "12345678901234567890.12";
    private static final String LONGER = "1".repeat(40) + ".5";
    private static final String NASTY = "a\t\"b\"\nc,\r\u0001 '; DROP TABLE cells;-- 😀𠮷 ";

    @TempDir private Path folder;

    private Path out;
    private Export export;
    private List<String> wide;

    @BeforeEach
    void makeOut() throws IOException {
        out = Files.createDirectory(folder.resolve("out"));
        List<FormTemplate> forms = FormCatalog.standard().templates();
        DataSet data = new DataSet(new FormSet(FormCatalog.standard().kinds(), forms, forms));
        data.descriptions().forEach(this::save);
        data.headers().forEach(this::save);
        wide = List.of(data.headers().get("wide.csv").strip().split(","));
        for (CsvFile file : CsvFile.values()) {
            table(file, List.of());
        }
        table(
                CsvFile.REPORTS,
                List.of(Map.of("source", "a.pdf", "status", "ok", "published", "2024-01-31")));
        export = new Export(new OutputFolder(out));
    }

    @Test
    void aNumberKeepsItsDigitsInSqlite() throws Exception {
        values("12", "96171.6", "-0.5", LONG, LONGER, "");
        assertThat(sqlite("SELECT typeof(value) || ' ' || value FROM cells ORDER BY \"order\""))
                .containsExactly(
                        "integer 12",
                        "real 96171.6",
                        "real -0.5",
                        "text " + LONG,
                        "text " + LONGER,
                        "null");
    }

    @Test
    void aColumnOfNumbersIsAsExactAsItMustBeInParquet() throws Exception {
        values("12", "96171.6", "");
        String query = "SELECT typeof(value) || ' ' || value FROM cells ORDER BY \"order\"";
        assertThat(duck(query)).containsExactly("DOUBLE 12.0", "DOUBLE 96171.6", "null");
        values("-12", "0.001", LONG, "");
        assertThat(duck(query))
                .containsExactly(
                        "DECIMAL(23,3) -12.000",
                        "DECIMAL(23,3) 0.001",
                        "DECIMAL(23,3) " + LONG + "0",
                        "null");
        values("12", LONGER);
        assertThat(duck(query)).containsExactly("VARCHAR 12", "VARCHAR " + LONGER);
    }

    @Test
    void textsComeBackAsTheyAreAndEmptyOnesAreNull() throws Exception {
        table(
                CsvFile.CELLS,
                List.of(Map.of("source", NASTY, "raw", "000"), Map.of("source", "b", "raw", "")));
        for (List<String> read :
                List.of(
                        sqlite("SELECT raw FROM cells WHERE source <> 'x'"),
                        duck("SELECT raw FROM cells"))) {
            assertThat(read).containsExactly("000", "null");
        }
        assertThat(sqlite("SELECT source FROM cells")).containsExactly(NASTY, "b");
        assertThat(duck("SELECT source FROM cells")).containsExactly(NASTY, "b");
    }

    @Test
    void datesAndTruthAreTyped() throws Exception {
        table(CsvFile.TABLES, List.of(Map.of("source", "a.pdf", "header", "true")));
        assertThat(duck("SELECT typeof(published) || ' ' || published FROM reports"))
                .containsExactly("DATE 2024-01-31");
        assertThat(duck("SELECT typeof(header) || ' ' || header FROM tables"))
                .containsExactly("BOOLEAN true");
        assertThat(sqlite("SELECT published FROM reports")).containsExactly("2024-01-31");
        assertThat(sqlite("SELECT header FROM tables")).containsExactly("1");
    }

    @Test
    void whatAColumnCannotHoldIsSaidAndNothingIsWritten() throws Exception {
        values("12", "twelve");
        assertThatThrownBy(() -> export.sqlite(folder.resolve("a.sqlite")))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "cells.csv, row 2: value cannot hold 'twelve'. Run 'gongkai merge' on"
                                + " the folder.");
        assertThatThrownBy(() -> export.parquet(folder.resolve("p")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("cells.csv, row 2");
        table(CsvFile.TABLES, List.of(Map.of("source", "a.pdf", "header", "TRUE")));
        values("12");
        assertThatThrownBy(() -> export.sqlite(folder.resolve("a.sqlite")))
                .hasMessageContaining("tables.csv, row 1");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .doesNotContain("a.sqlite", "cells.parquet")
                    .noneMatch(name -> name.endsWith(".tmp"));
        }
    }

    @Test
    void aFileOfTheDataSetIsNotWrittenOver() {
        for (String name : List.of("cells.csv", "datapackage.json", "reports/a")) {
            assertThatThrownBy(() -> export.sqlite(out.resolve(name)))
                    .isInstanceOf(ExportException.class)
                    .hasMessageContaining("belongs to the data set");
            assertThatThrownBy(() -> export.stata(out.resolve(name)))
                    .isInstanceOf(ExportException.class);
        }
        assertThatThrownBy(() -> export.parquet(out.resolve("reports")))
                .isInstanceOf(ExportException.class);
    }

    @Test
    void stataHoldsLongTextsAndSaysWhatItRounds() throws Exception {
        String text = "政".repeat(1000);
        wide(
                List.of(
                        Map.of(
                                "source",
                                "a.pdf",
                                "agency",
                                text,
                                "status",
                                "ok",
                                "pro_rules_issued",
                                LONG),
                        Map.of("source", "b.pdf", "agency", "", "status", "partial"),
                        Map.of("source", "c.pdf", "agency", text + "府", "pro_rules_issued", "7")));
        assertThat(export.stata(folder.resolve("w.dta")))
                .containsEntry(folder.resolve("w.dta"), List.of("pro_rules_issued"));
        InstalledProgram.PYTHON
                .run(
                        folder,
                        "import pandas as p; d = p.read_stata('w.dta');"
                                + " print([len(t) for t in d.agency], list(d.source),"
                                + " list(d.status.astype(str)), list(d.pro_rules_issued))")
                .ifPresent(
                        said ->
                                assertThat(said)
                                        .isEqualTo(
                                                "[1000, 0, 1001] ['a.pdf', 'b.pdf', 'c.pdf'] ['ok',"
                                                        + " 'partial', 'nan'] [1.2345678901234567e+19,"
                                                        + " nan, 7.0]"));
        InstalledProgram.R.run(
                        folder,
                        "library(haven); d <- read_dta('w.dta');"
                                + " cat(nchar(d$agency), is.na(d$pro_rules_issued))")
                .ifPresent(said -> assertThat(said).isEqualTo("1000 0 1001 FALSE TRUE FALSE"));
        assertThat(Files.readString(folder.resolve("w.dta"), StandardCharsets.ISO_8859_1))
                .contains("1 of the numbers have more digits than a double holds", LONG);
    }

    @Test
    void stataTakesNoZeroCharacter() throws Exception {
        wide(List.of(Map.of("source", "a.pdf", "agency", "a\0b")));
        assertThatThrownBy(() -> export.stata(folder.resolve("w.dta")))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("wide.csv, row 1", "--parquet");
        assertThat(folder.resolve("w.dta")).doesNotExist();
    }

    private void values(String... numbers) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String number : numbers) {
            Map<String, String> row = new TreeMap<>();
            row.put("source", "a.pdf");
            row.put("value", number);
            row.put("order", Integer.toString(rows.size() + 1));
            rows.add(row);
        }
        table(CsvFile.CELLS, rows);
    }

    private void wide(List<Map<String, String>> rows) throws IOException {
        lines("wide.csv", wide, rows);
    }

    private void table(CsvFile file, List<Map<String, String>> rows) throws IOException {
        lines(file.fileName(), file.columns(), rows);
    }

    private void lines(String name, List<String> columns, List<Map<String, String>> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns);
        for (Map<String, String> row : rows) {
            assertThat(columns).containsAll(row.keySet());
            lines.add(columns.stream().map(column -> row.getOrDefault(column, "")).toList());
        }
        save(name, CsvTable.text(lines));
    }

    private void save(String name, String text) {
        try {
            Files.writeString(out.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> sqlite(String query) throws Exception {
        Path file = folder.resolve("a.sqlite");
        export.sqlite(file);
        try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            return read(database, query);
        }
    }

    private List<String> duck(String query) throws Exception {
        export.parquet(folder.resolve("p"));
        String there = query.replaceAll("FROM (\\w+)", "FROM '" + folder + "/p/$1.parquet'");
        try (Connection database = DriverManager.getConnection("jdbc:duckdb:")) {
            return read(database, there);
        }
    }

    private static List<String> read(Connection database, String query) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(String.valueOf(result.getString(1)));
            }
        }
        return rows;
    }
}
