package org.gongkai.recognition.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Identity;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Severity;
import org.gongkai.model.Sum;

/**
 * One sum of a form, tried on the cells of a table. Where it breaks, the document is wrong, unless
 * the reading of one of its cells is in doubt: then it may be the reading.
 */
final class IdentityCheck {

    private final Sum sum;
    private final Side left;
    private final Side right;

    IdentityCheck(Sum sum, Map<CellKey, MatchedCell> cells) {
        this.sum = sum;
        this.left = Side.of(sum.parts(), cells);
        this.right = Side.of(sum.total(), cells);
    }

    Sum sum() {
        return sum;
    }

    boolean prescribed() {
        return sum.prescribed();
    }

    /** Whether it is a sum of cells that occur in one line, as those of a band do. */
    boolean ofLine() {
        return sum.identity().each() == Identity.Each.TABLE;
    }

    boolean broken() {
        int compared = left.known().compareTo(right.known());
        boolean tooMuch = compared > 0 && right.complete();
        boolean tooLittle = compared < 0 && left.complete();
        return switch (sum.identity().relation()) {
            case EQUAL -> tooMuch || tooLittle;
            case AT_MOST -> tooMuch;
        };
    }

    /** Whether every cell of it is known. */
    boolean complete() {
        return left.complete() && right.complete();
    }

    /**
     * What to say of it.
     *
     * @param doubtful cells of which the reading is in doubt
     * @return empty where it is not broken
     */
    Optional<Finding> finding(Set<CellKey> doubtful) {
        if (!broken()) {
            return Optional.empty();
        }
        List<CellKey> touched = new ArrayList<>(left.numbers());
        touched.addAll(right.numbers());
        if (sum.identity().each() != Identity.Each.COLUMN) {
            // A gap in such a row may be where a figure belongs.
            touched.addAll(left.gaps());
            touched.addAll(right.gaps());
        }
        boolean doubt = prescribed() && touched.stream().anyMatch(doubtful::contains);
        return Optional.of(doubt ? ofReading(touched) : ofDocument(touched));
    }

    private Finding ofDocument(List<CellKey> touched) {
        Finding broken = finding(sum.identity().finding(), shown(), touched);
        return prescribed() ? broken : broken.as(Severity.INFO);
    }

    private Finding ofReading(List<CellKey> touched) {
        String message = shown() + "; the reading of some of these cells is in doubt";
        return finding(FindingCode.SUM_DOUBTFUL, message, touched);
    }

    private String shown() {
        boolean equal = sum.identity().relation() == Identity.Relation.EQUAL;
        return String.format(
                Locale.ROOT,
                "%s: %s%s%s (%s)",
                sum.subject(),
                left.shown(),
                equal ? " ≠ " : " > ",
                right.shown(),
                sum.identity().rule());
    }

    private Finding finding(Finding.Kind kind, String message, List<CellKey> touched) {
        return kind.on(sum.subject(), left.shown(), right.shown(), message, touched);
    }

    /**
     * One side of a sum.
     *
     * @param known sum of the cells that hold a number
     * @param complete whether all cells do
     * @param numbers the cells that hold a number
     * @param gaps the cells in which nothing is printed, or a dash
     * @param terms what each cell holds, in order
     */
    private record Side(
            BigDecimal known,
            boolean complete,
            List<CellKey> numbers,
            List<CellKey> gaps,
            List<Optional<BigDecimal>> terms) {

        private static Side of(List<CellKey> keys, Map<CellKey, MatchedCell> cells) {
            BigDecimal known = BigDecimal.ZERO;
            List<CellKey> numbers = new ArrayList<>();
            List<CellKey> gaps = new ArrayList<>();
            List<Optional<BigDecimal>> terms = new ArrayList<>(keys.size());
            for (CellKey key : keys) {
                CellValue value = Objects.requireNonNull(cells.get(key)).value();
                Optional<BigDecimal> number = value.number();
                if (value.state() == CellState.BLANK || value.state() == CellState.DASH) {
                    gaps.add(key);
                }
                if (number.isPresent()) {
                    known = known.add(number.get());
                    numbers.add(key);
                }
                terms.add(number);
            }
            return new Side(known, numbers.size() == keys.size(), numbers, gaps, terms);
        }

        /** The side as text, unknown cells as a question mark; few are ever shown. */
        private String shown() {
            String sum =
                    terms.stream()
                            .map(term -> term.map(BigDecimal::toPlainString).orElse("?"))
                            .collect(Collectors.joining(" + "));
            return terms.size() > 1 && complete ? sum + " = " + known.toPlainString() : sum;
        }
    }
}
