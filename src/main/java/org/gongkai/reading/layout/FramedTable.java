package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Page;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.HandDrawnLines;

/**
 * Reads a table in the frame that a person has drawn around it. Lines that the person has drawn
 * take the place of those of the page in that direction; what neither gives is found by the text.
 */
final class FramedTable {

    /** Points by which texts of two rows may overlap. */
    private static final double OVERLAP = 3;

    private static final Pattern LABEL_AND_FIGURE = Pattern.compile("\\p{L}[)）]?\\s*\\d[\\d.,]*$");

    private final UprightPage upright;
    private final List<Glyph> around;
    private final Box box;
    private final List<Ruling> sides;
    private final List<Ruling> given;

    private FramedTable(Page page, DrawnFrame frame) {
        upright =
                UprightPage.of(new Leaves.Leaf(page.within(reach(frame)), -1)).stream()
                        .max(Comparator.comparingInt(it -> it.page().glyphs().size()))
                        .orElseThrow();
        PageTurn turn = upright.turn();
        around =
                page.glyphs().stream()
                        .filter(glyph -> glyph.direction() == turn.direction())
                        .map(turn::on)
                        .toList();
        box = turn.on(frame.box());
        sides = frame.sides().stream().map(turn::on).toList();
        given = frame.lines().stream().map(turn::on).toList();
    }

    /**
     * What is in a frame.
     *
     * @param grids as they are on the page
     * @param turn by which they are read
     * @param outside glyphs that are in none of them
     */
    record Found(List<Grid> grids, PageTurn turn, List<Glyph> outside) {}

    static Found in(Page page, DrawnFrame frame) {
        FramedTable table = new FramedTable(page, frame);
        PageTurn turn = table.upright.turn();
        List<Grid> grids =
                page.scanned().isEmpty() ? table.grids() : table.found(table.page().rulings());
        List<Grid> back = grids.stream().map(grid -> turn.back(doubted(grid))).toList();
        return new Found(back, turn, outside(page.within(reach(frame)), back));
    }

    /** A little more than the frame: lines at its sides are its sides. */
    static Box reach(DrawnFrame frame) {
        Box box = frame.box();
        return Box.between(box.x() - 1, box.y() - 1, box.right() + 1, box.bottom() + 1);
    }

