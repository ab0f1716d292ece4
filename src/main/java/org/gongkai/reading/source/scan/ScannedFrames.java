package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.model.Trace;
import org.gongkai.reading.grid.GridFinder;
import org.gongkai.reading.grid.HandDrawnLines;
import org.gongkai.reading.grid.RuledGrid;

/**
 * The tables of a scanned page: those around which people have drawn frames, and those that its
 * lines make elsewhere. In a frame the lines that were drawn by hand take the place of those of the
 * page in that direction; rows that neither gives are told by the white between lines of text.
 */
final class ScannedFrames {

    /** Parts of its height up to which ink beside a line belongs to ink beyond it. */
    private static final double TOGETHER = 0.25;

    /** Part of a character from its edge within which a line goes beside it. */
    private static final double BESIDE = 0.1;

    /** Points below which ink is a speck. */
    private static final double SPECK = 2;

    /** Points above which it is no character. */
    private static final double LARGEST = 40;

    private final List<Ruling> drawn;
    private final List<Box> ink;
    private final List<RuledGrid> grids = new ArrayList<>();
    private final List<Trace> cuts = new ArrayList<>();

    /**
     * @param drawn the lines of the page, in points
     * @param ink boxes of what is printed but lines, in points
     */
    ScannedFrames(List<Ruling> drawn, List<Box> ink) {
        this.drawn = drawn;
        this.ink =
                ink.stream()
                        .filter(box -> Math.max(box.width(), box.height()) > SPECK)
                        .filter(box -> Math.max(box.width(), box.height()) < LARGEST)
                        .sorted(Comparator.comparingDouble(Box::x).thenComparingDouble(Box::y))
                        .toList();
    }

    /** All tables, those in frames first. */
    List<RuledGrid> grids() {
        return List.copyOf(grids);
    }

    /** Where lines that were drawn by hand go through print. */
    List<Trace> cuts() {
        return List.copyOf(cuts);
    }

    /**
     * Finds them.
     *
     * @param frames in points of the page
     */
    ScannedFrames read(List<DrawnFrame> frames) {
        List<Ruling> around = drawn;
        for (DrawnFrame frame : frames) {
            List<RuledGrid> here = grids(frame);
            grids.addAll(here);
            around =
                    here.isEmpty()
                            ? around
                            : around.stream()
                                    .flatMap(line -> line.without(frame.box()).stream())
                                    .toList();
        }
        grids.addAll(GridFinder.grids(around));
        return this;
    }

    private List<RuledGrid> grids(DrawnFrame frame) {
        Box box = frame.box();
        List<Ruling> rows = HandDrawnLines.inner(box, true, frame.lines(), drawn);
        List<Ruling> columns = HandDrawnLines.inner(box, false, frame.lines(), drawn);
        if (rows.isEmpty()) {
            rows = rows(box, columns);
        }
        List<Ruling> lines = new ArrayList<>(frame.sides());
        lines.addAll(rows);
        List<Ruling> own = columns.stream().filter(frame.lines()::contains).toList();
        columns.stream().filter(line -> !own.contains(line)).forEach(lines::add);
        lines.addAll(cut(box, own, rows));
        cutAcross(box, frame.rows());
        List<Box> level =
                ink.stream()
                        .filter(it -> goesThrough(box.y(), box.bottom(), it.centerY()))
                        .toList();
        cutUpright(level, box.x());
        cutUpright(level, box.right());
        return GridFinder.grids(lines);
    }

    private List<Box> within(Box box) {
        return ink.stream().filter(it -> box.contains(it.centerX(), it.centerY())).toList();
    }

    /**
     * Lines in the white across the figures. Where these begin is not known: labels of several
     * lines before them leave less white, and so the columns that leave most are taken.
     */
    private List<Ruling> rows(Box box, List<Ruling> columns) {
        List<Double> xs = stops(box.x(), columns, box.right());
        List<Double> ys = List.of();
        for (int i = 1; i < Math.max(2, xs.size() - 1); i++) {
            Box part = Box.between(xs.get(i), box.y(), box.right(), box.bottom());
            List<Double> here = white(within(part));
            ys = here.size() > ys.size() ? here : ys;
        }
        List<Ruling> rows =
                ys.stream().map(y -> new Ruling(true, y, box.x(), box.right(), 0)).toList();
        doubt(xs, stops(box.y(), rows, box.bottom()));
        return rows;
    }

