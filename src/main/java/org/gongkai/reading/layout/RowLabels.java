package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Ruling;
import org.gongkai.reading.grid.Frame;
import org.gongkai.reading.grid.RuledGrid;

/**
 * Finds the lines that are missing about labels of rows which stand left of a grid of figures, for
 * some tables are drawn without them.
 */
final class RowLabels {

    /** Rows with a label from which they are labels. */
    private static final int FEWEST = 4;

    /** Part of the rows that have a label on the line of their figures. */
    private static final double LABELLED = 0.7;

    /** Distance of a label from the line of its figures in font sizes, at most. */
    private static final double LEVEL = 0.35;

    /** White between the longest label and the grid in font sizes, at most. */
    private static final double FAR = 8;

    /** Points left of the labels at which their side is drawn. */
    private static final double ROOM = 2;

    private RowLabels() {}

    /** The sides of the cells of such labels. */
    static List<Ruling> missing(List<RuledGrid> grids, List<Glyph> glyphs) {
        List<Ruling> sides = new ArrayList<>();
        for (RuledGrid grid : grids) {
            if (grid.rows() > FEWEST && grid.columns() > 1) {
                List<TextLine> labels = labels(grid, grids, glyphs);
                if (labels.size() >= FEWEST && areLabels(labels, grid, glyphs)) {
                    draw(grid, labels, sides);
                }
            }
        }
        return sides;
    }

    /** What stands left of a grid; nothing where another grid does. */
    private static List<TextLine> labels(
            RuledGrid grid, List<RuledGrid> grids, List<Glyph> glyphs) {
        Box box = grid.box();
        boolean alone =
                grids.stream()
                        .map(RuledGrid::box)
                        .noneMatch(
                                other ->
                                        other.x() < box.x()
                                                && other.y() < box.bottom()
                                                && other.bottom() > box.y());
        List<Glyph> beside =
                glyphs.stream()
                        .filter(g -> alone && g.box().right() < box.x() + ROOM)
                        .filter(g -> g.box().centerY() > box.y() && g.direction() == 0)
                        .filter(g -> g.box().centerY() < box.bottom())
                        .toList();
        return beside.isEmpty() ? List.of() : LineBuilder.lines(beside);
    }

    private static boolean areLabels(List<TextLine> labels, RuledGrid grid, List<Glyph> glyphs) {
        double size = labels.get(0).size();
        double right = labels.stream().mapToDouble(l -> l.box().right()).max().orElse(0);
        boolean words =
                labels.stream()
                        .allMatch(l -> !CellLook.isFigure(l.text()) && Chunks.of(l).size() == 1);
        return words
                && labels.size() <= 1.3 * grid.rows()
                && grid.box().x() - right < FAR * size
                && RunningText.of(labels.stream().map(Strip::of).toList()).isEmpty()
                && figures(grid, glyphs, labels) >= LABELLED * grid.rows();
    }

    /** Rows that begin with a figure beside a label. */
    private static long figures(RuledGrid grid, List<Glyph> glyphs, List<TextLine> labels) {
        long rows = 0;
        for (Frame frame : grid.frames()) {
            if (frame.column() == 0) {
                Box cell = grid.box(frame);
                List<Glyph> inside =
                        glyphs.stream()
                                .filter(g -> cell.contains(g.box().centerX(), g.box().centerY()))
                                .toList();
                List<TextLine> lines = inside.isEmpty() ? List.of() : LineBuilder.lines(inside);
                boolean figure =
                        lines.size() == 1
                                && CellLook.isFigure(lines.get(0).text())
                                && labels.stream().anyMatch(l -> areLevel(l, lines.get(0)));
                rows += figure ? 1 : 0;
            }
        }
        return rows;
    }

    private static boolean areLevel(TextLine one, TextLine other) {
        return Math.abs(one.box().centerY() - other.box().centerY()) < LEVEL * other.size();
    }

    private static void draw(RuledGrid grid, List<TextLine> labels, List<Ruling> sides) {
        double left = labels.stream().mapToDouble(l -> l.box().x()).min().orElse(0) - ROOM;
        Box box = grid.box();
        sides.add(new Ruling(false, left, box.y(), box.bottom(), 0));
        sides.add(new Ruling(true, box.y(), left, box.x(), 0));
        for (Frame frame : grid.frames()) {
            if (frame.column() == 0) {
                sides.add(new Ruling(true, grid.box(frame).bottom(), left, box.x(), 0));
            }
        }
    }
}
