package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Whether the texts of columns begin, end or have their middles below one another. */
final class EdgeAlignment {

    /** Part of the texts of a column that do. */
    private static final double TEXTS = 0.6;

    /** Part of the columns in which they do. */
    private static final double COLUMNS = 0.65;

    /** Difference of places in font sizes, at most. */
    private static final double SAME = 0.45;

    private static final double STRICT = 0.8;
    private static final double STRICT_SAME = 0.25;

    private EdgeAlignment() {}

    static boolean isKept(ColumnRivers columns, List<List<ColumnRivers.Piece>> lines) {
        return isKept(columns, lines, COLUMNS, SAME);
    }

    /** The same for tables of which nothing else tells. */
    static boolean isStrict(ColumnRivers columns, List<List<ColumnRivers.Piece>> lines) {
        return isKept(columns, lines, STRICT, STRICT_SAME);
    }

    private static boolean isKept(
            ColumnRivers columns, List<List<ColumnRivers.Piece>> lines, double part, double same) {
        int judged = 0;
        int kept = 0;
        for (int c = 0; c < columns.count(); c++) {
            int column = c;
            List<Strip.Text> texts = new ArrayList<>();
            for (List<ColumnRivers.Piece> line : lines) {
                line.stream()
                        .filter(p -> p.column() == column && p.last() == column && line.size() > 1)
                        .forEach(p -> texts.add(p.text()));
            }
            if (texts.size() > 1) {
                judged++;
                kept += isKept(texts, same) ? 1 : 0;
            }
        }
        return kept >= part * judged && 2 * judged >= columns.count();
    }

    private static boolean isKept(List<Strip.Text> texts, double same) {
        return isKept(texts, same, Strip.Text::left)
                || isKept(texts, same, Strip.Text::right)
                || isKept(texts, same, t -> t.box().centerX());
    }

    private static boolean isKept(
            List<Strip.Text> texts, double part, ToDoubleFunction<Strip.Text> place) {
        double same = part * texts.get(0).size();
        double[] places = texts.stream().mapToDouble(place).sorted().toArray();
        int most = 0;
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            while (places[i] - places[from] > same) {
                from++;
            }
            most = Math.max(most, i - from + 1);
        }
        return most >= TEXTS * places.length && most > 1;
    }
}
