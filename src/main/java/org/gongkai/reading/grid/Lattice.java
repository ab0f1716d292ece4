package org.gongkai.reading.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The grid lines of one group of lines, and which sides between them are drawn.
 *
 * <p>Sides rather than corners decide, so that lines that fall short of one another do no harm.
 */
final class Lattice {

    private static final Comparator<Edge> BY_POSITION = Comparator.comparingDouble(Edge::position);

    /**
     * Horizontal lines that must reach beyond the outermost vertical one for a border to be missing
     * there; a single one may be a rule across the page that touches the table.
     */
    private static final int LEVEL_WITNESSES = 2;

    /** Likewise vertical lines: the header row of the statutory form has just one. */
    private static final int UPRIGHT_WITNESSES = 1;

    private final double[] xs;
    private final double[] ys;

    /** Whether the line {@code ys[row]} is drawn from {@code xs[column]} to the next. */
    private final boolean[][] horizontal;

    /** Whether the line {@code xs[column]} is drawn from {@code ys[row]} to the next. */
    private final boolean[][] vertical;

    private Lattice(double[] xs, double[] ys, boolean[][] horizontal, boolean[][] vertical) {
        this.xs = xs;
        this.ys = ys;
        this.horizontal = horizontal;
        this.vertical = vertical;
    }

    static Lattice of(LineGroup lines, GridSettings settings) {
        double[] acrossRim = rim(lines.verticals(), lines.horizontals(), LEVEL_WITNESSES, settings);
        double[] downRim = rim(lines.horizontals(), lines.verticals(), UPRIGHT_WITNESSES, settings);
        List<Edge> verticals = missing(lines.verticals(), acrossRim, downRim);
        List<Edge> horizontals = missing(lines.horizontals(), downRim, acrossRim);
        horizontals.addAll(
                anchored(lines.horizontals(), join(lines.verticals(), verticals), settings));
        verticals.addAll(anchored(lines.verticals(), horizontals, settings));
        double[] xs = positions(verticals, settings);
        double[] ys = positions(horizontals, settings);
        return new Lattice(
                xs, ys, drawn(horizontals, ys, xs, settings), drawn(verticals, xs, ys, settings));
    }

    double[] xs() {
        return xs.clone();
    }

    double[] ys() {
        return ys.clone();
    }

    int rows() {
        return Math.max(ys.length - 1, 0);
    }

    int columns() {
        return Math.max(xs.length - 1, 0);
    }

    /** Whether the side above the place is drawn; {@code row} may be {@link #rows()}. */
    boolean above(int row, int column) {
        return horizontal[row][column];
    }

    /** Whether the side left of the place is drawn; {@code column} may be {@link #columns()}. */
    boolean leftOf(int row, int column) {
        return vertical[column][row];
    }

    /** First and last position of lines, or how far crossing lines show that one is missing. */
    private static double[] rim(
            List<Edge> lines, List<Edge> crossing, int witnesses, GridSettings settings) {
        double first = lines.get(0).position();
        double last = lines.get(lines.size() - 1).position();
        if (crossing.size() < witnesses) {
            return new double[] {first, last};
        }
        double[] starts = crossing.stream().mapToDouble(Edge::start).sorted().toArray();
        double[] ends = crossing.stream().mapToDouble(Edge::end).sorted().toArray();
        double before = starts[witnesses - 1];
        double after = ends[ends.length - witnesses];
        return new double[] {
            first - before > settings.overhang() ? before : first,
            after - last > settings.overhang() ? after : last
        };
    }

    /** The outer lines that are not drawn. */
    private static List<Edge> missing(List<Edge> lines, double[] rim, double[] crossRim) {
        List<Edge> missing = new ArrayList<>();
        if (rim[0] < lines.get(0).position()) {
            missing.add(new Edge(rim[0], crossRim[0], crossRim[1]));
        }
        if (rim[1] > lines.get(lines.size() - 1).position()) {
            missing.add(new Edge(rim[1], crossRim[0], crossRim[1]));
        }
        return missing;
    }

    private static List<Edge> join(List<Edge> some, List<Edge> others) {
        List<Edge> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /**
     * The lines cut back to the outermost lines that they meet: what hangs over is drawn too long,
     * what meets fewer than two is an underline.
     */
    private static List<Edge> anchored(
            List<Edge> lines, List<Edge> crossing, GridSettings settings) {
        List<Edge> anchored = new ArrayList<>();
        for (Edge line : lines) {
            double start = Double.POSITIVE_INFINITY;
            double end = Double.NEGATIVE_INFINITY;
            for (Edge other : crossing) {
                if (line.reaches(other.position(), settings.touch())
                        && other.reaches(line.position(), settings.touch())) {
                    start = Math.min(start, other.position());
                    end = Math.max(end, other.position());
                }
            }
            if (end - start > settings.snap()) {
                anchored.add(new Edge(line.position(), start, end));
            }
        }
        return anchored;
    }

    private static double[] positions(List<Edge> lines, GridSettings settings) {
        List<Edge> sorted = new ArrayList<>(lines);
        sorted.sort(BY_POSITION);
        return RulingMerger.bundles(sorted, settings.snap()).stream()
                .mapToDouble(RulingMerger::position)
                .toArray();
    }

    private static boolean[][] drawn(
            List<Edge> lines, double[] positions, double[] stops, GridSettings settings) {
        int sides = Math.max(stops.length - 1, 0);
        double[][] covered = new double[positions.length][sides];
        for (Edge line : lines) {
            int at = nearest(positions, line.position());
            for (int i = from(stops, line.start()); i < sides && stops[i] < line.end(); i++) {
                double overlap =
                        Math.min(line.end(), stops[i + 1]) - Math.max(line.start(), stops[i]);
                covered[at][i] += Math.max(overlap, 0);
            }
        }
        boolean[][] drawn = new boolean[positions.length][sides];
        for (int p = 0; p < positions.length; p++) {
            for (int i = 0; i < sides; i++) {
                drawn[p][i] = covered[p][i] >= settings.coverage() * (stops[i + 1] - stops[i]);
            }
        }
        return drawn;
    }

    private static int from(double[] stops, double start) {
        int at = Arrays.binarySearch(stops, start);
        return Math.max(at >= 0 ? at : -at - 2, 0);
    }

    private static int nearest(double[] positions, double position) {
        int at = Arrays.binarySearch(positions, position);
        if (at >= 0) {
            return at;
        }
        int after = -at - 1;
        if (after == 0 || after == positions.length) {
            return Math.max(after - 1, 0);
        }
        boolean before = position - positions[after - 1] <= positions[after] - position;
        return before ? after - 1 : after;
    }
}
