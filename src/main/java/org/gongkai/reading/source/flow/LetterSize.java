package org.gongkai.reading.source.flow;

/**
 * Twips that text takes up from top to bottom: at least and at most, since nobody knows where its
 * lines end before it is laid out.
 */
public record LetterSize(long least, long most) {

    /** An empty line. */
    public static final LetterSize EMPTY = new LetterSize(100, 700);

    private static final int TWIPS = 20;

    /** Twips of the lines of a page. */
    private static final int WIDEST = 11_000;

    private static final int NARROWEST = 5_000;

    /** Parts of their size that lines have at most, with what is between them. */
    private static final int MOST_LEADING = 3;

    /** Points of letters in tables. */
    private static final int SMALLEST = 8;

    private static final int LARGEST = 16;

    /** Twips of a cell of which nothing is known. */
    private static final int USUAL_CELL = 1_000;

    /**
     * A paragraph.
     *
     * @param ems how many letters of full width it has
     * @param smallest points of its smallest letters
     * @param largest points of its largest
     * @param breaks lines that end before they are full
     */
    static LetterSize of(double ems, double smallest, double largest, int breaks) {
        long fewest = lines(ems * smallest, WIDEST) + breaks;
        long many = lines(ems * largest, NARROWEST) + breaks;
        return new LetterSize(
                Math.round(fewest * smallest * TWIPS),
                Math.round((many + 1) * largest * MOST_LEADING * TWIPS));
    }

    /** A paragraph in a cell of a width, which is 0 where it is not known. */
    static LetterSize ofCell(int letters, int width) {
        int wide = width > 0 ? Math.max(USUAL_CELL / 2, width) : USUAL_CELL;
        long few = lines(letters * SMALLEST / 2.0, width > 0 ? wide : WIDEST);
        return new LetterSize(
                few * SMALLEST * TWIPS,
                (lines((double) letters * LARGEST, wide) + 1) * LARGEST * 2 * TWIPS);
    }

    private static long lines(double points, int width) {
        return Math.max(1, (long) Math.ceil(points * TWIPS / width));
    }
}
