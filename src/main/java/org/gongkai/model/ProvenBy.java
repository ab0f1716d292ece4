package org.gongkai.model;

import java.util.EnumSet;
import java.util.Set;

/**
 * What holds a figure besides the reading of its own print: a sum that its form prescribes, of
 * which every cell is known, that holds, and none that breaks, or a second look.
 */
public enum ProvenBy {
    /** A sum of cells of its row. */
    ROW("row"),
    /** A sum of cells of its column. */
    COLUMN("column"),
    /** One of its row and one of its column. */
    BOTH("both"),
    /** The report of the year before or after, in which it stands too. */
    YEARS("years"),
    /** A second look at the ink of the page, blind to the first. */
    EYE("eye");

    private static final Set<ProvenBy> LINES = Set.of(ROW, COLUMN);

    private final String code;

    ProvenBy(String code) {
        this.code = code;
    }

    /** The word that output has for it. */
    public String code() {
        return code;
    }

    /** What a sum is evidence of: a line of a table by its direction, both where it has neither. */
    public static ProvenBy of(Sum sum) {
        boolean row = sum.cells().stream().map(CellKey::row).distinct().count() == 1;
        boolean column = sum.cells().stream().map(CellKey::column).distinct().count() == 1;
        return row == column ? BOTH : row ? ROW : COLUMN;
    }

    /** All of two sets: {@link #ROW} and {@link #COLUMN} are {@link #BOTH}. */
    public static Set<ProvenBy> all(Set<ProvenBy> some, Set<ProvenBy> more) {
        Set<ProvenBy> all = EnumSet.noneOf(ProvenBy.class);
        all.addAll(some);
        all.addAll(more);
        if (all.contains(BOTH) || all.containsAll(LINES)) {
            all.removeAll(LINES);
            all.add(BOTH);
        }
        return all;
    }
}
