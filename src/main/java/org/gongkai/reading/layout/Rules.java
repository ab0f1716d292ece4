package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Ruling;

/** The level lines of a page, put together, from top to bottom. */
record Rules(List<Ruling> lines) {

    /** Part of a table's width that a line across it covers. */
    private static final double ACROSS = 0.9;

    /** Part of its width by which such a line may be longer than the table. */
    private static final double BEYOND = 0.35;

    /** The lines that lie across a table from its left to its right edge. */
    List<Ruling> across(Box table) {
        double slack = 0.04 * table.width() + 3;
        return lines.stream()
                .filter(r -> r.start() <= table.x() + slack && r.end() >= table.right() - slack)
                .filter(r -> r.length() * ACROSS <= table.width() * (1 + BEYOND))
                .toList();
    }

    /** Those between two heights. */
    List<Ruling> between(double top, double bottom) {
        return lines.stream().filter(r -> r.position() > top && r.position() < bottom).toList();
    }

    static Rules of(List<Ruling> level) {
        List<Ruling> sorted = new ArrayList<>(level);
        sorted.sort(Comparator.comparingDouble(Ruling::position));
        return new Rules(List.copyOf(sorted));
    }
}
