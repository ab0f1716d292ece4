package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Proof;
import org.gongkai.model.Severity;

/**
 * Two reports of an agency on successive years, held against each other.
 *
 * @param earlier of year t−1
 * @param later of year t
 */
record YearPair(FiledReport earlier, FiledReport later) {

    private static final BigDecimal JUMP = BigDecimal.TEN;

    /** Below this number of requests a factor of ten is chance. */
    private static final BigDecimal LEAST_REQUESTS = BigDecimal.valueOf(20);

    Proof tally(CrossYearSum.Kind kind) {
        return sums().stream()
                .filter(sum -> sum.kind() == kind)
                .map(sum -> balance(sum).counted())
                .reduce(Proof.NONE, Proof::and);
    }

    List<PanelFinding> findings() {
        List<PanelFinding> findings = new ArrayList<>();
        for (CrossYearSum sum : sums()) {
            finding(sum, balance(sum)).ifPresent(findings::add);
        }
        jump().ifPresent(findings::add);
        return findings;
    }

    /** The sums that both forms allow. */
    private List<CrossYearSum> sums() {
        return CrossYearSum.all().stream()
                .filter(sum -> printable(later, cells(sum)) && printable(earlier, before(sum)))
                .toList();
    }

    private static Stream<CellKey> cells(CrossYearSum sum) {
        return Stream.of(Stream.of(sum.cell()), sum.plus().stream(), sum.minus().stream())
                .flatMap(part -> part);
    }

    private static Stream<CellKey> before(CrossYearSum sum) {
        return Stream.of(sum.before());
    }

    /** A report that lacks the table may have lost the cells; one with another form has none. */
    private static boolean printable(FiledReport report, Stream<CellKey> cells) {
        return cells.allMatch(key -> report.cells().has(key) || !report.has(key.table()));
    }

    private Balance balance(CrossYearSum sum) {
        return Balance.of(sum, earlier.cells(), later.cells());
    }

    private Optional<PanelFinding> finding(CrossYearSum sum, Balance balance) {
        boolean carried = sum.kind() == CrossYearSum.Kind.CARRY_OVER;
        if (balance.state() == Balance.State.BROKEN) {
            return Optional.of(carried ? carryOver(sum, balance) : inForce(sum, balance));
        }
        return carried && balance.besideBlank()
                ? Optional.of(beside(sum, balance))
                : Optional.empty();
    }

    private PanelFinding carryOver(CrossYearSum sum, Balance balance) {
        String message =
                String.format(
                        Locale.ROOT,
                        "%s is %s, but %s of %s is %s (上年结转 = 上年的结转下年度继续办理)",
                        sum.cell(),
                        balance.cell().shown(),
                        sum.before(),
                        earlier.shown(),
                        balance.before().shown());
        Finding finding = on(FindingCode.CARRY_OVER, sum, balance, message + doubt(balance));
        return PanelFinding.of(
                later, balance.flags().isEmpty() ? finding : finding.as(Severity.WARNING));
    }

    private PanelFinding inForce(CrossYearSum sum, Balance balance) {
        String message =
                String.format(
                        Locale.ROOT,
                        "%s is %s, but with that of %s it is %s (现行有效 = 上年现行有效 + 本年制发 - 本年废止)",
                        sum.cell(),
                        balance.cell().shown(),
                        earlier.shown(),
                        balance.expected());
        return PanelFinding.of(
                later, on(FindingCode.IN_FORCE, sum, balance, message + doubt(balance)));
    }

    private PanelFinding beside(CrossYearSum sum, Balance balance) {
        String message =
                String.format(
                        Locale.ROOT,
                        "%s is %s beside %s in %s of %s",
                        sum.cell(),
                        balance.cell().shown(),
                        balance.before().shown(),
                        sum.before(),
                        earlier.shown());
        Finding finding = on(FindingCode.CARRY_OVER_BLANK, sum, balance, message);
        return PanelFinding.of(
                later, balance.zeroBesideBlank() ? finding.as(Severity.INFO) : finding);
    }

    private static String doubt(Balance balance) {
        String flags = balance.flags();
        return flags.isEmpty() ? "" : "; cells of it are flagged with " + flags;
    }

    private static Finding on(FindingCode code, CrossYearSum sum, Balance balance, String message) {
        PrintedCell before = balance.before();
        String expected = before.empty() ? before.shown() : balance.expected();
        return code.on(sum.cell(), expected, balance.cell().shown(), message, List.of());
    }

    private Optional<PanelFinding> jump() {
        PrintedCell then = earlier.cells().at(CrossYearSum.NEW_REQUESTS);
        PrintedCell now = later.cells().at(CrossYearSum.NEW_REQUESTS);
        if (then.number().isEmpty() || now.number().isEmpty()) {
            return Optional.empty();
        }
        BigDecimal most = then.number().get().max(now.number().get());
        BigDecimal least = then.number().get().min(now.number().get());
        if (most.compareTo(LEAST_REQUESTS) < 0 || most.compareTo(least.multiply(JUMP)) < 0) {
            return Optional.empty();
        }
        String message =
                String.format(
                        Locale.ROOT,
                        "%s is %s after %s in %s; one report may be on the whole area, the other on one office",
                        CrossYearSum.NEW_REQUESTS,
                        now.shown(),
                        then.shown(),
                        earlier.shown());
        Finding finding =
                FindingCode.SCOPE_JUMP.on(
                        CrossYearSum.NEW_REQUESTS, then.shown(), now.shown(), message, List.of());
        return Optional.of(PanelFinding.of(later, finding));
    }
}
