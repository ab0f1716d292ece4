package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.Ruling;

/** Finds the lines of tables in a deskewed page by its long runs of ink. */
final class LineDetector {

    /** Inches from which a run of ink is a line: longer than any stroke of a letter. */
    private static final double SHORTEST = 0.3;

    /** Inches from which it is one where it leads from one line to another. */
    private static final double LINK = 0.14;

    /** Inches from which letters set close make no run of their strokes. */
    private static final double LONG = 1.2;

    /** Share of ink beside a run that shows that letters rest on it. */
    private static final double WRITING = 0.12;

    /** Inches from which what is dark is no line but a bar, a picture or the edge of the page. */
    private static final double THICKEST = 0.06;

    /** Inches of the highest type, and the share of ink in a bar; the closest type has less. */
    private static final double TYPE = 0.25;

    private static final double SOLID = 0.7;

    /** Inches of a gap in a line that scanning tore. */
    private static final double GAP = 0.02;

    /** Inches of the thickest piece of a dotted or broken line. */
    private static final double PIECE = 0.022;

    /** Inches between its pieces, and of the shortest such line. */
    static final double PIECE_GAP = 0.045;

    private static final double SHORTEST_BROKEN = 0.35;

    /** Inches beside it that are looked at, and the shares of ink there that show writing. */
    private static final double BESIDE = 0.03;

    private static final double BOTH_SIDES = 0.12;
    private static final double ONE_SIDE = 0.25;

    /** Share of ink in it, at least: dots with gaps of twice their width have a third. */
    private static final double INKED = 0.2;

    /** Part of the middle of a line under something thick that is ink, at least. */
    private static final double COVERED = 0.97;

    /** Part of it, at least, that is a line without gaps, and was found as one. */
    private static final double WHOLE = 0.8;

    /** Brightness of the edge of lines: thin ones are grey. */
    static final int EDGE = 190;

    private final int resolution;

    /**
     * @param resolution pixels of an inch
     */
    LineDetector(int resolution) {
        this.resolution = resolution;
    }

    /**
     * The lines of a page.
     *
     * @param rulings in points
     * @param ink what they are drawn with
     */
    record Lines(List<Ruling> rulings, Bitmap ink) implements AutoCloseable {
        @Override
        public void close() {
            ink.close();
        }
    }

    /** Finds the lines in the ink of a page. */
    Lines detect(Bitmap ink) {
        try (Bitmap level = runs(ink, true, GAP);
                Bitmap upright = runs(ink, false, GAP)) {
            List<PixelRect> acrossRuns = thin(level, true);
            List<PixelRect> downRuns = thin(upright, false);
            List<PixelRect> longAcross = longRuns(ink, acrossRuns, true);
            List<PixelRect> longDown = longRuns(ink, downRuns, false);
            List<PixelRect> across = new ArrayList<>(longAcross);
            List<PixelRect> down = new ArrayList<>(longDown);
            links(acrossRuns, longAcross, longDown, true).forEach(across::add);
            links(downRuns, longDown, longAcross, false).forEach(down::add);
            level.clear(acrossRuns.stream().filter(run -> !across.contains(run)).toList());
            upright.clear(downRuns.stream().filter(run -> !down.contains(run)).toList());
            List<Ruling> rulings = new ArrayList<>(rulings(across, true));
            rulings.addAll(rulings(down, false));
            try (Bitmap whole = level.plus(upright);
                    Bitmap brokenAcross = broken(ink, level, true);
                    Bitmap brokenDown = broken(ink, upright, false);
                    Bitmap broken = brokenAcross.plus(brokenDown)) {
                rulings.addAll(rulings(brokenAcross.components(), true));
                rulings.addAll(rulings(brokenDown.components(), false));
                return new Lines(rulings, whole.plus(broken));
            }
        }
    }

