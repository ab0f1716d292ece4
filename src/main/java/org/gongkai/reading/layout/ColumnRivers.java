package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Columns of a table: the white between texts that runs down through its lines.
 *
 * @param rivers from left to right; each parts two columns
 */
record ColumnRivers(List<River> rivers) {

    /** Part of the lines that may cross a river. */
    private static final double CROSSING = 0.08;

    /** Width of a river in font sizes, at least. */
    private static final double NARROWEST = 0.2;

    /** Part of the most texts in a line from which a line tells columns. */
    private static final double TELLING = 0.6;

    /** Times that the white between two tables is wider than that between their columns. */
    private static final double SIDE_BY_SIDE = 1.7;

    /** Points left and right of a line within which nothing is looked for. */
    private static final double DRAWN = 1;

    /** Lines up to which a column that only one of them fills is one. */
    private static final int FEW = 3;

    /** Part of a text by which it may reach into the next column. */
    private static final double OVERLAP = 0.2;

    /**
     * White that parts two columns.
     *
     * @param left its left edge
     * @param right its right edge
     */
    record River(double left, double right) {
        double width() {
            return right - left;
        }

        double middle() {
            return (left + right) / 2;
        }
    }

    /**
     * What stands in one column, or in several.
     *
     * @param column the first
     * @param last the last
     */
    record Piece(int column, int last, Strip.Text text) {}

    int count() {
        return rivers.size() + 1;
    }

    /** The same, where lines are drawn between some columns. */
    static ColumnRivers of(List<Strip> strips, List<Double> drawn) {
        if (drawn.isEmpty()) {
            return of(strips);
        }
        List<River> all = new ArrayList<>();
        for (double x : drawn) {
            all.add(new River(x - DRAWN, x + DRAWN));
        }
        for (River river : of(strips).rivers()) {
            double slack = 0.3 * strips.get(0).size();
            boolean known =
                    drawn.stream()
                            .anyMatch(x -> x > river.left() - slack && x < river.right() + slack);
            if (!known) {
                all.add(river);
            }
        }
        all.sort(Comparator.comparingDouble(River::middle));
        return new ColumnRivers(filled(all, strips));
    }

    /** Less the columns in which nothing stands. */
    private static List<River> filled(List<River> rivers, List<Strip> strips) {
        List<River> kept = new ArrayList<>(rivers);
        for (int c = kept.size(); c >= 0 && !kept.isEmpty(); c--) {
            ColumnRivers columns = new ColumnRivers(kept);
            int column = c;
            boolean empty =
                    strips.stream()
                            .flatMap(s -> s.texts().stream())
                            .noneMatch(
                                    t ->
                                            columns.at(t.left() + 1) <= column
                                                    && columns.at(t.right() - 1) >= column);
            if (empty) {
                kept.remove(c == kept.size() ? c - 1 : c);
            }
        }
        return kept;
    }

    static ColumnRivers of(List<Strip> strips) {
        List<Strip> telling = telling(strips);
        int allowed = telling.size() < 8 ? 0 : (int) (CROSSING * telling.size());
        double size = telling.stream().mapToDouble(Strip::size).average().orElse(10);
        List<River> rivers = white(telling, allowed, NARROWEST * size);
        return new ColumnRivers(supported(rivers, telling));
    }

    /** Lines with figures tell columns best, for headers may reach over them. */
    private static List<Strip> telling(List<Strip> strips) {
        int most = strips.stream().mapToInt(s -> s.texts().size()).max().orElse(0);
        List<Strip> full =
                strips.stream()
                        .filter(s -> s.texts().size() >= Math.max(2, TELLING * most))
                        .toList();
        List<Strip> figures =
                full.stream()
                        .filter(s -> 2 * CellLook.figures(s.texts()) >= s.texts().size())
                        .toList();
        return figures.size() >= 2 ? figures : full;
    }

    private static List<River> white(List<Strip> strips, int allowed, double least) {
        List<double[]> edges = new ArrayList<>();
        for (Strip strip : strips) {
            for (Strip.Text text : strip.texts()) {
                edges.add(new double[] {text.left(), 1});
                edges.add(new double[] {text.right(), -1});
            }
        }
        edges.sort(Comparator.<double[]>comparingDouble(e -> e[0]).thenComparingDouble(e -> -e[1]));
        List<River> rivers = new ArrayList<>();
        int over = 0;
        boolean begun = false;
        double from = Double.NaN;
        for (double[] edge : edges) {
            int before = over;
            over += (int) edge[1];
            if (begun && before <= allowed && over > allowed && edge[0] - from >= least) {
                rivers.add(new River(from, edge[0]));
            }
            if (over > allowed) {
                begun = true;
            } else if (before > allowed) {
                from = edge[0];
            }
        }
        return rivers;
    }

    /** Less those beside a column in which hardly a line has text of its own. */
    private static List<River> supported(List<River> rivers, List<Strip> strips) {
        List<River> kept = new ArrayList<>(rivers);
        int least = strips.size() > FEW ? 2 : 1;
        for (int c = 0; c <= kept.size() && !kept.isEmpty(); ) {
            boolean[][] filled = places(kept, strips);
            boolean right =
                    c == 0 || (c < kept.size() && kept.get(c).width() < kept.get(c - 1).width());
            int other = right ? c + 1 : c - 1;
            if (count(filled, c) < least || (strips.size() <= FEW && never(filled, c, other))) {
                kept.remove(right ? c : c - 1);
                c = 0;
            } else {
                c++;
            }
        }
        return kept;
    }

