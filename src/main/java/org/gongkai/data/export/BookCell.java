package org.gongkai.data.export;

import java.util.Comparator;
import org.gongkai.model.CellKey;

/**
 * A statutory cell as it stands in a workbook.
 *
 * @param sheet name of the sheet
 * @param place on it, such as {@code D12}
 * @param address whose cell it is
 * @param written what was written there when the workbook was made
 * @param now what stands there
 */
record BookCell(String sheet, String place, Address address, String written, TypedCell now) {

    /**
     * A cell of a report.
     *
     * @param report its id
     * @param key of the cell
     */
    record Address(String report, CellKey key) implements Comparable<Address> {

        private static final Comparator<Address> ORDER =
                Comparator.comparing(Address::report).thenComparing(Address::key);

        @Override
        public int compareTo(Address other) {
            return ORDER.compare(this, other);
        }
    }

    boolean isChanged() {
        return !now.says(written);
    }

    /** Where it is, for people. */
    String where() {
        return sheet + "!" + place;
    }
}