    /** Where white goes across between lines of print. */
    private static List<Double> white(List<Box> print) {
        List<Double> ys = new ArrayList<>();
        double bottom = Double.NaN;
        for (Box it : print.stream().sorted(Comparator.comparingDouble(Box::y)).toList()) {
            if (it.y() > bottom) {
                ys.add((it.y() + bottom) / 2);
            }
            bottom = Double.isNaN(bottom) ? it.bottom() : Math.max(bottom, it.bottom());
        }
        return ys;
    }

    /** Cells with several lines of print may be those of several rows. */
    private void doubt(List<Double> xs, List<Double> ys) {
        for (int i = 1; i < xs.size(); i++) {
            for (int j = 1; j < ys.size(); j++) {
                Box cell = Box.between(xs.get(i - 1), ys.get(j - 1), xs.get(i), ys.get(j));
                if (!white(within(cell)).isEmpty()) {
                    cuts.add(new Trace(Sight.CUT, cell));
                }
            }
        }
        for (double y : ys) {
            cutAcross(Box.between(xs.get(0), ys.get(0), xs.get(xs.size() - 1), y), List.of());
        }
    }

    private static List<Double> stops(double first, List<Ruling> between, double last) {
        return Stream.of(
                        Stream.of(first),
                        between.stream().map(Ruling::position).sorted().distinct(),
                        Stream.of(last))
                .flatMap(all -> all)
                .toList();
    }

    /** Columns parted in each row but where a header reaches over; elsewhere print is cut. */
    private List<Ruling> cut(Box box, List<Ruling> columns, List<Ruling> rows) {
        List<Double> stops = stops(box.y(), rows, box.bottom());
        List<Ruling> pieces = new ArrayList<>();
        boolean header = true;
        for (int i = 1; i < stops.size(); i++) {
            double top = stops.get(i - 1);
            double bottom = stops.get(i);
            List<Box> band = within(Box.between(box.x(), top, box.right(), bottom));
            boolean above = header;
            List<Ruling> here =
                    columns.stream()
                            .filter(line -> !above || beside(band, line.position()).size() < 2)
                            .map(line -> line.piece(top, bottom))
                            .toList();
            header = here.size() < columns.size();
            here.forEach(line -> cutUpright(band, line.position()));
            pieces.addAll(here);
        }
        return pieces;
    }

    /** Print on both sides of a place that is one text, or print that it goes through. */
    private static List<Box> beside(List<Box> band, double x) {
        for (Box left : band) {
            if (goesThrough(left.x(), left.right(), x)) {
                return List.of(left, left);
            }
            for (Box right : band) {
                boolean level = right.y() < left.centerY() && right.bottom() > left.centerY();
                double white = right.x() - left.right();
                if (level
                        && left.centerX() < x
                        && right.centerX() > x
                        && white < TOGETHER * Math.max(left.height(), right.height())) {
                    return List.of(left, right);
                }
            }
        }
        return List.of();
    }

    private static boolean goesThrough(double start, double end, double line) {
        double rim = BESIDE * (end - start);
        return start + rim < line && end - rim > line;
    }

    private void cutUpright(List<Box> band, double x) {
        band.stream()
                .filter(it -> goesThrough(it.x(), it.right(), x))
                .forEach(it -> cut(it, x, it.centerY()));
    }

    private void cutAcross(Box box, List<Double> rows) {
        Stream.concat(Stream.of(box.y(), box.bottom()), rows.stream())
                .forEach(
                        y ->
                                ink.stream()
                                        .filter(it -> it.x() > box.x() && it.right() < box.right())
                                        .filter(it -> goesThrough(it.y(), it.bottom(), y))
                                        .forEach(it -> cut(it, it.centerX(), y)));
    }

    /** Said of the cells on both sides. */
    private void cut(Box box, double x, double y) {
        Stream.of(Box.between(box.x(), box.y(), x, y), Box.between(x, y, box.right(), box.bottom()))
                .forEach(part -> cuts.add(new Trace(Sight.CUT, part)));
    }
}