    /** By line and column, whether something stands there. */
    private static boolean[][] places(List<River> rivers, List<Strip> strips) {
        ColumnRivers columns = new ColumnRivers(rivers);
        boolean[][] filled = new boolean[strips.size()][columns.count()];
        for (int i = 0; i < filled.length; i++) {
            for (Strip.Text text : strips.get(i).texts()) {
                filled[i][columns.at(text.box().centerX())] = true;
            }
        }
        return filled;
    }

    private static int count(boolean[][] filled, int column) {
        int count = 0;
        for (boolean[] line : filled) {
            count += line[column] ? 1 : 0;
        }
        return count;
    }

    /** Whether no line has something in both columns. */
    private static boolean never(boolean[][] filled, int one, int other) {
        for (boolean[] line : filled) {
            if (line[one] && line[other]) {
                return false;
            }
        }
        return true;
    }

    /** The river between two tables that stand side by side; -1 where there is one table. */
    int between() {
        if (rivers.size() < 3 || rivers.size() % 2 == 0) {
            return -1;
        }
        int middle = rivers.size() / 2;
        double others = 0;
        for (int i = 0; i < rivers.size(); i++) {
            others = i == middle ? others : Math.max(others, rivers.get(i).width());
        }
        return rivers.get(middle).width() > SIDE_BY_SIDE * others ? middle : -1;
    }

    int at(double x) {
        int column = 0;
        while (column < rivers.size() && x > rivers.get(column).middle()) {
            column++;
        }
        return column;
    }

    /** The texts of a line by column; texts that lie over several are cut where they can be. */
    List<Piece> pieces(Strip strip) {
        List<Piece> pieces = new ArrayList<>();
        for (Strip.Text text : strip.texts()) {
            for (Strip.Text part : cut(text)) {
                add(pieces, place(part));
            }
        }
        return pieces;
    }

    private Piece place(Strip.Text text) {
        int first = -1;
        int last = -1;
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int c = 0; c < count(); c++) {
            double left = c == 0 ? Double.NEGATIVE_INFINITY : rivers.get(c - 1).right();
            double right = c == rivers.size() ? Double.POSITIVE_INFINITY : rivers.get(c).left();
            double over = Math.min(right, text.right()) - Math.max(left, text.left());
            if (over > OVERLAP * Math.min(right - left, text.box().width())) {
                first = first < 0 ? c : first;
                last = c;
            }
            if (-over < least) {
                least = -over;
                nearest = c;
            }
        }
        return first < 0 ? new Piece(nearest, nearest, text) : new Piece(first, last, text);
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!pieces.isEmpty()) {
            Piece before = pieces.get(pieces.size() - 1);
            if (before.last() >= piece.column()) {
                List<TextLine> words = new ArrayList<>(before.text().words());
                words.addAll(piece.text().words());
                int last = Math.max(before.last(), piece.last());
                pieces.set(
                        pieces.size() - 1, new Piece(before.column(), last, Strip.Text.of(words)));
                return;
            }
        }
        pieces.add(piece);
    }

    /** A text, cut where white between its words lies in a river. */
    List<Strip.Text> cut(Strip.Text text) {
        if (text.text().indexOf(' ') < 0) {
            return List.of(text);
        }
        List<TextLine> words = text.words();
        if (words.size() < 2) {
            return List.of(text);
        }
        double usual = usualGap(words);
        List<Strip.Text> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < words.size(); i++) {
            double left = words.get(i - 1).box().right();
            double right = words.get(i).box().x();
            boolean wide =
                    right - left > 1.35 * usual
                            || isHan(words.get(i - 1), words.get(i))
                            || (CellLook.isFigure(words.get(i - 1).text())
                                    && CellLook.isFigure(words.get(i).text()));
            boolean river =
                    rivers.stream()
                            .anyMatch(
                                    r ->
                                            r.left() < right + 0.1
                                                    && r.right() > left - 0.1
                                                    && Math.min(r.right(), right)
                                                                    - Math.max(r.left(), left)
                                                            > 0);
            if (river && wide) {
                parts.add(Strip.Text.of(words.subList(start, i)));
                start = i;
            }
        }
        parts.add(Strip.Text.of(words.subList(start, words.size())));
        return parts;
    }

    /** Chinese has no spaces between words. */
    private static boolean isHan(TextLine left, TextLine right) {
        return Spacing.isWide(left.glyphs().get(left.glyphs().size() - 1))
                && Spacing.isWide(right.glyphs().get(0));
    }

    private static double usualGap(List<TextLine> words) {
        double[] gaps = new double[words.size() - 1];
        for (int i = 1; i < words.size(); i++) {
            gaps[i - 1] = words.get(i).box().x() - words.get(i - 1).box().right();
        }
        Arrays.sort(gaps);
        double usual = gaps[(gaps.length - 1) / 2];
        return Math.min(usual, 0.35 * words.get(0).size());
    }
}