    /**
     * Long rows of dots or dashes: thin ink whose gaps are small, with white beside it.
     *
     * @param whole the lines without gaps, which may be pieces of those with
     */
    private Bitmap broken(Bitmap ink, Bitmap whole, boolean horizontal) {
        int thick = pixels(PIECE) + 1;
        int gap = pixels(PIECE_GAP);
        int length = pixels(SHORTEST_BROKEN);
        try (Bitmap high = horizontal ? ink.opened(1, thick) : ink.opened(thick, 1);
                Bitmap thin = ink.minus(high);
                Bitmap slack = horizontal ? thin.dilated(1, 3) : thin.dilated(3, 1);
                Bitmap joined = horizontal ? slack.closed(gap, 1) : slack.closed(1, gap)) {
            Bitmap rows = horizontal ? joined.opened(length, 1) : joined.opened(1, length);
            List<PixelRect> none =
                    rows.components().stream()
                            .filter(
                                    row ->
                                            isWriting(ink, row, horizontal)
                                                    || isAmidWriting(ink, row, horizontal)
                                                    || inked(thin, row, horizontal) < INKED
                                                    || inked(whole, row, horizontal)
                                                            > WHOLE * inked(rows, row, horizontal))
                            .toList();
            rows.clear(none);
            return rows;
        }
    }

    /** Pixels of ink for each of the length. */
    private static double inked(Bitmap ink, PixelRect row, boolean horizontal) {
        try (Bitmap inside = ink.clip(row)) {
            return inside.inkCount() / (double) length(row, horizontal);
        }
    }

    private int pixels(double inches) {
        return Math.max(1, (int) Math.round(inches * resolution));
    }

    /**
     * Long runs of ink of one direction.
     *
     * @param white inches of gaps in them, at most
     */
    Bitmap runs(Bitmap ink, boolean horizontal, double white) {
        int gap = pixels(white);
        int length = pixels(LINK);
        // Slack across, for lines that are a little bent or still a little turned.
        try (Bitmap thick = horizontal ? ink.dilated(1, 3) : ink.dilated(3, 1);
                Bitmap whole = horizontal ? thick.closed(gap, 1) : thick.closed(1, gap)) {
            return horizontal ? whole.opened(length, 1) : whole.opened(1, length);
        }
    }

    /** Runs of ink, those that something thick lies over without it: a seal, a hole. */
    private List<PixelRect> thin(Bitmap runs, boolean horizontal) {
        return runs.components().stream()
                .flatMap(
                        run ->
                                thickness(run, horizontal) > pixels(THICKEST)
                                        ? thin(runs, run, horizontal)
                                        : Stream.of(run))
                .toList();
    }

    private Stream<PixelRect> thin(Bitmap runs, PixelRect thick, boolean horizontal) {
        int most = pixels(THICKEST) + 1;
        int length = pixels(LINK);
        try (Bitmap all = runs.clip(thick);
                Bitmap blots = horizontal ? all.opened(1, most) : all.opened(most, 1);
                Bitmap rest = all.minus(blots);
                Bitmap pieces = horizontal ? rest.opened(length, 1) : rest.opened(1, length)) {
            List<PixelRect> lines = new ArrayList<>();
            for (PixelRect piece : pieces.components()) {
                PixelRect line = piece;
                for (PixelRect other : List.copyOf(lines)) {
                    PixelRect whole = line.union(other);
                    if (thickness(whole, horizontal) <= most && isInked(all, whole, horizontal)) {
                        lines.remove(other);
                        line = whole;
                    }
                }
                lines.add(line);
            }
            return Stream.concat(Stream.of(thick), lines.stream().map(it -> it.moved(thick)));
        }
    }

    /** Whether there is ink all along the middle of a line. */
    private static boolean isInked(Bitmap ink, PixelRect line, boolean horizontal) {
        int wide = thickness(line, horizontal) / 2 + 1;
        try (Bitmap inside = ink.clip(line);
                Bitmap whole =
                        horizontal
                                ? inside.dilated(1, 2 * wide + 1)
                                : inside.dilated(2 * wide + 1, 1)) {
            PixelRect middle =
                    horizontal
                            ? new PixelRect(0, line.height() / 2, line.width(), 1)
                            : new PixelRect(line.width() / 2, 0, 1, line.height());
            try (Bitmap strip = whole.clip(middle)) {
                return strip.inkCount() >= COVERED * length(line, horizontal);
            }
        }
    }

    private List<PixelRect> longRuns(Bitmap ink, List<PixelRect> runs, boolean horizontal) {
        return runs.stream()
                .filter(run -> length(run, horizontal) >= pixels(SHORTEST))
                .filter(
                        run ->
                                length(run, horizontal) > pixels(LONG)
                                        || !isWriting(ink, run, horizontal))
                .toList();
    }

