package org.gongkai.data.output;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.data.write.CellColumns;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;

/**
 * A row of {@code cells.csv}; see docs/output.md.
 *
 * @param report id of the document
 * @param source its name
 * @param key the cell's address; without a row for a line that the form does not have
 * @param form that its table matched
 * @param value the number, where there is one
 * @param raw the printed text
 * @param state what is there
 * @param unit of the number
 * @param method how it was read
 * @param flags codes of the findings that touch it
 * @param standard the number in the unit of the form, where that is certain
 * @param proven whether anything holds the number besides its print
 */
public record CellRow(
        String report,
        String source,
        CellKey key,
        String form,
        Optional<BigDecimal> value,
        String raw,
        CellState state,
        String unit,
        Method method,
        List<String> flags,
        Optional<BigDecimal> standard,
        boolean proven) {

    /** Copies the list. */
    public CellRow {
        flags = List.copyOf(flags);
    }

    static CellRow of(OutputRow row) {
        return new CellRow(
                row.get(CellColumns.REPORT),
                row.get(CellColumns.SOURCE),
                new CellKey(
                        row.get(CellColumns.TABLE),
                        row.get(CellColumns.ROW),
                        row.get(CellColumns.COLUMN)),
                row.get(CellColumns.FORM),
                row.get(CellColumns.VALUE),
                row.get(CellColumns.RAW),
                row.get(CellColumns.STATE),
                row.get(CellColumns.UNIT),
                row.get(CellColumns.METHOD),
                row.get(CellColumns.FLAGS),
                // An older folder has no such column.
                row.get(row.has(CellColumns.VALUE_STD) ? CellColumns.VALUE_STD : CellColumns.VALUE),
                row.has(CellColumns.PROVEN) && !row.get(CellColumns.PROVEN).isEmpty());
    }

    /** Whether it is a cell of the form; a line that the form does not have has no code. */
    public boolean isStatutory() {
        return !key.row().isEmpty();
    }

    /** Whether a finding touches it. */
    public boolean flagged() {
        return !flags.isEmpty();
    }
}
