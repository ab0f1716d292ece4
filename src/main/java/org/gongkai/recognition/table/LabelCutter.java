package org.gongkai.recognition.table;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.gongkai.recognition.label.Known;
import org.gongkai.recognition.label.Known.Role;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.label.LabelScores.Match;
import org.gongkai.recognition.label.PrintedLabel;

/**
 * Cuts words that ran together into labels. Of all ways to cut them the one is taken that leaves
 * the fewest letters outside known labels, in few pieces.
 */
final class LabelCutter {

    /** Behind these a number is the rest of one: 第（一）项, 第二十条, and 一） behind its bracket. */
    private static final String AMID_ORDINAL = "第([〔一二三四五六七八九十0123456789";

    private static final String CLOSERS = "\"”’'）)】』」》:";

    private final LabelScores labels;
    private final Stretch words;
    private final String plain;

    /** The best sum for the text before each character when a piece ends there. */
    private final double[] closed;

    /** The same when a piece of unknown words is open there. */
    private final double[] open;

    /** Where that piece began. */
    private final int[] openFrom;

    /** Where the last piece of the best sum began, and what it is. */
    private final int[] from;

    private final Known[] known;

    private LabelCutter(LabelScores labels, Stretch words) {
        int length = words.length();
        this.labels = labels;
        this.words = words;
        this.plain = words.plain();
        this.closed = new double[length + 1];
        this.open = new double[length + 1];
        this.openFrom = new int[length + 1];
        this.from = new int[length + 1];
        this.known = new Known[length + 1];
        Arrays.fill(closed, Double.NEGATIVE_INFINITY);
        Arrays.fill(open, Double.NEGATIVE_INFINITY);
        closed[0] = 0;
    }

    /** The labels and other words in order; none is lost. */
    static List<Fragment> cut(LabelScores labels, List<Token> tokens) {
        return new LabelCutter(labels, new Stretch(tokens)).cut();
    }

    private List<Fragment> cut() {
        for (int i = 0; i < words.length(); i++) {
            close(i, open[i], openFrom[i], Known.NOTHING);
            for (Match match : labels.matches(plain, i)) {
                int end = withNote(match);
                double gain =
                        match.letters()
                                - STANDARD.piece()
                                - STANDARD.doubt() * words.breaks(i, end);
                close(end, closed[i] + gain, i, match.known());
            }
            goOn(i);
        }
        close(words.length(), open[words.length()], openFrom[words.length()], Known.NOTHING);
        return pieces();
    }

    private void close(int end, double sum, int start, Known what) {
        if (sum > closed[end]) {
            closed[end] = sum;
            from[end] = start;
            known[end] = what;
        }
    }

    /** Unknown words begin at the character or go on over it, but not over an ordinal. */
    private void goOn(int at) {
        double begun = closed[at] - STANDARD.piece();
        boolean ends = words.startsLine(at) || (at > 0 && isOrdinal(at));
        double longer = ends ? Double.NEGATIVE_INFINITY : open[at];
        open[at + 1] = Math.max(begun, longer);
        openFrom[at + 1] = begun > longer ? at : openFrom[at];
    }

    private boolean isOrdinal(int at) {
        boolean inside = AMID_ORDINAL.indexOf(plain.charAt(at - 1)) >= 0;
        return !inside && PrintedLabel.ordinalEnd(plain, at) > at;
    }

    /** The end of a label with the marks and the note in brackets that follow it. */
    private int withNote(Match match) {
        int at = match.end();
        // What is left of 本年增/减 is no dash.
        if (match.known().is(Role.COLUMN) && plain.startsWith("/", at)) {
            at++;
        }
        while (at < plain.length() && CLOSERS.indexOf(plain.charAt(at)) >= 0) {
            at++;
        }
        if (at == plain.length()
                || plain.charAt(at) != '('
                || PrintedLabel.ordinalEnd(plain, at) > at) {
            return at;
        }
        int limit = Math.min(plain.length(), at + STANDARD.note() + 1);
        int close = plain.substring(at, limit).indexOf(')');
        return close > 0 ? at + close + 1 : at;
    }

    private List<Fragment> pieces() {
        List<Fragment> pieces = new ArrayList<>();
        for (int end = words.length(); end > 0; end = from[end]) {
            pieces.add(words.fragment(from[end], end, known[end]));
        }
        Collections.reverse(pieces);
        return pieces;
    }
}
