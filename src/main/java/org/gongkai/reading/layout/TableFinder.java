package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Ruling;

/** Finds tables whose columns are not drawn. */
final class TableFinder {

    /** White above a line in font sizes from which it belongs to another table. */
    private static final double FARTHEST = 3.6;

    /** Lines with one text that may follow one another within a table. */
    private static final int MOST_SINGLE = 3;

    /** Times that a heading is larger than the text of a table. */
    private static final double LARGER = 1.15;

    /** Upright lines in a table from which it is a chart, and their length in its heights. */
    private static final int BAR_COUNT = 3;

    /** Distance of a title's middle from that of its table in font sizes, at most. */
    private static final double TITLE = 2.2;

    /** Distance in font sizes within which running text goes on. */
    private static final double NEAR = 3;

    private static final double BARS = 0.9;

    private final int page;
    private final Rules rules;
    private final List<Ruling> upright;
    private final List<Strip> strips;
    private final List<Box> prose = new ArrayList<>();
    private final List<Found> found = new ArrayList<>();

    /** A table, and the glyphs in it. */
    record Found(Grid grid, Set<Glyph> glyphs) {}

    private TableFinder(int page, List<Strip> all, List<Ruling> level, List<Ruling> upright) {
        this.upright = upright;
        this.page = page;
        this.rules = Rules.of(level);
        Set<Strip.Text> running = RunningText.of(all);
        this.strips = new ArrayList<>();
        for (Strip strip : all) {
            List<Strip.Text> left =
                    strip.texts().stream().filter(t -> !running.contains(t)).toList();
            if (!left.isEmpty()) {
                strips.add(left.size() == strip.texts().size() ? strip : Strip.of(left));
            }
        }
        running.forEach(text -> prose.add(text.box()));
    }

    static List<Found> find(
            int page, List<TextLine> lines, List<Ruling> level, List<Ruling> upright) {
        List<Strip> strips =
                lines.stream()
                        .filter(line -> line.glyphs().get(0).direction() == 0)
                        .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                        .map(Strip::of)
                        .toList();
        TableFinder finder = new TableFinder(page, strips, level, upright);
        finder.run();
        return finder.found;
    }

    /** The table in a frame whose lines do not show all of its rows or columns. */
    static Optional<Found> framed(
            int page, List<Glyph> glyphs, List<Ruling> level, List<Ruling> upright) {
        TableFinder finder = new TableFinder(page, List.of(), level, upright);
        for (TextLine line : LineBuilder.lines(glyphs)) {
            if (line.glyphs().get(0).direction() != 0) {
                return Optional.empty();
            }
            finder.strips.add(Strip.of(line).cut(upright));
        }
        finder.strips.sort(Comparator.comparingDouble(Strip::middle));
        finder.frame(upright);
        return finder.found.stream().findFirst();
    }

    private void frame(List<Ruling> upright) {
        Box box = box(0, strips.size());
        List<Double> drawn =
                upright.stream()
                        .map(Ruling::position)
                        .filter(x -> x > box.x() && x < box.right())
                        .sorted()
                        .distinct()
                        .toList();
        ColumnRivers columns = ColumnRivers.of(strips, drawn);
        TextRows rows = new TextRows(strips, columns, rules, upright);
        if (columns.count() > 1) {
            add(rows.build(), columns, strips);
        }
    }

    private void run() {
        int at = 0;
        while (at < strips.size()) {
            if (strips.get(at).texts().size() < 2) {
                at++;
                continue;
            }
            int end = end(at);
            int after = take(at, end);
            at = Math.max(after, at + 1);
        }
    }

    /** Behind the last line with several texts that shares white with those before it. */
    private int end(int start) {
        int end = start + 1;
        int several = 1;
        List<ColumnRivers.River> rivers = rivers(strips.get(start));
        // White left of headers may go on as that between labels of rows and figures.
        double margin = margin(strips.get(start), Double.MAX_VALUE);
        for (int i = end; i < strips.size() && i - end <= MOST_SINGLE; i++) {
            if (isParted(strips.get(i - 1), strips.get(i))
                    || isHeaderAnew(i, end, several, rivers)) {
                break;
            }
            if (strips.get(i).texts().size() < 2) {
                if (strips.get(i).size() > LARGER * strips.get(i - 1).size()) {
                    break;
                }
                continue;
            }
            List<ColumnRivers.River> left = less(rivers, strips.get(i));
            if (margin > 0) {
                left.addAll(less(List.of(new ColumnRivers.River(0, margin)), strips.get(i)));
                margin = margin(strips.get(i), margin);
            }
            if (left.isEmpty()) {
                break;
            }
            rivers = left;
            end = i + 1;
            several++;
        }
        return end;
    }

    /** The white left of the lines of a header; none from the first line with figures on. */
    private static double margin(Strip strip, double above) {
        return CellLook.figures(strip.texts()) > 0 ? 0 : Math.min(above, strip.box().x());
    }

