package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.gongkai.model.Box;
import org.gongkai.model.Ruling;

/**
 * Makes rows of the lines of a table: several lines are one row where a text is wrapped, and cells
 * of a header lie below those that span them.
 */
final class TextRows {

    /** Lines of a header, at most. */
    private static final int LONGEST_HEADER = 9;

    /** Distance of baselines in font sizes up to which a line may go on the one above. */
    private static final double TIGHT = 1.5;

    /** Times that rows are wider apart than the lines of one row. */
    private static final double LOOSER = 1.2;

    private final List<Strip> strips;
    private final ColumnRivers columns;
    private final Rules rules;
    private final List<Ruling> upright;
    private final List<List<ColumnRivers.Piece>> pieces;
    private final List<Cell> cells = new ArrayList<>();
    private int rows;

    /** A cell in the making. */
    static final class Cell {
        final int row;
        int rowSpan = 1;
        final int column;
        final int last;
        final List<Strip.Text> texts = new ArrayList<>();

        Cell(int row, int column, int last) {
            this.row = row;
            this.column = column;
            this.last = last;
        }
    }

    TextRows(List<Strip> strips, ColumnRivers columns, Rules rules, List<Ruling> upright) {
        this.upright = upright;
        this.strips = strips;
        this.columns = columns;
        this.rules = rules;
        this.pieces = strips.stream().map(columns::pieces).toList();
    }

    List<Cell> cells() {
        return cells;
    }

    int rows() {
        return rows;
    }

    List<List<ColumnRivers.Piece>> pieces() {
        return pieces;
    }

    TextRows build() {
        int body = headerEnd();
        header(body);
        body(body);
        return this;
    }

    /** Index of the first line below the header. */
    int headerEnd() {
        Box box = strips.stream().map(Strip::box).reduce(Box::union).orElseThrow();
        List<Ruling> across = rules.across(box);
        int first = firstFigures();
        for (int i = 1; i < Math.min(strips.size(), LONGEST_HEADER + 1); i++) {
            double top = strips.get(i - 1).middle();
            double bottom = strips.get(i).middle();
            boolean rule =
                    across.stream().anyMatch(r -> r.position() > top && r.position() < bottom);
            if (rule && 2 * i <= strips.size() + 2) {
                return labelledFigures(i) > 1 ? first : i;
            }
        }
        return first <= LONGEST_HEADER ? first : 0;
    }

    /** Lines up to one that have a label and figures, as those below a header have. */
    private long labelledFigures(int end) {
        return IntStream.range(0, end)
                .filter(i -> pieces.get(i).get(0).column() == 0 && holdsFigures(i))
                .count();
    }

    private int firstFigures() {
        int first = 0;
        while (first < strips.size() && !holdsFigures(first)) {
            first++;
        }
        return first == strips.size() ? Math.min(1, first) : first;
    }

    /** Whether half of the texts right of the labels are figures. */
    private boolean holdsFigures(int line) {
        List<ColumnRivers.Piece> right =
                pieces.get(line).stream().filter(p -> p.column() > 0).toList();
        long figures = right.stream().filter(p -> CellLook.isFigure(p.text().text())).count();
        return !right.isEmpty() && 2 * figures >= right.size();
    }

