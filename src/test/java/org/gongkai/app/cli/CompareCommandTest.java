package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.drawn.YearlyReport;
import org.gongkai.model.CellKey;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs, and two reports, held against each other as a user does. */
class CompareCommandTest {

    private static final List<Integer> NONE = List.of(0, 0, 0, 0, 0, 0);
    private static final List<Integer> RECEIVED = List.of(30, 12, 1, 2, 4, 3);

    @TempDir private Path folder;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void reports() throws IOException {
        YearlyReport report = YearlyReport.of("竹溪县人民政府", 2022);
        save("one/a.md", report.requests(RECEIVED, NONE, NONE).markdown());
        save("one/gone.md", "# 日记\n\n今天下雨。\n");
        save(
                "other/a.md",
                report.print(new CellKey("requests", "granted", "natural_person"), "31")
                        .markdown()
                        .replace("一、总体情况", "一、总体情况\n\n全年新建专栏三个。"));
        save("other/new.md", "# 日记\n\n今天晴。\n");
        run("extract", "-q", path("one"), "-o", path("out1"));
        run("extract", "-q", path("other"), "-o", path("out2"));
    }

    @Test
    void twoRunsDifferInDocumentsCellsAndFlags() {
        assertThat(run("diff", path("out1"), path("out2"))).isZero();
        assertThat(text().lines().toList())
                .contains(
                        "# In the first alone",
                        "gone.md",
                        "# In the second alone",
                        "new.md",
                        "a.md\tstatus\tok\treview",
                        "a.md\trequests.granted.natural_person\t30 件\t31 件",
                        "a.md\trequests.granted.total flags\t(none)\trow-sum")
                .anyMatch(line -> line.startsWith("0 sources are the same, 1 differ, in 1 cells"));
    }

    @Test
    void aRunDoesNotDifferFromItself() {
        assertThat(run("diff", path("out1"), path("out1"))).isZero();
        assertThat(text()).contains("2 sources are the same, 0 differ");
    }

    @Test
    void twoReportsStandSideBySide() {
        assertThat(run("compare", path("one/a.md"), path("other/a.md"))).isZero();
        assertThat(text().lines().toList())
                .contains("+ 全年新建专栏三个。")
                .anyMatch(
                        line ->
                                line.startsWith("requests.granted.natural_person\t")
                                        && line.contains(
                                                "\t30\t31\t+1\t+3.3\tresults-sum;row-sum"));
    }

    @Test
    void bothArePagesTooInWhichNoTextIsMarkup() throws IOException {
        String page = path("page.html");
        assertThat(run("compare", path("one/a.md"), path("other/a.md"), "--html", page)).isZero();
        Document html = Jsoup.parse(Files.readString(Path.of(page)));
        assertThat(html.select("ins").text()).contains("全年新建专栏三个");
        assertThat(html.select("td").eachText()).contains("requests.granted.natural_person");
        assertThat(run("diff", path("out1"), path("out2"), "--html", page)).isZero();
        assertThat(Jsoup.parse(Files.readString(Path.of(page))).select("td").eachText())
                .contains("31 件", "row does not add up");
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(run("compare", path("one/a.md"), path("none.md"))).isEqualTo(2);
        assertThat(run("diff", path("one"), path("out2"))).isEqualTo(2);
        assertThat(run("compare", path("one/a.md"), path("one/gone.md"))).isEqualTo(1);
    }

    private void save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        out.reset();
        Console console =
                new Console(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false);
        return Main.run(console, args);
    }
}
