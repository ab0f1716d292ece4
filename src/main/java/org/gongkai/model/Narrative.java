package org.gongkai.model;

import java.util.List;

/**
 * A figure that the prose of a report repeats from its tables, as in 受理政府信息公开申请3119件.
 *
 * @param id such as {@code narrative_new}
 * @param section code of the section to look in
 * @param pattern Java regular expression with the figure as group 1, for folded text (no white
 *     space, ASCII punctuation)
 * @param cells the cells whose sum it should equal
 */
public record Narrative(String id, String section, String pattern, List<CellKey> cells) {

    /** Copies the list. */
    public Narrative {
        cells = List.copyOf(cells);
    }
}
