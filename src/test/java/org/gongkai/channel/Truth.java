package org.gongkai.channel;

import java.util.Set;
import org.gongkai.model.CellValue;
import org.gongkai.model.MatchedCell;

/**
 * What was filled in.
 *
 * @param raw what is printed in the cell
 * @param number the number that it says, canonical; empty where it says none
 * @param unit the unit that is printed for it and is not the form's; empty where there is none
 */
record Truth(String raw, String number, String unit) {

    /** Of a cell that is not there. */
    static final Truth NONE = new Truth("no such cell", "no number", "");

    private static final Set<String> DASHES = Set.of("-", "/", "—", "无");

    /** What a text without further words says. */
    static Truth of(String printed) {
        String digits = printed.replace("+", "");
        boolean count = digits.matches("-?\\d+(\\.\\d+)?");
        return new Truth(printed, count ? digits : "", "");
    }

    /** Whether a cell without a flag says so. */
    boolean isIn(MatchedCell cell) {
        CellValue value = cell.value();
        return switch (value.state()) {
            case BLANK -> raw.isEmpty();
            case DASH -> DASHES.contains(raw);
            case TEXT -> value.raw().replace(" ", "").equals(raw.replace(" ", ""));
            default -> value.plain().equals(number) && (unit.isEmpty() || unit.equals(cell.unit()));
        };
    }
}
