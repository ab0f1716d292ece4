package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How the running text of a page is set.
 *
 * @param left left edge of lines that are not indented
 * @param right right edge of full lines; beyond every line where none is long
 * @param pitch usual distance from line to line
 * @param size usual font size
 */
record Margins(double left, double right, double pitch, double size) {

    /** Glyphs from which a line tells something of the margins. */
    private static final int LONG_LINE = 12;

    /** Long lines from which a page speaks for itself. */
    private static final int ENOUGH_LINES = 4;

    /** Points within which edges are the same. */
    private static final double SAME_EDGE = 3;

    /** Part of the long lines that end further left than full lines do. */
    private static final double FULL = 0.9;

    /** Pitch of official prose, in font sizes, where a page has too few lines to tell. */
    private static final double USUAL_PITCH = 1.8;

    /** Distance in font sizes from which lines do not follow one another. */
    private static final double LARGEST_PITCH = 3.5;

    /** The margins of each page; pages with little text take those of all pages of their width. */
    static List<Margins> of(List<PageParts> pages) {
        Map<Long, List<List<TextLine>>> byWidth = new HashMap<>();
        for (PageParts page : pages) {
            byWidth.computeIfAbsent(widthKey(page), key -> new ArrayList<>()).add(page.lines());
        }
        Map<Long, Margins> shared = new HashMap<>();
        byWidth.forEach((width, lines) -> shared.put(width, ofAll(lines)));
        return pages.stream()
                .map(page -> of(page, Objects.requireNonNull(shared.get(widthKey(page)))))
                .toList();
    }

    private static long widthKey(PageParts page) {
        return Math.round(page.width());
    }

    /** Lists have no full lines, so the right edge is that of the pages together. */
    private static Margins of(PageParts page, Margins shared) {
        boolean telling = page.lines().stream().filter(Margins::isLong).count() >= ENOUGH_LINES;
        Margins own = telling ? ofAll(List.of(page.lines())) : shared;
        return new Margins(own.left, Math.max(own.right, shared.right), own.pitch, shared.size);
    }

    private static Margins ofAll(List<List<TextLine>> pages) {
        List<TextLine> lines = pages.stream().flatMap(List::stream).toList();
        List<TextLine> telling = lines.stream().filter(Margins::isLong).toList();
        List<TextLine> used = telling.isEmpty() ? lines : telling;
        double size = mostFrequent(used, TextLine::size, 0.5);
        double left = mostFrequent(used, line -> line.box().x(), SAME_EDGE);
        double right = percentile(rightEdges(telling), FULL, Double.MAX_VALUE);
        List<Double> pitches = new ArrayList<>();
        for (List<TextLine> page : pages) {
            for (int i = 1; i < page.size(); i++) {
                double pitch = page.get(i).box().centerY() - page.get(i - 1).box().centerY();
                if (pitch > 0 && pitch < LARGEST_PITCH * size) {
                    pitches.add(pitch);
                }
            }
        }
        return new Margins(left, right, percentile(pitches, 0.5, USUAL_PITCH * size), size);
    }

    private static List<Double> rightEdges(List<TextLine> lines) {
        return lines.stream().map(line -> line.box().right()).toList();
    }

    private static boolean isLong(TextLine line) {
        return line.glyphs().size() >= LONG_LINE && line.glyphs().get(0).direction() == 0;
    }

    private interface Measure {
        double of(TextLine line);
    }

    /** The value that most glyphs share, rounded; the smallest of equals; 0 without lines. */
    private static double mostFrequent(List<TextLine> lines, Measure measure, double step) {
        Map<Long, Integer> counts = new HashMap<>();
        for (TextLine line : lines) {
            long key = Math.round(measure.of(line) / step);
            counts.merge(key, line.glyphs().size(), Integer::sum);
        }
        return counts.entrySet().stream()
                .max(
                        Map.Entry.<Long, Integer>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<Long, Integer>comparingByKey().reversed()))
                .map(entry -> entry.getKey() * step)
                .orElse(0.0);
    }

    private static double percentile(List<Double> values, double part, double otherwise) {
        List<Double> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        return sorted.isEmpty() ? otherwise : sorted.get((int) ((sorted.size() - 1) * part));
    }
}
