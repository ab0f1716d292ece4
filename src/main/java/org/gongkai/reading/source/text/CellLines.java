package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Rows of a table with one cell a line, each with a bar behind it: a lone bar is a blank cell, and
 * bars together fill up a row whose cells reach over several columns or rows. All rows have the
 * same number of bars.
 *
 * <p>Only where blank cells stand amid figures are they known to be in their places.
 */
final class CellLines {

    private static final int FEWEST_ROWS = 3;

    /** Cells of a row: label, figure and filling at least; reports have up to 20. */
    private static final int FEWEST_CELLS = 3;

    private static final int MOST_CELLS = 40;

    private CellLines() {}

    /** The rows of lines that follow one another; empty if they are none or others. */
    static Optional<List<List<String>>> rows(List<String> raws) {
        List<String> cells = new ArrayList<>();
        for (String raw : raws) {
            List<String> fields = PipeTable.fields(raw);
            String text = fields.isEmpty() ? "" : fields.get(0);
            boolean single = fields.size() == 1 && raw.strip().endsWith("|");
            if (!single && !fields.stream().allMatch(String::isEmpty)) {
                return Optional.empty();
            }
            cells.add(text);
            cells.addAll(Collections.nCopies(bars(raw) - 1, ""));
        }
        for (int size = FEWEST_CELLS; size <= MOST_CELLS; size++) {
            Optional<List<List<String>>> rows = cut(cells, size);
            if (rows.isPresent()) {
                return keepsBlanks(rows.get()) ? whole(rows.get()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static int bars(String raw) {
        return Math.max(1, (int) raw.chars().filter(c -> c == '|').count());
    }

    /** Rows of one size, if each of them begins with a label. */
    private static Optional<List<List<String>>> cut(List<String> cells, int size) {
        if (cells.size() % size != 0 || cells.size() < FEWEST_ROWS * size) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += size) {
            if (!isLabel(cells.get(i))) {
                return Optional.empty();
            }
            rows.add(cells.subList(i, i + size));
        }
        return Optional.of(rows);
    }

    private static boolean isLabel(String text) {
        return !text.isEmpty() && !PlacedText.isFigure(text);
    }

    private static int labels(List<String> row) {
        int labels = 0;
        while (labels < row.size() && isLabel(row.get(labels))) {
            labels++;
        }
        return labels;
    }

    private static boolean holdsFigure(List<String> row) {
        return row.stream().anyMatch(PlacedText::isFigure);
    }

    /** Behind the last cell that is not blank. */
    private static int end(List<String> row) {
        int end = row.size();
        while (end > 0 && row.get(end - 1).isEmpty()) {
            end--;
        }
        return end;
    }

    /** Whether a blank cell is between two figures. */
    private static boolean keepsBlanks(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.subList(labels(row), end(row)))
                .anyMatch(values -> values.contains("") && PlacedText.isFigure(values.get(0)));
    }

    /**
     * Every row with its labels and as many cells as the longest has behind them, the header's rows
     * without filling; empty where a row has no room for that many.
     */
    private static Optional<List<List<String>>> whole(List<List<String>> rows) {
        int columns =
                rows.stream()
                        .filter(CellLines::holdsFigure)
                        .mapToInt(row -> end(row) - labels(row))
                        .max()
                        .orElse(0);
        List<List<String>> whole = new ArrayList<>();
        boolean header = true;
        for (List<String> row : rows) {
            boolean figures = holdsFigure(row);
            header &= !figures;
            int width = labels(row) + columns;
            if (figures && width > row.size()) {
                return Optional.empty();
            }
            whole.add(row.subList(0, header || width > row.size() ? end(row) : width));
        }
        return Optional.of(whole);
    }
}
