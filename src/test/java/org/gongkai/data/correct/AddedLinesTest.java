package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.OpenRow;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.junit.jupiter.api.Test;

/**
 * A report whose tables of cases and of units are pictures: lines, units and words are typed in.
 */
class AddedLinesTest {

    /**
     * Without the tables {@code units}, which comes for each unit, and {@code cases}, of open rows.
     */
    private static final Path REPORT = Path.of("src/test/resources/review/zhifa2023.html");

    private static final Path FORMS = Path.of("samples/forms");

    private final List<Correction> said = new ArrayList<>();

    private static Extraction read(Corrections corrections) throws Exception {
        return Extractor.builder().forms(FORMS).corrections(corrections).build().extract(REPORT);
    }

    private Extraction now() throws Exception {
        return read(new Corrections(said));
    }

    private static Corrector corrector() throws Exception {
        return new Corrector(Extractor.builder().forms(FORMS).build().forms().templates());
    }

    private void say(String who, CellKey cell, String finding, String value) throws Exception {
        String when = String.format(java.util.Locale.ROOT, "2026-11-30T08:%02d:00Z", said.size());
        String id = read(Corrections.NONE).id();
        said.add(new Correction(id, "a.html", cell, finding, "", value, who, when, ""));
    }

    private void line(String table, String row, String label) throws Exception {
        say("li", new CellKey(table, row, ""), Correction.LINE, label);
    }

    private void value(String table, String row, String column, String value) throws Exception {
        say("li", new CellKey(table, row, column), "", value);
    }

