package org.gongkai.model;

import java.util.List;

/**
 * A document's tables read as statutory tables.
 *
 * @param tables the statutory tables found, in the form's order, each at most once
 * @param findings what concerns no single statutory table, such as {@code table-missing}
 */
public record Matching(List<MatchedTable> tables, List<Finding> findings) {

    /** Copies the lists. */
    public Matching {
        tables = List.copyOf(tables);
        findings = List.copyOf(findings);
    }
}