    private void header(int end) {
        Cell[] open = new Cell[columns.count()];
        double[] bottoms = new double[columns.count()];
        int[] levels = new int[columns.count()];
        Arrays.fill(levels, -1);
        List<Cell> header = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            for (ColumnRivers.Piece piece : pieces.get(i)) {
                int[] range = range(i, piece, end);
                Cell above = open[range[0]];
                boolean same =
                        above != null
                                && above.column == range[0]
                                && above.last == range[1]
                                && !isRuled(bottoms[range[0]], piece.text().box().centerY(), range);
                if (same) {
                    above.texts.add(piece.text());
                } else {
                    int level = 0;
                    for (int c = range[0]; c <= range[1]; c++) {
                        level = Math.max(level, levels[c] + 1);
                    }
                    Cell cell = new Cell(level, range[0], range[1]);
                    cell.texts.add(piece.text());
                    header.add(cell);
                    for (int c = range[0]; c <= range[1]; c++) {
                        open[c] = cell;
                        levels[c] = level;
                    }
                }
                for (int c = range[0]; c <= range[1]; c++) {
                    bottoms[c] = piece.text().box().centerY();
                }
            }
        }
        int deepest = header.stream().mapToInt(c -> c.row).max().orElse(-1);
        for (Cell cell : header) {
            boolean lowest = true;
            for (int c = cell.column; c <= cell.last; c++) {
                lowest &= open[c] == cell;
            }
            cell.rowSpan = lowest ? deepest - cell.row + 1 : 1;
        }
        cells.addAll(header);
        rows = deepest + 1;
    }

    /** Whether a line between two heights parts what is above from what is below. */
    private boolean isRuled(double top, double bottom, int[] range) {
        double left = left(range[0]);
        double right = right(range[1]);
        return rules.between(top, bottom).stream()
                .anyMatch(
                        r ->
                                Math.min(r.end(), right) - Math.max(r.start(), left)
                                        > 0.5 * (right - left));
    }

    private double left(int column) {
        return column == 0
                ? strips.stream().mapToDouble(s -> s.box().x()).min().orElse(0)
                : columns.rivers().get(column - 1).right();
    }

    private double right(int column) {
        return column == columns.rivers().size()
                ? strips.stream().mapToDouble(s -> s.box().right()).max().orElse(0)
                : columns.rivers().get(column).left();
    }

    /** The columns that a header lies over, by the line below it, or by its middle. */
    private int[] range(int line, ColumnRivers.Piece piece, int end) {
        int[] own = {piece.column(), piece.last()};
        Box box = piece.text().box();
        double size = piece.text().size();
        int[] drawn = drawn(box, size);
        if (drawn[0] <= own[0] && drawn[1] >= own[1] && isFree(line, piece, drawn[0], drawn[1])) {
            return drawn;
        }
        for (Ruling rule : rules.between(box.centerY(), box.bottom() + 1.2 * size)) {
            if (rule.start() < box.centerX() && rule.end() > box.centerX()) {
                int first = columns.at(rule.start() + size);
                int last = columns.at(rule.end() - size);
                if (first <= own[0]
                        && last >= own[1]
                        && isFree(line, piece, first, last)
                        && first > 0) {
                    return new int[] {first, last};
                }
            }
        }
        if (line == end - 1) {
            return own;
        }
        double best = Math.abs((left(own[0]) + right(own[1])) / 2 - box.centerX());
        int[] range = own;
        for (int first = own[0]; first > 0 && isFree(line, piece, first, own[1]); first--) {
            for (int last = own[1];
                    last < columns.count() && isFree(line, piece, own[0], last);
                    last++) {
                double off = Math.abs((left(first) + right(last)) / 2 - box.centerX());
                boolean wider = own[0] != own[1] || best > size;
                if (wider && off < best - 0.3 * size && off < size) {
                    best = off;
                    range = new int[] {first, last};
                }
            }
        }
        return range;
    }

    /** The columns between the lines drawn left and right of a text; none where they are not. */
    private int[] drawn(Box box, double size) {
        double left = Double.NEGATIVE_INFINITY;
        double right = Double.POSITIVE_INFINITY;
        for (Ruling r : upright) {
            if (r.start() < box.centerY() && r.end() > box.centerY()) {
                left = r.position() < box.centerX() ? Math.max(left, r.position()) : left;
                right = r.position() > box.centerX() ? Math.min(right, r.position()) : right;
            }
        }
        boolean both = Double.isFinite(left) && Double.isFinite(right);
        return both
                ? new int[] {columns.at(left + 0.3 * size), columns.at(right - 0.3 * size)}
                : new int[] {Integer.MAX_VALUE, -1};
    }

    private boolean isFree(int line, ColumnRivers.Piece piece, int first, int last) {
        return pieces.get(line).stream()
                .allMatch(p -> p.equals(piece) || p.last() < first || p.column() > last);
    }

    private void body(int start) {
        double loose = rowPitch(start);
        boolean[] whole = ruledRows(start);
        List<Cell> row = new ArrayList<>();
        for (int i = start; i < strips.size(); i++) {
            if (i > start && !(whole[i] || goesOn(row, i, loose))) {
                row = new ArrayList<>();
                rows++;
            }
            for (ColumnRivers.Piece piece : pieces.get(i)) {
                Cell cell =
                        row.stream()
                                .filter(c -> c.column <= piece.last() && c.last >= piece.column())
                                .findFirst()
                                .orElse(null);
                if (cell == null) {
                    cell = new Cell(rows, piece.column(), piece.last());
                    row.add(cell);
                    cells.add(cell);
                }
                cell.texts.add(piece.text());
            }
        }
        rows += start < strips.size() ? 1 : 0;
    }

    /** Whether no line is drawn between a line of text and the one above. */
    private boolean isBand(int line) {
        return !isRuled(
                strips.get(line - 1).middle(),
                strips.get(line).middle(),
                new int[] {0, columns.count() - 1});
    }

    /** For each line whether it is of one row with the one above because drawn lines part rows. */
    private boolean[] ruledRows(int start) {
        boolean[] whole = new boolean[strips.size()];
        int bands = 0;
        int clashing = 0;
        for (int from = start; from < strips.size(); ) {
            int to = from + 1;
            boolean clash = false;
            while (to < strips.size() && isBand(to)) {
                clash |= sharesFigures(pieces.get(to - 1), pieces.get(to)) || isParagraph(to, from);
                to++;
            }
            bands++;
            clashing += clash ? 1 : 0;
            for (int i = from + 1; i < to && !clash; i++) {
                whole[i] = true;
            }
            from = to;
        }
        if (bands < 3 || clashing > 0.3 * bands) {
            Arrays.fill(whole, false);
        }
        return whole;
    }

    /** Whether white crosses all columns, wider than between the lines above. */
    private boolean isParagraph(int line, int from) {
        return line > from + 1
                && pitch(line) > 1.6 * pitch(line - 1)
                && pieces.get(line).size() > 1;
    }

    /** The least distance of lines that are rows of their own, as they have figures. */
    private double rowPitch(int start) {
        double least = Double.POSITIVE_INFINITY;
        for (int i = start + 1; i < strips.size(); i++) {
            if (sharesFigures(pieces.get(i - 1), pieces.get(i))) {
                least = Math.min(least, pitch(i));
            }
        }
        return least;
    }

    private double pitch(int line) {
        return strips.get(line).middle() - strips.get(line - 1).middle();
    }

    private static boolean sharesFigures(
            List<ColumnRivers.Piece> above, List<ColumnRivers.Piece> below) {
        return above.stream()
                .filter(p -> p.column() > 0 && CellLook.isFigure(p.text().text()))
                .anyMatch(
                        p ->
                                below.stream()
                                        .anyMatch(
                                                q ->
                                                        q.column() == p.column()
                                                                && CellLook.isFigure(
                                                                        q.text().text())));
    }

    private boolean goesOn(List<Cell> row, int line, double loose) {
        Strip above = strips.get(line - 1);
        Strip here = strips.get(line);
        List<ColumnRivers.Piece> mine = pieces.get(line);
        double pitch = pitch(line);
        double size = Math.max(above.size(), here.size());
        if (isRuled(above.middle(), here.middle(), new int[] {0, columns.count() - 1})) {
            return false;
        }
        boolean apart =
                mine.stream()
                        .noneMatch(
                                p ->
                                        row.stream()
                                                .anyMatch(
                                                        c ->
                                                                c.column <= p.last()
                                                                        && c.last >= p.column()));
        if (apart && pitch < 0.75 * size) {
            return true;
        }
        if (pitch > TIGHT * size || clashes(row, mine)) {
            return false;
        }
        if (pitch * LOOSER < loose && Double.isFinite(loose)) {
            return true;
        }
        boolean label = mine.get(0).column() == 0;
        if (!label) {
            return mine.stream().noneMatch(p -> CellLook.isFigure(p.text().text()))
                    && mine.stream().allMatch(p -> holdsWords(row, p.column()));
        }
        boolean labelled = !row.isEmpty() && row.get(0).column == 0;
        return labelled
                && CellLook.goesOn(mine.get(0).text().text())
                && (mine.size() == 1 || row.size() == 1);
    }

    private static boolean holdsWords(List<Cell> row, int column) {
        return row.stream()
                .filter(c -> c.column <= column && c.last >= column)
                .anyMatch(c -> c.texts.stream().noneMatch(t -> CellLook.isFigure(t.text())));
    }

    private static boolean holds(List<Cell> row, int column) {
        return row.stream().anyMatch(c -> c.column <= column && c.last >= column);
    }

    /** Whether both have a figure in one column. */
    private static boolean clashes(List<Cell> row, List<ColumnRivers.Piece> mine) {
        return mine.stream()
                .filter(p -> p.column() > 0 && CellLook.isFigure(p.text().text()))
                .anyMatch(p -> holds(row, p.column()));
    }
}
