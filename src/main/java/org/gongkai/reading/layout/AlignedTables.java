package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Box;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import technology.tabula.Line;
import technology.tabula.TextChunk;
import technology.tabula.TextElement;
import technology.tabula.extractors.BasicExtractionAlgorithm;

/**
 * Finds tables without lines: figures in columns under one another.
 *
 * <p>Tabula finds the columns. Lines are made here: Tabula's own grouping leaves out every line
 * that repeats one character, so that a row of zeros is lost.
 */
final class AlignedTables {

    /** Rows from which texts in columns are a table. */
    private static final int FEWEST_ROWS = 3;

    /** Columns from which they are; two columns may as well be a list with page numbers. */
    private static final int FEWEST_COLUMNS = 3;

    /** Characters up to which a text may be a cell; prose is longer. */
    private static final int LONGEST_CELL = 24;

    /** Part of the cells right of the first column that must be figures. */
    private static final double FIGURES = 0.6;

    /** Distance in font sizes up to which rows follow one another. */
    private static final double LARGEST_PITCH = 4;

    private AlignedTables() {}

    /** Where the table that begins at a line ends: the index after its last line, or the start. */
    static int end(List<TextLine> lines, int start) {
        int end = start;
        while (end < lines.size()
                && isRow(lines.get(end))
                && (end == start || follows(lines.get(end - 1), lines.get(end)))) {
            end++;
        }
        return end - start >= FEWEST_ROWS ? end : start;
    }

    /** The table made of these lines, empty when they turn out to be none. */
    static Optional<Grid> grid(List<TextLine> lines, int page) {
        List<List<TextLine>> rows = lines.stream().map(Chunks::of).toList();
        List<Float> rights = BasicExtractionAlgorithm.columnPositions(tabulaLines(rows));
        boolean table =
                rights.size() >= FEWEST_COLUMNS && isRegular(rows, rights) && isFigures(rows);
        return table ? Optional.of(build(rows, rights, page)) : Optional.empty();
    }

    private static boolean isRow(TextLine line) {
        if (line.glyphs().get(0).direction() != 0) {
            return false;
        }
        List<TextLine> chunks = Chunks.of(line);
        return chunks.size() >= FEWEST_COLUMNS
                && chunks.stream().allMatch(chunk -> chunk.text().length() <= LONGEST_CELL);
    }

    private static boolean follows(TextLine above, TextLine below) {
        double pitch = below.box().centerY() - above.box().centerY();
        return pitch <= LARGEST_PITCH * Math.max(above.size(), below.size());
    }

    private static List<Line> tabulaLines(List<List<TextLine>> rows) {
        List<Line> lines = new ArrayList<>();
        for (List<TextLine> row : rows) {
            Line line = new Line();
            for (TextLine cell : row) {
                line.addTextChunk(new TextChunk(element(cell)));
            }
            lines.add(line);
        }
        return lines;
    }

    private static TextElement element(TextLine cell) {
        Box box = cell.box();
        return new TextElement(
                (float) box.y(),
                (float) box.x(),
                (float) box.width(),
                (float) box.height(),
                null,
                (float) cell.size(),
                cell.text(),
                (float) cell.size() / 4);
    }

    /** Whether no row has two texts in one column. */
    private static boolean isRegular(List<List<TextLine>> rows, List<Float> rights) {
        for (List<TextLine> row : rows) {
            int last = -1;
            for (TextLine cell : row) {
                int column = column(cell, rights);
                if (column <= last) {
                    return false;
                }
                last = column;
            }
        }
        return true;
    }

    private static boolean isFigures(List<List<TextLine>> rows) {
        int cells = 0;
        int figures = 0;
        for (List<TextLine> row : rows.subList(1, rows.size())) {
            for (TextLine cell : row.subList(1, row.size())) {
                cells++;
                figures += isFigure(Folding.fold(cell.text())) ? 1 : 0;
            }
        }
        return figures >= FIGURES * cells;
    }

    private static boolean isFigure(String folded) {
        return folded.chars().allMatch(c -> (c >= '0' && c <= '9') || ".,-—/%+".indexOf(c) >= 0);
    }

    /** The first column that does not end left of the text; texts right of all are in the last. */
    private static int column(TextLine cell, List<Float> rights) {
        int column = 0;
        while (column < rights.size() - 1 && cell.box().x() > rights.get(column)) {
            column++;
        }
        return column;
    }

    private static Grid build(List<List<TextLine>> rows, List<Float> rights, int page) {
        Box whole = rows.get(0).get(0).box();
        for (List<TextLine> row : rows) {
            whole = row.stream().map(TextLine::box).reduce(whole, Box::union);
        }
        List<GridCell> cells = new ArrayList<>();
        for (int r = 0; r < rows.size(); r++) {
            addRow(rows.get(r), r, rights, new Place(page, whole), cells);
        }
        return new Grid(
                rows.size(),
                rights.size(),
                cells,
                Method.ALIGNED,
                Grid.Alignment.COLUMNS,
                new Place(page, whole));
    }

    private static void addRow(
            List<TextLine> row, int index, List<Float> rights, Place whole, List<GridCell> cells) {
        Box band = row.stream().map(TextLine::box).reduce(Box::union).orElseThrow();
        int next = 0;
        double left = whole.box().x();
        for (int column = 0; column < rights.size(); column++) {
            boolean filled = next < row.size() && column(row.get(next), rights) == column;
            Box empty = Box.between(left, band.y(), rights.get(column), band.bottom());
            Place place = new Place(whole.page(), filled ? row.get(next).box() : empty);
            String text = filled ? Folding.collapse(row.get(next).text()) : "";
            cells.add(new GridCell(index, column, 1, 1, text, place));
            next += filled ? 1 : 0;
            left = rights.get(column);
        }
    }
}
