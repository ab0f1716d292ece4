package org.gongkai.reading.source.scan;

import java.util.function.IntPredicate;

/**
 * Columns of pixels beside one another without ink.
 *
 * @param from the first
 * @param to the one behind the last
 */
record WhiteRun(int from, int to) {

    /** The widest between two columns, of equal ones the left; of no width where all have ink. */
    static WhiteRun widest(int from, int to, IntPredicate inked) {
        WhiteRun widest = new WhiteRun(from, from);
        int start = from;
        for (int x = from; x <= to; x++) {
            if (x == to || inked.test(x)) {
                widest = x - start > widest.width() ? new WhiteRun(start, x) : widest;
                start = x + 1;
            }
        }
        return widest;
    }

    int width() {
        return to - from;
    }

    int middle() {
        return (from + to) / 2;
    }
}
