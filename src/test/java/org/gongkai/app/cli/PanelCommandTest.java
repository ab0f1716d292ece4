package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.drawn.YearlyReport;
import org.gongkai.model.CellKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reads reports of invented agencies as a user would, then puts them in order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelCommandTest {

    private static final List<Integer> NONE = List.of(0, 0, 0, 0, 0, 0);
    private static final List<Integer> RECEIVED = List.of(30, 12, 1, 2, 4, 3);
    private static final List<Integer> OUT_2021 = List.of(7, 2, 1, 0, 3, 1);
    private static final List<Integer> OUT_2022 = List.of(5, 4, 0, 1, 2, 0);

    private Path folder;

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeAll
    void extract(@TempDir Path temporary) throws IOException {
        folder = temporary;
        threeYears();
        aYearMissing();
        otherBreaks();
        duplicates();
        oddOnes();
        assertThat(run("extract", "-q", path("in"), "-o", path("out"))).isZero();
        assertThat(run("panel", path("out"), "-o", path("plain"))).isZero();
    }

    /** Carried over right to 2022; to 2023 wrong for 自然人 alone, so that row's own sum breaks. */
    private void threeYears() throws IOException {
        report("竹溪县人民政府", 2021, NONE, OUT_2021)
                .documents("rules", 1, 0, 4)
                .documents("normative_docs", 5, 2, 40)
                .save("zhuxi2021");
        report("竹溪县人民政府", 2022, OUT_2021, OUT_2022)
                .documents("rules", 0, 1, 3)
                .documents("normative_docs", 6, 3, 43)
                .save("zhuxi2022");
        report("竹溪县人民政府", 2023, OUT_2022, NONE)
                .documents("rules", 0, 0, 3)
                .documents("normative_docs", 2, 0, 45)
                .print("carried_in", "natural_person", "6")
                .print("granted", "natural_person", "36")
                .print("results_total", "natural_person", "36")
                .save("zhuxi2023");
    }

    private void aYearMissing() throws IOException {
        report("梅岭县人民政府", 2021, NONE, OUT_2021).save("meiling2021");
        report("梅岭县人民政府", 2023, OUT_2022, NONE).save("meiling2023");
    }

    /** Each report is sound by itself. */
    private void otherBreaks() throws IOException {
        report("松石县人民政府", 2021, NONE, OUT_2021)
                .documents("normative_docs", 0, 0, 10)
                .save("songshi2021");
        report("松石县人民政府", 2022, List.of(8, 2, 1, 0, 3, 1), NONE)
                .documents("normative_docs", 3, 1, 13)
                .save("songshi2022");
        report("云台县人民政府", 2021, NONE, NONE).save("yuntai2021");
        new Sheet(YearlyReport.of("云台县 人民政府", 2022).requests(List.of(5, 0, 0, 0, 0, 0), NONE, NONE))
                .save("yuntai2022");
    }

    private void duplicates() throws IOException {
        report("柳河县人民政府", 2021, NONE, OUT_2021).save("liuhe2021");
        report("柳河县人民政府", 2022, OUT_2021, OUT_2022).save("liuhe2022");
        report("柳河县人民政府", 2022, OUT_2021, NONE).save("liuhe2022-altered");
        report("柳河县人民政府", 2023, OUT_2022, NONE).save("liuhe2023");
        report("桃园县人民政府", 2022, OUT_2021, OUT_2022).save("taoyuan2022");
        report("桃园县人民政府", 2022, OUT_2021, OUT_2022).save("taoyuan2022-copy");
        new Sheet(
                        YearlyReport.of("桃园县人民政府", 2022)
                                .requests(RECEIVED, OUT_2021, OUT_2022)
                                .remark("欢迎查阅。"))
                .save("taoyuan2022-reworded");
        // In the unit of the form both say the same.
        save(
                "in/taoyuan2022-yuan.md",
                YearlyReport.of("桃园县人民政府", 2022)
                        .requests(RECEIVED, OUT_2021, OUT_2022)
                        .markdown()
                        .replace("万元", "元"));
        report("桃园县人民政府", 2023, OUT_2022, NONE).save("taoyuan2023");
    }

    private void oddOnes() throws IOException {
        report("竹溪县人民政府办公室", 2022, NONE, NONE).save("office2022");
        new Sheet(YearlyReport.ofOldForm("枫桥县人民政府", 2020).requests(RECEIVED, NONE, OUT_2021))
                .save("fengqiao2020");
        report("枫桥县人民政府", 2021, OUT_2021, OUT_2022)
                .print("carried_out", "org_research", "")
                .print("carried_out", "org_legal_service", "—")
                .save("fengqiao2021");
        report("枫桥县人民政府", 2022, OUT_2022, NONE).save("fengqiao2022");
        report("", 2022, NONE, NONE).save("nobody2022");
    }

    @Test
    void carriedOverRequestsAreHeldAgainstTheYearBeforeInEveryColumn() throws Exception {
        assertThat(row("竹溪县人民政府", 2021))
                .containsEntry("prior_report", "")
                .containsEntry("carried_checks_held", "0")
                .containsEntry("gap_before", "");
        assertThat(row("竹溪县人民政府", 2022))
                .containsEntry("prior_report", row("竹溪县人民政府", 2021).get("report"))
                .containsEntry("prior_year", "2021")
                .containsEntry("carried_checks_held", "7")
                .containsEntry("carried_checks_open", "0")
                .containsEntry("carried_checks_broken", "0")
                .containsEntry("gap_before", "0");
        assertThat(row("竹溪县人民政府", 2023))
                .containsEntry("carried_checks_held", "6")
                .containsEntry("carried_checks_open", "0")
                .containsEntry("carried_checks_broken", "1");
        assertThat(findings("竹溪县人民政府", "carry-over"))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found)
                                        .containsEntry("source", "zhuxi2023.md")
                                        .containsEntry("year", "2023")
                                        .containsEntry("table", "requests")
                                        .containsEntry("row", "carried_in")
                                        .containsEntry("column", "natural_person")
                                        .containsEntry("expected", "5")
                                        .containsEntry("actual", "6")
                                        .containsEntry("severity", "warning"));
    }

    @Test
    void aBreakBetweenReportsThatAreSoundByThemselvesIsAnError() throws Exception {
        assertThat(row("松石县人民政府", 2022))
                .containsEntry("status", "ok")
                .containsEntry("carried_checks_held", "5")
                .containsEntry("carried_checks_broken", "2");
        assertThat(findings("松石县人民政府", "carry-over"))
                .extracting(
                        found ->
                                found.get("column") + found.get("expected") + found.get("severity"))
                .containsExactly("natural_person7error", "total14error");
    }

    @Test
    void documentsInForceAreHeldAgainstTheYearBefore() throws Exception {
        assertThat(row("竹溪县人民政府", 2022)).containsEntry("in_force_held", "2");
        assertThat(row("竹溪县人民政府", 2023)).containsEntry("in_force_held", "2");
        assertThat(row("松石县人民政府", 2022))
                .containsEntry("in_force_held", "1")
                .containsEntry("in_force_broken", "1");
        assertThat(findings("松石县人民政府", "in-force"))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found)
                                        .containsEntry("row", "normative_docs")
                                        .containsEntry("expected", "10 + 3 - 1 = 12")
                                        .containsEntry("actual", "13"));
    }

    @Test
    void aFormWithoutDocumentsInForceIsNotAskedForThem() throws Exception {
        assertThat(row("枫桥县人民政府", 2021))
                .containsEntry("forms", "proactive=gov2021;requests=gov2021;review=gov2021")
                .containsEntry("carried_checks_held", "7")
                .containsEntry("in_force_held", "0")
                .containsEntry("in_force_open", "0")
                .containsEntry("in_force_broken", "0");
    }

    @Test
    void aBlankBesideANumberIsOpenAndNoBreak() throws Exception {
        assertThat(row("枫桥县人民政府", 2022))
                .containsEntry("carried_checks_held", "5")
                .containsEntry("carried_checks_open", "2")
                .containsEntry("carried_checks_broken", "0");
        assertThat(findings("枫桥县人民政府", "carry-over-blank"))
                .extracting(
                        found ->
                                String.join(
                                        " ",
                                        found.get("column"),
                                        found.get("expected"),
                                        found.get("actual"),
                                        found.get("severity")))
                .containsExactly("org_research blank 0 info", "org_legal_service dash 2 warning");
    }

    @Test
    void overAMissingYearNothingIsChecked() throws Exception {
        assertThat(row("梅岭县人民政府", 2023))
                .containsEntry("gap_before", "1")
                .containsEntry("prior_report", "")
                .containsEntry("carried_checks_held", "0")
                .containsEntry("carried_checks_broken", "0");
        assertThat(findings("梅岭县人民政府", "year-missing"))
                .extracting(found -> found.get("year"))
                .containsExactly("2022");
    }

    @Test
    void filesThatDisagreeAreNotUsed() throws Exception {
        assertThat(rows("柳河县人民政府"))
                .extracting(row -> row.get("year"))
                .containsExactly("2021", "2023");
        assertThat(row("柳河县人民政府", 2023))
                .containsEntry("prior_report", "")
                .containsEntry("gap_before", "1");
        assertThat(findings("柳河县人民政府", "duplicate-report"))
                .extracting(found -> found.get("source"))
                .containsExactly("liuhe2022-altered.md", "liuhe2022.md");
        assertThat(findings("柳河县人民政府", "year-missing")).isEmpty();
    }

    @Test
    void filesThatAgreeAreOneReport() throws Exception {
        assertThat(row("桃园县人民政府", 2022))
                .containsEntry("source", "taoyuan2022-copy.md")
                .containsEntry("duplicates", "3");
        assertThat(row("桃园县人民政府", 2023)).containsEntry("carried_checks_held", "7");
        assertThat(findings("桃园县人民政府", "duplicate-file"))
                .extracting(found -> found.get("source") + " " + found.get("severity"))
                .containsExactly(
                        "taoyuan2022-reworded.md info",
                        "taoyuan2022-yuan.md info",
                        "taoyuan2022.md info");
        assertThat(findings("桃园县人民政府", "duplicate-report")).isEmpty();
    }

    @Test
    void aTenthOfTheRequestsIsAJumpInScope() throws Exception {
        assertThat(findings("云台县人民政府", "scope-jump"))
                .singleElement()
                .satisfies(
                        found ->
                                assertThat(found)
                                        .containsEntry("expected", "52")
                                        .containsEntry("actual", "5")
                                        .containsEntry("year", "2022"));
    }

    @Test
    void whatHasNoAgencyIsNotPlaced() throws Exception {
        assertThat(findings("", "not-placed"))
                .extracting(found -> found.get("source"))
                .containsExactly("nobody2022.md");
    }

    @Test
    void namesAreOneAgencyOnlyWhenTheUserSaysSo() throws Exception {
        assertThat(row("竹溪县人民政府办公室", 2022)).containsEntry("duplicates", "0");
        assertThat(findings("竹溪县人民政府", "agency-alike"))
                .extracting(found -> found.get("actual"))
                .containsExactly("竹溪县人民政府办公室");
        String names = save("names.csv", "\uFEFFname,agency\n竹溪县人民政府办公室,竹溪县人民政府\n桐山县,桐山县政府\n");
        err.reset();
        assertThat(run("panel", path("out"), "--agencies", names, "-o", path("named"))).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("names.csv, line 3: no report prints '桐山县'.")
                .contains("not placed");
        List<Map<String, String>> found = table("named", "panel-findings.csv");
        assertThat(found)
                .filteredOn(finding -> finding.get("code").equals("duplicate-report"))
                .extracting(finding -> finding.get("source"))
                .contains("office2022.md", "zhuxi2022.md");
        assertThat(found).noneMatch(finding -> finding.get("code").equals("agency-alike"));
    }

    @Test
    void aFileOfNamesThatCannotBeUsedIsOneLineAndCode2() throws IOException {
        String names = save("bad.csv", "name,agency\n甲县,乙县\n甲县,丙县\n");
        err.reset();
        assertThat(run("panel", path("out"), "--agencies", names)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).strip())
                .contains("line 3 makes '甲县' '丙县', but line 2 makes it '乙县'")
                .doesNotContain("\n");
    }

    @Test
    void aFolderWithoutARunIsOneLineAndCode2() {
        err.reset();
        assertThat(run("panel", path("in"))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("There is no reports.csv in ");
    }

    @Test
    void theSameReportsGiveTheSameBytes() throws IOException {
        assertThat(run("panel", "-q", path("out"))).isZero();
        for (String name : List.of("panel.csv", "panel-findings.csv")) {
            assertThat(folder.resolve("out").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("plain").resolve(name));
            assertThat(Files.readString(folder.resolve("out").resolve(name)))
                    .doesNotContain("\r", "\uFEFF");
        }
        try (var files = Files.list(folder.resolve("plain"))) {
            assertThat(files)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "panel.csv", "panel-findings.csv", "datapackage.json");
        }
        assertThat(Files.readString(folder.resolve("out/datapackage.json")))
                .contains("\"panel\"", "\"panel-findings\"", "\"wide\"")
                .contains("req_granted_total_flags");
    }

    @Test
    void aRowHasTheFiguresOfTheReportAndTheirFlags() throws Exception {
        assertThat(row("竹溪县人民政府", 2023))
                .containsEntry("req_carried_in_natural", "6")
                .containsEntry("req_carried_in_natural_flags", "row-sum")
                .containsEntry("req_granted_natural", "36");
        assertThat(row("竹溪县人民政府", 2022).get("n_proven")).isNotEqualTo("0");
    }

    @Test
    void whatIsMissingOfThePanelIsNamed() throws Exception {
        assertThat(row("梅岭县人民政府", 2023)).containsEntry("balanced", "false");
        assertThat(row("梅岭县人民政府", 2023).get("years_missing").split(";")).contains("2022");
        assertThat(row("松石县人民政府", 2022).get("years_missing").split(";")).contains("2023");
    }

    private Sheet report(String agency, int year, List<Integer> in, List<Integer> out) {
        return new Sheet(YearlyReport.of(agency, year).requests(RECEIVED, in, out));
    }

    /** A report that is to be saved. */
    private final class Sheet {

        private final YearlyReport report;

        Sheet(YearlyReport report) {
            this.report = report;
        }

        Sheet documents(String row, int issued, int repealed, int inForce) {
            report.documents(row, issued, repealed, inForce);
            return this;
        }

        Sheet print(String row, String column, String text) {
            report.print(new CellKey("requests", row, column), text);
            return this;
        }

        void save(String name) throws IOException {
            PanelCommandTest.this.save("in/" + name + ".md", report.markdown());
        }
    }

    private Map<String, String> row(String agency, int year) throws OutputException {
        return rows(agency).stream()
                .filter(row -> row.get("year").equals(Integer.toString(year)))
                .findFirst()
                .orElseThrow();
    }

    private List<Map<String, String>> rows(String agency) throws OutputException {
        return of(agency, table("plain", "panel.csv"));
    }

    private List<Map<String, String>> findings(String agency, String code) throws OutputException {
        return of(agency, table("plain", "panel-findings.csv")).stream()
                .filter(found -> found.get("code").equals(code))
                .toList();
    }

    private static List<Map<String, String>> of(String agency, List<Map<String, String>> rows) {
        return rows.stream().filter(row -> row.get("agency").equals(agency)).toList();
    }

    private List<Map<String, String>> table(String out, String name) throws OutputException {
        return NamedRows.of(new OutputFolder(folder.resolve(out)), name);
    }

    private String save(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... args) {
        PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(new Console(messages, messages, false), args);
    }
}
