package org.gongkai.recognition.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Sum;

/**
 * Rows whose figures follow one another in one run of text, because their labels stand elsewhere.
 * They are parted where they fill a gap between rows that were found, and the sums within each of
 * them hold; that their labels are not beside them is said all the same.
 */
final class RunOfRows {

    private final FormTemplate form;
    private final List<TemplateRow> template;
    private final RowSequence sequence;

    RunOfRows(FormTemplate form, List<TemplateRow> template, RowSequence sequence) {
        this.form = form;
        this.template = template;
        this.sequence = sequence;
    }

    /** The sequence, with a row of its own for each of the form's. */
    RowSequence parted() {
        List<GridRow> rows = new ArrayList<>(sequence.rows());
        List<Integer> pairs = new ArrayList<>(sequence.pairs());
        Set<Integer> byPlace = new TreeSet<>(sequence.byPlace());
        for (int to = pairs.size(); to > 0; to--) {
            int from = to;
            while (from > 0 && sequence.pairs().get(from - 1) < 0) {
                from--;
            }
            if (from > 0 && from < to) {
                part(from, to, rows, pairs, byPlace);
            }
            to = Math.max(1, from);
        }
        return sequence.with(rows, pairs, byPlace);
    }

    private boolean isOneBlock(int one, int other) {
        return template.get(one).block().equals(template.get(other).block());
    }

    /**
     * A printed row that may hold several of the form's.
     *
     * @param row its index
     * @param first the first of the form's rows that it may hold
     * @param end behind the last of them
     * @param found the one whose label is beside the figures; -1 for none
     */
    private record Run(int row, int first, int end, int found) {}

    /** Parts the only run that fills the gap of the form's rows {@code from} to {@code to}. */
    private void part(
            int from, int to, List<GridRow> rows, List<Integer> pairs, Set<Integer> byPlace) {
        int above = pairs.get(from - 1);
        int below = to < pairs.size() ? pairs.get(to) : rows.size();
        List<Run> runs = new ArrayList<>();
        IntStream.range(above + 1, below)
                .filter(j -> rows.get(j).hasValues())
                .forEach(j -> runs.add(new Run(j, from, to, -1)));
        if (runs.isEmpty()) {
            runs.add(new Run(above, from - 1, to, from - 1));
            if (below < rows.size()) {
                runs.add(new Run(below, from, to + 1, to));
            }
        }
        List<Run> whole = runs.stream().filter(run -> fills(run, rows.get(run.row()))).toList();
        if (whole.size() == 1 && (runs.size() == 1 || whole.get(0).found() >= 0)) {
            part(whole.get(0), rows, pairs);
            byPlace.addAll(whole.stream().map(Run::found).filter(i -> i >= 0).toList());
        }
    }

    private boolean fills(Run run, GridRow row) {
        List<GridCell> figures = row.behind(label(run, row));
        int columns = template.get(run.first()).block().columns().size();
        return !row.table().grid().regular()
                && isOneBlock(run.first(), run.end() - 1)
                && figures.size() == columns * (run.end() - run.first())
                && sumsHold(run.first(), run.end(), figures);
    }

    private int label(Run run, GridRow row) {
        return run.found() < 0 ? row.words() - 1 : sequence.fits().get(run.found()).cell();
    }

    private void part(Run run, List<GridRow> rows, List<Integer> pairs) {
        GridRow row = rows.remove(run.row());
        int label = label(run, row);
        List<GridCell> figures = row.behind(label);
        int columns = template.get(run.first()).block().columns().size();
        int labelled = Math.max(run.found(), run.first());
        for (int i = run.first(); i < run.end(); i++) {
            List<GridCell> words =
                    i == labelled ? row.cells().subList(0, label + 1) : List.<GridCell>of();
            List<GridCell> cells = new ArrayList<>(words);
            int at = i - run.first();
            cells.addAll(figures.subList(at * columns, (at + 1) * columns));
            rows.add(
                    run.row() + at, new GridRow(row.table(), row.row(), cells, words.size(), true));
        }
        int more = run.end() - run.first() - 1;
        pairs.replaceAll(j -> j > run.row() ? j + more : j);
        if (run.found() >= 0) {
            pairs.set(run.found(), run.row() + run.found() - run.first());
        }
    }

    /** Whether each of some rows has sums of its own, and all of them hold. */
    private boolean sumsHold(int from, int to, List<GridCell> figures) {
        List<BigDecimal> numbers =
                figures.stream()
                        .map(cell -> RunTogether.COUNT.matcher(cell.text()))
                        .filter(matcher -> matcher.matches())
                        .map(matcher -> new BigDecimal(matcher.group()))
                        .toList();
        return numbers.size() == figures.size()
                && IntStream.range(from, to).allMatch(i -> rowHolds(i, i - from, numbers));
    }

    private boolean rowHolds(int official, int index, List<BigDecimal> numbers) {
        List<CellKey> keys = template.get(official).slots().stream().map(CellSlot::key).toList();
        List<Sum> sums =
                Sum.of(form, template.get(official).table(), keys).stream()
                        .filter(sum -> sum.prescribed() && !sum.atMost())
                        .toList();
        int first = index * keys.size();
        return !sums.isEmpty()
                && sums.stream()
                        .allMatch(
                                sum ->
                                        total(sum.parts(), keys, first, numbers)
                                                        .compareTo(
                                                                total(
                                                                        sum.total(),
                                                                        keys,
                                                                        first,
                                                                        numbers))
                                                == 0);
    }

    private static BigDecimal total(
            Collection<CellKey> cells, List<CellKey> keys, int first, List<BigDecimal> numbers) {
        return cells.stream()
                .map(cell -> numbers.get(first + keys.indexOf(cell)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