    /** Whether the header of another table begins, after white, below lines with figures. */
    private boolean isHeaderAnew(int line, int end, int several, List<ColumnRivers.River> rivers) {
        Strip here = strips.get(line);
        double white = here.box().y() - strips.get(line - 1).box().bottom();
        return end == line
                && several >= 3
                && white > 0.9 * here.size()
                && CellLook.figures(here.texts()) == 0
                && CellLook.figures(strips.get(line - 1).texts()) > 0
                && (here.texts().size() > 1 || here.box().x() > rivers.get(0).right());
    }

    private boolean isParted(Strip above, Strip below) {
        double size = Math.max(above.size(), below.size());
        double white = below.box().y() - above.box().bottom();
        return white > FARTHEST * size
                || prose.stream()
                        .anyMatch(
                                p ->
                                        p.centerY() > above.middle() + 1
                                                && p.centerY() < below.middle() - 1
                                                && p.x() < below.box().right()
                                                && p.right() > below.box().x());
    }

    private static List<ColumnRivers.River> rivers(Strip strip) {
        List<ColumnRivers.River> rivers = new ArrayList<>();
        for (int i = 1; i < strip.texts().size(); i++) {
            double end = strip.texts().get(i - 1).right();
            rivers.add(new ColumnRivers.River(end, strip.texts().get(i).left()));
        }
        return rivers;
    }

    private static List<ColumnRivers.River> less(List<ColumnRivers.River> rivers, Strip strip) {
        List<ColumnRivers.River> left = new ArrayList<>();
        for (ColumnRivers.River gap : rivers(strip)) {
            for (ColumnRivers.River river : rivers) {
                double from = Math.max(gap.left(), river.left());
                double to = Math.min(gap.right(), river.right());
                if (to - from > 0.3 * strip.size()) {
                    left.add(new ColumnRivers.River(from, to));
                }
            }
        }
        return left;
    }

    /** Takes the table of these lines, if they are one; gives where to go on. */
    private int take(int start, int end) {
        ColumnRivers columns = ColumnRivers.of(strips.subList(start, end));
        if (columns.count() < 2) {
            return start + 1;
        }
        int parted = columns.between();
        if (parted >= 0) {
            int after = end;
            double x = columns.rivers().get(parted).middle();
            List<Strip> lines = List.copyOf(strips.subList(start, end));
            for (boolean left : new boolean[] {true, false}) {
                TableFinder half = new TableFinder(page, List.of(), rules.lines(), upright);
                lines.stream().flatMap(s -> s.side(x, left).stream()).forEach(half.strips::add);
                half.run();
                found.addAll(half.found);
            }
            return after;
        }
        Box core = box(start, end);
        int top = above(start, core, columns);
        int bottom = below(end, core, columns);
        top = withoutCaption(top, bottom, columns);
        List<Strip> lines = strips.subList(top, bottom);
        TextRows rows = new TextRows(lines, columns, rules, List.of());
        if (TableJudge.isUnclear(lines, rows.pieces())) {
            return end;
        }
        if (isChart(box(top, bottom)) || isProse(box(top, bottom), columns)) {
            return bottom;
        }
        if (!TableJudge.isTable(lines, columns, rows, rules)) {
            return start + 1;
        }
        rows.build();
        add(rows, columns, lines);
        return bottom;
    }

    private Box box(int start, int end) {
        return strips.subList(start, end).stream().map(Strip::box).reduce(Box::union).orElseThrow();
    }

    /** Whether short upright lines stand among the texts, as bars and axes of charts do. */
    private boolean isChart(Box box) {
        return upright.stream()
                        .filter(r -> r.position() > box.x() && r.position() < box.right())
                        .filter(r -> r.start() < box.bottom() && r.end() > box.y())
                        .filter(
                                r ->
                                        r.length() < BARS * box.height()
                                                || r.length() > 3 * box.height())
                        .count()
                >= BAR_COUNT;
    }

    /** Whether running text goes on above or below one of the columns but the first. */
    private boolean isProse(Box box, ColumnRivers columns) {
        double near = NEAR * strips.get(0).size();
        return prose.stream()
                .filter(p -> p.bottom() > box.y() - near && p.y() < box.bottom() + near)
                .anyMatch(
                        p ->
                                columns.rivers().stream()
                                        .anyMatch(
                                                r ->
                                                        Math.abs(r.right() - p.x()) < 2
                                                                && p.x() > box.x()));
    }

    /** The first line of the header. */
    private int above(int start, Box core, ColumnRivers columns) {
        List<Ruling> across = rules.across(core);
        for (int i = start; i >= 0 && start - i <= 8; i--) {
            if (i < start
                    && (isParted(strips.get(i), strips.get(i + 1))
                            || isOutside(strips.get(i), core))) {
                break;
            }
            double upper = i == 0 ? 0 : strips.get(i - 1).middle();
            double lower = strips.get(i).middle();
            if (across.stream().anyMatch(r -> r.position() > upper && r.position() < lower)) {
                return i;
            }
        }
        int top = start;
        while (top > 0
                && start - top < 3
                && !isParted(strips.get(top - 1), strips.get(top))
                && strips.get(top).box().y() - strips.get(top - 1).box().bottom()
                        < strips.get(top).size()
                && columns.at(strips.get(top - 1).box().x()) > 0
                && !isTitle(strips.get(top - 1), core)
                && strips.get(top - 1).box().right() <= core.right() + strips.get(top).size()) {
            top--;
        }
        return top;
    }

