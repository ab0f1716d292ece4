package org.gongkai.recognition.learn;

import java.util.List;

/**
 * How far sums may be off: printed figures are rounded one by one, so that now and then the last
 * place of a large sum differs.
 *
 * @param unit value of the last place
 */
record Rounding(long unit) {

    private static final long LARGEST_UNIT = 1_000_000;

    /** Sums of fewer units are exact. */
    private static final long LARGE = 1000;

    /** One line in so many may be off. */
    private static final int SELDOM = 10;

    static Rounding of(List<FigureLine> lines) {
        long unit = 1;
        while (unit < LARGEST_UNIT && areMultiples(lines, unit * 10)) {
            unit *= 10;
        }
        return new Rounding(unit);
    }

    private static boolean areMultiples(List<FigureLine> lines, long unit) {
        for (FigureLine line : lines) {
            for (long value : line.values()) {
                if (value % unit != 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether both sides are the same in all lines, but for rounding in few of them. */
    boolean holds(List<FigureLine> lines, int[] parts, int[] total) {
        int off = 0;
        for (FigureLine line : lines) {
            long gap = Math.abs(line.sum(parts) - line.sum(total));
            boolean near =
                    gap <= unit * Math.max(1, line.filled(parts) / 2)
                            && Math.abs(line.sum(total)) >= unit * LARGE;
            if (gap != 0 && !near) {
                return false;
            }
            off += gap != 0 ? 1 : 0;
        }
        return off * SELDOM <= lines.size();
    }

    int off(List<FigureLine> lines, int[] parts, int[] total) {
        return (int) lines.stream().filter(line -> line.sum(parts) != line.sum(total)).count();
    }
}
