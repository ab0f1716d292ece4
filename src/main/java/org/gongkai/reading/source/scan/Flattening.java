package org.gongkai.reading.source.scan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.RealVector;
import org.gongkai.reading.source.scan.LineTracer.Point;
import org.gongkai.reading.source.scan.LineTracer.Traced;

/**
 * How a page must be bent to lie flat, told by its lines: one that was photographed from a side, or
 * whose paper is curled. Level lines of tables and text shall be level, upright ones upright; the
 * middle of the page stays where it is. Places are parts of the page, so that it holds for pictures
 * of any size.
 *
 * @param level moves places up or down until level lines are
 * @param upright moves them to a side until upright lines are, as on a page with its axes exchanged
 */
record Flattening(Field level, Field upright) {

    /** Inches that a line must be off to bend a page. */
    private static final double LEAST = 0.012;

    /** Lines that tell, and inches of all together. */
    private static final int FEWEST = 3;

    private static final double SHORTEST = 6;

    /** Part of its lines' unevenness that must go by it. */
    private static final double BETTER = 0.6;

    /** Pixels of a picture between places whose movement is computed. */
    private static final int MESH = 16;

    private static final int ROUNDS = 4;

    /** Powers along lines and across them: bends of paper, and lines that run together. */
    private static final int ALONG = 6;

    private static final int ACROSS = 2;

    /** Lines from which it is told how these bend otherwise than others. */
    private static final int LINES_EACH = 3;

    /** What a pixel of drawn lines and of text weighs, their middles being so unsure. */
    private static final double DRAWN = 1;

    private static final double TEXT = 0.05;

    /** Holds bends back that few lines tell. */
    private static final double STIFF = 4e-7;

    /**
     * How far places move: a polynomial of the place along lines and across, each from -1 to 1.
     *
     * @param factors by power along, from 1, and in each by power across, from 0; in parts of the
     *     page
     * @param along where lines were; beyond, it is as at their ends
     * @param across the same
     */
    record Field(List<List<Double>> factors, Span along, Span across) {

        private static final Field NONE = new Field(List.of(), new Span(0, 0), new Span(0, 0));

        double at(double along, double across) {
            double u = 2 * this.along.nearest(along) - 1;
            double v = 2 * this.across.nearest(across) - 1;
            double sum = 0;
            for (int p = factors.size() - 1; p >= 0; p--) {
                double inner = 0;
                for (int q = factors.get(p).size() - 1; q >= 0; q--) {
                    inner = inner * v + factors.get(p).get(q);
                }
                sum = (sum + inner) * u;
            }
            return sum;
        }

        boolean isNone() {
            return factors.isEmpty();
        }
    }

    /** From one part of the page to another, from 0 to 1. */
    record Span(double from, double to) {

        private static Span of(DoubleStream places) {
            DoubleSummaryStatistics all = places.summaryStatistics();
            return new Span(all.getMin(), all.getMax());
        }

        private double nearest(double at) {
            return Math.max(from, Math.min(to, at));
        }
    }

    /**
     * Tells it.
     *
     * @param ink of a page that is level on the whole
     * @param resolution pixels of an inch
     * @return empty where the page is flat, or nothing tells
     */
    static Optional<Flattening> of(Bitmap ink, int resolution) {
        LineTracer tracer = new LineTracer(resolution);
        List<Traced> across =
                Stream.concat(tracer.drawn(ink).stream(), tracer.text(ink).stream()).toList();
        try (Bitmap lying = ink.turned(1)) {
            // Clockwise: what was x is y, and what was y runs the other way.
            List<Traced> down =
                    tracer.drawn(lying).stream().map(line -> mirrored(line, ink.height())).toList();
            Field level = new Fit(across, ink.width(), ink.height(), resolution).field();
            Field upright = new Fit(down, ink.height(), ink.width(), resolution).field();
            return level.isNone() && upright.isNone()
                    ? Optional.empty()
                    : Optional.of(new Flattening(level, upright));
        }
    }

