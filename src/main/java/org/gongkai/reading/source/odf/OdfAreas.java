package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Areas of cells, as {@code Sheet.B2:Sheet.C5 Sheet.D1} names them; the sheet is not asked. */
record OdfAreas(List<Area> areas) {

    /** Rows and columns from 0, the last ones included. */
    record Area(int row, int column, int lastRow, int lastColumn) {

        boolean holds(int atRow, int atColumn) {
            return atRow >= row && atRow <= lastRow && atColumn >= column && atColumn <= lastColumn;
        }
    }

    private static final Pattern CELL =
            Pattern.compile("(?:^|[.:\\s])\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?=$|[:\\s])");

    static OdfAreas of(String addresses) {
        List<Area> areas = new ArrayList<>();
        Matcher cell = CELL.matcher(addresses);
        int end = -1;
        while (cell.find()) {
            int row = Integer.parseInt(cell.group(2)) - 1;
            int column = column(cell.group(1));
            boolean goesOn = end >= 0 && addresses.startsWith(":", end);
            Area from =
                    goesOn ? areas.remove(areas.size() - 1) : new Area(row, column, row, column);
            areas.add(new Area(from.row(), from.column(), row, column));
            end = goesOn ? -1 : cell.end();
        }
        return new OdfAreas(List.copyOf(areas));
    }

    private static int column(String letters) {
        int column = 0;
        String upper = letters.toUpperCase(Locale.ROOT);
        for (int i = 0; i < upper.length(); i++) {
            column = column * 26 + upper.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    boolean hold(int row, int column) {
        return areas.stream().anyMatch(area -> area.holds(row, column));
    }
}
