package org.gongkai.data.export;

import org.gongkai.data.dataset.DescribedColumn;

/** What a column holds, as far as other formats tell it apart. */
enum ColumnKind {
    TEXT,
    DATE,
    TRUTH,
    WHOLE,
    NUMBER;

    /** Whether its values are numbers. */
    boolean isNumber() {
        return this == WHOLE || this == NUMBER;
    }

    static ColumnKind of(DescribedColumn column) {
        return switch (column.type()) {
            case "date" -> DATE;
            case "boolean" -> TRUTH;
            case "integer", "year" -> WHOLE;
            case "number" -> NUMBER;
            default -> TEXT;
        };
    }
}
