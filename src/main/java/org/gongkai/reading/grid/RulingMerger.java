package org.gongkai.reading.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Ruling;

/** Puts rulings that are pieces or copies of one line together. */
final class RulingMerger {

    // Written out: pages of drawings have thousands of lines.
    private static final Comparator<Edge> BY_POSITION =
            (a, b) -> {
                int order = Double.compare(a.position(), b.position());
                return order != 0 ? order : bySides(a, b);
            };

    private static final Comparator<Edge> BY_START =
            (a, b) -> {
                int order = bySides(a, b);
                return order != 0 ? order : Double.compare(a.position(), b.position());
            };

    private static final Comparator<Edge> LONGEST_FIRST =
            Comparator.comparingDouble(Edge::length).reversed().thenComparing(BY_POSITION);

    private RulingMerger() {}

    private static int bySides(Edge a, Edge b) {
        int order = Double.compare(a.start(), b.start());
        return order != 0 ? order : Double.compare(a.end(), b.end());
    }

    /** The lines of one direction, by position. */
    static List<Edge> lines(List<Ruling> rulings, boolean horizontal, GridSettings settings) {
        List<Edge> pieces = new ArrayList<>();
        for (Ruling ruling : rulings) {
            if (ruling.horizontal() == horizontal && Double.isFinite(ruling.position())) {
                pieces.add(new Edge(ruling.position(), ruling.start(), ruling.end()));
            }
        }
        pieces.sort(BY_POSITION);
        List<Edge> lines = new ArrayList<>();
        for (List<Edge> bundle : bundles(pieces, settings.snap())) {
            join(bundle, settings, lines);
        }
        return longest(lines, settings.mostLines());
    }

    /** Runs of lines, sorted by position, each within the tolerance of its first. */
    static List<List<Edge>> bundles(List<Edge> sorted, double tolerance) {
        List<List<Edge>> bundles = new ArrayList<>();
        double first = Double.NEGATIVE_INFINITY;
        for (Edge edge : sorted) {
            if (edge.position() - first > tolerance) {
                bundles.add(new ArrayList<>());
                first = edge.position();
            }
            bundles.get(bundles.size() - 1).add(edge);
        }
        return bundles;
    }

    /** Mean position of lines, the long ones counting more. */
    static double position(List<Edge> edges) {
        double sum = 0;
        double weights = 0;
        for (Edge edge : edges) {
            double weight = edge.length() + 1e-3;
            sum += edge.position() * weight;
            weights += weight;
        }
        return sum / weights;
    }

    private static void join(List<Edge> bundle, GridSettings settings, List<Edge> lines) {
        bundle.sort(BY_START);
        List<Edge> open = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        for (Edge piece : bundle) {
            if (!open.isEmpty() && piece.start() > end + settings.gap()) {
                close(open, end, settings, lines);
                open.clear();
            }
            end = open.isEmpty() ? piece.end() : Math.max(end, piece.end());
            open.add(piece);
        }
        close(open, end, settings, lines);
    }

    private static void close(
            List<Edge> open, double end, GridSettings settings, List<Edge> lines) {
        double start = open.get(0).start();
        if (end - start >= settings.shortest()) {
            lines.add(new Edge(position(open), start, end));
        }
    }

    private static List<Edge> longest(List<Edge> lines, int most) {
        List<Edge> kept = lines;
        if (lines.size() > most) {
            kept = new ArrayList<>(lines.stream().sorted(LONGEST_FIRST).limit(most).toList());
        }
        kept.sort(BY_POSITION);
        return kept;
    }
}
