package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.InstalledProgram;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.model.CellState;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way from documents to what R, Python and DuckDB read: same figures, blanks, labels. */
class StatisticsExportTest {

    private static final List<String> TABLES =
            List.of("reports", "cells", "findings", "sections", "tables", "wide", "codebook");

    @TempDir private static Path made;
    private static Path out;

    @TempDir private Path folder;

    /** Numbers, blanks, dashes, lost and unreadable cells, a report with panel. */
    @BeforeAll
    static void extract() throws IOException {
        Path in = Files.createDirectory(made.resolve("in"));
        out = made.resolve("out");
        Files.copy(Path.of("samples/xingzhu2024.html"), in.resolve("a.html"));
        Files.copy(Path.of("samples/yanhui2022.docx"), in.resolve("b.docx"));
        Files.copy(Path.of("fixtures/lost-cells/lost-cells--same-lines.txt"), in.resolve("d.txt"));
        String html = Files.readString(Path.of("fixtures/baisha2022/baisha2022--word.html"));
        String row = "(?s)<tr(?:(?!<tr).)*?行政强制.*?</tr>";
        Files.writeString(in.resolve("c.html"), html.replaceFirst(row, ""));
        Files.createFile(in.resolve("empty.pdf"));
        assertThat(run("extract", "-q", "--ocr", "off", in.toString(), "-o", out.toString()))
                .contains("exit 1");
        assertThat(run("panel", out.toString())).contains("exit 0");
    }

    @Test
    void itSaysWhatItWrote() {
        assertThat(run("export", out.toString(), "--sqlite", path("a.sqlite")))
                .contains("gongkai: Written to " + path("a.sqlite") + ": tables reports, cells,");
        assertThat(run("export", out.toString(), "--stata", path("a.dta")))
                .contains("gongkai: Written to " + path("a.dta"));
        assertThat(run("export", out.toString(), "--parquet", path("p")))
                .contains("gongkai: Written to " + path("p") + ": 10 Parquet files");
    }

    @Test
    void everyFormatHasTheSameBytesTwice() throws Exception {
        for (String turn : List.of("1", "2")) {
            export("--parquet", turn, "--sqlite", turn + ".sqlite", "--stata", turn + ".dta");
        }
        for (String kind : List.of(".sqlite", ".dta")) {
            assertThat(folder.resolve("2" + kind))
                    .hasSameBinaryContentAs(folder.resolve("1" + kind));
        }
        try (Stream<Path> files = Files.list(folder.resolve("1"))) {
            for (Path file : files.toList()) {
                assertThat(folder.resolve("2").resolve(file.getFileName()))
                        .hasSameBinaryContentAs(file);
            }
        }
    }

