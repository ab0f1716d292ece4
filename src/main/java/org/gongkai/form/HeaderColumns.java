package org.gongkai.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.GridCell;

/**
 * Which header cell stands above each column of a block.
 *
 * @param cells for each column its header cell
 * @param gridColumns number of columns of the grid that the header stands in, 0 without a header
 * @param score sum of the label scores
 * @param misplaced whether a column's label stands where another column should be, so that counting
 *     columns from the left would be a guess
 */
record HeaderColumns(
        List<Optional<GridCell>> cells, int gridColumns, double score, boolean misplaced) {

    /** Least score of a header label: below it the wording is another one. */
    private static final double LEAST = 0.6;

    /** Score from which a label means its column wherever it stands. */
    private static final double SURE = 0.9;

    private static final Comparator<GridCell> LEFT_TO_RIGHT =
            Comparator.comparingInt(GridCell::column)
                    .thenComparingInt(GridCell::row)
                    .thenComparingInt(GridCell::columnSpan);

    /** Nothing is known of the columns. */
    static HeaderColumns none(int columns) {
        List<Optional<GridCell>> cells = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            cells.add(Optional.empty());
        }
        return new HeaderColumns(cells, 0, 0, false);
    }

    /** Finds the columns among the cells of the rows above the first row of values. */
    static HeaderColumns find(
            List<GridRow> zone, List<ColumnTemplate> columns, LabelScores scores) {
        TreeSet<GridCell> distinct = new TreeSet<>(LEFT_TO_RIGHT);
        zone.forEach(
                row ->
                        row.cells().stream()
                                .filter(c -> !c.text().isEmpty())
                                .forEach(distinct::add));
        List<GridCell> printed = List.copyOf(distinct);
        double[][] fits = new double[columns.size()][printed.size()];
        for (int i = 0; i < columns.size(); i++) {
            for (int j = 0; j < printed.size(); j++) {
                fits[i][j] = scores.score(columns.get(i).label(), printed.get(j).text());
            }
        }
        HeaderColumns found = pick(zone.get(0).table().grid().columns(), printed, fits);
        boolean regular = zone.get(0).table().grid().regular();
        return regular
                ? found
                : new HeaderColumns(
                        found.cells,
                        found.gridColumns,
                        found.score,
                        reversed(zone, columns, scores));
    }

    private static HeaderColumns pick(int gridColumns, List<GridCell> printed, double[][] fits) {
        double[][] likely = new double[fits.length][printed.size()];
        for (int i = 0; i < fits.length; i++) {
            for (int j = 0; j < printed.size(); j++) {
                likely[i][j] = fits[i][j] >= LEAST ? fits[i][j] : 0;
            }
        }
        int[] pairs = Alignment.align(likely);
        List<Optional<GridCell>> cells = new ArrayList<>();
        double score = 0;
        boolean misplaced = false;
        for (int i = 0; i < pairs.length; i++) {
            cells.add(pairs[i] < 0 ? Optional.empty() : Optional.of(printed.get(pairs[i])));
            score += pairs[i] < 0 ? 0 : fits[i][pairs[i]];
            misplaced |= pairs[i] < 0 && standsElsewhere(fits[i], pairs);
        }
        return new HeaderColumns(List.copyOf(cells), gridColumns, score, misplaced);
    }

    /**
     * Whether some row of the header names columns in another order than the form. In tables from
     * text this is all that can be said: their column indexes mean nothing from row to row.
     */
    private static boolean reversed(
            List<GridRow> zone, List<ColumnTemplate> columns, LabelScores scores) {
        for (GridRow row : zone) {
            int last = -1;
            for (GridCell cell : row.cells()) {
                List<Integer> meant = meant(cell.text(), columns, scores);
                if (meant.size() == 1) {
                    if (meant.get(0) < last) {
                        return true;
                    }
                    last = meant.get(0);
                }
            }
        }
        return false;
    }

    private static List<Integer> meant(
            String text, List<ColumnTemplate> columns, LabelScores scores) {
        List<Integer> meant = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (scores.score(columns.get(i).label(), text) >= SURE) {
                meant.add(i);
            }
        }
        return meant;
    }

    private static boolean standsElsewhere(double[] fits, int[] pairs) {
        for (int j = 0; j < fits.length; j++) {
            int cell = j;
            if (fits[j] >= SURE && java.util.Arrays.stream(pairs).noneMatch(p -> p == cell)) {
                return true;
            }
        }
        return false;
    }

    /** Whether every column has its header cell. */
    boolean complete() {
        return cells.stream().allMatch(Optional::isPresent);
    }
}
