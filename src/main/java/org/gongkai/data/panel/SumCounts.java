package org.gongkai.data.panel;

/**
 * How the sums of one rule came out.
 *
 * @param held sums that hold
 * @param open sums of which some cell is not known
 * @param broken sums that do not hold
 */
public record SumCounts(int held, int open, int broken) {

    static final SumCounts NONE = new SumCounts(0, 0, 0);

    SumCounts and(SumCounts other) {
        return new SumCounts(held + other.held, open + other.open, broken + other.broken);
    }

    SumCounts and(Balance.State state) {
        return switch (state) {
            case HELD -> new SumCounts(held + 1, open, broken);
            case OPEN -> new SumCounts(held, open + 1, broken);
            case BROKEN -> new SumCounts(held, open, broken + 1);
        };
    }
}
