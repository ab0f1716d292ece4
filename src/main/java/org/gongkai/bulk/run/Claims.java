package org.gongkai.bulk.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Fingerprint;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.Method;
import org.gongkai.model.Severity;

/**
 * What a reading says stands in its statutory cells; cells that it lacks or could not read say
 * nothing.
 *
 * @param texts a number in the unit of the form, where that is certain, {@code blank}, {@code
 *     dash}, or words
 * @param flagged cells of which a flag says enough, or a person
 */
record Claims(Map<CellKey, String> texts, Set<CellKey> flagged) {

    /** Of the figures that are not zero, the share that nearly equal readings have in common. */
    private static final double NEARLY = 0.8;

    static Claims of(Extraction read) {
        Map<CellKey, String> texts = new TreeMap<>();
        read.cells()
                .filter(cell -> !cell.key().row().isEmpty())
                .forEach(
                        cell -> {
                            String text = text(cell);
                            if (!text.isEmpty()) {
                                texts.put(cell.key(), text);
                            }
                        });
        Set<CellKey> flagged = new HashSet<>(read.flags().keySet());
        read.cells()
                .filter(cell -> cell.method() == Method.CORRECTED)
                .forEach(cell -> flagged.add(cell.key()));
        return new Claims(texts, flagged);
    }

    private static String text(MatchedCell cell) {
        return switch (cell.value().state()) {
            case NUMBER -> cell.standard().map(Claims::plain).orElse(cell.value().plain());
            case BLANK, DASH -> cell.value().state().code();
            case TEXT -> cell.value().raw();
            default -> "";
        };
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    int size() {
        return texts.size();
    }

    /** How many figures there are that are not zero. */
    int figures() {
        return (int) texts.values().stream().filter(Claims::isFigure).count();
    }

    private static boolean isFigure(String text) {
        return !text.equals("0")
                && !CellState.BLANK.code().equals(text)
                && !CellState.DASH.code().equals(text);
    }

    /** The same where the same is said. */
    String digest() {
        return Fingerprint.of(texts.toString()).id();
    }

    /** Whether another reading for the same body and year is of the same report. */
    boolean isCopy(Claims other) {
        int figures = 0;
        int equal = 0;
        int common = 0;
        boolean same = true;
        for (Map.Entry<CellKey, String> each : texts.entrySet()) {
            String said = other.texts.get(each.getKey());
            if (said != null) {
                common++;
                boolean agree = said.equals(each.getValue());
                same &= agree;
                boolean figure = isFigure(said) || isFigure(each.getValue());
                figures += figure ? 1 : 0;
                equal += figure && agree ? 1 : 0;
            }
        }
        return common > 0 && (same || (figures > 0 && equal >= NEARLY * figures));
    }

    /**
     * Where another reading of the same report says otherwise. A warning where neither of the two
     * has a flag there; else the flag is there already.
     *
     * @param name of the other
     */
    List<Finding> differing(Claims other, String name) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<CellKey, String> each : texts.entrySet()) {
            CellKey key = each.getKey();
            String said = other.texts.getOrDefault(key, each.getValue());
            if (!said.equals(each.getValue())) {
                Finding finding =
                        FindingCode.COPIES_DIFFER.on(
                                key,
                                said,
                                each.getValue(),
                                "The copy " + name + " says " + said + ", not " + each.getValue(),
                                List.of(key));
                boolean known = flagged.contains(key) || other.flagged.contains(key);
                findings.add(known ? finding.as(Severity.INFO) : finding);
            }
        }
        return findings;
    }
}
