package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TablesCommandTest {

    private static final String PDF = "fixtures/qingxi2023/qingxi2023--writer.pdf";

    private static final String PAGE =
            """
            <p>表1 人口</p>
            <table><tr><th rowspan=2>镇<th colspan=2>人数<tr><th>男|女<th>合计
            <tr><td>一<td>12<td>007</table><p>中</p>
            <table><tr><td>a<td>b<tr><td>1<td>2</table>
            """;

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private String page() throws IOException {
        return Files.writeString(folder.resolve("page.html"), PAGE).toString();
    }

    @Test
    void printsTheTablesOfADocumentAsCsv() throws IOException {
        assertThat(run("tables", page())).isZero();

        assertThat(out()).isEqualTo("镇,人数,\n,男|女,合计\n一,12,007\n\na,b\n1,2\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void printsThemAsMarkdown() throws IOException {
        assertThat(run("tables", page(), "-f", "markdown")).isZero();

        assertThat(out())
                .startsWith(
                        """
                        ## page.html, table 1

                        表1 人口

                        | 镇 | 人数 男\\|女 | 合计 |
                        | --- | --- | --- |
                        | 一 | 12 | 007 |

                        ## page.html, table 2
                        """);
    }

    @Test
    void htmlKeepsSpansAndHeaders() throws IOException {
        String file = folder.resolve("t.html").toString();
        assertThat(run("tables", page(), "-o", file)).isZero();

        assertThat(Files.readString(Path.of(file)))
                .contains("<caption>page.html, table 1<br>表1 人口</caption>")
                .contains("<tr><th rowspan=\"2\">镇</th><th colspan=\"2\">人数</th></tr>")
                .contains("<tr><td>一</td><td>12</td><td>007</td></tr>");
        assertThat(out()).isEmpty();
    }

    @Test
    void jsonSaysWhereEachCellIs() {
        assertThat(run("tables", PDF, "-f", "json", "--pages", "2")).isZero();

        assertThat(out())
                .contains("\"header_rows\": ", "\"page\": 2")
                .doesNotContain("\"page\": 3");
    }

    @Test
    void aWorkbookHasTheSameBytesEachTime() throws IOException {
        Path one = folder.resolve("one.xlsx");
        Path two = folder.resolve("two.xlsx");
        assertThat(run("tables", page(), PDF, "-o", one.toString())).isZero();
        assertThat(run("tables", page(), PDF, "-o", two.toString())).isZero();

        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
        assertThat(run("tables", one.toString())).isZero();
        assertThat(out()).contains("一,12,007");
    }

    @Test
    void anAreaLeavesOutWhatLiesBesideIt() {
        assertThat(run("tables", PDF, "--pages", "2", "--area", "60,60,300,540")).isZero();
        String part = out();
        out.reset();
        assertThat(run("tables", PDF, "--pages", "2")).isZero();

        assertThat(part.lines().count()).isBetween(3L, out().lines().count() - 3);
    }

    @ParameterizedTest
    @CsvSource({
        "--pages, 0, pages from 1",
        "--pages, 5-2, pages from 1",
        "--pages, x, pages such as",
        "--area, '1,2,3', 'top,left,bottom,right'",
        "--area, '9,2,3,4', 'bottom below its top'",
        "--format, xlsx, add -o OUT"
    })
    void complainsOfWhatItCannotUse(String option, String value, String complaint)
            throws IOException {
        assertThat(run("tables", page(), option, value)).isEqualTo(2);
        assertThat(err()).contains(complaint);
    }

    @Test
    void saysWhereThereIsNoTable() throws IOException {
        Path prose = Files.writeString(folder.resolve("prose.txt"), "一段文字。\n");
        Path empty = Files.writeString(folder.resolve("empty.pdf"), "");
        assertThat(run("tables", prose.toString(), empty.toString())).isEqualTo(1);

        assertThat(err()).contains("prose.txt: no table found").contains("empty.pdf is failed");
        assertThat(run("tables", folder.resolve("none.pdf").toString())).isEqualTo(2);
    }

    @Test
    void leavesTheNameBehindVerifyToTheDocument() throws IOException {
        assertThat(run("tables", "--verify", page())).isEqualTo(2);
        assertThat(err()).contains("use extract");
        assertThat(run("tables", "--verify=scanner", page())).isEqualTo(2);
        assertThat(run("extract", "--verify=scanner", page())).isEqualTo(2);
        assertThat(err()).contains("--verify knows office and browser, not 'scanner'");
    }

    private int run(String... args) {
        Console console = new Console(stream(out), stream(err), false);
        return Main.run(console, args);
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
}