    /** Whether it stands in the middle of the table, as titles do. */
    private static boolean isTitle(Strip strip, Box core) {
        return strip.texts().size() == 1
                && Math.abs(strip.box().centerX() - core.centerX()) < TITLE * strip.size();
    }

    private static boolean isOutside(Strip strip, Box core) {
        double slack = 2 * strip.size();
        return strip.box().x() < core.x() - slack || strip.box().right() > core.right() + slack;
    }

    private int below(int end, Box core, ColumnRivers columns) {
        List<Ruling> across = rules.across(core);
        for (int i = end; i <= strips.size() && i - end <= 3; i++) {
            if (i > end
                    && (isParted(strips.get(i - 2), strips.get(i - 1))
                            || isOutside(strips.get(i - 1), core))) {
                break;
            }
            double upper = strips.get(i - 1).middle();
            double lower = i == strips.size() ? Double.MAX_VALUE : strips.get(i).middle();
            double reach = Math.min(lower, upper + 3 * strips.get(i - 1).size());
            if (across.stream().anyMatch(r -> r.position() > upper && r.position() < reach)) {
                return i;
            }
        }
        int bottom = end;
        while (bottom < strips.size()
                && bottom - end < 2
                && strips.get(bottom).texts().size() == 1
                && strips.get(bottom).middle() - strips.get(bottom - 1).middle()
                        < 1.5 * strips.get(bottom).size()
                && CellLook.goesOn(strips.get(bottom).texts().get(0).text())
                && columns.at(strips.get(bottom).box().right())
                        == columns.at(strips.get(bottom).box().x())) {
            bottom++;
        }
        return bottom;
    }

    /** Less what stands above the upper of several lines across the table. */
    private int withoutCaption(int top, int bottom, ColumnRivers columns) {
        List<Ruling> across =
                rules.across(box(top, bottom)).stream()
                        .filter(r -> r.position() > strips.get(top).middle())
                        .filter(r -> r.position() < strips.get(bottom - 1).box().bottom() + 12)
                        .toList();
        if (across.size() < 3) {
            return top;
        }
        int first = top;
        while (first < bottom && strips.get(first).middle() < across.get(0).position()) {
            first++;
        }
        boolean caption =
                first - top <= 3
                        && strips.subList(top, first).stream()
                                .allMatch(
                                        s ->
                                                s.texts().size() <= 2
                                                        && columns.pieces(s).stream()
                                                                .anyMatch(
                                                                        p ->
                                                                                p.last()
                                                                                        > p
                                                                                                .column()));
        return caption ? first : top;
    }

    private void add(TextRows rows, ColumnRivers columns, List<Strip> lines) {
        Box whole = lines.stream().map(Strip::box).reduce(Box::union).orElseThrow();
        boolean[][] taken = new boolean[rows.rows()][columns.count()];
        List<GridCell> cells = new ArrayList<>();
        Set<Glyph> glyphs = Collections.newSetFromMap(new IdentityHashMap<>());
        for (TextRows.Cell cell : rows.cells()) {
            Box box = cell.texts.stream().map(Strip.Text::box).reduce(Box::union).orElseThrow();
            String text = "";
            for (Strip.Text part : cell.texts) {
                text = Lines.join(text, part.text());
                glyphs.addAll(part.line().glyphs());
            }
            cells.add(
                    new GridCell(
                            cell.row,
                            cell.column,
                            cell.rowSpan,
                            cell.last - cell.column + 1,
                            Folding.collapse(text),
                            new Place(page, box)));
            for (int r = cell.row; r < cell.row + cell.rowSpan; r++) {
                for (int c = cell.column; c <= cell.last; c++) {
                    taken[r][c] = true;
                }
            }
        }
        for (int r = 0; r < rows.rows(); r++) {
            Box band = band(cells, r, whole);
            for (int c = 0; c < columns.count(); c++) {
                if (!taken[r][c]) {
                    double left = c == 0 ? whole.x() : columns.rivers().get(c - 1).middle();
                    double right =
                            c == columns.count() - 1
                                    ? whole.right()
                                    : columns.rivers().get(c).middle();
                    Box box = Box.between(left, band.y(), right, band.bottom());
                    cells.add(new GridCell(r, c, 1, 1, "", new Place(page, box)));
                }
            }
        }
        Grid grid =
                new Grid(
                        rows.rows(),
                        columns.count(),
                        cells,
                        Method.ALIGNED,
                        Grid.Alignment.COLUMNS,
                        new Place(page, whole));
        found.add(new Found(grid, glyphs));
    }

    private static Box band(List<GridCell> cells, int row, Box whole) {
        Optional<Box> band =
                cells.stream()
                        .filter(c -> c.row() == row && c.rowSpan() == 1 && !c.text().isEmpty())
                        .map(c -> c.place().box())
                        .reduce(Box::union);
        return band.orElse(whole);
    }
}
