package org.gongkai.recognition.solve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.AmbiguousCells.Reading;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Sum;

/** Says what was left open of one choice, and which readings come into question. */
final class ChoiceFindings {

    /** More candidates than these are only counted. */
    private static final int MAX_CANDIDATES = 5;

    private final Judgement judgement;
    private final AmbiguousCells choice;

    private ChoiceFindings(Judgement judgement) {
        this.judgement = judgement;
        this.choice = judgement.choice();
    }

    /** The findings on one choice; none where everything was decided beyond doubt. */
    static List<Finding> of(Judgement judgement) {
        ChoiceFindings findings = new ChoiceFindings(judgement);
        List<Finding> all = new ArrayList<>();
        for (CellDecision decision : CellDecision.values()) {
            List<CellKey> cells = judgement.cells(decision);
            if (!cells.isEmpty()) {
                findings.add(decision, cells, all);
            }
        }
        List<CellKey> plain = judgement.cells(CellDecision.PLAIN);
        if (judgement.fitsByMisprint() && !plain.isEmpty()) {
            all.add(findings.doubtful(plain));
        }
        return all;
    }

    /** A digit or a figure that was lost mostly breaks the sums, and may have been any of these. */
    private Finding doubtful(List<CellKey> cells) {
        return finding(
                FindingCode.SOLVED_UNCONFIRMED,
                "",
                "no reading of '"
                        + choice.raw()
                        + "' fits the sums as printed; what all readings have in common may be"
                        + " wrong too",
                cells);
    }

    /**
     * What contradicts the sums is one finding for all choices concerned. It touches all their
     * cells: where no reading can be right, what all of them share need not be right either.
     */
    static Finding contradiction(List<Sum> broken, List<Judgement> judgements) {
        String sums = broken.stream().map(Sum::toString).collect(Collectors.joining(", "));
        AmbiguousCells first = judgements.get(0).choice();
        String raw =
                judgements.stream()
                        .map(judgement -> judgement.choice().raw())
                        .limit(MAX_CANDIDATES)
                        .collect(Collectors.joining("; "));
        return FindingCode.SUMS_CONTRADICT.on(
                CellKey.ofTable(first.cells().get(0).table()),
                "",
                raw,
                "no reading of the ambiguous print fits the sums, even with one misprint; "
                        + (broken.isEmpty()
                                ? "how far off the closest is was not found within the limit"
                                : "in the closest found these break: " + sums),
                judgements.stream()
                        .filter(Judgement::isContradicted)
                        .flatMap(it -> it.choice().cells().stream())
                        .toList());
    }

    private void add(CellDecision decision, List<CellKey> cells, List<Finding> all) {
        switch (decision) {
            case DECIDED_DESPITE_MISPRINT -> all.add(despiteMisprint(cells));
            case UNCONFIRMED -> all.add(unconfirmed(cells));
            case OWN_SUM -> {
                // The contradiction names all its cells.
                if (!judgement.isContradicted()) {
                    all.add(ownSum(cells));
                }
            }
            case AMBIGUOUS -> all.add(ambiguous(cells));
            case UNSEARCHED -> all.add(unsearched(cells));
            case PLAIN, DECIDED, CONTRADICTED -> {}
        }
    }

    private Finding despiteMisprint(List<CellKey> cells) {
        String candidates = candidates(judgement.fitting());
        return finding(
                FindingCode.SOLVED_UNCONFIRMED,
                candidates,
                "the sums do not hold as printed; if one figure is misprinted, '"
                        + choice.raw()
                        + "' can only be read so: "
                        + candidates,
                cells);
    }

    private Finding unconfirmed(List<CellKey> cells) {
        String candidates = candidates(judgement.fitting());
        return finding(
                FindingCode.SOLVED_UNCONFIRMED,
                candidates,
                "'"
                        + choice.raw()
                        + "' fits the sums only as "
                        + candidates
                        + ", but one misprint elsewhere would allow: "
                        + candidates(judgement.otherwise(CellDecision.UNCONFIRMED)),
                cells);
    }

    private Finding ownSum(List<CellKey> cells) {
        String candidates = candidates(judgement.own());
        return finding(
                FindingCode.SOLVED_UNCONFIRMED,
                candidates,
                "only the sums within the row say how '"
                        + choice.raw()
                        + "' is read: "
                        + candidates,
                cells);
    }

    private Finding ambiguous(List<CellKey> cells) {
        String candidates = candidates(judgement.fitting());
        String fit =
                judgement.fits()
                        ? "' that no sum rules out: "
                        : "' would fit the sums if one figure is misprinted, none as printed: ";
        return finding(
                FindingCode.AMBIGUOUS_DIGITS,
                candidates,
                "several readings of '" + choice.raw() + fit + candidates,
                cells);
    }

    private Finding unsearched(List<CellKey> cells) {
        return finding(
                FindingCode.AMBIGUOUS_DIGITS,
                "",
                "'"
                        + choice.raw()
                        + "' has several readings; the search limit was reached before the sums"
                        + " decided",
                cells);
    }

    private Finding finding(
            FindingCode code, String expected, String message, List<CellKey> cells) {
        CellKey subject = subject();
        return code.on(subject, expected, choice.raw(), subject + ": " + message, cells);
    }

    private CellKey subject() {
        CellKey first = choice.cells().get(0);
        boolean oneRow = choice.cells().stream().allMatch(cell -> cell.row().equals(first.row()));
        return new CellKey(first.table(), oneRow ? first.row() : "", "");
    }

    /** The readings, the likeliest first. */
    private String candidates(BitSet readings) {
        List<String> shown =
                readings.stream()
                        .mapToObj(choice.readings()::get)
                        .sorted(Comparator.comparingDouble(Reading::weight).reversed())
                        .map(ChoiceFindings::shown)
                        .distinct()
                        .toList();
        String first = shown.stream().limit(MAX_CANDIDATES).collect(Collectors.joining("; "));
        int more = shown.size() - MAX_CANDIDATES;
        return more > 0 ? first + " and " + more + " more" : first;
    }

    private static String shown(Reading reading) {
        return reading.values().stream()
                .map(ChoiceFindings::shown)
                .collect(Collectors.joining(" "));
    }

    private static String shown(CellValue value) {
        return value.number().map(BigDecimal::toPlainString).orElse(value.state().code());
    }
}