    private static Traced mirrored(Traced line, int width) {
        List<Point> points = new ArrayList<>();
        for (Point point : line.points()) {
            points.add(0, new Point(width - 1 - point.x(), point.y()));
        }
        return new Traced(points, line.drawn());
    }

    /**
     * The page flat.
     *
     * @param picture of 8 bits a pixel
     */
    Bitmap flattened(Bitmap picture) {
        int width = picture.width();
        int height = picture.height();
        return Bitmap.of(width, height, flattened(picture.pixels(), width, height));
    }

    /**
     * The page flat.
     *
     * @param bent brightness of its pixels, 0 to 255, row by row
     */
    byte[] flattened(byte[] bent, int width, int height) {
        byte[] flat = new byte[width * height];
        int across = (width + MESH - 1) / MESH + 1;
        double[][] upper = mesh(0, across, width, height);
        for (int row = 0; row * MESH < height; row++) {
            double[][] lower = mesh((row + 1) * MESH, across, width, height);
            for (int y = row * MESH; y < Math.min(height, (row + 1) * MESH); y++) {
                double down = (y - row * MESH) / (double) MESH;
                for (int x = 0; x < width; x++) {
                    int cell = x / MESH;
                    double right = (x - cell * MESH) / (double) MESH;
                    double fromX = between(upper[0], lower[0], cell, right, down);
                    double fromY = between(upper[1], lower[1], cell, right, down);
                    flat[y * width + x] = mixed(bent, width, height, fromX, fromY);
                }
            }
            upper = lower;
        }
        return flat;
    }

    private static double between(
            double[] upper, double[] lower, int cell, double right, double down) {
        double above = upper[cell] + (upper[cell + 1] - upper[cell]) * right;
        double below = lower[cell] + (lower[cell + 1] - lower[cell]) * right;
        return above + (below - above) * down;
    }

    /** Where places of a row come from, x and y, {@link #MESH} pixels apart. */
    private double[][] mesh(int y, int count, int width, int height) {
        double[][] row = new double[2][count];
        for (int i = 0; i < count; i++) {
            double toX = i * MESH / (double) width;
            double toY = y / (double) height;
            double fromX = toX;
            double fromY = toY;
            for (int round = 0; round < ROUNDS; round++) {
                double movedX = toX - upright.at(fromY, fromX);
                fromY = toY - level.at(fromX, fromY);
                fromX = movedX;
            }
            row[0][i] = fromX * width;
            row[1][i] = fromY * height;
        }
        return row;
    }

