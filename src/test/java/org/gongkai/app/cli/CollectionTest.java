package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.gongkai.Extractor;
import org.gongkai.InstalledProgram;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.drawn.YearlyReport;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.reading.print.PagePrinter;
import org.gongkai.scans.OcrNeeded;
import org.gongkai.scans.Scanner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder as people have it: three bodies, four years, copies in other formats, one of them wrong,
 * pages that link to reports, an index, and what an earlier run has made.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionTest {

    private static final List<String> BODIES = List.of("青溪县人民政府", "松涧市人民政府", "雁回镇人民政府");

    private static final CellKey IN_FORCE = new CellKey("proactive", "normative_docs", "in_force");

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path folder;
    private String said = "";

    @BeforeAll
    void extract(@TempDir Path temporary) throws IOException {
        folder = temporary;
        for (String body : BODIES) {
            for (int year = 2020; year <= 2023; year++) {
                save("in/" + body + year + ".md", report(body, year).markdown());
            }
        }
        save("in/copies/青溪2022.html", html(report(BODIES.get(0), 2022).markdown()));
        docx("in/copies/青溪2022.docx", report(BODIES.get(0), 2022).markdown());
        String wrong = report(BODIES.get(1), 2021).print(IN_FORCE, "17").markdown();
        save("in/copies/松涧2021.html", html(wrong));
        save("in/copies/again.md", report(BODIES.get(2), 2020).markdown());
        String title = BODIES.get(0) + "2023年政府信息公开工作年度报告";
        save("in/link.html", page("<h1>" + title + "</h1><a href='1.pdf'>下载</a>"));
        String link = "<li><a href='1.html'>" + title + "</a></li>";
        save("in/index.html", page("<ul>" + link + link.replace("2023", "2022") + "</ul>"));
        save("early/a.md", report("长滩县人民政府", 2022).markdown());
        assertThat(run("extract", "-q", path("early"), "-o", path("in/earlier"))).isZero();
        assertThat(run("export", path("in/earlier"), "--xlsx", path("in/book.xlsx"), "--sheets"))
                .isZero();
        assertThat(run("extract", path("in"), "-o", path("out"))).isZero();
        said = err.toString(StandardCharsets.UTF_8);
    }

    private static YearlyReport report(String body, int year) {
        int n = BODIES.indexOf(body) + 2;
        List<Integer> in = carried(n, year - 1);
        return YearlyReport.of(body, year)
                .requests(List.of(10 * n + year % 10, n, 0, 1, 0, 3), in, carried(n, year))
                .documents("normative_docs", n, 0, 11 * n);
    }

    private static List<Integer> carried(int n, int year) {
        return List.of(n + year % 7, 1, 0, 0, 0, 0);
    }

    @Test
    void whatLiesAmongReportsIsPassedOverOrNone() throws Exception {
        assertThat(said)
                .contains("earlier: it is what this program has made.")
                .doesNotContain("unsupported (");
        for (String name : List.of("link.html", "index.html", "book.xlsx")) {
            assertThat(row("out", name))
                    .containsEntry("status", "unsupported")
                    .containsEntry("reason", "not-a-report");
        }
        assertThat(rows("out", "reports.csv")).hasSize(12 + 4 + 3);
        assertThat(rows("out", "wide.csv")).hasSize(12 + 4);
    }

    @Test
    void whatTheYearBeforeOrAfterRepeatsIsProvenByIt() throws Exception {
        assertThat(rows("out", "cells.csv"))
                .filteredOn(cell -> cell.get("source").equals(BODIES.get(1) + "2022.md"))
                .filteredOn(cell -> cell.get("row").startsWith("carried_"))
                .extracting(cell -> cell.get("proven"))
                .hasSize(14)
                .containsOnly("both;years");
        assertThat(rows("out", "cells.csv"))
                .filteredOn(cell -> cell.get("source").equals(BODIES.get(1) + "2023.md"))
                .filteredOn(cell -> cell.get("row").equals("carried_out"))
                .noneMatch(cell -> cell.get("proven").contains("years"));
    }

    @Test
    void copiesAreOneReport() throws Exception {
        List<Map<String, String>> qingxi =
                List.of(
                        row("out", BODIES.get(0) + "2022.md"),
                        row("out", "copies/青溪2022.html"),
                        row("out", "copies/青溪2022.docx"));
        List<String> leaders =
                qingxi.stream()
                        .filter(each -> each.get("duplicate_of").isEmpty())
                        .map(each -> each.get("report"))
                        .toList();
        assertThat(leaders).hasSize(1);
        assertThat(qingxi)
                .filteredOn(each -> !each.get("duplicate_of").isEmpty())
                .extracting(each -> each.get("duplicate_of"))
                .containsExactly(leaders.get(0), leaders.get(0));
        assertThat(rows("out", "wide.csv"))
                .filteredOn(each -> each.get("duplicate_of").isEmpty())
                .hasSize(12);
        Map<String, String> again = row("out", BODIES.get(2) + "2020.md");
        assertThat(row("out", "copies/again.md").get("duplicate_of")).isEmpty();
        assertThat(again).containsEntry("duplicate_of", again.get("report"));
    }

    /**
     * As bodies publish them: a page, the same printed to PDF, and a scan of another print of it.
     */
    @Test
    @Tag("long")
    void aPrintAndAWrongScanAreCopiesOfThePage() throws Exception {
        OcrNeeded.orSkip(CollectionTest.class);
        YearlyReport report = report(BODIES.get(0), 2022);
        save("prints/页面.html", html(report.markdown()));
        print("prints/打印.pdf", report.markdown());
        print("print-of-wrong.pdf", report.print(IN_FORCE, "17").markdown());
        byte[] scan = Scanner.of(folder.resolve("print-of-wrong.pdf")).at(200).bilevelPdf();
        Files.write(folder.resolve("prints/扫描.pdf"), scan);
        run("extract", "-q", path("prints"), "-o", path("printed"));
        List<Map<String, String>> rows = rows("printed", "reports.csv");
        // A name misread off the picture is in doubt, and no other body of the panel.
        assertThat(rows)
                .filteredOn(each -> !each.get("agency").equals(BODIES.get(0)))
                .extracting(each -> each.get("metadata_flags"))
                .allMatch(flags -> flags.contains("agency-doubtful"));
        assertThat(rows)
                .filteredOn(each -> each.get("duplicate_of").isEmpty())
                .extracting(each -> each.get("source"))
                .doesNotContain("扫描.pdf")
                .hasSize(1);
        assertThat(rows("printed", "findings.csv"))
                .filteredOn(each -> each.get("code").equals("copies-differ"))
                .extracting(each -> each.get("row") + " " + each.get("column"))
                .contains("normative_docs in_force");
        assertThat(run("panel", "-q", path("printed"))).isZero();
        assertThat(rows("printed", "panel.csv")).hasSize(1);
    }

    private void print(String name, String markdown) throws Exception {
        byte[] page = html(markdown).getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve(name), PagePrinter.BROWSER.print(page, "text/html"));
    }

    @Test
    void copiesThatDisagreeAreFlaggedInTheCell() throws Exception {
        List<Map<String, String>> found =
                rows("out", "findings.csv").stream()
                        .filter(each -> each.get("code").equals("copies-differ"))
                        .toList();
        assertThat(found)
                .extracting(
                        each -> each.get("source"),
                        each -> each.get("row") + " " + each.get("column"),
                        each -> each.get("expected") + " " + each.get("actual"))
                .containsExactly(
                        tuple("copies/松涧2021.html", "normative_docs in_force", "33 17"),
                        tuple(BODIES.get(1) + "2021.md", "normative_docs in_force", "17 33"));
        assertThat(row("out", "copies/松涧2021.html")).containsEntry("status", "review");
        assertThat(rows("out", "cells.csv"))
                .filteredOn(each -> each.get("flags").equals("copies-differ"))
                .hasSize(2);
    }

    @Test
    void panelAndPageCountEachReportOnce() throws Exception {
        assertThat(run("panel", path("out"))).isZero();
        assertThat(rows("out", "panel.csv")).hasSize(12);
        assertThat(rows("out", "panel-findings.csv"))
                .extracting(each -> each.get("code"))
                .doesNotContain("duplicate-report", "year-missing", "carry-over");
        assertThat(run("report", path("out"))).isZero();
        assertThat(Files.readString(folder.resolve("out/report.html")))
                .contains("<title>Gongkai: 15 documents, 12 reports");
    }

    /** What a researcher does first: load it, count it, add up a column, fit a line. */
    @Test
    void pandasAndRLoadThePanel() throws Exception {
        assertThat(run("panel", path("out"), "-o", path("panel"))).isZero();
        List<Map<String, String>> panel = rows("panel", "panel.csv");
        int granted =
                panel.stream()
                        .mapToInt(row -> Integer.parseInt(row.get("req_granted_total")))
                        .sum();
        String answer = "12 " + granted + " True False";
        assertThat(
                        InstalledProgram.PYTHON.run(
                                folder,
                                "import sys, pandas; p = pandas.read_csv(sys.argv[1]);"
                                        + " wide = p.pivot(index='agency', columns='year',"
                                        + " values='req_granted_total');"
                                        + " print(len(p), p.req_granted_total.sum(),"
                                        + " p.balanced.all(), wide.isna().any().any())",
                                path("panel/panel.csv")))
                .isIn(Optional.empty(), Optional.of(answer));
        assertThat(
                        InstalledProgram.R.run(
                                folder,
                                "p <- read.csv(commandArgs(TRUE)[1], encoding = 'UTF-8');"
                                        + " m <- lm(req_granted_total ~ year, data = p);"
                                        + " w <- table(p$agency, p$year);"
                                        + " cat(nrow(p), sum(p$req_granted_total),"
                                        + " if (all(p$balanced == 'true')) 'True' else 'False',"
                                        + " if (any(w == 0)) 'True' else 'False')",
                                path("panel/panel.csv")))
                .isIn(Optional.empty(), Optional.of(answer));
    }

    @Test
    void aDocumentWithTwoReportsIsSaid() {
        String first = report(BODIES.get(0), 2022).markdown();
        for (String second :
                List.of(
                        report(BODIES.get(0), 2023).markdown(),
                        report(BODIES.get(2), 2022).markdown())) {
            assertThat(codes(first + "\n" + second)).contains("several-reports");
        }
        assertThat(codes(first)).doesNotContain("several-reports");
        assertThat(codes(first + "\n" + first)).doesNotContain("several-reports");
    }

    private static List<String> codes(String text) {
        return Extractor.builder()
                .build()
                .extract(text.getBytes(StandardCharsets.UTF_8))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void aSecondRunAddsOrAsksBeforeItForgets() throws Exception {
        save("one/甲.md", report(BODIES.get(0), 2020).markdown());
        save("one/乙.md", report(BODIES.get(1), 2020).markdown());
        save("two/甲.md", report(BODIES.get(0), 2021).markdown());
        save("two/丙.md", report(BODIES.get(2), 2021).markdown());
        assertThat(run("extract", "-q", path("one"), "-o", path("grown"))).isZero();
        err.reset();
        assertThat(run("extract", "-q", path("two"), "-o", path("grown"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("holds 2 files of an earlier run, of which 2 are not", "--replace");
        for (int i = 0; i < 2; i++) {
            assertThat(run("extract", "-q", path("two"), "-o", path("grown"), "--add")).isZero();
            assertThat(sources("grown")).containsExactly("two/甲.md", "丙.md", "乙.md", "甲.md");
        }
        save("two/甲.md", report(BODIES.get(0), 2022).markdown());
        assertThat(run("extract", "-q", path("two"), "-o", path("grown"), "--add")).isZero();
        assertThat(row("grown", "two/甲.md")).containsEntry("year", "2022");
        assertThat(row("grown", "甲.md")).containsEntry("year", "2020");
        assertThat(run("extract", "-q", path("two"), "-o", path("grown"), "--replace")).isZero();
        assertThat(sources("grown")).containsExactly("丙.md", "甲.md");
        assertThat(run("extract", path("two"), "-o", path("grown"), "--add", "--replace"))
                .isEqualTo(2);
    }

    @Test
    void outputFoldersAreJoinedWithTheirCorrections() throws Exception {
        save("left/a.md", report(BODIES.get(0), 2020).markdown());
        save("left/b.md", report(BODIES.get(1), 2020).markdown());
        save("right/a.md", report(BODIES.get(2), 2020).markdown());
        save("right/c.md", report(BODIES.get(1), 2020).markdown());
        for (String side : List.of("left", "right")) {
            assertThat(run("extract", "-q", path(side), "-o", path("out-" + side))).isZero();
            String id = row("out-" + side, side.equals("left") ? "b.md" : "c.md").get("report");
            save(
                    "out-" + side + "/corrections.csv",
                    "report,source,table,row,column,finding,old_raw,value,who,when,remark\n"
                            + id
                            + ",b.md,proactive,normative_docs,in_force,,33,"
                            + side.length()
                            + ","
                            + side
                            + ",2026-11-26,\n");
        }
        err.reset();
        assertThat(run("merge", path("out-left"), path("out-right"))).isEqualTo(2);
        assertThat(run("merge", path("out-left"), path("out-right"), "-o", path("joined")))
                .isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("1 cells were corrected otherwise", "4 (left), 5 (right)")
                .contains("1 documents do not have all their corrections yet");
        assertThat(run("merge", path("out-right"), path("out-left"), "-o", path("turned")))
                .isZero();
        for (String name : List.of("reports.csv", "cells.csv", "wide.csv", "corrections.csv")) {
            assertThat(folder.resolve("turned/" + name))
                    .hasSameTextualContentAs(folder.resolve("joined/" + name));
        }
        assertThat(sources("joined"))
                .containsExactly("b.md", "c.md", "out-left/a.md", "out-right/a.md");
        assertThat(run("merge", path("out-left"), "-o", path("joined"))).isEqualTo(2);
        assertThat(run("merge", path("joined"), path("early"), "-o", path("joined"))).isEqualTo(2);
        assertThat(run("merge", path("joined"), path("in/earlier"), "-o", path("joined"))).isZero();
        assertThat(sources("joined")).hasSize(5).contains("b.md", "out-left/a.md");
    }

    private List<String> sources(String out) throws Exception {
        return rows(out, "reports.csv").stream().map(each -> each.get("source")).toList();
    }

    private static String page(String body) {
        return "<html><head><title>信息公开</title></head><body>" + body + "</body></html>";
    }

    /** Markdown as a page. */
    private static String html(String markdown) {
        StringBuilder body = new StringBuilder();
        for (Object block : blocks(markdown)) {
            if (block instanceof String text) {
                body.append("<p>").append(text).append("</p>\n");
            } else {
                body.append("<table border='1'>");
                for (Object row : (List<?>) block) {
                    body.append("<tr>");
                    ((List<?>) row).forEach(it -> body.append("<td>").append(it).append("</td>"));
                    body.append("</tr>");
                }
                body.append("</table>\n");
            }
        }
        return page(body.toString());
    }

    private void docx(String name, String markdown) throws IOException {
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file(name))) {
            for (Object block : blocks(markdown)) {
                if (block instanceof String text) {
                    document.createParagraph().createRun().setText(text);
                } else {
                    fill(document, (List<?>) block);
                }
            }
            document.write(out);
        }
    }

    private static void fill(XWPFDocument document, List<?> rows) {
        XWPFTable table = document.createTable(rows.size(), ((List<?>) rows.get(0)).size());
        for (int r = 0; r < rows.size(); r++) {
            List<?> cells = (List<?>) rows.get(r);
            for (int c = 0; c < cells.size(); c++) {
                table.getRow(r).getCell(c).setText((String) cells.get(c));
            }
        }
    }

    /** Paragraphs as texts, tables as rows of cells. */
    private static List<Object> blocks(String markdown) {
        List<Object> blocks = new ArrayList<>();
        for (String block : List.of(markdown.split("\n\n", -1))) {
            blocks.add(
                    block.startsWith("|")
                            ? block.lines()
                                    .filter(line -> !line.contains("---"))
                                    .map(line -> cells(line))
                                    .toList()
                            : block.replaceFirst("^#+ ", ""));
        }
        return blocks;
    }

    private static List<String> cells(String line) {
        String inside = line.substring(1, line.lastIndexOf('|'));
        return List.of(inside.split("\\|", -1)).stream().map(String::strip).toList();
    }

    private Map<String, String> row(String out, String source) throws Exception {
        return rows(out, "reports.csv").stream()
                .filter(each -> each.get("source").equals(source))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String out, String table) throws Exception {
        return NamedRows.of(new OutputFolder(folder.resolve(out)), table);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void save(String name, String text) throws IOException {
        Files.writeString(file(name), text);
    }

    private int run(String... args) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new Console(messages, messages, false), args);
    }
}
