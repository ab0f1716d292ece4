package org.gongkai.reading.source.pdf;

/**
 * Work that a page may cost, so that floods end. Counted, not timed: the same document ends at the
 * same place on every machine.
 */
final class PageBudget {

    /** Operators on a page, those of the forms it calls included; dense drawings have 500,000. */
    static final int MOST_OPERATORS = 3_000_000;

    /** Glyphs on a page; the densest tables have some 20,000. */
    static final int MOST_GLYPHS = 300_000;

    /** Lines on a page; dotted borders give some 10,000. */
    static final int MOST_RULINGS = 300_000;

    /** Pictures on a page; scans cut into strips have some 1,000. */
    static final int MOST_PICTURES = 20_000;

    /** Saved graphics states; PDF promises 28. */
    static final int MOST_SAVED_STATES = 4_096;

    /** Forms within forms. */
    static final int DEEPEST_FORM = 32;

    /** Operators that calling a form is as dear as: it is decoded anew at each call. */
    private static final int FORM_COST = 200;

    private int operators;

    void operator() throws PageLimitException {
        spend(1);
    }

    void form() throws PageLimitException {
        spend(FORM_COST);
    }

    private void spend(int cost) throws PageLimitException {
        operators += cost;
        if (operators > MOST_OPERATORS) {
            throw new PageLimitException("it has more than " + MOST_OPERATORS + " operators");
        }
    }

    static void check(int count, int most, String what) throws PageLimitException {
        if (count > most) {
            throw new PageLimitException("it has more than " + most + " " + what);
        }
    }
}
