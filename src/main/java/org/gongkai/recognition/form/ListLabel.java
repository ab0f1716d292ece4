package org.gongkai.recognition.form;

import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;

/**
 * The label of a line of a list, taken apart for comparing. Lists differ from place to place in
 * their numbering and in the notes in brackets, but labels that are merely alike are of different
 * lines.
 *
 * @param words folded text without 其中 and ordinals
 * @param bare {@code words} without notes in brackets
 * @param heading whether it is numbered 一、 and so begins a part of the list
 */
record ListLabel(String words, String bare, boolean heading) {

    private static final Pattern OF_WHICH = Pattern.compile("^其中[:：,、]?");

    static ListLabel of(String text) {
        String folded = OF_WHICH.matcher(Folding.fold(text)).replaceFirst("");
        PrintedLabel label = PrintedLabel.of(folded);
        return new ListLabel(label.words(), label.bare(), label.ordinal().startsWith("C"));
    }

    /** Whether both say the same, except for a note that one of them lacks. */
    boolean same(ListLabel other) {
        boolean noted = !words.equals(bare) && !other.words.equals(other.bare);
        return !words.isEmpty()
                && (words.equals(other.words) || (!noted && bare.equals(other.bare)));
    }
}
