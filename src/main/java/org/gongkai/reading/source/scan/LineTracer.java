package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Follows what runs across a picture, lines of tables and lines of text, although it bends or
 * leans: the middle of its ink, a place at a time.
 */
final class LineTracer {

    /** Inches from one place to the next. */
    private static final double STEP = 0.04;

    /** Inches of the highest ink that is one line, and of the highest that is a drawn one. */
    private static final double HIGHEST = 0.2;

    private static final double DRAWN = 0.035;

    /** Inches of the shortest line. */
    private static final double SHORTEST = 0.8;

    /** Inches of white between letters of a line, and of the shortest piece of text. */
    private static final double WORD = 0.1;

    private static final double TEXT = 0.4;

    /** Pixels by which it may rise from one place to the next. */
    private static final double RISE = 2.5;

    /** Places that may be missed: another line crosses there. */
    private static final int MISSED = 3;

    private final int resolution;

    /**
     * @param resolution pixels of an inch
     */
    LineTracer(int resolution) {
        this.resolution = resolution;
    }

    /**
     * A line, from left to right.
     *
     * @param drawn whether it is one of a table and not of text
     */
    record Traced(List<Point> points, boolean drawn) {

        double length() {
            return points.get(points.size() - 1).x() - points.get(0).x();
        }
    }

    /** A place on a line, in pixels. */
    record Point(double x, double y) {}

    /** A line that is being followed. */
    private static final class Open {

        private final List<Point> points = new ArrayList<>();
        private int high;

        private Point last() {
            return points.get(points.size() - 1);
        }

        /** How far a place is from where the line is expected. */
        private double off(Point at) {
            Point back = points.get(Math.max(0, points.size() - 6));
            Point last = last();
            double rise = points.size() < 6 ? 0 : (last.y() - back.y()) / (last.x() - back.x());
            return Math.abs(at.y() - last.y() - rise * (at.x() - last.x()));
        }
    }

    /** Drawn lines across a picture of ink. */
    List<Traced> drawn(Bitmap ink) {
        try (Bitmap runs = new LineDetector(resolution).runs(ink, true, LineDetector.PIECE_GAP)) {
            return follow(runs, true);
        }
    }

    /** Lines of text across a picture of ink. */
    List<Traced> text(Bitmap ink) {
        try (Bitmap joined = ink.closed(pixels(WORD), 1);
                Bitmap runs = joined.opened(pixels(TEXT), 1)) {
            return follow(runs, false);
        }
    }

    private int pixels(double inches) {
        return Math.max(1, (int) Math.round(inches * resolution));
    }

    private List<Traced> follow(Bitmap runs, boolean drawn) {
        byte[] pixels = runs.bytes();
        int step = pixels(STEP);
        List<Open> open = new ArrayList<>();
        List<Traced> ended = new ArrayList<>();
        for (int x = step / 2; x < runs.width(); x += step) {
            double earliest = x - (MISSED + 1) * step;
            List<Open> lost = open.stream().filter(l -> l.last().x() < earliest).toList();
            open.removeAll(lost);
            lost.forEach(line -> end(line, drawn, ended));
            for (int[] at : columns(pixels, runs.width(), runs.height(), x)) {
                add(new Point(x, (at[0] + at[1]) / 2.0), at[1] - at[0] + 1, step, open);
            }
        }
        open.forEach(line -> end(line, drawn, ended));
        return ended;
    }

    private static void add(Point at, int high, int step, List<Open> open) {
        Open line =
                open.stream()
                        .filter(it -> it.last().x() < at.x())
                        .filter(it -> it.off(at) <= RISE * (at.x() - it.last().x()) / step)
                        .min(Comparator.comparingDouble(it -> it.off(at)))
                        .orElseGet(
                                () -> {
                                    Open begun = new Open();
                                    open.add(begun);
                                    return begun;
                                });
        line.points.add(at);
        line.high += high;
    }

    private void end(Open line, boolean drawn, List<Traced> ended) {
        boolean thin = line.high <= line.points.size() * (double) pixels(DRAWN);
        boolean wanted = line.last().x() - line.points.get(0).x() >= pixels(SHORTEST);
        if (wanted && thin == drawn) {
            ended.add(new Traced(List.copyOf(line.points), drawn));
        }
    }

    /** First and last row of each run of ink in a column of pixels that is not too high. */
    private List<int[]> columns(byte[] pixels, int width, int height, int x) {
        List<int[]> found = new ArrayList<>();
        int from = -1;
        for (int y = 0; y <= height; y++) {
            boolean ink = y < height && pixels[y * width + x] == 0;
            if (ink && from < 0) {
                from = y;
            } else if (!ink && from >= 0) {
                if (y - from <= pixels(HIGHEST)) {
                    found.add(new int[] {from, y - 1});
                }
                from = -1;
            }
        }
        return found;
    }
}
