package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.RuledGrid;

/** The lines that would make grids of a page's tables which are drawn with few lines or none. */
final class MissingLines {

    /** Points between the outermost print of a table and its side. */
    private static final double ROOM = 2;

    private MissingLines() {}

    /** Those of tables with lines between rows only, then those of tables without lines. */
    static List<Ruling> of(Page page) {
        DrawnLines drawn = DrawnLines.of(page.rulings());
        List<Ruling> missing =
                new ArrayList<>(ColumnLines.missing(drawn, page.rulings(), page.glyphs()));
        List<Ruling> all = new ArrayList<>(page.rulings());
        all.addAll(missing);
        List<RuledGrid> grids = GridFinder.grids(all);
        List<Glyph> outside =
                page.glyphs().stream()
                        .filter(glyph -> grids.stream().noneMatch(grid -> isIn(glyph, grid)))
                        .toList();
        TableFinder.find(page.number(), LineBuilder.lines(outside), drawn.level(), drawn.upright())
                .forEach(found -> sides(found.grid(), missing));
        return missing;
    }

    private static boolean isIn(Glyph glyph, RuledGrid grid) {
        return grid.frameAt(glyph.box().centerX(), glyph.box().centerY()) != RuledGrid.NOWHERE;
    }

    /** The sides of the cells of a table that has none. */
    private static void sides(Grid grid, List<Ruling> sides) {
        double[] xs = stops(grid, false);
        double[] ys = stops(grid, true);
        for (GridCell cell : grid.cells()) {
            double left = xs[cell.column()];
            double right = xs[cell.column() + cell.columnSpan()];
            double top = ys[cell.row()];
            double bottom = ys[cell.row() + cell.rowSpan()];
            sides.add(new Ruling(true, top, left, right, 0));
            sides.add(new Ruling(true, bottom, left, right, 0));
            sides.add(new Ruling(false, left, top, bottom, 0));
            sides.add(new Ruling(false, right, top, bottom, 0));
        }
    }

    /** Where its rows or columns part: in the middle of the white between them. */
    private static double[] stops(Grid grid, boolean rows) {
        int count = rows ? grid.rows() : grid.columns();
        double[] starts = new double[count];
        double[] ends = new double[count];
        Arrays.fill(starts, Double.POSITIVE_INFINITY);
        Arrays.fill(ends, Double.NEGATIVE_INFINITY);
        for (GridCell cell : grid.cells()) {
            int from = rows ? cell.row() : cell.column();
            int to = from + (rows ? cell.rowSpan() : cell.columnSpan()) - 1;
            boolean blank = cell.text().isEmpty();
            double start = rows ? cell.place().box().y() : cell.place().box().x();
            double end = rows ? cell.place().box().bottom() : cell.place().box().right();
            if (!blank && from == to) {
                starts[from] = Math.min(starts[from], start);
                ends[to] = Math.max(ends[to], end);
            }
        }
        double[] stops = new double[count + 1];
        double whole = rows ? grid.place().box().y() : grid.place().box().x();
        double last = rows ? grid.place().box().bottom() : grid.place().box().right();
        stops[0] = whole - ROOM;
        stops[count] = last + ROOM;
        for (int i = 1; i < count; i++) {
            boolean known = ends[i - 1] > starts[i - 1] && ends[i] > starts[i];
            stops[i] = known ? (ends[i - 1] + starts[i]) / 2 : Double.NaN;
        }
        for (int i = 1; i < count; i++) {
            if (Double.isNaN(stops[i])) {
                int next = i;
                while (Double.isNaN(stops[next])) {
                    next++;
                }
                stops[i] = stops[i - 1] + (stops[next] - stops[i - 1]) / (next - i + 1);
            }
        }
        return stops;
    }
}
