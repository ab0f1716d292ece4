package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.recognition.label.Alignment;

/**
 * A run of printed rows aligned with the rows of a form's table.
 *
 * @param rows the printed rows
 * @param pairs for each row of the form the index of its printed row, or -1
 * @param fits for each row of the form its label and score; cell -1 and score 0 without a fit
 * @param byPlace the rows of the form of which only the place tells
 * @param moved the rows of the form that are printed out of their order
 * @param score sum of the scores
 */
record RowSequence(
        List<GridRow> rows,
        List<Integer> pairs,
        List<RowFits.Fit> fits,
        Set<Integer> byPlace,
        Set<Integer> moved,
        double score) {

    static RowSequence align(int officialRows, List<GridRow> rows, RowFits rowFits) {
        RowFits.Fit[][] fits = new RowFits.Fit[officialRows][rows.size()];
        double[][] scores = new double[officialRows][rows.size()];
        for (int j = 0; j < rows.size(); j++) {
            List<RowFits.Word> words = rowFits.words(rows.get(j));
            for (int i = 0; i < officialRows; i++) {
                fits[i][j] = rowFits.fit(i, rows.get(j), words);
                scores[i][j] = fits[i][j].score();
            }
        }
        List<Integer> pairs = Arrays.stream(Alignment.align(scores)).boxed().toList();
        List<RowFits.Fit> taken = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < officialRows; i++) {
            RowFits.Fit fit = pairs.get(i) < 0 ? RowFits.Fit.NONE : fits[i][pairs.get(i)];
            taken.add(fit);
            sum += fit.score();
        }
        return new RowSequence(rows, pairs, taken, Set.of(), Set.of(), sum);
    }

    /**
     * The same, with rows whose label does not fit placed between their neighbours: where as many
     * rows of figures are left as rows of the form, each takes its place.
     */
    RowSequence placed(List<TemplateRow> template, RowFits rowFits) {
        List<Integer> placed = new ArrayList<>(pairs);
        Set<Integer> guessed = new TreeSet<>(byPlace);
        int from = 0;
        while (from < pairs.size()) {
            int to = from;
            while (to < pairs.size() && pairs.get(to) < 0) {
                to++;
            }
            List<Integer> free = to > from ? free(template, rowFits, from, to) : List.of();
            if (free.size() == to - from) {
                for (int i = from; i < to; i++) {
                    placed.set(i, free.get(i - from));
                    guessed.add(i);
                }
            }
            from = to + 1;
        }
        return new RowSequence(rows, placed, fits, guessed, moved, score);
    }

    /** The same, with rows that were not found in their order taken from where their label is. */
    RowSequence withMoved(RowFits rowFits) {
        List<Integer> pairsNow = new ArrayList<>(pairs);
        List<RowFits.Fit> fitsNow = new ArrayList<>(fits);
        Set<Integer> strayed = new TreeSet<>();
        for (int j : strangers()) {
            for (int i = 0; i < pairs.size(); i++) {
                RowFits.Fit fit =
                        pairsNow.get(i) < 0 ? rowFits.fit(i, rows.get(j)) : RowFits.Fit.NONE;
                if (fit.score() >= STANDARD.sure() && !pairsNow.contains(j)) {
                    pairsNow.set(i, j);
                    fitsNow.set(i, fit);
                    strayed.add(i);
                }
            }
        }
        return new RowSequence(rows, pairsNow, fitsNow, byPlace, strayed, score);
    }

    /**
     * The rows of figures in the gap of the form's rows {@code from} to {@code to}. A gap before
     * the first row found, or one that reaches over blocks of the form, is left open, unless its
     * only row has its label right below its figures.
     */
    private List<Integer> free(List<TemplateRow> template, RowFits rowFits, int from, int to) {
        if (from == 0) {
            return List.of();
        }
        boolean other = !template.get(from - 1).block().equals(template.get(to - 1).block());
        int before = to < pairs.size() ? pairs.get(to) : rows.size();
        List<Integer> free = new ArrayList<>();
        for (int j = pairs.get(from - 1) + 1; j < before; j++) {
            if (rows.get(j).hasValues()) {
                free.add(j);
            }
        }
        boolean told = !other || (free.size() == 1 && isLabelled(rowFits, from, free.get(0) + 1));
        return told ? free : List.of();
    }

    /** Whether a printed row is nothing but the label of one of the form's. */
    private boolean isLabelled(RowFits rowFits, int official, int printed) {
        return printed < rows.size()
                && !rows.get(printed).hasValues()
                && rowFits.isLabel(official, rows.get(printed));
    }

    /** The same, with other printed rows. */
    RowSequence with(List<GridRow> newRows, List<Integer> newPairs, Set<Integer> newByPlace) {
        return new RowSequence(newRows, newPairs, fits, newByPlace, moved, score);
    }

    /** Index of the first row of the form that was found, or -1. */
    int first() {
        return IntStream.range(0, pairs.size())
                .filter(i -> pairs.get(i) >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Index of the last row of the form that was found, or -1. */
    int last() {
        int last = pairs.size() - 1;
        while (last >= 0 && pairs.get(last) < 0) {
            last--;
        }
        return last;
    }

    /** Index of the nearest row above a printed one that was found for a row of the form, or -1. */
    int foundAbove(int printed) {
        return pairs.stream().filter(j -> j < printed).mapToInt(j -> j).max().orElse(-1);
    }

    /** Whether rows of the form were not found amid those that were. */
    boolean hasGaps() {
        return found() < last() - first() + 1;
    }

    /** Number of rows of the form that were found. */
    int found() {
        return (int) pairs.stream().filter(row -> row >= 0).count();
    }

    /** Indexes of the rows with figures that belong to no row of the form. */
    List<Integer> strangers() {
        Set<Integer> taken = new HashSet<>(pairs);
        List<Integer> strangers = new ArrayList<>();
        for (int j = 0; j < rows.size(); j++) {
            if (rows.get(j).hasValues() && !taken.contains(j)) {
                strangers.add(j);
            }
        }
        return strangers;
    }

    /**
     * The printed rows that may be those of a row of the form that was not found: rows of figures
     * where it should be, or its label without figures.
     */
    List<GridRow> loose(int official, RowFits rowFits) {
        int above = IntStream.range(0, official).map(pairs::get).max().orElse(-1);
        int below =
                IntStream.range(official, pairs.size())
                        .map(pairs::get)
                        .filter(j -> j > above)
                        .min()
                        .orElse(rows.size());
        Set<Integer> strangers = new HashSet<>(strangers());
        int top = pairs.get(first());
        return IntStream.range(0, rows.size())
                .filter(
                        j ->
                                strangers.contains(j)
                                        ? above < j && j < below
                                        : j > top && isLabelled(rowFits, official, j))
                .mapToObj(rows::get)
                .toList();
    }

    /**
     * Indexes of the rows without figures, below the first found, that are of no row of the form.
     */
    List<Integer> bare() {
        Set<Integer> taken = new HashSet<>(pairs);
        return IntStream.range(pairs.get(first()) + 1, rows.size())
                .filter(j -> !taken.contains(j) && !rows.get(j).hasValues())
                .boxed()
                .toList();
    }

    /** Whether a printed row may be the other half of the label of one that was found. */
    boolean isOtherHalf(int official, int printed) {
        int own = pairs.get(official);
        return fits.get(official).score() < 1
                && pairs.stream()
                        .noneMatch(j -> Math.min(own, printed) < j && j < Math.max(own, printed));
    }

    /** How many strangers are between the first and the last row found. */
    long strangersAmid() {
        int top = pairs.get(first());
        int bottom = pairs.get(last());
        return strangers().stream().filter(j -> top < j && j < bottom).count();
    }
}
