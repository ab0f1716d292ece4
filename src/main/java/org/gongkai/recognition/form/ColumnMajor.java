package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.Alignment;
import org.gongkai.recognition.label.LabelScores;

/**
 * Rows of a table that text prints column after column: all row labels first, then the figures of
 * each column, often below the column's label.
 *
 * <p>Where every run of figures is below its label, the columns are known. Where all figures follow
 * one another without a label between them, they may as well be printed row after row; both ways
 * are given then.
 */
final class ColumnMajor {

    private final List<GridRow> printed;
    private final LabelScores scores;
    private final List<GridCell> labels = new ArrayList<>();
    private final List<Run> runs = new ArrayList<>();

    private ColumnMajor(List<GridRow> printed, LabelScores scores) {
        this.printed = printed;
        this.scores = scores;
    }

    /**
     * The rows of the table.
     *
     * @param rows as the form has them: label and figures, and words above
     * @param other the same if the figures are printed row after row; empty where that cannot be
     */
    record Turned(List<GridRow> rows, Optional<List<GridRow>> other) {}

    /**
     * Figures that follow one another, and the words before them.
     *
     * @param labelsBefore number of all words up to the figures
     */
    private record Run(List<GridCell> words, List<GridCell> figures, int labelsBefore) {

        private Optional<GridCell> label() {
            return words.isEmpty() ? Optional.empty() : Optional.of(words.get(words.size() - 1));
        }
    }

    /**
     * Turns a table.
     *
     * @param blocks the blocks of the statutory table that it is tried as
     * @param printed its rows as printed
     * @return empty where it is not printed column after column
     */
    static Optional<Turned> turn(
            List<BlockTemplate> blocks, List<GridRow> printed, LabelScores scores) {
        if (printed.get(0).table().grid().regular()) {
            return Optional.empty();
        }
        ColumnMajor turning = new ColumnMajor(printed, scores);
        turning.read();
        return turning.turn(blocks);
    }

    /**
     * Turns a band: its columns are below one another, each as a label and a figure.
     *
     * @param columns all columns of the band
     * @return its header and its line of values; empty where it is not printed so
     */
    static Optional<List<GridRow>> band(
            List<ColumnTemplate> columns, List<GridRow> printed, LabelScores scores) {
        if (printed.get(0).table().grid().regular()) {
            return Optional.empty();
        }
        ColumnMajor turning = new ColumnMajor(printed, scores);
        turning.read();
        List<Run> runs = turning.runs;
        if (runs.size() != columns.size()) {
            return Optional.empty();
        }
        Map<Integer, Run> byColumn = new TreeMap<>();
        for (int c = 0; c < columns.size(); c++) {
            if (runs.get(c).figures().size() == 1 && turning.names(runs.get(c), columns.get(c))) {
                byColumn.put(c, runs.get(c));
            }
        }
        return byColumn.size() == columns.size()
                ? Optional.of(List.of(turning.header(byColumn), turning.values(byColumn)))
                : Optional.empty();
    }

    private GridRow values(Map<Integer, Run> byColumn) {
        List<GridCell> figures =
                byColumn.values().stream().map(run -> run.figures().get(0)).toList();
        return new GridRow(table(), figures.get(0).row(), figures, 0, true);
    }

    private void read() {
        List<GridCell> above = new ArrayList<>();
        for (GridRow row : printed) {
            List<GridCell> words = row.cells().subList(0, row.words());
            words.stream().filter(cell -> !cell.text().isEmpty()).forEach(above::add);
            if (row.hasValues()) {
                labels.addAll(above);
                runs.add(new Run(List.copyOf(above), row.behind(row.words() - 1), labels.size()));
                above.clear();
            }
        }
        labels.addAll(above);
    }

    private Optional<Turned> turn(List<BlockTemplate> blocks) {
        List<RowTemplate> official =
                blocks.stream().flatMap(block -> block.rows().stream()).toList();
        int[] pairs = Alignment.align(fits(official));
        List<Optional<GridCell>> found =
                IntStream.of(pairs)
                        .mapToObj(j -> Optional.of(j).filter(k -> k >= 0).map(labels::get))
                        .toList();
        long known = found.stream().filter(Optional::isPresent).count();
        // Of the labels at most the last one may come before figures.
        long withFigures =
                runs.stream()
                        .filter(
                                run ->
                                        run.label()
                                                .filter(l -> found.contains(Optional.of(l)))
                                                .isPresent())
                        .count();
        if (known < STANDARD.several() || withFigures > 1 || hasOtherRows(found)) {
            return Optional.empty();
        }
        return blocks.size() == 1 && runs.size() == 1
                ? unlabelled(blocks.get(0), found)
                : labelled(blocks, found, pairs);
    }

    private double[][] fits(List<RowTemplate> official) {
        double[][] fits = new double[official.size()][labels.size()];
        for (int i = 0; i < official.size(); i++) {
            for (int j = 0; j < labels.size(); j++) {
                double score = scores.score(official.get(i).label(), labels.get(j).text());
                fits[i][j] = score >= STANDARD.least() ? score : 0;
            }
        }
        return fits;
    }

