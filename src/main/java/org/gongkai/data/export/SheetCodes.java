package org.gongkai.data.export;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.model.CellKey;

/**
 * What a report's sheet says of itself for programs, in cells that are not shown, so that values
 * can be found again after rows and columns were added, taken away or moved: the first column has
 * the codes of rows, a row above each table those of columns, and columns behind the table what was
 * written in each cell.
 */
final class SheetCodes {

    /** The column of row codes. */
    static final int COLUMN = 0;

    /** What the code of a table begins with. */
    private static final String TABLE = "gongkai";

    /** What the codes of columns begin with that have what was written. */
    private static final char WRITTEN = '=';

    private static final String BETWEEN = "|";

    private SheetCodes() {}

    /**
     * A table on a sheet.
     *
     * @param report id of its report
     * @param table its code
     */
    record Head(String report, String table) {

        /** As it stands on the sheet. */
        String code() {
            return String.join(BETWEEN, TABLE, report, table);
        }

        static Optional<Head> of(String code) {
            List<String> parts = parts(code);
            return parts.size() == 3 && parts.get(0).equals(TABLE)
                    ? Optional.of(new Head(parts.get(1), parts.get(2)))
                    : Optional.empty();
        }
    }

    /**
     * A row on a sheet.
     *
     * @param table code of its table
     * @param row its own code; empty where its columns have one each
     */
    record Line(String table, String row) {

        String code() {
            return table + BETWEEN + row;
        }

        static Optional<Line> of(String code) {
            List<String> parts = parts(code);
            return parts.size() == 2
                    ? Optional.of(new Line(parts.get(0), parts.get(1)))
                    : Optional.empty();
        }
    }

    /** The code of a column of values that has a row of its own, since its line has none. */
    static String ownRow(CellKey key) {
        return key.row() + BETWEEN + key.column();
    }

    /** That of the column which has what was written there. */
    static String written(String column) {
        return WRITTEN + column;
    }

    /** Whether it is one of these. */
    static boolean isWritten(String column) {
        return !column.isEmpty() && column.charAt(0) == WRITTEN;
    }

    /** The cell in a line and a column of values. */
    static CellKey key(Line line, String column) {
        List<String> parts = parts(column);
        return parts.size() == 2
                ? new CellKey(line.table(), parts.get(0), parts.get(1))
                : new CellKey(line.table(), line.row(), column);
    }

    private static List<String> parts(String code) {
        return List.of(code.split(Pattern.quote(BETWEEN), -1));
    }
}