    /** Runs that lead from one line to another, as in a single row or a narrow column. */
    private Stream<PixelRect> links(
            List<PixelRect> runs,
            List<PixelRect> lines,
            List<PixelRect> crossing,
            boolean horizontal) {
        return runs.stream()
                .filter(
                        run ->
                                !lines.contains(run)
                                        && thickness(run, horizontal) <= pixels(GAP) + 2)
                .filter(run -> length(run, horizontal) < pixels(SHORTEST))
                .filter(run -> crossing.stream().anyMatch(l -> meets(run, l, horizontal, false)))
                .filter(run -> crossing.stream().anyMatch(l -> meets(run, l, horizontal, true)));
    }

    /** Whether a run begins, or ends, at a line that crosses it. */
    private boolean meets(PixelRect run, PixelRect line, boolean horizontal, boolean atEnd) {
        PixelRect along = horizontal ? run : flipped(run);
        PixelRect across = horizontal ? line : flipped(line);
        int end = atEnd ? along.right() : along.x();
        return Math.abs(across.centerX() - end) <= across.width() / 2.0 + pixels(GAP)
                && across.y() - pixels(GAP) <= along.centerY()
                && across.bottom() + pixels(GAP) >= along.centerY();
    }

    private static PixelRect flipped(PixelRect area) {
        return new PixelRect(area.y(), area.x(), area.height(), area.width());
    }

    private static int length(PixelRect run, boolean horizontal) {
        return horizontal ? run.width() : run.height();
    }

    private static int thickness(PixelRect run, boolean horizontal) {
        return horizontal ? run.height() : run.width();
    }

    /**
     * Whether a run is made of the strokes of letters set close: other strokes of theirs rest on
     * it, where a line has white beside it; or all of them are in it, with the white between.
     */
    private boolean isWriting(Bitmap ink, PixelRect run, boolean horizontal) {
        int end = pixels(GAP);
        if (thickness(run, horizontal) > pixels(THICKEST)) {
            return thickness(run, horizontal) < pixels(TYPE)
                    && inked(ink, run, horizontal) < SOLID * thickness(run, horizontal);
        }
        return Math.max(
                        beside(ink, run, horizontal, true, 2, end),
                        beside(ink, run, horizontal, false, 2, end))
                > WRITING;
    }

    /** Whether print is on both sides of a row of pieces, or close to one of them. */
    private boolean isAmidWriting(Bitmap ink, PixelRect row, boolean horizontal) {
        double before = beside(ink, row, horizontal, true, pixels(BESIDE), 0);
        double behind = beside(ink, row, horizontal, false, pixels(BESIDE), 0);
        return Math.min(before, behind) > BOTH_SIDES || Math.max(before, behind) > ONE_SIDE;
    }

    /**
     * The share of ink in a band along a line, a pixel away from it.
     *
     * @param before whether above it or to its left
     * @param wide pixels across
     * @param end pixels left out at both ends
     * @return 0 to 1; 0 where the page ends
     */
    private static double beside(
            Bitmap ink, PixelRect line, boolean horizontal, boolean before, int wide, int end) {
        PixelRect along = horizontal ? line : flipped(line);
        int most = horizontal ? ink.height() : ink.width();
        int inner = Math.max(1, along.width() - 2 * end);
        int y = before ? along.y() - 1 - wide : along.bottom() + 1;
        if (y < 0 || y + wide > most) {
            return 0;
        }
        PixelRect beside = new PixelRect(along.x() + end, y, inner, wide);
        try (Bitmap band = ink.clip(horizontal ? beside : flipped(beside))) {
            return band.inkCount() / (double) (wide * inner);
        }
    }

    private List<Ruling> rulings(List<PixelRect> lines, boolean horizontal) {
        double points = 72.0 / resolution;
        return lines.stream()
                .filter(line -> thickness(line, horizontal) <= pixels(THICKEST))
                .map(line -> ruling(line, horizontal, points))
                .toList();
    }

    private static Ruling ruling(PixelRect line, boolean horizontal, double points) {
        PixelRect along = horizontal ? line : flipped(line);
        return new Ruling(
                horizontal,
                along.centerY() * points,
                along.x() * points,
                along.right() * points,
                along.height() * points);
    }
}
