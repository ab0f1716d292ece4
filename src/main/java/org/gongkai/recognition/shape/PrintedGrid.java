package org.gongkai.recognition.shape;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.value.ValueReader;

/** The cells of a table by their places. */
final class PrintedGrid {

    /** What stands at the left of the numbers of columns. */
    private static final Set<String> NUMBERING =
            Set.of("栏次", "行次", "列次", "栏号", "序号", "甲", "乙", "丙", "丁");

    private final Table table;
    private final GridCell[][] cells;

    PrintedGrid(Table table) {
        this.table = table;
        this.cells = new GridCell[table.grid().rows()][table.grid().columns()];
        for (GridCell cell : table.grid().cells()) {
            for (int r = cell.row(); r < cell.endRow(); r++) {
                for (int c = cell.column(); c < cell.endColumn(); c++) {
                    cells[r][c] = cell;
                }
            }
        }
    }

    Table table() {
        return table;
    }

    int rows() {
        return cells.length;
    }

    int columns() {
        return table.grid().columns();
    }

    Optional<GridCell> at(int row, int column) {
        return Optional.ofNullable(cells[row][column]);
    }

    /** The cells of a row in some of its columns, merged ones once, from left to right. */
    List<GridCell> at(int row, Strip strip) {
        return IntStream.range(strip.from(), strip.to())
                .mapToObj(column -> at(row, column))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** What is printed in a row in some of its columns. */
    String text(int row, Strip strip) {
        return at(row, strip).stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> one + " " + other)
                .orElse("");
    }

    /** All that is printed in a row. */
    List<String> texts(int row) {
        return at(row, new Strip(0, columns(), List.of())).stream().map(GridCell::text).toList();
    }

    /**
     * Neighbouring columns with one innermost label.
     *
     * @param from first grid column
     * @param to column behind the last
     * @param path the labels above them, from the top; none where nothing is printed there
     */
    record Strip(int from, int to, List<GridCell> path) {

        /** Copies the list. */
        Strip {
            path = List.copyOf(path);
        }

        /** Whether a column is in both. */
        boolean overlaps(Strip other) {
            return from < other.to && other.from < to;
        }

        /** Whether a cell covers some column of it. */
        boolean isUnder(GridCell cell) {
            return cell.column() < to && from < cell.endColumn();
        }

        /** The innermost label. */
        Optional<GridCell> leaf() {
            return path.isEmpty() ? Optional.empty() : Optional.of(path.get(path.size() - 1));
        }
    }

    /** The columns below a header of so many rows, from left to right. */
    List<Strip> strips(int depth) {
        List<Strip> strips = new ArrayList<>();
        for (int column = 0; column < columns(); column++) {
            Strip strip = new Strip(column, column + 1, path(column, depth));
            int last = strips.size() - 1;
            if (last >= 0
                    && strip.leaf().isPresent()
                    && strips.get(last).leaf().equals(strip.leaf())) {
                Strip wider = strips.get(last);
                strips.set(last, new Strip(wider.from(), column + 1, wider.path()));
            } else {
                strips.add(strip);
            }
        }
        return strips;
    }

    private List<GridCell> path(int column, int depth) {
        Set<GridCell> path = new LinkedHashSet<>();
        for (int row = 0; row < depth; row++) {
            if (!isNumbering(row)) {
                at(row, column).filter(cell -> !cell.text().isEmpty()).ifPresent(path::add);
            }
        }
        return List.copyOf(path);
    }

    /** Whether a row does nothing but count the columns: 栏次 1 2 3. */
    boolean isNumbering(int row) {
        List<String> numbers =
                texts(row).stream()
                        .map(Folding::fold)
                        .filter(text -> !text.isEmpty() && !NUMBERING.contains(text))
                        .toList();
        return numbers.size() > 1
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> numbers.get(i).equals(Integer.toString(i + 1)));
    }

    /** Whether a row has a figure in it, other than a year. */
    boolean hasFigure(int row) {
        return texts(row).stream()
                .anyMatch(
                        text ->
                                ValueReader.looksLikeValue(text)
                                        && text.chars().anyMatch(Character::isDigit)
                                        && !Folding.fold(text).matches("(?:19|20)\\d\\d年?度?"));
    }
}
