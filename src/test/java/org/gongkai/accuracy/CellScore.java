package org.gongkai.accuracy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;

/**
 * An extraction against its gold.
 *
 * @param right cells that say what the document says
 * @param noise right cells that are flagged all the same
 * @param silent cells that are wrong or invented and carry no flag
 * @param lost cells that the document has and the extraction neither gives nor flags
 * @param notes one line for each cell that is not right
 */
record CellScore(int right, int noise, List<String> silent, List<String> lost, List<String> notes) {

    static CellScore of(Gold gold, Extraction extraction) {
        Map<CellKey, SortedSet<String>> flags = extraction.flags();
        Map<String, MatchedCell> given = new TreeMap<>();
        extraction.cells().forEach(cell -> given.put(cell.key().toString(), cell));
        List<String> silent = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        int right = 0;
        int noise = 0;
        Map<String, JsonNode> wanted = gold.cells();
        for (Map.Entry<String, JsonNode> want : wanted.entrySet()) {
            MatchedCell cell = given.get(want.getKey());
            boolean flagged = cell != null && flagged(cell, flags);
            if (cell != null && isRight(want.getValue(), cell)) {
                right++;
                noise += flagged ? 1 : 0;
                continue;
            }
            String note = want.getKey() + ": want " + want.getValue() + ", given " + shown(cell);
            notes.add(note);
            if (!flagged) {
                (cell == null || isEmpty(cell) ? lost : silent).add(note);
            }
        }
        for (MatchedCell cell : given.values()) {
            if (!wanted.containsKey(cell.key().toString()) && !isEmpty(cell)) {
                notes.add(cell.key() + ": not in the document, given " + shown(cell));
                if (!flagged(cell, flags)) {
                    silent.add(cell.key() + ": not in the document, given " + shown(cell));
                }
            }
        }
        return new CellScore(right, noise, silent, lost, notes);
    }

    private static boolean flagged(MatchedCell cell, Map<CellKey, SortedSet<String>> flags) {
        return flags.containsKey(cell.key()) || cell.value().state() == CellState.UNREADABLE;
    }

    private static boolean isEmpty(MatchedCell cell) {
        CellState state = cell.value().state();
        return state == CellState.MISSING
                || state == CellState.UNREADABLE
                || state == CellState.BLANK;
    }

    private static boolean isRight(JsonNode want, MatchedCell cell) {
        CellState state = cell.value().state();
        if (want.isNull()) {
            return state == CellState.BLANK;
        }
        if (want.isNumber()) {
            return cell.value().number().isPresent()
                    && cell.value().number().get().compareTo(new BigDecimal(want.asText())) == 0;
        }
        return want.isTextual()
                && (state == CellState.NUMBER || state == CellState.DASH || state == CellState.TEXT)
                && Folding.fold(cell.value().raw()).equals(Folding.fold(want.asText()));
    }

    private static String shown(MatchedCell cell) {
        return cell == null
                ? "nothing"
                : cell.value().state().code() + " '" + cell.value().raw() + "'";
    }
}
