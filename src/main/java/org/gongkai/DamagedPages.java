package org.gongkai;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.SourceDocument;

/**
 * Pages whose data are damaged. What is read of them may be changed, and what is lost may have
 * covered or struck out the rest, so no cell of a table that reaches them passes without a flag.
 *
 * @param numbers of the pages
 */
record DamagedPages(Set<Integer> numbers) {

    private static final Set<FindingCode> DAMAGES =
            Set.of(FindingCode.PAGE_DAMAGED, FindingCode.DOCUMENT_TRUNCATED);

    static DamagedPages of(SourceDocument source) {
        return new DamagedPages(
                source instanceof PagedDocument paged
                        ? paged.pages().stream()
                                .filter(page -> page.trust() == Page.Trust.DAMAGED)
                                .map(Page::number)
                                .collect(Collectors.toUnmodifiableSet())
                        : Set.of());
    }

    /** The finding, with the cells that it touches where it tells of damage. */
    Finding on(Finding finding, List<MatchedTable> tables) {
        return !numbers.isEmpty() && DAMAGES.contains(finding.kind())
                ? finding.with(finding.severity(), touched(tables))
                : finding;
    }

    private List<CellKey> touched(List<MatchedTable> tables) {
        return tables.stream()
                .filter(table -> table.cells().stream().anyMatch(this::isReached))
                .flatMap(table -> table.cells().stream())
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .map(MatchedCell::key)
                .toList();
    }

    /** A table that ends on the page before may go on here. */
    private boolean isReached(MatchedCell cell) {
        int page = cell.place().page();
        return numbers.contains(page) || numbers.contains(page + 1);
    }
}
