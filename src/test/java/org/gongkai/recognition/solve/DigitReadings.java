package org.gongkai.recognition.solve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.AmbiguousCells.Reading;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;

/** The ways to cut a run of digits into counts: none has a zero in front but 0 itself. */
public final class DigitReadings {

    private DigitReadings() {}

    /** Every cut into so many counts, those with short counts in front first. */
    public static List<List<String>> cuts(String digits, int counts) {
        List<List<String>> cuts = new ArrayList<>();
        cut(digits, 0, counts, new ArrayList<>(), cuts);
        return cuts;
    }

    private static void cut(
            String digits, int from, int counts, List<String> head, List<List<String>> cuts) {
        if (counts == 0) {
            if (from == digits.length()) {
                cuts.add(List.copyOf(head));
            }
            return;
        }
        int longest = digits.startsWith("0", from) ? from + 1 : digits.length() - counts + 1;
        for (int to = from + 1; to <= Math.min(longest, digits.length()); to++) {
            head.add(digits.substring(from, to));
            cut(digits, to, counts - 1, head, cuts);
            head.remove(head.size() - 1);
        }
    }

    static AmbiguousCells choice(List<CellKey> cells, String raw, List<List<String>> readings) {
        return new AmbiguousCells(
                cells,
                raw,
                readings.stream()
                        .map(
                                values ->
                                        new Reading(
                                                values.stream().map(DigitReadings::value).toList(),
                                                1))
                        .toList());
    }

    /** A number, or a blank for the empty string. */
    static CellValue value(String raw) {
        return raw.isEmpty() ? CellValue.BLANK : CellValue.number(raw, new BigDecimal(raw), "");
    }
}
