package org.gongkai.recognition.form;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.Alignment;
import org.gongkai.recognition.label.LabelScores;

/**
 * Which header cell is above each column of a block.
 *
 * @param cells for each column its header cell
 * @param table index of the table that the header is in, -1 without a header
 * @param right first grid column right of the labels and of the narrowest of the header's rows
 * @param lastLabel first grid column right of the last text in the header's rows
 * @param score sum of the label scores
 * @param misplaced whether a column's label is where another column should be, or all labels are
 *     lost, so that counting columns from the left would be a guess
 * @param foreign whether the header's rows say something that the form does not
 * @param named of a header without labels of groups, the columns that each of its texts may name;
 *     empty where the header is none such
 */
record HeaderColumns(
        List<Optional<GridCell>> cells,
        int table,
        int right,
        int lastLabel,
        double score,
        boolean misplaced,
        boolean foreign,
        List<Set<Integer>> named) {

    private static final Comparator<GridCell> LEFT_TO_RIGHT =
            Comparator.comparingInt(GridCell::column)
                    .thenComparingInt(GridCell::row)
                    .thenComparingInt(GridCell::columnSpan);

    private static final Comparator<GridCell> READING =
            Comparator.comparingInt(GridCell::row).thenComparingInt(GridCell::column);

    /** The columns may be those of years. */
    static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}\\s?年");

    /** Nothing is known of the columns. */
    static HeaderColumns none(int columns) {
        return new HeaderColumns(
                Collections.nCopies(columns, Optional.empty()),
                -1,
                0,
                0,
                0,
                false,
                false,
                List.of());
    }

    /** Finds the columns among the cells of the rows above the first row of values. */
    static HeaderColumns find(List<GridRow> zone, HeaderLabels labels, LabelScores scores) {
        List<ColumnTemplate> columns = labels.columns();
        TreeSet<GridCell> distinct = new TreeSet<>(LEFT_TO_RIGHT);
        zone.forEach(row -> distinct.addAll(row.cells()));
        List<GridCell> printed = distinct.stream().filter(c -> !c.text().isEmpty()).toList();
        double[][] fits = new double[columns.size()][printed.size()];
        for (int j = 0; j < printed.size(); j++) {
            String text = printed.get(j).text();
            for (int i : labels.meant(text, scores)) {
                fits[i][j] = scores.score(columns.get(i).label(), text);
            }
        }
        boolean regular = zone.get(0).table().grid().regular();
        int[] pairs = regular ? Alignment.align(fits) : best(fits);
        boolean disordered = printed.stream().anyMatch(c -> labels.isDisordered(c.text(), scores));
        boolean misplaced =
                disordered
                        || labels.isPushed(zone, scores)
                        || (regular
                                ? misplaced(fits, pairs)
                                : !zone.stream().allMatch(row -> labels.successive(row, scores))
                                        || (IntStream.of(pairs).allMatch(j -> j >= 0)
                                                && labels.lacksOneOfSeveral(printed, scores))
                                        || exchanged(columns, printed, pairs));
        List<Optional<GridCell>> cells =
                IntStream.of(pairs)
                        .mapToObj(
                                j ->
                                        j < 0
                                                ? Optional.<GridCell>empty()
                                                : Optional.of(printed.get(j)))
                        .toList();
        double score = 0;
        for (int i = 0; i < pairs.length; i++) {
            score += pairs[i] < 0 ? 0 : fits[i][pairs[i]];
        }
        boolean headed =
                score > 0
                        || disordered
                        || zone.stream().anyMatch(row -> heads(row, columns.size()))
                        || printed.stream().anyMatch(cell -> YEAR.matcher(cell.text()).find());
        List<GridCell> beside = beside(zone, cells);
        int lastLabel = right(beside.stream().filter(cell -> !cell.text().isEmpty()).toList());
        return new HeaderColumns(
                cells,
                headed ? zone.get(0).table().index() : -1,
                Math.max(narrowest(zone), lastLabel),
                lastLabel,
                score,
                misplaced,
                foreign(beside, labels, scores)
                        || (!regular
                                && (strange(printed, labels, scores)
                                        || labels.isOtherFirst(zone, scores))),
                headed ? labels.named(zone, scores) : List.of());
    }

    /** The cells of those rows in which labels of columns are. */
    private static List<GridCell> beside(List<GridRow> zone, List<Optional<GridCell>> labels) {
        return zone.stream()
                .filter(row -> row.cells().stream().anyMatch(c -> labels.contains(Optional.of(c))))
                .flatMap(row -> row.cells().stream())
                .toList();
    }

    /** Where the narrowest of the rows ends that have several texts. */
    private static int narrowest(List<GridRow> zone) {
        return zone.stream()
                .map(GridRow::cells)
                .filter(row -> row.stream().filter(cell -> !cell.text().isEmpty()).count() > 1)
                .mapToInt(HeaderColumns::right)
                .min()
                .orElse(0);
    }

    private static int right(List<GridCell> cells) {
        return cells.stream().mapToInt(GridCell::endColumn).max().orElse(0);
    }

    /** Whether a text beside the labels, other than the first, is none of the form's. */
    private static boolean foreign(List<GridCell> beside, HeaderLabels labels, LabelScores scores) {
        return beside.stream()
                .filter(cell -> cell.column() > beside.get(0).column() && !cell.text().isEmpty())
                .map(GridCell::text)
                .anyMatch(
                        text ->
                                labels.meant(text, scores).isEmpty()
                                        && !labels.isGroup(text, scores));
    }

    /** Whether words that no form has stand behind the first label of columns of a text. */
    private static boolean strange(
            List<GridCell> printed, HeaderLabels labels, LabelScores scores) {
        return printed.stream()
                .sorted(READING)
                .map(GridCell::text)
                .dropWhile(text -> labels.meant(text, scores).isEmpty())
                .anyMatch(
                        text ->
                                labels.meant(text, scores).isEmpty()
                                        && !labels.isGroup(text, scores)
                                        && scores.like(text).isEmpty());
    }

    /** Whether labels of columns of one group are printed in another order. */
    private static boolean exchanged(
            List<ColumnTemplate> columns, List<GridCell> printed, int[] pairs) {
        boolean apart =
                IntStream.of(pairs).filter(j -> j >= 0).distinct().count()
                        == IntStream.of(pairs).filter(j -> j >= 0).count();
        return apart
                && IntStream.range(1, pairs.length)
                        .filter(i -> pairs[i] >= 0 && pairs[i - 1] >= 0)
                        .filter(i -> columns.get(i).parent().equals(columns.get(i - 1).parent()))
                        .anyMatch(
                                i ->
                                        READING.compare(
                                                        printed.get(pairs[i - 1]),
                                                        printed.get(pairs[i]))
                                                > 0);
    }

    /** Whether a row has a text for each column, whatever it says. */
    private static boolean heads(GridRow row, int columns) {
        long texts = row.cells().stream().filter(cell -> !cell.text().isEmpty()).count();
        return texts >= Math.max(2, columns);
    }

    /** In tables from text a column's label is known wherever it is in its row. */
    private static int[] best(double[][] fits) {
        int[] best = new int[fits.length];
        for (int i = 0; i < fits.length; i++) {
            best[i] = -1;
            for (int j = 0; j < fits[i].length; j++) {
                if (fits[i][j] > (best[i] < 0 ? 0 : fits[i][best[i]])) {
                    best[i] = j;
                }
            }
        }
        return best;
    }

    /** Whether the label of a column that was not found in its place is in another. */
    private static boolean misplaced(double[][] fits, int[] pairs) {
        for (int i = 0; i < fits.length; i++) {
            for (int j = 0; j < fits[i].length; j++) {
                int cell = j;
                if (pairs[i] < 0
                        && fits[i][j] > 0
                        && IntStream.of(pairs).noneMatch(p -> p == cell)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The same, known to be printed in a table. */
    HeaderColumns in(int index) {
        return new HeaderColumns(cells, index, right, lastLabel, score, misplaced, foreign, named);
    }

    /** The same of a block whose header is lost, while other blocks of its table have theirs. */
    HeaderColumns lost() {
        return new HeaderColumns(
                cells, table, right, lastLabel, score, cells.size() > 1, foreign, named);
    }

    /** Whether a header is printed, be it one that names other columns. */
    boolean printed() {
        return table >= 0;
    }

    /** Whether a header with the columns of the form is printed that does not name this one. */
    boolean lacks(int column) {
        return printed() && !differs() && cells.get(column).isEmpty();
    }

    /** How well the labels that were found fit, on the average, from 0 to 1. */
    double likeness() {
        long found = cells.stream().filter(Optional::isPresent).count();
        return found == 0 ? 0 : score / found;
    }

    /** Whether the header has more or fewer columns than the form. */
    boolean differs() {
        return !named.isEmpty() && named.size() != cells.size();
    }

    /** Whether a column of the form is named twice, as where two bodies stand side by side. */
    boolean repeats() {
        List<Set<Integer>> single = named.stream().filter(it -> it.size() == 1).toList();
        return single.stream().distinct().count() < single.size();
    }

    /**
     * Whether a row may have so many cells that each is a column's: those of the form, or as many
     * as the header has labels side by side. An empty cell among labels goes on with one of them.
     */
    boolean hasRoomFor(int values) {
        int first =
                cells.stream().flatMap(Optional::stream).mapToInt(GridCell::column).min().orElse(0);
        return values <= cells.size()
                || (values <= named.size() && lastLabel - first <= named.size());
    }

    /** Whether at least half of the columns have their header cell. */
    boolean isMost() {
        return cells.stream().filter(Optional::isPresent).count() * 2 >= cells.size();
    }

    /** Whether rows amid those of a block are a header of it, be it in another order. */
    boolean isAgain() {
        return isMost() || (printed() && misplaced);
    }

    /** Whether every column has its header cell. */
    boolean complete() {
        return cells.stream().allMatch(Optional::isPresent);
    }
}
