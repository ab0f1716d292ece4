package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.ToolVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void withoutArgumentsItExplainsItself() {
        assertThat(run()).isZero();
        assertThat(out()).contains("extract", "forms", "help");
        assertThat(err()).isEmpty();
    }

    @Test
    void theHelpOfExtractNamesTheExitCodes() {
        assertThat(run("extract", "--help")).isZero();
        assertThat(out())
                .contains("--csv", "--forms=DIR", "--out=OUT")
                .contains("0   every document ok or review")
                .contains("1   at least one document partial, unsupported or failed")
                .contains("2   wrong usage")
                .contains("3   the environment");
        assertThat(run("help", "extract")).isZero();
    }

    @Test
    void formsSaysOfEachFormWhatKindItIs() {
        assertThat(run("forms", "--forms", "samples/forms")).isZero();
        assertThat(out().lines().map(line -> line.split("\t", -1)[5]).distinct())
                .startsWith("disclosure")
                .contains("budget");
    }

    @Test
    void formsSchemaPrintsWhatEditorsCheckFormsBy() throws IOException {
        assertThat(run("forms", "schema")).isZero();
        assertThat(out())
                .isEqualTo(
                        Files.readString(
                                Path.of("src/main/resources/org/gongkai/form.schema.json")));
    }

    @Test
    void theVersionIsThatOfTheProject() {
        assertThat(run("--version")).isZero();
        assertThat(out()).isEqualTo("gongkai " + ToolVersion.current() + System.lineSeparator());
        assertThat(ToolVersion.current()).matches("\\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void aWrongOptionIsOneLineAndCode2() {
        assertThat(run("extract", "--colour", "x")).isEqualTo(2);
        assertThat(out()).isEmpty();
        assertOneLine("gongkai: Unknown option: '--colour'.", "'gongkai extract --help' explains.");
    }

    @Test
    void extractWithoutInputIsOneLineAndCode2() {
        assertThat(run("extract")).isEqualTo(2);
        assertOneLine("gongkai: Missing required parameter: 'INPUT'");
    }

    @Test
    void aMissingFileIsOneLineAndCode2BeforeAnyWork() {
        Path missing = folder.resolve("none.pdf");
        assertThat(run("extract", missing.toString(), "-o", path("out"))).isEqualTo(2);
        assertOneLine("gongkai: No such file or folder: " + missing);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFolderWithoutDocumentsIsOneLineAndCode2() throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        assertThat(run("extract", path("empty"), "-o", path("out"))).isEqualTo(2);
        assertOneLine("gongkai: No document found in " + path("empty") + ".");
    }

    @Test
    void severalDocumentsWithoutOutAreOneLineAndCode2() throws IOException {
        assertThat(run("extract", file("a.txt", "x"), file("b.txt", "y"))).isEqualTo(2);
        assertOneLine("gongkai: Several documents need a folder to go to: add -o OUT.");
        err.reset();
        assertThat(run("extract", folder.toString())).isEqualTo(2);
        assertOneLine("add -o OUT");
    }

    @Test
    void csvWithOutIsOneLineAndCode2() throws IOException {
        assertThat(run("extract", file("a.txt", "x"), "--csv", "-o", path("out"))).isEqualTo(2);
        assertOneLine("gongkai: --csv prints the cells of one document;");
    }

    @Test
    void anEmptyFileIsAFailedRecordOneLineAndCode1() throws IOException {
        assertThat(run("extract", file("a.pdf", ""))).isEqualTo(1);
        assertThat(out())
                .startsWith("{\n")
                .endsWith("}\n")
                .contains("\"status\": \"failed\"", "\"reason\": \"empty-file\"")
                .doesNotContain("a.pdf");
        assertOneLine("gongkai: a.pdf is failed: ");
    }

    @Test
    void whatIsNotAReportIsARecordAndCode1() throws IOException {
        assertThat(run("extract", file("a.txt", "Dear diary"))).isEqualTo(1);
        assertThat(out()).contains("\"reason\": \"not-a-report\"");
        assertOneLine("gongkai: a.txt is unsupported: ");
    }

    @Test
    void csvPrintsTheHeaderAndTheCellsOfOneDocument() throws IOException {
        assertThat(run("extract", "--csv", file("a.txt", "Dear diary"))).isEqualTo(1);
        assertThat(out())
                .startsWith("report,source,agency,year,table,")
                .contains(",flags,order,raw_label,value_std");
    }

    @Test
    void aFolderGoesIntoTheOutputWithASummaryOnStandardError() throws IOException {
        file("in/a.txt", "Dear diary");
        file("in/b.pdf", "");
        assertThat(run("extract", path("in"), "-o", path("in/out"))).isEqualTo(1);
        assertThat(out()).isEmpty();
        assertThat(err())
                .contains("gongkai: 2 documents: 1 unsupported, 1 failed")
                .contains("  failed (empty-file) b.pdf: ")
                .contains("gongkai: Written to " + path("in/out"))
                .doesNotContain("\u001B");
        assertThat(folder.resolve("in/out"))
                .isDirectoryContaining("glob:**/cells.csv")
                .isDirectoryContaining("glob:**/reports.csv")
                .isDirectoryContaining("glob:**/findings.csv")
                .isDirectoryContaining("glob:**/sections.csv")
                .isDirectoryContaining("glob:**/wide.csv")
                .isDirectoryContaining("glob:**/codebook.csv")
                .isDirectoryContaining("glob:**/codebook.md")
                .isDirectoryContaining("glob:**/datapackage.json")
                .isDirectoryContaining("glob:**/reports");
        assertThat(Files.readAllLines(folder.resolve("in/out/reports.csv"))).hasSize(3);
    }

    @Test
    void quietSaysNothing() throws IOException {
        assertThat(run("extract", "-q", file("b.pdf", ""), "-o", path("out"))).isEqualTo(1);
        assertThat(err()).isEmpty();
    }

    @Test
    void anOutputThatIsAFileIsOneLineAndCode3() throws IOException {
        String taken = file("taken", "mine");
        assertThat(run("extract", file("a.txt", "x"), "-o", taken)).isEqualTo(3);
        assertOneLine("gongkai: Cannot write " + Path.of(taken, "reports"));
    }

    @Test
    void aFolderOfFormsThatDoesNotExistIsOneLineAndCode2() throws IOException {
        assertThat(run("extract", file("a.txt", "x"), "--forms", path("none"))).isEqualTo(2);
        assertOneLine("gongkai: No such folder: " + path("none"));
        err.reset();
        assertThat(run("forms", "--forms", path("none"))).isEqualTo(2);
        assertOneLine("gongkai: No such folder: " + path("none"));
    }

    @Test
    void aNameWithLineBreaksAndEscapesDoesNotBreakTheSummary() {
        assertThat(Console.oneLine("a\n\u001B[31mb\r\u0007c\u009B\u202E\u2028d"))
                .isEqualTo("a\\u000A\\u001B[31mb\\u000D\\u0007c\\u009B\\u202E\\u2028d");
    }

    @Test
    void aTerminalSeesABarThenTheSummary() throws IOException {
        Console console = new Console(stream(out), stream(err), true);
        assertThat(Main.run(console, "extract", file("in/a.txt", ""), "-o", path("out")))
                .isEqualTo(1);
        assertThat(err()).startsWith("\rgongkai").contains("1/1");
        String bar = err().substring(err().lastIndexOf('\r') + 1);
        assertThat(bar.lines().skip(1))
                .startsWith("gongkai: 1 document: 1 failed", "  failed: 1 empty-file");
        assertThat(bar.lines().toList().get(0))
                .startsWith("gongkai 100%")
                .contains(" 1 failed")
                .containsPattern("\\[={20,}\\]");
    }

    @Test
    void mergeWritesTheFlatFilesAnew() throws IOException {
        file("in/a.txt", "Dear diary");
        file("in/b.pdf", "");
        assertThat(run("extract", path("in"), "-o", path("out"))).isEqualTo(1);
        Path reports = folder.resolve("out/reports.csv");
        String before = Files.readString(reports);
        Files.delete(reports);
        err.reset();
        assertThat(run("merge", path("out"))).isEqualTo(1);
        assertThat(Files.readString(reports)).isEqualTo(before);
        assertThat(err()).contains("gongkai: 2 documents: 1 unsupported, 1 failed");
    }

    @Test
    void mergeOfAFolderWithoutARunIsOneLineAndCode2() {
        assertThat(run("merge", folder.toString())).isEqualTo(2);
        assertOneLine("gongkai: No run has written into " + folder);
    }

    @Test
    void aNumberThatMakesNoSenseIsOneLineAndCode2() throws IOException {
        String input = file("a.txt", "x");
        assertThat(run("extract", input, "-o", path("out"), "--workers", "0")).isEqualTo(2);
        assertOneLine("gongkai: --workers wants at least 1");
        err.reset();
        assertThat(run("extract", input, "-o", path("out"), "--timeout", "0")).isEqualTo(2);
        assertOneLine("gongkai: --timeout wants at least 1, --memory at least 64");
        err.reset();
        assertThat(run("extract", input, "-o", path("out"), "--retry", "all")).isEqualTo(2);
        assertOneLine("--retry");
    }

    private int run(String... args) {
        return Main.run(new Console(stream(out), stream(err), false), args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void assertOneLine(String... parts) {
        assertThat(err()).contains(parts);
        assertThat(err().lines()).hasSize(1);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