    private static byte mixed(byte[] pixels, int width, int height, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) {
            return (byte) 255;
        }
        int at = top * width + left;
        double right = x - left;
        double upper = mixed(pixels[at], pixels[at + 1], right);
        double lower = mixed(pixels[at + width], pixels[at + width + 1], right);
        return (byte) Math.round(upper + (lower - upper) * (y - top));
    }

    private static double mixed(byte one, byte other, double share) {
        return (one & 0xFF) * (1 - share) + (other & 0xFF) * share;
    }

    /** Finds how lines must be moved to be straight, by least squares. */
    private static final class Fit {

        private final List<Traced> lines;
        private final double width;
        private final double height;
        private final int resolution;
        private final int powers;

        /**
         * @param width of the page along the lines, in pixels
         * @param height across them
         */
        private Fit(List<Traced> lines, int width, int height, int resolution) {
            this.lines = lines;
            this.width = width;
            this.height = height;
            this.resolution = resolution;
            long drawn = lines.stream().filter(Traced::drawn).count();
            this.powers = (int) Math.min(ACROSS, Math.max(drawn, lines.size() / 2) / LINES_EACH);
        }

        private Field field() {
            double length = lines.stream().mapToDouble(Traced::length).sum();
            if (lines.size() < FEWEST || length < SHORTEST * resolution) {
                return Field.NONE;
            }
            Field first = solved(lines);
            double usual = unevenness(lines, first);
            List<Traced> kept =
                    lines.stream().filter(line -> unevenness(line, first) < 3 * usual + 1).toList();
            Field field = kept.isEmpty() ? Field.NONE : solved(kept);
            double most = kept.stream().mapToDouble(line -> most(line, field)).max().orElse(0);
            boolean worth =
                    most > LEAST * resolution
                            && unevenness(kept, field) < BETTER * unevenness(kept, Field.NONE);
            return worth ? field : Field.NONE;
        }

        /** How much a field moves the places of a line against one another, in pixels. */
        private double most(Traced line, Field field) {
            DoubleSummaryStatistics moves =
                    line.points().stream().mapToDouble(p -> moved(p, field)).summaryStatistics();
            return moves.getMax() - moves.getMin();
        }

        private double moved(Point point, Field field) {
            return field.at(point.x() / width, point.y() / height) * height;
        }

        /** How far places are off the middle of their line, in pixels; the median of lines. */
        private double unevenness(List<Traced> some, Field field) {
            double[] each =
                    some.stream().mapToDouble(line -> unevenness(line, field)).sorted().toArray();
            return each[each.length / 2];
        }

        private double unevenness(Traced line, Field field) {
            double[] ys =
                    line.points().stream().mapToDouble(p -> p.y() + moved(p, field)).toArray();
            double mean = Arrays.stream(ys).average().orElseThrow();
            double sum = 0;
            for (double y : ys) {
                sum += (y - mean) * (y - mean);
            }
            return Math.sqrt(sum / ys.length);
        }

        private Field solved(List<Traced> some) {
            int across = powers + 1;
            int count = ALONG * across;
            double[][] matrix = new double[count][count];
            double[] right = new double[count];
            for (Traced line : some) {
                add(line, matrix, right);
            }
            double all = some.stream().mapToInt(line -> line.points().size()).sum();
            for (int i = 0; i < count; i++) {
                double power = i / across + i % across;
                matrix[i][i] += STIFF * all * power * power + 1e-9;
            }
            RealVector factors =
                    new CholeskyDecomposition(new Array2DRowRealMatrix(matrix), 1e-6, 1e-15)
                            .getSolver()
                            .solve(new ArrayRealVector(right));
            List<List<Double>> table = new ArrayList<>();
            for (int p = 0; p < ALONG; p++) {
                double[] row = factors.getSubVector(p * across, across).toArray();
                table.add(Arrays.stream(row).boxed().toList());
            }
            return new Field(table, span(some, Point::x, width), span(some, Point::y, height));
        }

        private static Span span(List<Traced> some, ToDoubleFunction<Point> place, double whole) {
            return Span.of(
                    some.stream()
                            .flatMap(line -> line.points().stream())
                            .mapToDouble(point -> place.applyAsDouble(point) / whole));
        }

        /** A line weighs by its length; where it lies as a whole is free. */
        private void add(Traced line, double[][] matrix, double[] right) {
            int count = right.length;
            List<Point> points = line.points();
            double[][] terms = new double[points.size()][];
            double[] means = new double[count];
            double middle = 0;
            for (int i = 0; i < terms.length; i++) {
                terms[i] = terms(points.get(i), count);
                for (int k = 0; k < count; k++) {
                    means[k] += terms[i][k] / terms.length;
                }
                middle += points.get(i).y() / height / terms.length;
            }
            double weight = line.drawn() ? DRAWN : TEXT;
            for (int i = 0; i < terms.length; i++) {
                double off = middle - points.get(i).y() / height;
                for (int k = 0; k < count; k++) {
                    double term = terms[i][k] - means[k];
                    right[k] += weight * term * off;
                    for (int m = 0; m < count; m++) {
                        matrix[k][m] += weight * term * (terms[i][m] - means[m]);
                    }
                }
            }
        }

        private double[] terms(Point point, int count) {
            double u = 2 * point.x() / width - 1;
            double v = 2 * point.y() / height - 1;
            int across = powers + 1;
            double[] terms = new double[count];
            for (int i = 0; i < count; i++) {
                terms[i] = Math.pow(u, i / across + 1) * Math.pow(v, i % across);
            }
            return terms;
        }
    }
}
