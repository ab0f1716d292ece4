package org.gongkai.model;

import java.util.List;

/**
 * A document's tables read as statutory tables.
 *
 * @param tables the statutory tables found, in the form's order, each at most once for each form:
 *     blocks of one table may be on the forms of different years
 * @param choices cells of these tables whose print allows several readings; until one is decided
 *     they are unreadable. No cell is in two of them
 * @param findings what concerns no single statutory table, such as {@code table-missing}
 * @param explanations why the tables were read as they were, for people
 */
public record Matching(
        List<MatchedTable> tables,
        List<AmbiguousCells> choices,
        List<Finding> findings,
        List<Explanation> explanations) {

    /** Copies the lists. */
    public Matching {
        tables = List.copyOf(tables);
        choices = List.copyOf(choices);
        findings = List.copyOf(findings);
        explanations = List.copyOf(explanations);
    }
}
