package org.gongkai.data.panel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.gongkai.model.CellKey;
import org.gongkai.model.Proof;

/**
 * A sum across two years, filled with what is printed. No cell holds less than zero, so a sum may
 * be known to be broken although some cells of it are not known.
 *
 * @param cell what the later report prints
 * @param before what the earlier report prints
 * @param plus of the later report
 * @param minus of the later report
 */
record Balance(
        PrintedCell cell, PrintedCell before, List<PrintedCell> plus, List<PrintedCell> minus) {

    /** What the figures say of a sum. */
    enum State {
        HELD,
        OPEN,
        BROKEN
    }

    Balance {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    static Balance of(CrossYearSum sum, CellsAcrossYears earlier, CellsAcrossYears later) {
        return new Balance(
                later.at(sum.cell()),
                earlier.at(sum.before()),
                cells(later, sum.plus()),
                cells(later, sum.minus()));
    }

    private static List<PrintedCell> cells(CellsAcrossYears report, List<CellKey> keys) {
        return keys.stream().map(report::at).toList();
    }

    State state() {
        int compared = known(incoming()).compareTo(known(outgoing()));
        boolean all = complete(incoming()) && complete(outgoing());
        if (all && compared == 0) {
            return State.HELD;
        }
        boolean tooMuch = compared > 0 && complete(outgoing());
        boolean tooLittle = compared < 0 && complete(incoming());
        return tooMuch || tooLittle ? State.BROKEN : State.OPEN;
    }

    /** How it came out, as a count of one. */
    Proof counted() {
        return switch (state()) {
            case HELD -> new Proof(1, 0, 0);
            case OPEN -> new Proof(0, 1, 0);
            case BROKEN -> new Proof(0, 0, 1);
        };
    }

    /** Whether one side is blank or a dash, and the other a number. */
    boolean besideBlank() {
        return (cell.empty() && before.number().isPresent())
                || (before.empty() && cell.number().isPresent());
    }

    /** Whether the side that is a number is zero; the other is blank. */
    boolean zeroBesideBlank() {
        return before.number().or(cell::number).orElseThrow().signum() == 0;
    }

    /** What the cell should be, such as {@code 5} or {@code 11 + 2 - 1 = 12}. */
    String expected() {
        StringBuilder text = new StringBuilder(figure(before));
        plus.forEach(term -> text.append(" + ").append(figure(term)));
        minus.forEach(term -> text.append(" - ").append(figure(term)));
        if (!plus.isEmpty() && complete(incoming()) && complete(minus)) {
            BigDecimal result = known(incoming()).subtract(known(minus));
            text.append(" = ").append(result.toPlainString());
        }
        return text.toString();
    }

    /** Codes of the findings that touch a cell of it, {@code ;} between them. */
    String flags() {
        SortedSet<String> flags = new TreeSet<>();
        List<PrintedCell> all = new ArrayList<>(incoming());
        all.addAll(outgoing());
        all.forEach(term -> flags.addAll(term.flags()));
        return String.join(";", flags);
    }

    private List<PrintedCell> incoming() {
        List<PrintedCell> terms = new ArrayList<>(plus);
        terms.add(before);
        return terms;
    }

    private List<PrintedCell> outgoing() {
        List<PrintedCell> terms = new ArrayList<>(minus);
        terms.add(cell);
        return terms;
    }

    private static String figure(PrintedCell term) {
        return term.number().map(BigDecimal::toPlainString).orElse("?");
    }

    private static boolean complete(List<PrintedCell> terms) {
        return terms.stream().allMatch(term -> term.number().isPresent());
    }

    private static BigDecimal known(List<PrintedCell> terms) {
        return terms.stream()
                .map(PrintedCell::number)
                .flatMap(Optional::stream)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
