package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;

/** What is concluded for each cell of one choice from the readings that fit. Immutable. */
final class Judgement {

    private final AmbiguousCells choice;
    private final Fit fit;
    private final BitSet exact;
    private final BitSet lenient;
    private final BitSet own;
    private final List<CellDecision> decisions;

    /**
     * @param number number of the choice in the fit
     */
    Judgement(AmbiguousCells choice, int number, Fit fit) {
        this.choice = choice;
        this.fit = fit;
        this.exact = Objects.requireNonNull(fit.exact().get(number));
        this.lenient = Objects.requireNonNull(fit.lenient().get(number));
        this.own = fit.own().getOrDefault(number, new BitSet());
        this.decisions = IntStream.range(0, choice.cells().size()).mapToObj(this::judge).toList();
    }

    private CellDecision judge(int cell) {
        BitSet all = new BitSet();
        all.set(0, choice.readings().size());
        if (!choice.narrowed() && agree(cell, all)) {
            return CellDecision.PLAIN;
        } else if (!fit.complete()) {
            return CellDecision.UNSEARCHED;
        } else if (exact.isEmpty() && !agree(cell, lenient) && agree(cell, own)) {
            return CellDecision.OWN_SUM;
        } else if (lenient.isEmpty()) {
            return CellDecision.CONTRADICTED;
        } else if (agree(cell, lenient)) {
            return exact.isEmpty() ? CellDecision.DECIDED_DESPITE_MISPRINT : CellDecision.DECIDED;
        }
        return agree(cell, exact) ? CellDecision.UNCONFIRMED : CellDecision.AMBIGUOUS;
    }

    private boolean agree(int cell, BitSet readings) {
        if (readings.isEmpty()) {
            return false;
        }
        Object first = Figures.meaning(value(cell, readings.nextSetBit(0)));
        return readings.stream()
                .allMatch(reading -> Figures.meaning(value(cell, reading)).equals(first));
    }

    private CellValue value(int cell, int reading) {
        return choice.readings().get(reading).values().get(cell);
    }

    AmbiguousCells choice() {
        return choice;
    }

    CellDecision decision(int cell) {
        return decisions.get(cell);
    }

    /** The decided value; unreadable with the print of the choice where there is none. */
    CellValue value(int cell) {
        CellDecision decision = decisions.get(cell);
        if (!decision.hasValue()) {
            return CellValue.of(CellState.UNREADABLE, choice.raw());
        }
        BitSet readings = decision == CellDecision.OWN_SUM ? own : fitting();
        return value(cell, decision == CellDecision.PLAIN ? 0 : readings.nextSetBit(0));
    }

    /** Whether no reading fits all sums, even with one misprint. */
    boolean isContradicted() {
        return fit.complete()
                && lenient.isEmpty()
                && decisions.stream().anyMatch(it -> it != CellDecision.PLAIN);
    }

    /** The readings with which the sums within the row hold. */
    BitSet own() {
        return (BitSet) own.clone();
    }

    /** The readings that fit exactly; where there is none, those that fit with one misprint. */
    BitSet fitting() {
        return (BitSet) (exact.isEmpty() ? lenient : exact).clone();
    }

    /** The readings that only a misprint allows and that differ in a cell of this decision. */
    BitSet otherwise(CellDecision decision) {
        BitSet others = (BitSet) lenient.clone();
        others.andNot(exact);
        int shown = exact.nextSetBit(0);
        for (int reading = others.nextSetBit(0);
                reading >= 0;
                reading = others.nextSetBit(reading + 1)) {
            if (!differs(reading, shown, decision)) {
                others.clear(reading);
            }
        }
        return others;
    }

    private boolean differs(int one, int other, CellDecision decision) {
        return IntStream.range(0, decisions.size())
                .filter(cell -> decisions.get(cell) == decision)
                .anyMatch(
                        cell ->
                                !Figures.meaning(value(cell, one))
                                        .equals(Figures.meaning(value(cell, other))));
    }

    /** Whether readings fit, but only if a figure is misprinted. */
    boolean fitsByMisprint() {
        return fit.complete() && exact.isEmpty() && !lenient.isEmpty();
    }

    /** Whether some reading fits exactly. */
    boolean fits() {
        return !exact.isEmpty();
    }

    /** Its cells of this decision. */
    List<CellKey> cells(CellDecision decision) {
        List<CellKey> cells = new ArrayList<>();
        for (int cell = 0; cell < decisions.size(); cell++) {
            if (decisions.get(cell) == decision) {
                cells.add(choice.cells().get(cell));
            }
        }
        return cells;
    }
}
