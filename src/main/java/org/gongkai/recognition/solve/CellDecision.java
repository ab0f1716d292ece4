package org.gongkai.recognition.solve;

/** What the sums say of one cell of a choice. */
enum CellDecision {
    /** It is the same in every reading of its choice; the sums have no say. */
    PLAIN,
    /** It is the same in every reading that fits, be there a misprint or not. */
    DECIDED,
    /** Readings fit only with one misprint, and it is the same in all of them. */
    DECIDED_DESPITE_MISPRINT,
    /** It is the same in every reading that fits, but not in those that one misprint allows. */
    UNCONFIRMED,
    /** No reading fits all sums, but it is the same in every reading that fits those of its row. */
    OWN_SUM,
    /** Readings that fit differ in it. */
    AMBIGUOUS,
    /** No reading fits, even with one misprint. */
    CONTRADICTED,
    /** The search was too large. */
    UNSEARCHED;

    /** Whether a value may be given. */
    boolean hasValue() {
        return compareTo(AMBIGUOUS) < 0;
    }

    /** Whether the value, if any, is owed to the sums. */
    boolean isSolved() {
        return this != PLAIN && hasValue();
    }
}
