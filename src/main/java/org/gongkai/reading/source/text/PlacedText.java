package org.gongkai.reading.source.text;

import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;

/**
 * A text on a line that white parts from others.
 *
 * @param text collapsed, not empty
 * @param left the place where it begins, in columns of characters
 * @param right the place behind its end
 */
record PlacedText(String text, int left, int right) {

    private static final Pattern FIGURE =
            Pattern.compile("[-+±]?\\d[\\d,]{0,15}(?:\\.\\d{1,8})?%?|[-—/]{1,2}");

    /** Longer texts are no figures. */
    private static final int LONGEST_FIGURE = 24;

    /** Whether it says nothing but a number, or that there is none. */
    boolean isFigure() {
        return isFigure(text);
    }

    static boolean isFigure(String text) {
        return text.length() <= LONGEST_FIGURE && FIGURE.matcher(Folding.fold(text)).matches();
    }

    /** Whether some column of characters is in both. */
    boolean overlaps(PlacedText other) {
        return left < other.right && other.left < right;
    }

    /** Whether both begin or both end at one place. */
    boolean isFlushWith(PlacedText other) {
        return left == other.left || right == other.right;
    }

    /** The place of both together, with the text of this one. */
    PlacedText with(PlacedText other) {
        return new PlacedText(text, Math.min(left, other.left), Math.max(right, other.right));
    }

    /** Whether some text of a line says a figure. */
    static boolean holdsFigure(List<PlacedText> line) {
        return line.stream().anyMatch(PlacedText::isFigure);
    }
}