    private static MatchedTable table(Extraction report, String code) {
        return report.matched().stream()
                .filter(each -> each.table().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static MatchedCell cell(Extraction report, String table, String row, String column) {
        CellKey key = new CellKey(table, row, column);
        return report.cells().filter(it -> it.key().equals(key)).findFirst().orElseThrow();
    }

    private static List<Finding> findings(Extraction report, String code) {
        return report.findings().stream().filter(each -> each.code().equals(code)).toList();
    }

    private void cases() throws Exception {
        line("cases", "n1", "松源公司违规排放案");
        value("cases", "n1", "document", "城管罚决字〔2023〕第253号");
        value("cases", "n1", "date", "2023-11-18");
        value("cases", "n1", "fine", "155,283.47");
        line("cases", "n2", "柳堤公司占道经营案");
        value("cases", "n2", "document", "12");
        value("cases", "n2", "date", "空");
        value("cases", "n2", "fine", "72.50");
        value("cases", "total", "document", "-");
        value("cases", "total", "date", "-");
    }

    @Test
    void linesThatAreTypedInHaveSumsAndWords() throws Exception {
        assertThat(corrector().missing(now())).extracting(MatchedTable::table).contains("cases");
        cases();
        value("cases", "total", "fine", "155355.97");
        Extraction now = now();
        MatchedTable cases = table(now, "cases");
        assertThat(cases.rows())
                .containsExactly(new OpenRow("n1", "松源公司违规排放案"), new OpenRow("n2", "柳堤公司占道经营案"));
        assertThat(cases.proof().held()).isEqualTo(1);
        assertThat(cases.proof().broken()).isZero();
        MatchedCell words = cell(now, "cases", "n1", "document");
        assertThat(words.value().state()).isEqualTo(CellState.TEXT);
        assertThat(words.value().raw()).isEqualTo("城管罚决字〔2023〕第253号");
        // Figures in a column of words are words.
        assertThat(cell(now, "cases", "n2", "document").value().state()).isEqualTo(CellState.TEXT);
        assertThat(cell(now, "cases", "n2", "date").value().state()).isEqualTo(CellState.BLANK);
        assertThat(findings(now, "row-typed")).hasSize(2);
        assertThat(findings(now, "table-missing"))
                .filteredOn(each -> each.subject().table().equals("cases"))
                .allMatch(each -> each.severity() == Severity.INFO);
    }

    @Test
    void aTypedSumThatDoesNotHoldIsBroken() throws Exception {
        cases();
        value("cases", "total", "fine", "155356.97");
        Extraction now = now();
        assertThat(table(now, "cases").proof().broken()).isEqualTo(1);
        assertThat(findings(now, "fine-sum")).hasSize(1);
    }

    @Test
    void withoutALineATableOfLinesIsStillMissing() throws Exception {
        for (String column : List.of("document", "date", "fine")) {
            value("cases", "total", column, "-");
        }
        assertThat(findings(now(), "table-missing"))
                .filteredOn(each -> each.subject().table().equals("cases"))
                .allMatch(each -> each.severity() == Severity.WARNING);
    }

    @Test
    void unitsHaveRowsOfTheFormEach() throws Exception {
        line("units", "1/", "第一执法大队");
        line("units", "2/", "第二执法大队");
        String[] rows = {"permits", "penalties", "coercion", "inspections", "total"};
        for (int i = 0; i < rows.length; i++) {
            value("units", "2/" + rows[i], "before", i == 4 ? "10" : Integer.toString(i + 1));
        }
        Extraction now = now();
        MatchedTable units = table(now, "units");
        assertThat(units.rows())
                .hasSize(10)
                .contains(new OpenRow("2/total", "第二执法大队"), new OpenRow("1/total", "第一执法大队"));
        assertThat(units.proof().held()).isEqualTo(1);
        assertThat(units.cells()).hasSize(30);
    }

    @Test
    void aListOfItsYearIsTypedIn() throws Exception {
        byte[] document =
                "甲县教育局2016年政府信息公开工作年度报告\n\n一、概述\n\n统计表见附件。\n".getBytes(StandardCharsets.UTF_8);
        Extraction read = Extractor.builder().build().extract(document);
        List<MatchedTable> missing = corrector().missing(read);
        assertThat(missing).extracting(MatchedTable::form).containsExactly("stat2014");
        CellKey first = missing.get(0).cells().get(0).key();
        Correction word =
                new Correction(read.id(), "a.txt", first, "", "", "17", "li", "2026-11-30", "");
        Extraction typed = corrector().apply(read, new Corrections(List.of(word)));
        assertThat(cell(typed, first.table(), first.row(), first.column()).value().plain())
                .isEqualTo("17");
        assertThat(typed.outcome().status()).isNotEqualTo(Status.OK);
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        cases();
        Corrections all = new Corrections(said);
        Extraction once = corrector().apply(read(Corrections.NONE), all);
        assertThat(corrector().apply(once, all)).isEqualTo(once);
        assertThat(now()).isEqualTo(once);
    }

    @Test
    void ofALineTakenBackNothingStaysAndWhatOthersTypedThereIsSaid() throws Exception {
        cases();
        say("wang", new CellKey("cases", "n2", "fine"), "", "72.50");
        line("cases", "n2", Correction.UNDO);
        Extraction now = now();
        assertThat(table(now, "cases").rows()).extracting(OpenRow::code).containsExactly("n1");
        assertThat(findings(now, "correction-unplaced"))
                .isNotEmpty()
                .anyMatch(each -> each.message().contains("72.50"));
    }

    @Test
    void peopleWhoDifferInALabelHaveNoLine() throws Exception {
        line("cases", "n1", "甲案");
        say("wang", new CellKey("cases", "n1", ""), Correction.LINE, "乙案");
        Extraction now = now();
        assertThat(table(now, "cases").rows()).isEmpty();
        assertThat(findings(now, "correction-conflict")).hasSize(1);
    }

    @Test
    void aLineThatTheFormCannotHaveIsSaid() throws Exception {
        line("indicators", "n1", "人数");
        line("cases", "2/n1", "甲案");
        line("units", "1/n1", "甲");
        assertThat(findings(now(), "correction-unplaced")).hasSize(3);
    }

    @Test
    void newLinesGetRowsThatNobodySpeaksOf() throws Exception {
        cases();
        CellKey cases = CellKey.ofTable("cases");
        Extraction now = now();
        assertThat(corrector().added(now, said, cases, false, "").row()).isEqualTo("n3");
        assertThat(corrector().added(now, said, cases, false, "２０１").row()).isEqualTo("201");
        CellKey units = CellKey.ofTable("units");
        assertThat(corrector().added(now, said, units, true, "").row()).isEqualTo("1/");
        assertThatThrownBy(() -> corrector().added(now, said, units, false, ""))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrector().added(now, said, cases, false, "total"))
                .isInstanceOf(IllegalArgumentException.class);
        // Of a line taken back somebody still says a value: it must not come back in another one.
        say("wang", new CellKey("cases", "n3", "fine"), "", "1");
        assertThat(corrector().added(now, said, cases, false, "").row()).isEqualTo("n4");
    }
}
