package org.gongkai.model;

import java.util.List;

/**
 * Statutory tables in which the sums of the form have decided what they can decide.
 *
 * @param tables the same tables; cells of a {@link AmbiguousCells} hold the decided value, or are
 *     unreadable
 * @param findings what was left open, and why
 */
public record Solution(List<MatchedTable> tables, List<Finding> findings) {

    /** Copies the lists. */
    public Solution {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
