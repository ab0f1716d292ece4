package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Areas of cells, as {@code Sheet.B2:Sheet.C5 Sheet.D1} names them; the sheet is not asked.
 *
 * @param areas each first row, first column, last row and last column, from 0
 */
record OdfAreas(List<List<Integer>> areas) {

    private static final Pattern CELL =
            Pattern.compile("(?:^|[.:\\s])\\$?([A-Za-z]{1,3})\\$?(\\d{1,7})(?=$|[:\\s])");

    static OdfAreas of(String addresses) {
        List<List<Integer>> areas = new ArrayList<>();
        Matcher cell = CELL.matcher(addresses);
        int end = -1;
        while (cell.find()) {
            List<Integer> at = List.of(Integer.parseInt(cell.group(2)) - 1, column(cell.group(1)));
            boolean goesOn = end >= 0 && addresses.startsWith(":", end);
            List<Integer> from = goesOn ? areas.remove(areas.size() - 1) : at;
            areas.add(List.of(from.get(0), from.get(1), at.get(0), at.get(1)));
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
        return areas.stream()
                .anyMatch(
                        area ->
                                row >= area.get(0)
                                        && row <= area.get(2)
                                        && column >= area.get(1)
                                        && column <= area.get(3));
    }
}
