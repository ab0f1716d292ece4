package org.gongkai.data.panel;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;

/**
 * What a cell must be by the report of the year before: {@code cell = before + plus - minus}.
 *
 * @param kind which of the two rules it belongs to
 * @param cell of the later report
 * @param before a cell of the report of the year before
 * @param plus cells of the later report
 * @param minus cells of the later report
 */
record CrossYearSum(
        Kind kind, CellKey cell, CellKey before, List<CellKey> plus, List<CellKey> minus) {

    /** 本年新收政府信息公开申请数量, 总计: the measure of a report's scope. */
    static final CellKey NEW_REQUESTS = new CellKey("requests", "new_requests", "total");

    private static final List<String> REQUEST_COLUMNS =
            List.of(
                    "natural_person",
                    "org_business",
                    "org_research",
                    "org_public_interest",
                    "org_legal_service",
                    "org_other",
                    "total");

    private static final List<String> DOCUMENT_ROWS = List.of("rules", "normative_docs");

    /** The rules that join two years. */
    enum Kind {
        /** 上年结转 is 结转下年度继续办理 of the year before, in every column. */
        CARRY_OVER,
        /** 现行有效 is that of the year before, plus 本年制发, less 本年废止. */
        IN_FORCE
    }

    CrossYearSum {
        plus = List.copyOf(plus);
        minus = List.copyOf(minus);
    }

    /** All of them, in the order of the forms. */
    static List<CrossYearSum> all() {
        return Stream.concat(
                        DOCUMENT_ROWS.stream().map(CrossYearSum::inForce),
                        REQUEST_COLUMNS.stream().map(CrossYearSum::carryOver))
                .toList();
    }

    /** Every cell that some check across years looks at. */
    static SortedSet<CellKey> cells() {
        SortedSet<CellKey> cells = new TreeSet<>(List.of(NEW_REQUESTS));
        for (CrossYearSum sum : all()) {
            cells.add(sum.cell);
            cells.add(sum.before);
            cells.addAll(sum.plus);
            cells.addAll(sum.minus);
        }
        return cells;
    }

    private static CrossYearSum carryOver(String column) {
        return new CrossYearSum(
                Kind.CARRY_OVER,
                new CellKey("requests", "carried_in", column),
                new CellKey("requests", "carried_out", column),
                List.of(),
                List.of());
    }

    private static CrossYearSum inForce(String row) {
        CellKey inForce = new CellKey("proactive", row, "in_force");
        return new CrossYearSum(
                Kind.IN_FORCE,
                inForce,
                inForce,
                List.of(new CellKey("proactive", row, "issued")),
                List.of(new CellKey("proactive", row, "repealed")));
    }
}
