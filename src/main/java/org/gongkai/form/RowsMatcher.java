package org.gongkai.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/**
 * Finds a statutory table with row labels at the left: the tables that hold its rows are chained in
 * the document's order, and the chain's rows are aligned with the form's as one sequence.
 */
final class RowsMatcher {

    /** Weight of a table that stands in another section than the form says. */
    private static final double ELSEWHERE = 0.8;

    /** Weight of a header label against a row label when two forms compete. */
    private static final double HEADER = 0.5;

    /** Taken off for a row of figures amid the form's rows that the form does not have. */
    private static final double STRANGER = 0.5;

    /** Rows above a block that are searched for its header. */
    private static final int HEADER_ROWS = 8;

    /** Rows that must be found where neither section nor header say what the table is. */
    private static final int ROWS_WITHOUT_CONTEXT = 5;

    /** Rows that must be found where a header but not the section says what the table is. */
    private static final int ROWS_WITH_HEADER = 2;

    private final FormTemplate form;
    private final TableTemplate table;
    private final List<TemplateRow> template;
    private final LabelScores scores;
    private final RowFits rowFits;

    RowsMatcher(FormTemplate form, TableTemplate table, LabelScores scores) {
        this.form = form;
        this.table = table;
        this.template = TemplateRow.of(table);
        this.scores = scores;
        this.rowFits = new RowFits(template, scores);
    }

    /** A table's rows aligned by themselves. */
    private record TableFit(Table table, RowSequence sequence, double score) {

        private boolean before(TableFit next) {
            return sequence.last() < next.sequence.first();
        }

        private boolean overlaps(TableFit other) {
            return sequence.first() <= other.sequence.last()
                    && other.sequence.first() <= sequence.last();
        }
    }

    Optional<Candidate> match(List<List<GridRow>> rowsOf) {
        List<TableFit> fits = new ArrayList<>();
        rowsOf.forEach(rows -> fit(rows).ifPresent(fits::add));
        List<TableFit> chain = bestChain(fits);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        RowSequence sequence = chain.size() == 1 ? chain.get(0).sequence() : joined(chain);
        return candidate(sequence.placed(template), chain, fits);
    }

    private Optional<TableFit> fit(List<GridRow> rows) {
        Table each = rows.get(0).table();
        RowSequence sequence = RowSequence.align(template.size(), rows, rowFits);
        if (sequence.found().isEmpty()) {
            return Optional.empty();
        }
        boolean elsewhere = !each.section().isEmpty() && !each.section().equals(table.section());
        return Optional.of(
                new TableFit(each, sequence, sequence.score() * (elsewhere ? ELSEWHERE : 1)));
    }

    private RowSequence joined(List<TableFit> chain) {
        List<GridRow> rows = new ArrayList<>();
        chain.forEach(fit -> rows.addAll(fit.sequence().rows()));
        return RowSequence.align(template.size(), rows, rowFits);
    }

    /** The chain of tables, each going on where the one before ended, with the greatest score. */
    private static List<TableFit> bestChain(List<TableFit> fits) {
        double[] best = new double[fits.size()];
        int[] previous = new int[fits.size()];
        int end = -1;
        for (int k = 0; k < fits.size(); k++) {
            previous[k] = -1;
            for (int j = 0; j < k; j++) {
                if (fits.get(j).before(fits.get(k))
                        && best[j] > (previous[k] < 0 ? 0 : best[previous[k]])) {
                    previous[k] = j;
                }
            }
            best[k] = fits.get(k).score() + (previous[k] < 0 ? 0 : best[previous[k]]);
            if (end < 0 || best[k] > best[end]) {
                end = k;
            }
        }
        List<TableFit> chain = new ArrayList<>();
        for (int k = end; k >= 0; k = previous[k]) {
            chain.add(0, fits.get(k));
        }
        return chain;
    }

    private Optional<Candidate> candidate(
            RowSequence sequence, List<TableFit> chain, List<TableFit> all) {
        Map<String, HeaderColumns> headers = headers(sequence);
        double headerScore = headers.values().stream().mapToDouble(HeaderColumns::score).sum();
        if (!convincing(sequence, chain, headerScore)) {
            return Optional.empty();
        }
        List<PlacedRow> rows = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            if (sequence.pairs().get(i) >= 0) {
                rows.add(placed(sequence, i, headers.get(template.get(i).block().code())));
            }
        }
        double score = sequence.score() + HEADER * headerScore - STRANGER * sequence.strangers();
        return Optional.of(
                new Candidate(
                        form,
                        table,
                        score,
                        rows,
                        chain.stream().map(TableFit::table).toList(),
                        repeated(chain, all)));
    }

    private boolean convincing(RowSequence sequence, List<TableFit> chain, double headerScore) {
        if (chain.stream().anyMatch(fit -> fit.table().section().equals(table.section()))) {
            return true;
        }
        int needed = headerScore >= 1 ? ROWS_WITH_HEADER : ROWS_WITHOUT_CONTEXT;
        return sequence.found().size() >= needed;
    }

    private PlacedRow placed(RowSequence sequence, int i, HeaderColumns header) {
        GridRow row = sequence.rows().get(sequence.pairs().get(i));
        RowFits.Fit fit = sequence.fits().get(i);
        int label = sequence.byPlace().contains(i) ? row.words() - 1 : fit.cell();
        Optional<GridCell> printed =
                label < 0 ? Optional.empty() : Optional.of(row.cells().get(label));
        List<GridCell> values = row.behind(label);
        return new PlacedRow(
                template.get(i).slots(),
                row,
                values,
                header,
                new PlacedRow.LabelFit(
                        template.get(i).row().label().text(),
                        printed,
                        fit.score(),
                        sequence.byPlace().contains(i)));
    }

    private Map<String, HeaderColumns> headers(RowSequence sequence) {
        Map<String, HeaderColumns> headers = new TreeMap<>();
        int previous = -1;
        for (int i = 0; i < template.size(); i++) {
            int row = sequence.pairs().get(i);
            if (row < 0) {
                continue;
            }
            BlockTemplate block = template.get(i).block();
            if (!headers.containsKey(block.code())) {
                headers.put(block.code(), header(sequence.rows(), previous, row, block));
            }
            previous = row;
        }
        return headers;
    }

    private HeaderColumns header(List<GridRow> rows, int previous, int first, BlockTemplate block) {
        List<GridRow> zone = new ArrayList<>();
        for (int j = Math.max(previous + 1, first - HEADER_ROWS); j < first; j++) {
            if (rows.get(j).table().equals(rows.get(first).table()) && !rows.get(j).hasValues()) {
                zone.add(rows.get(j));
            }
        }
        return zone.isEmpty()
                ? HeaderColumns.none(block.columns().size())
                : HeaderColumns.find(zone, block.columns(), scores);
    }

    /** Tables outside the chain that hold at least half as much of the same rows. */
    private static List<Table> repeated(List<TableFit> chain, List<TableFit> all) {
        double score = chain.stream().mapToDouble(TableFit::score).sum();
        return all.stream()
                .filter(fit -> !chain.contains(fit))
                .filter(fit -> fit.score() >= score / 2)
                .filter(fit -> chain.stream().anyMatch(fit::overlaps))
                .map(TableFit::table)
                .toList();
    }
}
