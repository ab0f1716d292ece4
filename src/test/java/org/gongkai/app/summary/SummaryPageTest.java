package org.gongkai.app.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.gongkai.base.text.Language;
import org.gongkai.data.dataset.CodeWords;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryPageTest {

    private static final Path FIXTURES = Path.of("fixtures");

    @TempDir private static Path out;

    @TempDir private Path folder;

    private static Document page;
    private static List<ListedReport> reports;
    private static List<Map<String, String>> cells;

    /** Reports that are wrong, whole, in part, without figures, twice; and what is no report. */
    @BeforeAll
    static void read() throws Exception {
        Path wrong = FIXTURES.resolve("fengtang2023/fengtang2023--plain.html");
        new ReadFolder()
                .with("a/wrong.html", wrong)
                .with("a/wrong again.html", wrong)
                .with("b/wrong.docx", FIXTURES.resolve("fengtang2023/fengtang2023--word.docx"))
                .with("c/layout.txt", FIXTURES.resolve("luting2020/luting2020--layout.txt"))
                .with("c/pipe.txt", FIXTURES.resolve("luting2020/luting2020--cell-pipe.txt"))
                .with("d/sample.pdf", Path.of("samples/songjian2023.pdf"))
                .with("e/empty.txt", FIXTURES.resolve("hostile/empty.txt"))
                .with("e/recipe.txt", FIXTURES.resolve("hostile/recipe.txt"))
                .write(out);
        page = page(out, Language.EN);
        reports = new OutputFolder(out).reports();
        cells =
                NamedRows.of(new OutputFolder(out), "cells.csv").stream()
                        .filter(row -> !row.get("source").equals("a/wrong.html"))
                        .toList();
    }

    @Test
    void countsADocumentWithTwoNamesOnce() {
        assertThat(reports).hasSize(8);
        assertThat(figure("Documents by status", "failed", 3)).isEqualTo(1);
        long whole =
                rows("Documents by status").stream()
                        .mapToLong(row -> number(row.child(3).text()))
                        .sum();
        assertThat(whole).isEqualTo(7);
        assertThat(page.title())
                .isEqualTo("Gongkai: 7 documents, 5 reports, %,d figures".formatted(numbers()));
    }

    @Test
    void theCellsAreThoseOfTheCsvFile() {
        for (String state : List.of("number", "blank", "dash", "text", "missing", "unreadable")) {
            assertThat(figure("Cells by what stands in them", words("state", state), 3))
                    .as(state)
                    .isEqualTo(count(row -> row.get("state").equals(state)));
        }
        for (String method : List.of("ruled", "aligned", "markup", "text", "ocr", "solved")) {
            String caption = "Cells by how they were read, those that the document lacks left out";
            Predicate<Map<String, String>> read =
                    row -> row.get("method").equals(method) && !row.get("state").equals("missing");
            assertThat(figure(caption, words("method", method), 3))
                    .as(method)
                    .isEqualTo(count(read));
            assertThat(figure(caption, words("method", method), 6))
                    .as(method)
                    .isEqualTo(count(read.and(row -> !row.get("flags").isEmpty())));
        }
    }

    private static String words(String kind, String code) {
        return new CodeWords().of(kind, code).orElseThrow().english();
    }

    @Test
    void theSumsAreThoseOfTheReports() {
        int held = 0;
        int broken = 0;
        for (ListedReport report : reports) {
            held += report.source().equals("a/wrong.html") ? 0 : report.sums().held();
            broken += report.source().equals("a/wrong.html") ? 0 : report.sums().broken();
        }
        assertThat(broken).isPositive();
        assertThat(figure("Sums that the forms prescribe", "hold", 3)).isEqualTo(held);
        assertThat(figure("Sums that the forms prescribe", "broken", 3)).isEqualTo(broken);
    }

    @Test
    void theRequestsOfAYearAreThoseOfItsReportsEachBodyOnce() {
        for (String year : List.of("2020", "2023")) {
            Map<String, List<Map<String, String>>> byBody = new TreeMap<>();
            cells.stream()
                    .filter(row -> row.get("year").equals(year))
                    .filter(row -> row.get("row").equals("new_requests"))
                    .filter(row -> row.get("column").equals("total"))
                    .forEach(
                            row ->
                                    byBody.computeIfAbsent(
                                                    row.get("agency"), body -> new ArrayList<>())
                                            .add(row));
            long sum =
                    byBody.values().stream()
                            .map(copies -> copies.get(0))
                            .filter(row -> row.get("flags").isEmpty())
                            .filter(row -> !row.get("value").isEmpty())
                            .mapToLong(row -> Long.parseLong(row.get("value")))
                            .sum();
            assertThat(sum).isPositive();
            assertThat(all("requests newly received", year, 1)).as(year).isEqualTo(sum);
            long reports =
                    page.select("table").stream()
                            .filter(it -> caption(it).endsWith("by status"))
                            .filter(it -> caption(it).contains("year they report on"))
                            .flatMap(it -> it.select("tbody > tr").stream())
                            .filter(row -> row.child(0).text().equals(year))
                            .mapToLong(row -> number(row.child(2).text()))
                            .sum();
            assertThat(all("requests newly received", year, 2)).isEqualTo(reports);
        }
        assertThat(all("requests newly received", "2020", 4)).as("copies of one").isEqualTo(1);
    }

    @Test
    void outcomesLeaveOutReportsWithAFlagOnOneOfThem() {
        Set<String> flagged = new HashSet<>();
        cells.stream()
                .filter(row -> row.get("year").equals("2023") && isOutcome(row))
                .filter(row -> !row.get("flags").isEmpty())
                .forEach(row -> flagged.add(row.get("agency")));
        long granted =
                cells.stream()
                        .filter(row -> row.get("year").equals("2023") && isOutcome(row))
                        .filter(row -> row.get("row").equals("granted"))
                        .filter(row -> !flagged.contains(row.get("agency")))
                        .mapToLong(row -> Long.parseLong(row.get("value")))
                        .sum();
        assertThat(flagged).isNotEmpty();
        assertThat(all("what became of the requests", "2023", 11)).isEqualTo(flagged.size());
        assertThat(all("what became of the requests", "2023", 1)).isEqualTo(granted);
    }

    @Test
    void governmentsAndOtherBodiesAreNotAddedUp() throws Exception {
        String row = "%016x,%d.txt,text/plain,9,,ok,,T,%s,2023,,,,,0,0,,0,0,0,,,,江西省,,,%s,%s,,,,\n";
        write(
                "reports.csv",
                row.formatted(1, 1, "甲县人民政府", "county", "人民政府")
                        + row.formatted(2, 2, "甲县教育局", "county", "教育局")
                        + row.formatted(3, 3, "甲县教育局", "county", "教育局")
                        + row.formatted(4, 4, "乙镇人民政府", "township", "人民政府"));
        Document shown = page(folder, Language.EN);
        assertThat(shown.select("section").last().select("h3").eachText())
                .containsExactly(
                        "Governments: counties and districts",
                        "Departments and other bodies: counties and districts",
                        "Governments: towns and townships");
        assertThat(rows(shown, "Reports by the level of their body, and by status").eachText())
                .containsExactly("counties and districts 3", "towns and townships 1");
        assertThat(page(folder, Language.ZH).text()).contains("县级部门及其他机关", "乡镇政府");
    }

    /** Figures of all groups of bodies. */
    private static long all(String what, String year, int column) {
        return page.select("table").stream()
                .filter(table -> caption(table).contains(what))
                .flatMap(table -> table.select("tbody > tr").stream())
                .filter(row -> row.child(0).text().equals(year))
                .map(row -> row.child(column).text())
                .filter(text -> !text.equals("–"))
                .mapToLong(SummaryPageTest::number)
                .sum();
    }

    private static String caption(Element table) {
        return table.selectFirst("caption").text();
    }

    private static boolean isOutcome(Map<String, String> row) {
        return row.get("table").equals("requests")
                && row.get("column").equals("total")
                && row.get("row")
                        .matches("granted|partly_granted|(denied|unavail|rejected|other)_.*");
    }

    @Test
    void theWorstReportStandsFirstWithWhatIsSaidOfIt() {
        Element first = rows("Reports with broken sums or flags").get(0);
        assertThat(first.selectFirst(".source").text()).isEqualTo("a/wrong again.html");
        assertThat(first.text())
                .contains("also under 1 more name")
                .contains("row-sum × 3: row does not add up")
                .contains("11 + 2 + 0 + 0 + 0 + 0 = 13 ≠ 14");
        assertThat(
                        rows("Documents that are not ok or review, those that failed first")
                                .get(0)
                                .text())
                .startsWith("e/empty.txt failed The file is empty.");
    }

    @Test
    void showsAtMostAHundredAndSaysHowManyAreLeftOut() throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            rows.append(
                    "%016x,%03d.txt,text/plain,9,,review,,T,A,2023,,,,,0,%d,,9,0,%d,\n"
                            .formatted(i, i, i % 7, i));
        }
        write("reports.csv", rows.toString());
        Document crowded = page(folder, Language.EN);
        Elements shown = rows(crowded, "Reports with broken sums or flags");
        assertThat(shown).hasSize(100);
        assertThat(shown.get(0).text()).startsWith("129.txt T 129");
        assertThat(crowded.text()).contains("29 more are not shown here.");
    }

    @Test
    void noTextOfADocumentBecomesMarkup() throws Exception {
        String source = "<img src=x onerror=alert(1)>.txt";
        String title = "a\"b' onclick=1 </title><script>alert(2)</script>&amp;";
        write(
                "reports.csv",
                "0123456789abcdef,%s,\"<svg onload=1>\",9,,partial,,%s,%s,2023,,,,,0,3,%s,9,0,1,\n"
                        .formatted(source, quoted(title), quoted(title), quoted(title)));
        Files.writeString(
                folder.resolve("findings.csv"),
                "report,source,code,severity,table,row,column,expected,actual,message\n"
                        + "0123456789abcdef,%s,<i>,error,,,,,,%s\n"
                                .formatted(source, quoted(title)));
        for (Language language : Language.values()) {
            Document hostile = page(folder, language);
            assertThat(hostile.select("img, script, i, [onclick], [onload], [onerror]")).isEmpty();
            assertThat(hostile.select(".source").eachText()).containsOnly(source);
            assertThat(hostile.select(".of").eachText()).containsOnly(title);
            assertThat(hostile.select("code").text()).isEqualTo("<i>");
        }
    }

    @Test
    void controlCharactersBecomeReplacements() {
        String page = new Markup().leaf("p title", "a\u0000b\u0085c\nd", "\u001b\"").page();
        assertThat(page).contains("<p title=\"\uFFFD&quot;\">a\uFFFDb\uFFFDc d</p>");
    }

    @Test
    void loadsNothingAndRunsNothing() {
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(page.select("script, link, img, iframe, [src], [href]")).isEmpty();
        assertThat(page.html()).doesNotContain("url(", "@import");
    }

    @Test
    void everyTableHasACaptionAndEveryDrawingALabel() {
        assertThat(page.select("table:not(:has(> caption))")).isEmpty();
        assertThat(page.select("svg:not([aria-label]):not([aria-hidden])")).isEmpty();
        assertThat(page.select("svg.chart")).isNotEmpty();
    }

    @Test
    void sameFolderSameBytesAndNoClock() throws Exception {
        Path one = folder.resolve("one.html");
        Path two = folder.resolve("two.html");
        summary(out).write(one, Language.ZH);
        summary(out).write(two, Language.ZH);
        assertThat(two).hasSameBinaryContentAs(one);
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactlyInAnyOrder(one, two);
        }
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithTheSameFigures() throws Exception {
        Texts english = Texts.of(Language.EN);
        Texts chinese = Texts.of(Language.ZH);
        assertThat(chinese.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            Object[] marks = {"#0", "#1", "#2", "#3", "#4"};
            for (Object mark : marks) {
                assertThat(chinese.of(key, marks).contains(mark.toString()))
                        .as(key)
                        .isEqualTo(english.of(key, marks).contains(mark.toString()));
            }
        }
        Document translated = page(out, Language.ZH);
        assertThat(translated.selectFirst("html").attr("lang")).isEqualTo("zh-Hans");
        assertThat(translated.select("td.n").eachText()).isEqualTo(page.select("td.n").eachText());
        assertThat(translated.select("h2").eachText())
                .containsExactly("读取了什么", "有多少可以确定", "哪些来源有误", "历年情况");
    }

    @Test
    void anEmptyFolderHasAPageToo() throws Exception {
        write("reports.csv", "");
        Document empty = page(folder, Language.EN);
        assertThat(empty.title()).isEqualTo("Gongkai: 0 documents, 0 reports, 0 figures");
        assertThat(empty.text())
                .contains("No report has a sum that breaks")
                .contains("There is no report with a year.")
                .doesNotContain("NaN");
    }

    @Test
    void aYearWithoutAFigureIsNotZero() throws Exception {
        write(
                "reports.csv",
                "%016x,a.txt,text/plain,9,,ok,,T,A,2023,,,,,0,0,,0,0,0,\n".formatted(1));
        Element year = page(folder, Language.EN).select("section").last().selectFirst("tbody tr");
        assertThat(year.text()).isEqualTo("2023 – 1 0 0 0 1");
    }

    @Test
    void sharesAreNeverRoundedToAllOrNothing() {
        assertThat(Texts.share(9999, 10000)).isEqualTo("99.9%");
        assertThat(Texts.share(1, 100000)).isEqualTo("< 0.1%");
        assertThat(Texts.share(0, 7)).isEqualTo("0%");
        assertThat(Texts.share(7, 7)).isEqualTo("100%");
        assertThat(Texts.share(0, 0)).isEqualTo("–");
        assertThat(Texts.number(new BigDecimal("1234.50"))).isEqualTo("1,234.5");
    }

    /** The four files, empty but for the rows of reports.csv. */
    private void write(String name, String rows) throws IOException {
        for (String other : List.of("reports.csv", "cells.csv", "findings.csv")) {
            String head = Files.readAllLines(out.resolve(other)).get(0) + "\n";
            Files.writeString(folder.resolve(other), head + (other.equals(name) ? rows : ""));
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static SummaryPage summary(Path folder) throws Exception {
        return new SummaryPage(new OutputFolder(folder));
    }

    private static Document page(Path folder, Language language) throws Exception {
        return Jsoup.parse(summary(folder).html(language));
    }

    private static Elements rows(String caption) {
        return rows(page, caption);
    }

    private static Elements rows(Document page, String caption) {
        for (Element table : page.select("table")) {
            if (table.selectFirst("caption").text().equals(caption)) {
                return table.select("tbody > tr");
            }
        }
        throw new AssertionError("no table " + caption);
    }

    private static long figure(String caption, String row, int column) {
        return rows(caption).stream()
                .filter(each -> each.child(0).text().equals(row))
                .mapToLong(each -> number(each.child(column).text()))
                .findFirst()
                .orElseThrow();
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }

    private static long numbers() {
        return count(row -> row.get("state").equals("number"));
    }

    private static long count(Predicate<Map<String, String>> wanted) {
        return cells.stream().filter(wanted).count();
    }
}
