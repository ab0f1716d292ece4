package org.gongkai.data.correct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What becomes of a report whose printed total of a row is wrong: 14 where 11 and 2 add up to 13.
 */
class AppliedCorrectionsTest {

    private static final Path REPORT = Path.of("fixtures/fengtang2023/fengtang2023--chromium.pdf");
    private static final CellKey TOTAL = new CellKey("requests", "granted", "total");

    private static Extraction with(Correction... corrections) throws IOException {
        return Extractor.builder()
                .corrections(new Corrections(Arrays.asList(corrections)))
                .build()
                .extract(REPORT);
    }

    private static Correction value(String id, String old, String value, String who, int minute) {
        String when = "2026-11-26T08:%02d:00Z".formatted(minute);
        return new Correction(id, "a.pdf", TOTAL, "", old, value, who, when, "");
    }

    private static MatchedCell total(Extraction extraction) {
        return extraction
                .cells()
                .filter(cell -> cell.key().equals(TOTAL))
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Finding> finding(Extraction extraction, String code) {
        return extraction.findings().stream()
                .filter(finding -> finding.code().equals(code))
                .filter(finding -> finding.message().startsWith(TOTAL.table() + "." + TOTAL.row()))
                .findFirst();
    }

    @Test
    void aCorrectedCellKeepsItsRawAndItsSumHolds() throws Exception {
        Extraction before = with();
        assertThat(finding(before, "row-sum")).isPresent();
        String raw = total(before).value().raw();
        Extraction after = with(value(before.id(), raw, "13", "li", 0));
        assertThat(total(after).value().number()).contains(new BigDecimal("13"));
        assertThat(total(after).value().raw()).isEqualTo(raw);
        assertThat(total(after).method()).isEqualTo(Method.CORRECTED);
        assertThat(finding(after, "row-sum")).isEmpty();
        assertThat(finding(after, "cell-corrected").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(after.corrections()).hasSize(16);
    }

    @Test
    void theSameAgainChangesNothing() throws Exception {
        Extraction before = with();
        Correction word = value(before.id(), total(before).value().raw(), "13", "li", 0);
        Corrector corrector = new Corrector(FormCatalog.standard().templates());
        Extraction once = corrector.apply(before, new Corrections(List.of(word)));
        assertThat(corrector.apply(once, new Corrections(List.of(word)))).isEqualTo(once);
        assertThat(with(word)).isEqualTo(once);
    }

    @Test
    void theLastWordOfAPersonCountsWhateverTheOrderOfTheFile() throws Exception {
        Extraction before = with();
        String raw = total(before).value().raw();
        Correction first = value(before.id(), raw, "99", "li", 1);
        Correction last = value(before.id(), raw, "13", "li", 2);
        assertThat(total(with(last, first)).value().number()).contains(new BigDecimal("13"));
        Correction undo = value(before.id(), raw, Correction.UNDO, "li", 3);
        assertThat(total(with(undo, last, first)).value()).isEqualTo(total(before).value());
    }

    @Test
    void twoPeopleWhoDifferLeaveTheReadingAndAFlag() throws Exception {
        Extraction before = with();
        String raw = total(before).value().raw();
        Extraction after =
                with(
                        value(before.id(), raw, "13", "li", 0),
                        value(before.id(), raw, "15", "wang", 1));
        assertThat(total(after).value()).isEqualTo(total(before).value());
        assertThat(after.flags().get(TOTAL)).contains("correction-conflict");
    }

    @Test
    void anotherReadingUnderACorrectionIsSaid() throws Exception {
        Extraction after = with(value(with().id(), "41", "13", "li", 0));
        assertThat(total(after).value().number()).contains(new BigDecimal("13"));
        assertThat(after.flags().get(TOTAL)).contains("correction-stale");
    }

    @Test
    void valuesOtherThanNumbersAreStates() throws Exception {
        Extraction before = with();
        String raw = total(before).value().raw();
        Extraction blank = with(value(before.id(), raw, "blank", "li", 0));
        assertThat(total(blank).value().state()).isEqualTo(CellState.BLANK);
        Extraction nonsense = with(value(before.id(), raw, "about 13", "li", 0));
        assertThat(total(nonsense).value()).isEqualTo(total(before).value());
        assertThat(nonsense.flags().get(TOTAL)).contains("correction-invalid");
    }

    @ParameterizedTest
    @CsvSource({"持平, false", "无, false", "减4, true", "2改为47, true"})
    void wordsInThePlaceOfAFigureStandAndAreFlaggedAsReadingFlagsThem(String typed, boolean odd)
            throws Exception {
        Extraction before = with();
        Correction word = value(before.id(), total(before).value().raw(), typed, "li", 0);
        Extraction after = with(word);
        assertThat(total(after).value().state()).isEqualTo(CellState.TEXT);
        assertThat(total(after).value().raw()).isEqualTo(typed);
        assertThat(total(after).value().number()).isEmpty();
        assertThat(finding(after, "row-sum")).isEmpty();
        assertThat(finding(after, "value-not-proper").isPresent()).isEqualTo(odd);
        assertThat(after.flags().containsKey(TOTAL)).isEqualTo(odd);
        Corrector corrector = new Corrector(FormCatalog.standard().templates());
        assertThat(corrector.apply(after, new Corrections(List.of(word)))).isEqualTo(after);
    }

    @Test
    void aLineThatTheFormDoesNotHaveIsCorrectedByItsNumber() throws Exception {
        Path document = Path.of("fixtures/tanxi2015/tanxi2015--page.html");
        Extraction before = Extractor.builder().build().extract(document);
        CellKey first = new CellKey("statistics", "+1", "count");
        Correction li = at(before.id(), first, "64", "65", "li");
        Corrector corrector = new Corrector(FormCatalog.standard().templates());
        Extraction after = corrector.apply(before, new Corrections(List.of(li)));
        MatchedTable.LabelledCell line = statistics(after).others().get(0);
        assertThat(line.label()).isEqualTo(statistics(before).others().get(0).label());
        assertThat(line.cell().value().number()).contains(new BigDecimal("65"));
        assertThat(line.cell().value().raw()).isEqualTo("64");
        assertThat(line.cell().method()).isEqualTo(Method.CORRECTED);
        assertThat(line.cell().key().row()).isEmpty();
        assertThat(after.flags()).isEqualTo(before.flags());
        assertThat(corrector.apply(after, new Corrections(List.of(li)))).isEqualTo(after);

        Correction wang = at(before.id(), first, "64", "66", "wang");
        Extraction split = corrector.apply(before, new Corrections(List.of(li, wang)));
        assertThat(statistics(split).others()).isEqualTo(statistics(before).others());
        assertThat(split.findings()).anyMatch(it -> it.code().equals("correction-conflict"));
        assertThat(split.flags()).isEqualTo(before.flags());
    }

    private static Correction at(String id, CellKey cell, String old, String value, String who) {
        String when = "2026-11-26T10:00:00Z";
        return new Correction(id, "a.html", cell, "", old, value, who, when, "");
    }

    private static MatchedTable statistics(Extraction report) {
        return report.matched().stream()
                .filter(table -> table.table().equals("statistics"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLatestWordIsThatOfTheMomentNotOfTheText() throws Exception {
        Extraction before = with();
        String raw = total(before).value().raw();
        Correction early = at(before.id(), raw, "3", "2026-11-26T10:00:00+08:00");
        Correction late = at(before.id(), raw, "13", "2026-11-26T03:00:00Z");
        assertThat(total(with(late, early)).value().number()).contains(new BigDecimal("13"));
        Correction day = at(before.id(), raw, "7", "2026-11-27");
        assertThat(total(with(day, late)).value().number()).contains(new BigDecimal("7"));
    }

    private static Correction at(String id, String old, String value, String when) {
        return new Correction(id, "a.pdf", TOTAL, "", old, value, "li", when, "");
    }

    @Test
    void whatCannotStandInAColumnIsRefused() throws Exception {
        Extraction before = with();
        String raw = total(before).value().raw();
        for (String value : new String[] {"-6", "6.5", "9".repeat(50)}) {
            Extraction after = with(value(before.id(), raw, value, "li", 0));
            assertThat(total(after).value()).isEqualTo(total(before).value());
            assertThat(after.flags().get(TOTAL)).contains("correction-invalid");
        }
    }

    @Test
    void whatNobodyCanReadKeepsAFlagUntilItIsSeen() throws Exception {
        Extraction before = with();
        Correction word = value(before.id(), total(before).value().raw(), "unreadable", "li", 0);
        Extraction after = with(word);
        assertThat(total(after).value().state()).isEqualTo(CellState.UNREADABLE);
        assertThat(after.flags().get(TOTAL)).contains("corrected-unreadable");
        Finding flag = finding(after, "corrected-unreadable").orElseThrow();
        Correction seen =
                new Correction(
                        before.id(),
                        "a.pdf",
                        flag.subject(),
                        flag.code(),
                        flag.message(),
                        "",
                        "li",
                        "2026-11-27",
                        "");
        assertThat(with(word, seen).flags().get(TOTAL)).isNull();
    }

    @Test
    void aSeenFindingThatIsGoneIsTold() throws Exception {
        Correction seen =
                new Correction(
                        with().id(),
                        "a.pdf",
                        TOTAL,
                        "row-sum",
                        "1 ≠ 2",
                        "",
                        "li",
                        "2026-11-27",
                        "");
        assertThat(with(seen).findings())
                .anyMatch(
                        finding ->
                                finding.code().equals("correction-stale")
                                        && finding.message().contains("row-sum 1 ≠ 2"));
    }

    @Test
    void anotherDocumentUnderTheNameIsToldUntilItIsSeen() {
        Correction old = at("0000000000000000", "1", "2", "2026-11-26");
        Correction own = at("1111111111111111", "1", "2", "2026-11-26");
        Corrections both = new Corrections(List.of(old, own));
        Finding changed = both.changed("a.pdf", "1111111111111111").orElseThrow();
        assertThat(changed.severity()).isEqualTo(Severity.WARNING);
        Correction seen =
                new Correction(
                        "1111111111111111",
                        "a.pdf",
                        CellKey.DOCUMENT,
                        changed.code(),
                        changed.message(),
                        "",
                        "li",
                        "2026-11-27",
                        "");
        Corrections all = new Corrections(List.of(old, own, seen));
        assertThat(all.changed("a.pdf", "1111111111111111").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(all.changed("b.pdf", "1111111111111111")).isEmpty();
    }

    @Test
    void aReportWhoseFindingsWereAllSeenIsOk() throws Exception {
        Extraction before = with();
        assertThat(before.outcome().status()).isEqualTo(Status.REVIEW);
        Correction[] seen =
                before.findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .map(
                                finding ->
                                        new Correction(
                                                before.id(),
                                                "a.pdf",
                                                finding.subject(),
                                                finding.code(),
                                                finding.message(),
                                                "",
                                                "li",
                                                "2026-11-26T08:00:00Z",
                                                "the document says so"))
                        .toArray(Correction[]::new);
        Extraction after = with(seen);
        assertThat(after.outcome().status()).isEqualTo(Status.OK);
        assertThat(after.flags()).isEmpty();
        assertThat(total(after)).isEqualTo(total(before));
    }
}