    /** What no grid reaches. */
    private static List<Glyph> outside(Page part, List<Grid> grids) {
        Set<Glyph> taken = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Grid grid : grids) {
            Box whole = whole(grid);
            part.glyphs().stream()
                    .filter(g -> whole.contains(g.box().centerX(), g.box().centerY()))
                    .forEach(taken::add);
        }
        return part.glyphs().stream().filter(glyph -> !taken.contains(glyph)).toList();
    }

    private static Box whole(Grid grid) {
        return grid.cells().stream()
                .map(cell -> cell.place().box())
                .reduce(grid.place().box(), Box::union);
    }

    private Page page() {
        return upright.page();
    }

    private List<Grid> grids() {
        List<Ruling> columns = inner(false);
        List<Ruling> rows = inner(true);
        if (columns.isEmpty() && rows.isEmpty()) {
            return found(List.of());
        }
        if (columns.isEmpty() || (given.isEmpty() && !rows.isEmpty())) {
            List<Ruling> all = new ArrayList<>(sides);
            all.addAll(columns);
            all.addAll(rows);
            return found(all);
        }
        return drawn(columns, rows.isEmpty() ? between(byText(columns), columns) : rows);
    }

    private List<Ruling> inner(boolean level) {
        DrawnLines drawn = upright.drawn();
        return HandDrawnLines.inner(box, level, given, level ? drawn.level() : drawn.upright());
    }

    /** The tables that the usual reading finds with these lines. */
    private List<Grid> found(List<Ruling> rulings) {
        Page page = page().with(cuts(List.of(), List.of()).cuts(), rulings);
        UprightPage lined =
                UprightPage.of(new Leaves.Leaf(page, -1)).stream()
                        .filter(it -> it.turn().direction() == 0)
                        .findFirst()
                        .orElseThrow();
        return PageTables.of(lined, lined.page().glyphs()).grids();
    }

    private Optional<Grid> byText(List<Ruling> columns) {
        return page().glyphs().isEmpty()
                ? Optional.empty()
                : TableFinder.framed(page().number(), page().glyphs(), List.of(), columns)
                        .map(TableFinder.Found::grid);
    }

    private static boolean blank(GridCell cell) {
        return cell.text().isEmpty();
    }

    /** A table in which blanks are doubted whose figure may stand in the cell of the label. */
    private static Grid doubted(Grid grid) {
        List<GridCell> cells = new ArrayList<>();
        for (GridCell cell : grid.cells()) {
            boolean joined =
                    blank(cell)
                            && grid.row(cell.row()).stream()
                                    .filter(other -> other.column() < cell.column())
                                    .anyMatch(it -> LABEL_AND_FIGURE.matcher(it.text()).find());
            List<Sight> sights = joined ? List.of(Sight.UNPARTED) : List.of();
            cells.add(cell.seen(Sight.both(cell.sights(), sights)));
        }
        return new Grid(
                grid.rows(), grid.columns(), cells, grid.method(), grid.alignment(), grid.place());
    }

    /** The table that these lines make. */
    private List<Grid> drawn(List<Ruling> columns, List<Ruling> rows) {
        List<Ruling> own = columns.stream().filter(given::contains).toList();
        HandDrawnLines lines = cuts(own, rows);
        List<Ruling> all = new ArrayList<>(sides);
        all.addAll(rows);
        columns.stream().filter(line -> !own.contains(line)).forEach(all::add);
        all.addAll(lines.rulings());
        Page page = page().with(lines.cuts(), all);
        return new GridFiller(page, GridFinder.grids(all), page.glyphs()).filled();
    }

    private HandDrawnLines cuts(List<Ruling> columns, List<Ruling> rows) {
        return HandDrawnLines.of(box, positions(columns), positions(rows), around);
    }

    private static List<Double> positions(List<Ruling> lines) {
        return lines.stream().map(Ruling::position).sorted().distinct().toList();
    }

    /** The lines that part the rows of a table, but for where a cell reaches over them. */
    private List<Ruling> between(Optional<Grid> table, List<Ruling> columns) {
        List<Double> xs = new ArrayList<>(positions(columns));
        xs.add(0, box.x());
        xs.add(box.right());
        List<GridCell> cells =
                table.stream().flatMap(it -> it.cells().stream()).filter(c -> !blank(c)).toList();
        List<GridCell> figures =
                cells.stream().filter(cell -> CellLook.isFigure(cell.text())).toList();
        List<Ruling> lines = new ArrayList<>();
        for (int row = 1; table.isPresent() && row < table.get().rows(); row++) {
            int below = row;
            // Labels of several lines reach beside the next row; figures do not.
            boolean both =
                    figures.stream().anyMatch(it -> it.row() == below)
                            && figures.stream().anyMatch(it -> it.row() == below - 1);
            OptionalDouble y = both ? between(figures, row) : OptionalDouble.empty();
            List<GridCell> over =
                    cells.stream().filter(it -> it.row() < below && it.endRow() > below).toList();
            (y.isPresent() ? y : between(cells, row))
                    .ifPresent(at -> lines.addAll(pieces(at, xs, over)));
        }
        return lines;
    }

    /** Where the rows above and from one on part; empty where they overlap. */
    private static OptionalDouble between(List<GridCell> cells, int row) {
        OptionalDouble above =
                cells.stream()
                        .filter(cell -> cell.endRow() <= row)
                        .mapToDouble(cell -> cell.place().box().bottom())
                        .max();
        OptionalDouble below =
                cells.stream()
                        .filter(cell -> cell.row() >= row)
                        .mapToDouble(cell -> cell.place().box().y())
                        .min();
        boolean parted =
                above.isPresent()
                        && below.isPresent()
                        && above.getAsDouble() - below.getAsDouble() < OVERLAP;
        return parted
                ? OptionalDouble.of((above.getAsDouble() + below.getAsDouble()) / 2)
                : OptionalDouble.empty();
    }

    private static List<Ruling> pieces(double y, List<Double> xs, List<GridCell> over) {
        List<Ruling> pieces = new ArrayList<>();
        for (int i = 1; i < xs.size(); i++) {
            double left = xs.get(i - 1);
            double right = xs.get(i);
            if (over.stream()
                    .map(cell -> cell.place().box().centerX())
                    .noneMatch(x -> x > left && x < right)) {
                pieces.add(new Ruling(true, y, left, right, 0));
            }
        }
        return pieces;
    }
}