    @Test
    void duckDbReadsTheParquetFiles() throws Exception {
        export("--parquet", "p");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String table : all(TABLES, "panel", "panel-findings")) {
                String file = path("p/" + table + ".parquet").replace("'", "''");
                assertSame(duck, "SELECT * FROM '" + file + "'", table);
            }
        }
    }

    @Test
    void sqliteReadsTheDatabase() throws Exception {
        export("--sqlite", "o.sqlite");
        try (Connection sqlite = DriverManager.getConnection("jdbc:sqlite:" + path("o.sqlite"))) {
            for (String table : all(TABLES, "panel", "panel-findings")) {
                assertSame(sqlite, "SELECT * FROM \"" + table + "\"", table);
            }
        }
    }

    @Test
    void pandasReadsStataAndSqlite() throws Exception {
        export("--sqlite", "o.sqlite", "--stata", "w.dta");
        Optional<String> said =
                InstalledProgram.PYTHON.run(
                        folder,
                        resource("same.py"),
                        out.toString(),
                        path("o.sqlite"),
                        path("w.dta"));
        assertThat(said.orElse("4"))
                .isIn(
                        "4",
                        all(TABLES, "panel", "panel-findings").stream()
                                        .sorted()
                                        .collect(Collectors.joining(","))
                                + " 4 "
                                + figures()
                                + " "
                                + (4 * figureColumns() - figures()));
    }

    @Test
    void havenReadsStataAndWhyFiguresAreNotThere() throws Exception {
        export("--stata", "w.dta");
        Optional<String> said =
                InstalledProgram.R.run(folder, resource("same.R"), out.toString(), path("w.dta"));
        String answer =
                "4 "
                        + figures()
                        + " b"
                        + states(CellState.BLANK)
                        + " d"
                        + states(CellState.DASH)
                        + " m"
                        + states(CellState.MISSING)
                        + " u"
                        + states(CellState.UNREADABLE);
        assertThat(answer).doesNotContain("b0", "d0", "m0", "u0");
        assertThat(said.orElse(answer)).isEqualTo(answer);
    }

    @Test
    void eachKindOfReportHasAStataFileOfItsOwn() throws Exception {
        String kinds = path("kinds");
        run("extract", "-q", "samples/forms/budget", "--forms", "samples/forms", "-o", kinds);
        assertThat(run("export", kinds, "--stata", path("w.dta")))
                .contains("Written to " + path("w.dta"), "Written to " + path("w-budget.dta"));
        assertThat(folder.resolve("w-budget.dta")).isRegularFile();
        InstalledProgram.R.run(
                        folder,
                        "library(haven); d <- read_dta('w-budget.dta');"
                                + " cat(nrow(d), any(sapply(d, function(x)"
                                + " is.numeric(x) && any(na_tag(x) == 'b', na.rm = TRUE))))")
                .ifPresent(answer -> assertThat(answer).isEqualTo("3 TRUE"));
    }

    /** The library names classes of Hadoop that the program's jar does not hold. */
    @Test
    void parquetIsWrittenWithoutHadoop() throws Exception {
        String classPath =
                Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(entry -> !entry.contains("parquet-floor"))
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator));
        List<String> line =
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        "org.gongkai.app.cli.Main",
                        "export",
                        out.toString(),
                        "--parquet",
                        path("p"));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).isEqualTo("gongkai: Written to " + path("p") + ": 10 Parquet files");
    }

    @Test
    void aFolderWithoutDescriptionIsOneLineAndCode3() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.copy(out.resolve("reports.csv"), other.resolve("reports.csv"));
        for (String option : List.of("--parquet", "--sqlite", "--stata")) {
            assertThat(run("export", other.toString(), option, path("a")))
                    .contains("datapackage.json cannot be read", "gongkai merge", "exit 3")
                    .hasLineCount(2);
            assertThat(folder.resolve("a")).doesNotExist();
        }
    }

    private static long figures() throws Exception {
        return states(CellState.NUMBER);
    }

    private static long states(CellState state) throws Exception {
        long count = 0;
        try (TableRows cells = new OutputFolder(out).table("cells.csv")) {
            int place = cells.columns().indexOf("state");
            for (var row = cells.next(); row.isPresent(); row = cells.next()) {
                count += row.get().get(place).equals(state.code()) ? 1 : 0;
            }
        }
        return count;
    }

    private static long figureColumns() throws Exception {
        long count = 0;
        try (TableRows book = new OutputFolder(out).table("codebook.csv")) {
            int place = book.columns().indexOf("reports_number");
            for (var row = book.next(); row.isPresent(); row = book.next()) {
                count += row.get().get(place).isEmpty() ? 0 : 1;
            }
        }
        return count;
    }

    /** Every value of a table as its CSV file has it; numbers digit by digit. */
    private static void assertSame(Connection database, String query, String table)
            throws Exception {
        try (Statement statement = database.createStatement();
                ResultSet read = statement.executeQuery(query);
                TableRows rows = new OutputFolder(out).table(table + ".csv")) {
            for (int i = 0; i < rows.columns().size(); i++) {
                assertThat(read.getMetaData().getColumnName(i + 1))
                        .isEqualTo(rows.columns().get(i));
            }
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                assertThat(read.next()).isTrue();
                for (int i = 0; i < rows.columns().size(); i++) {
                    assertThat(text(read.getObject(i + 1)))
                            .as("%s in %s of %s", rows.columns().get(i), row.get(), table)
                            .isIn(row.get().get(i), digit(row.get().get(i)));
                }
            }
            assertThat(read.next()).isFalse();
        }
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return new BigDecimal(number.toString()).stripTrailingZeros().toPlainString();
        }
        return value == null ? "" : value.toString();
    }

    /** SQLite has no truth. */
    private static String digit(String text) {
        return text.equals("true") ? "1" : text.equals("false") ? "0" : text;
    }

    private static List<String> all(List<String> tables, String... more) {
        List<String> all = new ArrayList<>(tables);
        all.addAll(List.of(more));
        return all;
    }

    private void export(String... options) {
        List<String> line = new ArrayList<>(List.of("export", out.toString()));
        for (int i = 0; i < options.length; i++) {
            line.add(i % 2 == 0 ? options[i] : path(options[i]));
        }
        assertThat(run(line.toArray(String[]::new))).contains("exit 0");
    }

    /** What is said, and the exit code. */
    private static String run(String... line) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = Main.run(new Console(stream, stream, false), line);
        return said.toString(StandardCharsets.UTF_8) + "exit " + code;
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = StatisticsExportTest.class.getResourceAsStream("/export/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
