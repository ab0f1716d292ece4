package org.gongkai.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongkai.Extractor;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvTable;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.ReportKind;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of report has a wide table of its own. */
class KindTablesTest {

    private static final String FORM =
            """
            id: harbour
            name: 港口统计
            kind: {code: harbour, name: 港口统计年报, description: Figures of harbours, title: ['港口统计年报']}
            years: {first: 2000}
            sections:
              - {code: berths, heading: 泊位情况, kind: table}
            tables:
              - code: berths
                section: berths
                short: b
                en: Berths
                layout: grid
                blocks:
                  - code: berths
                    stubs: [{code: item, label: 项目}]
                    columns:
                      - {code: number, label: 数量, short: n, unit: 个}
                      - {code: owner, label: 业主, kind: text}
                    rows:
                      - {code: deep, label: 深水泊位}
                      - {code: total, label: 泊位合计}
                    open: true
            """;

    private static final String PAGE =
            "<h1>桐溪县2023年港口统计年报</h1><p>一、泊位情况</p><table>"
                    + "<tr><th>项目</th><th>数量</th><th>业主</th></tr>"
                    + "<tr><td>深水泊位</td><td>5</td><td>港务局</td></tr>"
                    + "<tr><td>渔船泊位</td><td>7</td><td>渔业队</td></tr>"
                    + "<tr><td>泊位合计</td><td>12</td><td></td></tr></table>";

    @TempDir static Path folder;

    private static Extraction harbour;
    private static FormSet forms;

    @BeforeAll
    static void read() throws Exception {
        Files.writeString(folder.resolve("harbour.yaml"), FORM);
        Extractor extractor = Extractor.builder().forms(folder).build();
        harbour = extractor.extract(PAGE.getBytes(StandardCharsets.UTF_8));
        forms =
                new FormSet(
                        extractor.forms().kinds(),
                        FormCatalog.standard().templates(),
                        extractor.forms().templates());
    }

    @Test
    void theFirstKindHasItsTableAsIfThereWereNoOther() {
        FormSet shipped =
                new FormSet(
                        FormCatalog.standard().kinds(),
                        FormCatalog.standard().templates(),
                        FormCatalog.standard().templates());
        assertThat(new DataSet(forms).headers())
                .containsAllEntriesOf(new DataSet(shipped).headers())
                .containsOnlyKeys("wide.csv", "wide-harbour.csv");
    }

    @Test
    void theOthersHaveTheCellsThatTheirFormsKnow() throws Exception {
        assertThat(harbour.kind()).isEqualTo("harbour");
        assertThat(harbour.cells().map(cell -> cell.key().toString()))
                .contains("berths.deep.number", "berths.deep.owner", "berths.n1.number");
        DataSet data = new DataSet(forms);
        WideRow row = data.row(Source.file("a.html"), harbour);
        assertThat(row.table()).isEqualTo(1);
        List<List<String>> csv =
                new CsvTable()
                        .read(
                                new StringReader(
                                        data.headers().get("wide-harbour.csv") + row.line()));
        List<String> columns = csv.get(0);
        assertThat(columns.subList(0, WideTable.head().all().size()))
                .isEqualTo(WideTable.head().names());
        assertThat(columns).endsWith("b_deep_n", "b_total_n");
        assertThat(csv.get(1)).contains("桐溪县", "2023").endsWith("5", "12");
    }

    @Test
    void eachIsDescribed() throws Exception {
        DataSet data = new DataSet(forms);
        data.count(data.row(Source.file("a.html"), harbour));
        Map<String, String> files = data.descriptions();
        assertThat(files)
                .containsOnlyKeys(
                        "codebook.csv",
                        "codebook.md",
                        "codebook-harbour.csv",
                        "codebook-harbour.md",
                        "datapackage.json");
        assertThat(files.get("codebook-harbour.md"))
                .contains(
                        "The columns of `wide-harbour.csv`",
                        "Of 1 reports",
                        "`berths`: Berths · 泊位情况");
        assertThat(files.get("codebook.md")).contains("The columns of `wide.csv`", "Of 0 reports");
        assertThat(files.get("codebook-harbour.csv")).contains("b_deep_n,berths,deep,number");
        assertThat(files.get("datapackage.json"))
                .contains("\"path\": \"wide-harbour.csv\"", "\"path\": \"codebook-harbour.csv\"")
                .contains("政府信息公开工作年度报告; 港口统计年报", "disclosure; Figures of harbours, taken");
    }

    @Test
    void aReportOfAKindOfWhichNoFormIsInUseIsAnErrorThatSaysWhatToDo() {
        List<ReportKind> shipped = FormCatalog.standard().kinds();
        DataSet data = new DataSet(new FormSet(shipped, List.of(), List.of()));
        assertThatThrownBy(() -> data.row(Source.file("a.html"), harbour))
                .isInstanceOf(OutputException.class)
                .hasMessage(
                        "The record of a.html is of the kind 'harbour', of which no form is in use."
                                + " Name their folder with --forms as for 'gongkai extract', or run"
                                + " 'gongkai extract' again.");
    }
}