    /** All figures in one run: they fill the form's rows in either order, or in none. */
    private Optional<Turned> unlabelled(BlockTemplate block, List<Optional<GridCell>> found) {
        int rows = block.rows().size();
        int columns = block.columns().size();
        List<GridCell> figures = runs.get(0).figures();
        if (found.contains(Optional.empty()) || figures.size() != rows * columns) {
            return Optional.empty();
        }
        GridCell first = found.get(0).orElseThrow();
        if (isHeadedOtherwise(block, first, found)) {
            return Optional.empty();
        }
        List<GridRow> above =
                printed.stream()
                        .takeWhile(row -> !row.hasValues() && !row.cells().contains(first))
                        .toList();
        List<GridRow> byColumn = new ArrayList<>(above);
        List<GridRow> byRow = new ArrayList<>(above);
        for (int r = 0; r < rows; r++) {
            List<GridCell> downwards = new ArrayList<>();
            for (int c = 0; c < columns; c++) {
                downwards.add(figures.get(c * rows + r));
            }
            byColumn.add(row(found.get(r).orElseThrow(), downwards));
            byRow.add(
                    row(
                            found.get(r).orElseThrow(),
                            figures.subList(r * columns, (r + 1) * columns)));
        }
        return Optional.of(new Turned(byColumn, Optional.of(byRow)));
    }

    /** Whether amid the labels of the rows those of the columns stand in another order. */
    private boolean isHeadedOtherwise(
            BlockTemplate block, GridCell first, List<Optional<GridCell>> found) {
        String words =
                labels.stream()
                        .dropWhile(label -> !label.equals(first))
                        .filter(label -> !found.contains(Optional.of(label)))
                        .map(GridCell::text)
                        .collect(Collectors.joining(" "));
        return HeaderLabels.of(List.of(block)).isDisordered(words, scores);
    }

    /**
     * Whether labels of rows are printed that this form does not have: their figures are here too.
     */
    private boolean hasOtherRows(List<Optional<GridCell>> found) {
        return labels.stream()
                .filter(label -> !found.contains(Optional.of(label)))
                .anyMatch(label -> scores.printed(label.text()).isItem());
    }

    /**
     * Each run of figures below the label of its column.
     *
     * @param pairs for each of the form's rows the place of its label among all words, or -1
     */
    private Optional<Turned> labelled(
            List<BlockTemplate> blocks, List<Optional<GridCell>> found, int[] pairs) {
        List<GridRow> rows = new ArrayList<>();
        List<Run> left = new ArrayList<>(runs);
        boolean together = isTogether(blocks, found, pairs);
        int first = 0;
        for (BlockTemplate block : blocks) {
            int from = first;
            List<Optional<GridCell>> own = found.subList(first, first + block.rows().size());
            first += block.rows().size();
            int to = first;
            Predicate<Run> below =
                    run -> {
                        int above = labelAbove(run, pairs);
                        return together || (above >= from && above < to);
                    };
            Map<Integer, Run> columns = columns(block, left.stream().filter(below).toList());
            left.removeAll(columns.values());
            if (columns.size() == block.columns().size() && !own.contains(Optional.empty())) {
                rows.add(header(columns));
                for (int r = 0; r < own.size(); r++) {
                    int at = r;
                    List<GridCell> figures =
                            columns.values().stream().map(run -> run.figures().get(at)).toList();
                    rows.add(row(own.get(r).orElseThrow(), figures));
                }
            }
        }
        // A run too many may be the column that another block or another year has lost.
        return rows.isEmpty() || left.stream().anyMatch(run -> namesAny(run, blocks))
                ? Optional.empty()
                : Optional.of(new Turned(rows, Optional.empty()));
    }

    /**
     * Whether all figures come behind all labels of rows. With fewer runs than the blocks have
     * columns, one may be that of either of two blocks that have columns of one name.
     */
    private boolean isTogether(
            List<BlockTemplate> blocks, List<Optional<GridCell>> found, int[] pairs) {
        int columns = 0;
        int first = 0;
        for (BlockTemplate block : blocks) {
            int end = first + block.rows().size();
            boolean any = found.subList(first, end).stream().anyMatch(Optional::isPresent);
            columns += any ? block.columns().size() : 0;
            first = end;
        }
        return runs.size() >= columns
                && runs.stream().map(run -> labelAbove(run, pairs)).distinct().count() < 2;
    }

    /** The form's row whose label comes last before a run, or -1. */
    private static int labelAbove(Run run, int[] pairs) {
        int last = -1;
        for (int i = 0; i < pairs.length; i++) {
            last = pairs[i] >= 0 && pairs[i] < run.labelsBefore() ? i : last;
        }
        return last;
    }

    /** For each column of a block the first of some runs that fits. */
    private Map<Integer, Run> columns(BlockTemplate block, List<Run> left) {
        Map<Integer, Run> taken = new TreeMap<>();
        for (int c = 0; c < block.columns().size(); c++) {
            ColumnTemplate column = block.columns().get(c);
            for (Run run : left) {
                if (!taken.containsKey(c)
                        && !taken.containsValue(run)
                        && run.figures().size() == block.rows().size()
                        && names(run, column)) {
                    taken.put(c, run);
                }
            }
        }
        return taken;
    }

    private boolean namesAny(Run run, List<BlockTemplate> blocks) {
        return blocks.stream()
                .flatMap(block -> block.columns().stream())
                .anyMatch(column -> names(run, column));
    }

    private boolean names(Run run, ColumnTemplate column) {
        return run.label().filter(label -> scores.means(column.label(), label.text())).isPresent();
    }

    private GridRow header(Map<Integer, Run> columns) {
        List<GridCell> labelled =
                columns.values().stream().flatMap(run -> run.label().stream()).toList();
        return new GridRow(table(), labelled.get(0).row(), labelled, labelled.size(), false);
    }

    private GridRow row(GridCell label, List<GridCell> figures) {
        List<GridCell> cells = new ArrayList<>();
        cells.add(label);
        cells.addAll(figures);
        return new GridRow(table(), label.row(), cells, 1, true);
    }

    private Table table() {
        return printed.get(0).table();
    }
}
