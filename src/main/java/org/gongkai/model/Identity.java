package org.gongkai.model;

import java.util.List;
import org.gongkai.model.Finding.BrokenSum;

/**
 * A sum that a form promises: the cells of {@code parts} add up to those of {@code total}.
 *
 * @param id such as {@code req_row_sum}
 * @param finding what is found when it breaks, such as {@code row-sum}
 * @param table code of the table
 * @param each what the sum is repeated for
 * @param relation how the two sides compare
 * @param soft whether it is usual rather than prescribed, so that a breach is only worth knowing
 * @param parts codes of the left side: columns for {@link Each#ROW}, rows for {@link Each#COLUMN},
 *     {@code row.column} for {@link Each#TABLE}
 * @param total codes of the right side, likewise
 * @param rule the rule in Chinese
 */
public record Identity(
        String id,
        BrokenSum finding,
        String table,
        Each each,
        Relation relation,
        boolean soft,
        List<String> parts,
        List<String> total,
        String rule) {

    /** Copies the lists. */
    public Identity {
        parts = List.copyOf(parts);
        total = List.copyOf(total);
    }

    /** What a sum is repeated for. */
    public enum Each {
        /** Every row of the table. */
        ROW,
        /** Every column of the table. */
        COLUMN,
        /** Once. */
        TABLE,
        /**
         * Every open row that has rows below it, which are those whose codes begin with its own and
         * whose next above it is; and the row {@code total}, if one is named, as the sum of the top
         * ones. Where no row prints a code all are top ones. {@code parts} is empty, or has the
         * block whose rows these are, where several are open.
         */
        TREE
    }

    /** How the two sides of a sum compare. */
    public enum Relation {
        /** Both sides are the same. */
        EQUAL,
        /** The left side is not above the right side. */
        AT_MOST
    }
}
