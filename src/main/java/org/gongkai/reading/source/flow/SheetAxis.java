package org.gongkai.reading.source.flow;

import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows, or the columns, of a sheet that have something to show, numbered from 0. Between rows
 * that others separate one number is left free, however many they are; hidden ones separate
 * nothing.
 */
final class SheetAxis {

    private final boolean gaps;
    private final TreeSet<Integer> hidden = new TreeSet<>();
    private final TreeSet<Integer> used = new TreeSet<>();
    private final TreeMap<Integer, Integer> numbers = new TreeMap<>();

    /**
     * @param gaps whether empty stretches count as one
     */
    SheetAxis(boolean gaps) {
        this.gaps = gaps;
    }

    void hide(int index) {
        hidden.add(index);
    }

    /** Whether one from the first to before the end is not hidden. */
    boolean shows(int first, int end) {
        return hidden.subSet(first, end).size() < end - first;
    }

    /** Uses the first that is not hidden from the first to before the end, if there is one. */
    void useFirst(int first, int end) {
        int index = first;
        while (hidden.contains(index) && index < end) {
            index++;
        }
        if (index < end) {
            used.add(index);
        }
    }

    /** Numbers what is used; nothing is used or hidden after this. */
    void close() {
        int number = 0;
        int previous = -1;
        for (int index : used) {
            int between = index - previous - 1 - hidden.subSet(previous + 1, index).size();
            number += gaps && between > 0 ? 1 : 0;
            numbers.put(index, number++);
            previous = index;
        }
    }

    /** Number of the first one used at or after the index. */
    int first(int index) {
        Map.Entry<Integer, Integer> entry = numbers.ceilingEntry(index);
        return entry == null ? Integer.MAX_VALUE : entry.getValue();
    }

    /** 1 more than the number of the last one used at or before the index. */
    int end(int index) {
        Map.Entry<Integer, Integer> entry = numbers.floorEntry(index);
        return entry == null ? 0 : entry.getValue() + 1;
    }
}
