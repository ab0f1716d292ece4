package org.gongkai.panel;

/**
 * How the sums of one rule came out.
 *
 * @param held sums that hold
 * @param open sums of which some cell is not known
 * @param broken sums that do not hold
 */
public record Tally(int held, int open, int broken) {

    static final Tally NONE = new Tally(0, 0, 0);

    Tally and(Tally other) {
        return new Tally(held + other.held, open + other.open, broken + other.broken);
    }

    Tally and(Balance.State state) {
        return switch (state) {
            case HELD -> new Tally(held + 1, open, broken);
            case OPEN -> new Tally(held, open + 1, broken);
            case BROKEN -> new Tally(held, open, broken + 1);
        };
    }
}
