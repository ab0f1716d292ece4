package org.gongkai.base.text;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A text folded as {@link Folding#fold} does, with the way back: patterns are matched on the folded
 * text, and what is kept is cut out of the printed one.
 */
public final class FoldedText {

    private final String printed;
    private final String folded;
    private final int[] starts;

    private FoldedText(String printed, String folded, int[] starts) {
        this.printed = printed;
        this.folded = folded;
        this.starts = starts;
    }

    /** Folds a text, character by character. */
    public static FoldedText of(String printed) {
        return fold(printed, new BitSet());
    }

    /**
     * Folds a text for the comparison with labels and headings of the forms: variants of characters
     * become plain ones, and readings in brackets are left out.
     */
    public static FoldedText plain(String printed) {
        BitSet left = new BitSet();
        if (Pinyin.possible(printed)) {
            Pinyin.NOTE
                    .matcher(printed)
                    .results()
                    .forEach(note -> left.set(note.start(), note.end()));
        }
        FoldedText text = fold(printed, left);
        return new FoldedText(printed, Variants.plain(text.folded), text.starts);
    }

    private static FoldedText fold(String printed, BitSet left) {
        StringBuilder folded = new StringBuilder(printed.length());
        int[] starts = new int[printed.length() + 1];
        for (int i = 0; i < printed.length(); ) {
            if (left.get(i)) {
                i++;
                continue;
            }
            int plain = Folding.plain(printed.charAt(i));
            if (plain >= 0) {
                starts = reserve(starts, folded.length() + 1);
                starts[folded.length()] = i++;
                folded.append((char) plain);
                continue;
            }
            int c = printed.codePointAt(i);
            String part = Folding.fold(Character.toString(c));
            starts = reserve(starts, folded.length() + part.length());
            for (int k = 0; k < part.length(); k++) {
                starts[folded.length() + k] = i;
            }
            folded.append(part);
            i += Character.charCount(c);
        }
        return new FoldedText(printed, folded.toString(), starts);
    }

    /** The folded text. */
    public String text() {
        return folded;
    }

    /** What is printed from a folded position to the end, white space collapsed. */
    public String printed(int from) {
        return printed(from, folded.length());
    }

    /**
     * What is printed between two folded positions, white space collapsed. A sign that folds to
     * several characters belongs to the piece that begins with it.
     */
    public String printed(int from, int to) {
        return Folding.collapse(printed.substring(start(from), start(to)));
    }

    /** Whether white space is printed before the character at the folded position. */
    public boolean spaceBefore(int position) {
        int start = start(position);
        return start > 0 && Folding.isSpace(printed.codePointBefore(start));
    }

    private int start(int position) {
        return position >= folded.length() ? printed.length() : starts[position];
    }

    private static int[] reserve(int[] starts, int length) {
        return length < starts.length ? starts : Arrays.copyOf(starts, 2 * length + 1);
    }
}
