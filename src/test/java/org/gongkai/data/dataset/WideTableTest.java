package org.gongkai.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gongkai.Extractor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.Variables.Variable;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.Source;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideTableTest {

    /** Of Stata, SAS and R, in small letters. */
    private static final Set<String> RESERVED =
            Set.of(
                    "_all _b byte _coef _cons double float if in int long _n _pi _pred _rc _skip"
                            .split(" "));

    private static final Set<String> RESERVED_ELSEWHERE =
            Set.of(
                    ("strl using with alias else repeat while function for next break true false"
                                    + " null inf nan na and or not eq ne gt ge lt le")
                            .split(" "));

    private static final List<String> OF_REPORTS =
            List.of("division", "province", "city", "county", "level", "body", "metadata_flags");

    @TempDir static Path folder;

    private static FixtureRun run;

    @BeforeAll
    static void read() throws Exception {
        run = new FixtureRun(folder.resolve("out"));
    }

    @Test
    void namesAreLegalInStataSasAndR() {
        List<String> names = table(FixtureRun.FORMS).columns();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(200);
        assertThat(names).allMatch(name -> name.matches("[a-z]([a-z0-9_]*[a-z0-9])?"));
        assertThat(names).allMatch(name -> name.length() <= 32);
        assertThat(names).doesNotContainAnyElementsOf(RESERVED);
        assertThat(names).doesNotContainAnyElementsOf(RESERVED_ELSEWHERE);
        assertThat(names).noneMatch(name -> name.matches("str[0-9]+"));
    }

    @Test
    void namesStayAsTheyWerePublishedAndNewOnesComeAfterThem() throws IOException {
        String published;
        try (InputStream in = WideTableTest.class.getResourceAsStream("wide-columns.txt")) {
            published = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(table(FixtureRun.FORMS).columns()).startsWith(published.strip().split("\n"));
    }

    @Test
    void shippedFormsNeedNoNameThatIsCut() {
        assertThat(table(FixtureRun.FORMS).columns())
                .noneMatch(name -> name.matches(".*_[0-9a-f]{8}"));
        assertThat(FormCatalog.standard().kinds().get(0).wide())
                .containsExactlyInAnyOrderElementsOf(
                        FormCatalog.standard().templates().stream().map(FormTemplate::id).toList());
    }

    @Test
    void theFormsShareTheColumnsOfTheCellsThatTheyShare() {
        assertThat(table(FixtureRun.FORMS).columns())
                .contains(
                        "req_granted_natural",
                        "req_other_handling_total",
                        "req_other_uncorrected_total",
                        "req_other_unpaid_fee_total",
                        "req_other_misc_total");
    }

    @Test
    void formsOfTheUserAddTheirColumnsAtTheEnd() throws IOException, FormException {
        List<String> before = table(FixtureRun.FORMS).columns();
        List<String> after = table(with(ownForm())).columns();
        assertThat(after).startsWith(before.toArray(String[]::new));
        List<String> added = after.subList(before.size(), after.size());
        assertThat(added).hasSize(4).contains("staff_full_time_persons");
        assertThat(added)
                .allMatch(name -> name.matches("[a-z][a-z0-9_]{0,30}[a-z0-9]"))
                .filteredOn(name -> name.matches("staff_.*_[0-9a-f]{8}"))
                .hasSize(3);
    }

    @Test
    void aCellThatNoFormHasIsAnErrorThatSaysWhatToDo() throws Exception {
        FormSet none = new FormSet(FormCatalog.standard().kinds(), List.of(), List.of());
        OutputFolder out = new OutputFolder(folder.resolve("out"));
        Extraction first = out.record(run.rows("wide.csv").get(0).get("report")).orElseThrow();
        assertThatThrownBy(() -> new DataSet(none).row(Source.file("a.pdf"), first))
                .isInstanceOf(OutputException.class)
                .hasMessageContaining("The record of a.pdf has the cell proactive.rules.issued")
                .hasMessageContaining("--forms");
    }

    @Test
    void thereIsARowForEachReportAndForNothingElse() throws Exception {
        List<List<String>> reports =
                run.rows("reports.csv").stream()
                        .filter(
                                row ->
                                        Set.of("ok", "review", "partial")
                                                .contains(row.get("status")))
                        .map(WideTableTest::head)
                        .toList();
        List<Map<String, String>> wide = run.rows("wide.csv");
        assertThat(reports).hasSizeGreaterThan(10);
        assertThat(wide.stream().map(WideTableTest::head).toList()).isEqualTo(reports);
        assertThat(run.rows("reports.csv")).hasSizeGreaterThan(wide.size());
    }

    private static List<String> head(Map<String, String> row) {
        List<String> head = new ArrayList<>();
        for (String name : List.of("report", "source", "agency", "year", "status", "forms")) {
            head.add(row.get(name));
        }
        return head;
    }

    @Test
    void itAgreesWithTheCellsCellByCell() throws Exception {
        Map<CellKey, String> names = new HashMap<>();
        for (Variable each : new Variables(FixtureRun.FORMS, WideTable.head().names()).all()) {
            if (each.isValue()) {
                names.put(each.key(), each.name());
            }
        }
        Map<String, Map<String, String>> expected = new TreeMap<>();
        for (Map<String, String> cell : run.rows("cells.csv")) {
            CellKey key = new CellKey(cell.get("table"), cell.get("row"), cell.get("column"));
            Map<String, String> row =
                    expected.computeIfAbsent(cell.get("source"), source -> new HashMap<>());
            row.put(names.get(key), cell.get("value"));
            count(row, "n_flagged", !cell.get("flags").isEmpty());
            count(row, "n_unreadable", cell.get("state").equals("unreadable"));
            count(row, "n_blank", cell.get("state").equals("blank"));
            count(row, "n_proven", !cell.get("proven").isEmpty());
            if (run.columns("wide.csv").contains(names.get(key) + "_unit")) {
                row.put(
                        names.get(key) + "_unit",
                        cell.get("value").isEmpty() ? "" : cell.get("unit"));
            }
        }
        for (Map<String, String> report : run.rows("reports.csv")) {
            Map<String, String> row =
                    expected.computeIfAbsent(report.get("source"), source -> new HashMap<>());
            OF_REPORTS.forEach(name -> row.put(name, report.get(name)));
        }
        for (Map<String, String> row : run.rows("wide.csv")) {
            Map<String, String> cells = expected.getOrDefault(row.get("source"), Map.of());
            List<String> counted = new ArrayList<>(run.columns("wide.csv").subList(6, row.size()));
            counted.remove("duplicate_of");
            for (String name : counted) {
                String none = name.startsWith("n_") ? "0" : "";
                assertThat(row.get(name))
                        .as(row.get("source") + " " + name)
                        .isEqualTo(cells.getOrDefault(name, none));
            }
        }
        assertThat(
                        run.rows("wide.csv").stream()
                                .map(row -> row.get("source"))
                                .collect(Collectors.toSet()))
                .containsAll(run.rows("cells.csv").stream().map(row -> row.get("source")).toList());
    }

    @Test
    void aFigureIsInTheUnitOfTheFormWhereThatIsCertainAndElseAsPrinted() throws Exception {
        assertThat(fee("单位：元", "128000")).containsExactly("12.8", "万元");
        assertThat(fee("单位：万元", "12.8")).containsExactly("12.8", "万元");
        assertThat(fee("单位：元", "128000元")).containsExactly("12.8", "万元");
        assertThat(fee("单位：元", "12.8万元")).containsExactly("12.8", "万元");
    }

    /** The amount of fees of section two in wide.csv and the unit beside it. */
    private static List<String> fee(String unit, String figure) throws Exception {
        String page =
                "<h1>桐溪县文化局2022年政府信息公开工作年度报告</h1><p>二、主动公开政府信息情况</p><table>"
                        + "<tr><td colspan=2>第二十条第（八）项</td></tr><tr><td>信息内容</td><td>本年收费金额（"
                        + unit
                        + "）</td></tr><tr><td>行政事业性收费</td><td>"
                        + figure
                        + "</td></tr></table>";
        Extraction extraction =
                Extractor.builder().build().extract(page.getBytes(StandardCharsets.UTF_8));
        WideTable wide = table(FixtureRun.FORMS);
        List<String> fields =
                List.of(wide.row(Source.file("a.html"), extraction).line().strip().split(",", -1));
        int place = wide.columns().indexOf("pro_admin_fee_amount_wan");
        return List.of(
                fields.get(place),
                fields.get(wide.columns().indexOf("pro_admin_fee_amount_wan_unit")));
    }

    private static void count(Map<String, String> row, String name, boolean counts) {
        int before = Integer.parseInt(row.getOrDefault(name, "0"));
        row.put(name, Integer.toString(before + (counts ? 1 : 0)));
    }

    private static WideTable table(FormSet forms) {
        return new WideTable(new Variables(forms, WideTable.head().names()));
    }

    /** The shipped forms and those of a folder. */
    static FormSet with(Path own) throws FormException {
        return new FormSet(
                FormCatalog.standard().kinds(),
                FormCatalog.standard().templates(),
                Extractor.builder().forms(own).build().forms().templates());
    }

    private static Path ownForm() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.writeString(
                own.resolve("own.yaml"),
                """
                id: own2024
                name: 自定
                instrument: 自定
                years: {first: 2024}
                sections:
                  - {code: staff, number: 七, heading: 人员, kind: table}
                tables:
                  - code: staff
                    section: staff
                    layout: rows
                    blocks:
                      - code: all
                        columns:
                          - {code: persons, label: 人数, unit: 人, en: persons}
                          - {code: persons_who_have_been_trained_, label: 培训人数, unit: 人}
                        rows:
                          - {code: full_time, label: 专职}
                          - {code: part__time, label: 兼职}
                """);
        return own;
    }
}
