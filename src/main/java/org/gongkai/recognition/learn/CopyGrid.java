package org.gongkai.recognition.learn;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/** A table of a copy by its places. */
final class CopyGrid {

    private final int copy;
    private final Table table;
    private final CellPrints read;
    private final List<GridCell> cells;
    private final List<CellPrint> prints;
    private final List<CellPrint> labels;
    private final int[][] at;

    /**
     * @param copy number of the copy, from 0
     */
    CopyGrid(int copy, Table table, CellPrints read) {
        this.copy = copy;
        this.table = table;
        this.read = read;
        cells = table.grid().cells();
        prints = cells.stream().map(cell -> read.of(cell.text())).toList();
        labels = prints.stream().map(read::label).toList();
        at = new int[table.grid().rows()][table.grid().columns()];
        Arrays.stream(at).forEach(row -> Arrays.fill(row, -1));
        for (int i = 0; i < cells.size(); i++) {
            GridCell cell = cells.get(i);
            for (int r = cell.row(); r < cell.endRow(); r++) {
                Arrays.fill(at[r], cell.column(), cell.endColumn(), i);
            }
        }
    }

    /** The same table, its figures printed in another style. */
    CopyGrid styled(NumberStyle style) {
        return new CopyGrid(copy, table, read.styled(style));
    }

    /** A text with the years of the copy replaced. */
    String general(String text) {
        return read.general(text);
    }

    int copy() {
        return copy;
    }

    Table table() {
        return table;
    }

    int rows() {
        return at.length;
    }

    int columns() {
        return at[0].length;
    }

    Optional<GridCell> cell(int row, int column) {
        return at[row][column] < 0 ? Optional.empty() : Optional.of(cells.get(at[row][column]));
    }

    CellPrint print(int row, int column) {
        return at[row][column] < 0 ? CellPrint.NOTHING : prints.get(at[row][column]);
    }

    /** The same as part of a header, where a year is a label. */
    CellPrint label(int row, int column) {
        return at[row][column] < 0 ? CellPrint.NOTHING : labels.get(at[row][column]);
    }

    /** Whether the place is of a cell that begins in the rows above. */
    boolean isFromAbove(int row, int column) {
        return cell(row, column).filter(cell -> cell.row() < row).isPresent();
    }

    /** Whether one text fills the whole width of a row. */
    boolean isTitle(int row) {
        return columns() > 1
                && starts(row).stream()
                        .flatMap(column -> cell(row, column).stream())
                        .filter(cell -> !cell.text().isBlank())
                        .allMatch(cell -> cell.columnSpan() == columns())
                && !printsOf(row).isEmpty();
    }

    /** The cells that cover places of a row, each once, by their first column. */
    List<Integer> starts(int row) {
        TreeSet<Integer> columns = new TreeSet<>();
        IntStream.range(0, columns())
                .filter(c -> c == 0 || at[row][c] < 0 || at[row][c] != at[row][c - 1])
                .forEach(columns::add);
        return List.copyOf(columns);
    }

    /** What is printed in a row, cells that begin above it included. */
    List<CellPrint> printsOf(int row) {
        return starts(row).stream()
                .map(column -> print(row, column))
                .filter(print -> !print.isEmpty())
                .toList();
    }

    /** The same as part of a header. */
    List<CellPrint> labelsOf(int row) {
        return starts(row).stream()
                .map(column -> label(row, column))
                .filter(print -> !print.isEmpty())
                .toList();
    }

    /** The keys of all words. */
    Stream<String> words() {
        return labels.stream().filter(CellPrint::isWords).map(CellPrint::key);
    }
}
