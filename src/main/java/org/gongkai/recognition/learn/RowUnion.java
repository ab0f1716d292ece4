package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.gongkai.base.text.Ordinals;
import org.gongkai.base.text.Similarity;

/** Lays the rows of copies side by side: which are the same, in an order that keeps all. */
final class RowUnion {

    /** Likeness from which on two labels may be wordings of one. */
    private static final double LIKE = 0.72;

    /** The same for rows between the same neighbours. */
    private static final double LIKE_IN_PLACE = 0.5;

    private static final double SAME = 4;
    private static final double SAME_LABEL = 3;

    /** Under another number, as where a row was left out above it. */
    private static final double SAME_WORDS = 2;

    private List<RowClass> classes = new ArrayList<>();

    private final boolean alike;

    private RowUnion(boolean alike) {
        this.alike = alike;
    }

    /** The rows of several copies, each in printed order; other wordings are the same row. */
    static List<RowClass> of(List<List<RowPrint>> copies) {
        RowUnion union = new RowUnion(true);
        copies.forEach(union::add);
        union.joinWordings();
        return union.classes;
    }

    /** The same where only rows with the same label are the same. */
    static List<RowClass> exactly(List<List<RowPrint>> copies) {
        RowUnion union = new RowUnion(false);
        copies.forEach(union::add);
        return union.classes;
    }

    private void add(List<RowPrint> rows) {
        int[] pairs = pairs(rows);
        List<RowClass> joined = new ArrayList<>();
        int next = 0;
        for (int j = 0; j < rows.size(); j++) {
            if (pairs[j] < 0) {
                joined.add(new RowClass(rows.get(j)));
            } else {
                joined.addAll(classes.subList(next, pairs[j]));
                next = pairs[j] + 1;
                classes.get(pairs[j]).add(rows.get(j));
                joined.add(classes.get(pairs[j]));
            }
        }
        joined.addAll(classes.subList(next, classes.size()));
        classes = joined;
    }

    /** For each row the class it belongs to, or -1: pairs that keep both orders and fit best. */
    private int[] pairs(List<RowPrint> rows) {
        int n = classes.size();
        int m = rows.size();
        double[][] fit = new double[n][m];
        double[][] best = new double[n + 1][m + 1];
        for (int i = n - 1; i >= 0; i--) {
            for (int j = m - 1; j >= 0; j--) {
                fit[i][j] = fit(classes.get(i).first(), rows.get(j));
                double pair = fit[i][j] > 0 ? fit[i][j] + best[i + 1][j + 1] : 0;
                best[i][j] = Math.max(pair, Math.max(best[i + 1][j], best[i][j + 1]));
            }
        }
        int[] pairs = new int[m];
        int i = 0;
        for (int j = 0; j < m; j++) {
            while (i < n && best[i][j] == best[i + 1][j] && best[i][j] > best[i][j + 1]) {
                i++;
            }
            boolean paired = i < n && fit[i][j] > 0 && best[i][j] == fit[i][j] + best[i + 1][j + 1];
            pairs[j] = paired ? i++ : -1;
        }
        return pairs;
    }

    private double fit(RowPrint one, RowPrint other) {
        if (!one.code().isEmpty() || !other.code().isEmpty()) {
            return one.code().equals(other.code()) ? SAME : 0;
        }
        String a = one.label().key();
        String b = other.label().key();
        boolean sameGroup = one.group().key().equals(other.group().key());
        if (a.isEmpty() || b.isEmpty()) {
            return a.equals(b) ? SAME_LABEL : 0;
        }
        if (a.equals(b)) {
            return sameGroup ? SAME : SAME_LABEL;
        }
        if (!alike) {
            return 0;
        }
        if (sameGroup && !one.group().isEmpty() && bare(a).equals(bare(b))) {
            return SAME_WORDS;
        }
        double like = differs(a, b) ? 0 : likeness(a, b);
        return like >= LIKE ? like : 0;
    }

    private static String bare(String key) {
        return key.substring(Ordinals.leading(key, 0).end());
    }

    private static double likeness(String a, String b) {
        boolean near = Math.min(a.length(), b.length()) * 2 >= Math.max(a.length(), b.length());
        return near ? Similarity.likeness(a, b) : 0;
    }

    /** Whether ordinals or numbers say that two labels are not the same. */
    private static boolean differs(String a, String b) {
        Ordinals.Ordinal one = Ordinals.leading(a, 0);
        Ordinals.Ordinal other = Ordinals.leading(b, 0);
        boolean numbered = one.kind() != Ordinals.Kind.NONE && other.kind() != Ordinals.Kind.NONE;
        return (numbered && one.value() != other.value())
                || !a.replaceAll("\\D", "").equals(b.replaceAll("\\D", ""));
    }

    /** Rows between the same neighbours that no copy has both of are wordings of one. */
    private void joinWordings() {
        for (int i = 0; i + 1 < classes.size(); i++) {
            RowClass one = classes.get(i);
            RowClass next = classes.get(i + 1);
            if (Collections.disjoint(one.copies(), next.copies()) && isWording(one, next)) {
                one.addAll(next);
                classes.remove(i + 1);
                i--;
            }
        }
    }

    private static boolean isWording(RowClass one, RowClass other) {
        RowPrint a = one.first();
        RowPrint b = other.first();
        return a.code().isEmpty()
                && b.code().isEmpty()
                && !a.label().isEmpty()
                && !b.label().isEmpty()
                && !differs(a.label().key(), b.label().key())
                && likeness(a.label().key(), b.label().key()) >= LIKE_IN_PLACE;
    }
}
