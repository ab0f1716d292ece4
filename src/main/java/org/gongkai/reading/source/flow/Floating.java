package org.gongkai.reading.source.flow;

/**
 * Where something floats over the text of a document, in twips. Downwards is from the top of the
 * paragraph that it hangs on, to the right from the edge of the column or cell around that.
 *
 * @param top the highest place where it may begin
 * @param bottom the lowest place where it may end
 * @param left where it begins at the earliest
 * @param right where it ends at the latest
 * @param onPage whether top and bottom are from the top of the page instead
 */
public record Floating(int top, int bottom, int left, int right, boolean onPage) {

    /** Twips of a page, at most. */
    public static final int PAGE = 16_840;

    /** Twips of the space above the text of a page. */
    static final int LEAST_MARGIN = 500;

    static final int MOST_MARGIN = 3_200;

    /** Twips of a line, at most. */
    public static final int LINE = 1_000;

    /** Twips that a paragraph has above the line that something hangs on, at most as a rule. */
    public static final int PARAGRAPH = 6_000;

    private static final int FAR = 100_000;

    /** What may be anywhere on the page of its paragraph. */
    public static final Floating ANYWHERE = new Floating(0, PAGE, -FAR, FAR, true);

    /** What may be on any page. */
    public static final Floating EVERYWHERE =
            new Floating(-1_000_000_000, 1_000_000_000, -FAR, FAR, false);

    /** Something of which it is not known how far to the right it is. */
    public static Floating between(int top, int bottom) {
        return new Floating(top, bottom, -FAR, FAR, false);
    }

    /** The same from the top of the page. */
    public static Floating onPage(int top, int bottom) {
        return new Floating(top, bottom, -FAR, FAR, true);
    }

    /** The same from the top of the text of the page, below its margin. */
    public static Floating onText(int top, int bottom) {
        return onPage(top + LEAST_MARGIN, bottom + MOST_MARGIN);
    }

    /** The same, of which it is known how far to the right it is. */
    public Floating across(int from, int to) {
        return new Floating(top, bottom, from, to, onPage);
    }
}
