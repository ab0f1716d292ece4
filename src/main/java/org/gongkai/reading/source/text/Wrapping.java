package org.gongkai.reading.source.text;

import java.util.List;
import org.gongkai.base.text.Folding;

/**
 * Decides whether a line goes on in the next one. Figures and labels of tables that lost their
 * borders must never be joined, so a line goes on only when it reads as broken prose.
 */
record Wrapping(int fullWidth) {

    /** Han characters below which a line is a label, not a line of prose that was broken. */
    private static final int LONG = 20;

    /** The same for a line that ends with a comma, which ends nothing. */
    private static final int LONG_BEFORE_COMMA = 10;

    /** Words of a title that are on a line of their own before its end. */
    private static final int TITLE_START = 30;

    /** Lines of nearly the greatest width that make a text hard-wrapped. */
    private static final int FULL_LINES = 3;

    /** Characters by which wrapped lines differ in width: punctuation, Latin letters. */
    private static final int SLACK = 3;

    /** Characters of the widest line in hard-wrapped text. */
    private static final int WIDEST = 80;

    static Wrapping of(List<Line> lines) {
        int[] widths = lines.stream().mapToInt(line -> width(line.raw())).sorted().toArray();
        int n = widths.length;
        boolean wrapped =
                n > FULL_LINES
                        && widths[n - 1] <= WIDEST
                        && widths[n - 1] >= LONG
                        && widths[n - FULL_LINES] >= widths[n - 1] - SLACK;
        return new Wrapping(wrapped ? widths[n - 1] - SLACK : Integer.MAX_VALUE);
    }

    /**
     * Whether {@code line} continues {@code before}.
     *
     * @param before the physical line before, collapsed
     * @param joined all of the paragraph before it, collapsed
     * @param text the line, collapsed
     */
    boolean continues(String before, String joined, String text, Line line) {
        boolean readsOn =
                switch (line.gap()) {
                    case HARD -> false;
                    case BLANK -> continuesOverleaf(before, text);
                    case NONE -> !isIndented(line.raw()) && continuesNextLine(before, joined, text);
                };
        return readsOn && !startsAnew(text) && !endsHere(before);
    }

    private static boolean startsAnew(String text) {
        return LineShape.isOrdinal(text)
                || LineShape.isFigures(text)
                || LineShape.isRule(text)
                || LineShape.isLabelled(text)
                || text.indexOf('|') >= 0;
    }

    private static boolean endsHere(String before) {
        return LineShape.isFigures(before)
                || LineShape.isRule(before)
                || LineShape.isTitleEnd(before)
                || LineShape.isPartHeading(before)
                || before.indexOf('|') >= 0
                || (LineShape.isLabelled(before) && !LineShape.hasClause(before));
    }

    /** A page break cuts prose only: both halves must read as prose. */
    private static boolean continuesOverleaf(String before, String text) {
        return width(before) >= LONG
                && !LineShape.endsSentence(before)
                && !LineShape.endsBracket(before)
                && LineShape.hasClause(before)
                && LineShape.hasClause(text);
    }

    private boolean continuesNextLine(String before, String joined, String text) {
        if (LineShape.endsClause(before)) {
            return width(before) >= LONG_BEFORE_COMMA;
        }
        if (isTitleStart(joined) && LineShape.isTitleTail(text)) {
            return true;
        }
        if (LineShape.endsSentence(before)) {
            return false;
        }
        boolean full = width(before) >= fullWidth;
        boolean heading = LineShape.isOrdinal(before) && !LineShape.hasClause(before);
        return full || (width(before) >= LONG && !heading && !LineShape.endsBracket(before));
    }

    private static boolean isTitleStart(String text) {
        int width = width(text);
        return width >= 4
                && width <= TITLE_START
                && !LineShape.hasClause(text)
                && !LineShape.isOrdinal(text)
                && Character.isIdeographic(text.codePointBefore(text.length()));
    }

    private static boolean isIndented(String raw) {
        return Folding.isSpace(raw.codePointAt(0));
    }

    /** In Han characters: two Latin letters or digits count as one. */
    private static int width(String text) {
        int halves = 0;
        for (int i = 0; i < text.length() && halves <= 2 * WIDEST; i++) {
            halves += text.charAt(i) < 0x100 ? 1 : 2;
        }
        return (halves + 1) / 2;
    }
}
