package org.gongkai.recognition.learn;

import java.util.List;

/**
 * A row of a copy.
 *
 * @param copy number of the copy
 * @param code the code printed in it, its parts put together; may be empty
 * @param names its label, and before it those of the groups it stands in
 * @param values what is printed in the columns of values
 */
record RowPrint(int copy, String code, List<CellPrint> names, List<CellPrint> values) {

    RowPrint {
        names = List.copyOf(names);
        values = List.copyOf(values);
    }

    CellPrint label() {
        return names.isEmpty() ? CellPrint.NOTHING : names.get(names.size() - 1);
    }

    CellPrint group() {
        return names.size() < 2 ? CellPrint.NOTHING : names.get(names.size() - 2);
    }

    boolean isBlank() {
        return code.isEmpty() && names.isEmpty() && values.stream().allMatch(CellPrint::isEmpty);
    }
}
