package org.gongkai.recognition.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.gongkai.drawn.Drawing;
import org.gongkai.drawn.FilledForm;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Proof;
import org.gongkai.model.Section;
import org.gongkai.model.Severity;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.form.FormMatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {

    private static final List<FormTemplate> FORMS = FormCatalog.standard().templates();

    /** A matrix in which every sum holds: 3 + 1 = 4 in two columns. */
    private static final Map<String, String> WHOLE =
            Map.of(
                    "new_requests.natural_person",
                    "3",
                    "new_requests.total",
                    "3",
                    "carried_in.natural_person",
                    "1",
                    "carried_in.total",
                    "1",
                    "granted.natural_person",
                    "4",
                    "granted.total",
                    "4",
                    "results_total.natural_person",
                    "4",
                    "results_total.total",
                    "4");

    private static MatchedTable table(String code, Map<String, String> figures) {
        Grid grid =
                Drawing.grid(
                        FilledForm.draw(
                                FORMS.get(0),
                                code,
                                key -> figures.getOrDefault(key.row() + "." + key.column(), "0")));
        return new FormMatcher(FORMS)
                .match(Drawing.tables(code, grid), OptionalInt.of(2024))
                .tables()
                .get(0);
    }

    private static List<Finding> check(String code, Map<String, String> figures) {
        return new Checks(FORMS).check(List.of(table(code, figures)), List.of(), List.of());
    }

    private static Map<String, String> with(Map<String, String> figures, String... changes) {
        Map<String, String> changed = new java.util.TreeMap<>(figures);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private static List<String> shown(List<Finding> findings) {
        return findings.stream().map(f -> f.code() + " " + f.subject()).toList();
    }

    @Test
    void sumsThatHoldGiveNoFinding() {
        assertThat(check("requests", WHOLE)).isEmpty();
        assertThat(check("review", Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "granted.org_other;1;row-sum requests.granted, results-sum requests.*.org_other",
                "new_requests.total;4;row-sum requests.new_requests, column-balance"
                        + " requests.*.total",
                "carried_out.org_other;2;row-sum requests.carried_out, column-balance"
                        + " requests.*.org_other",
                "results_total.total;5;row-sum requests.results_total, column-balance"
                        + " requests.*.total, results-sum requests.*.total",
            })
    void aBrokenSumIsFoundInItsRowAndItsColumn(String cell, String figure, String expected) {
        assertThat(String.join(", ", shown(check("requests", with(WHOLE, cell, figure)))))
                .isEqualTo(expected);
    }

    @Test
    void aFindingNamesBothSidesAndFlagsTheCells() {
        Finding finding =
                check("review", with(Map.of(), "recon.upheld", "10", "recon.other", "1")).get(0);
        assertThat(finding.code()).isEqualTo("review-sum");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.expected()).isEqualTo("10 + 0 + 1 + 0 = 11");
        assertThat(finding.actual()).isEqualTo("0");
        assertThat(finding.cells()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({"''", "-", "见附件", "?"})
    void whatIsNoNumberIsUnknownAndNotZero(String unknown) {
        assertThat(
                        check(
                                "requests",
                                with(
                                        WHOLE,
                                        "granted.total",
                                        unknown,
                                        "results_total.total",
                                        unknown)))
                .isEmpty();
        assertThat(check("review", with(Map.of(), "recon.total", "5", "recon.pending", unknown)))
                .isEmpty();
    }

    @Test
    void aSumIsBrokenWhereItsKnownPartsAreTooMuchAlready() {
        Map<String, String> figures =
                with(Map.of(), "recon.upheld", "6", "recon.pending", "", "recon.total", "5");
        assertThat(shown(check("review", figures))).containsExactly("review-sum review");
    }

    private static List<String> narrative(String text) {
        Section section = new Section(0, 1, "一", "overview", "总体情况", 1, List.of(text), List.of());
        Section outer = new Section(0, 0, "", "", "", 1, new ArrayList<>(), List.of(section));
        List<MatchedTable> tables = List.of(table("requests", WHOLE));
        List<String> found = new ArrayList<>();
        for (Section each : List.of(section, outer)) {
            new Checks(FORMS)
                    .check(tables, List.of(), List.of(each))
                    .forEach(f -> found.add(f.subject() + " " + f.actual()));
        }
        return found;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2024年共收到政府信息公开申请3件。;''",
                "2024年共收到政府信息公开申请 5 件。;requests.new_requests.total 5",
                "全年办结６件，结转下年度2件。;requests.results_total.total 6,requests.carried_out.total 2",
                "全年收到申请若干件。;''",
            })
    void aFigureOfTheProseIsComparedWithItsCell(String text, String expected) {
        assertThat(String.join(",", narrative(text))).isEqualTo(expected);
    }

    @Test
    void aBrokenSumWithADoubtfulCellIsAnotherFinding() {
        List<MatchedTable> tables =
                List.of(table("requests", with(WHOLE, "new_requests.total", "4")));
        CellKey cell = new CellKey("requests", "new_requests", "natural_person");
        Finding doubt = FindingCode.AMBIGUOUS_DIGITS.on(cell, "blot", List.of(cell));
        assertThat(shown(new Checks(FORMS).check(tables, List.of(doubt), List.of())))
                .containsExactly(
                        "sum-doubtful requests.new_requests", "column-balance requests.*.total");
    }

    @Test
    void aProofCountsTheSums() {
        Checks checks = new Checks(FORMS);
        assertThat(checks.prove(table("requests", WHOLE)).proof())
                .isEqualTo(new Proof(25 + 7 + 7, 0, 0));
        MatchedTable broken = table("requests", with(WHOLE, "granted.natural_person", "5"));
        assertThat(checks.prove(broken).proof()).isEqualTo(new Proof(25 + 7 + 7 - 2, 0, 2));
        MatchedTable open = table("requests", with(WHOLE, "granted.org_other", ""));
        assertThat(checks.prove(open).proof()).isEqualTo(new Proof(25 + 7 + 7 - 2, 2, 0));
        assertThat(checks.prove(table("proactive", Map.of())).proof()).isEqualTo(Proof.NONE);
    }
}
