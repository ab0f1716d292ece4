package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;

/**
 * Finds a statutory table with row labels at the left: the tables that hold its rows are chained in
 * the document's order, and the chain's rows are aligned with the form's as one sequence.
 */
final class RowsMatcher {

    private final FormTemplate form;
    private final TableTemplate table;
    private final List<TemplateRow> template;
    private final LabelScores scores;
    private final boolean runTogether;
    private final RowFits rowFits;

    /**
     * @param runTogether whether figures are run together somewhere in the document
     */
    RowsMatcher(FormTemplate form, TableTemplate table, LabelScores scores, boolean runTogether) {
        this.form = form;
        this.table = table;
        this.template = TemplateRow.of(table);
        this.scores = scores;
        this.runTogether = runTogether;
        this.rowFits = new RowFits(template, scores);
    }

    /** A table's rows aligned by themselves. */
    private record TableFit(Table table, RowSequence sequence, double score, int first, int last) {

        private boolean overlaps(TableFit other) {
            return first <= other.last && other.first <= last;
        }

        private boolean is(TableFit other) {
            return table.index() == other.table.index();
        }
    }

    Optional<Candidate> match(List<List<GridRow>> printed) {
        List<List<GridRow>> rowsOf = new ArrayList<>(printed);
        List<List<GridRow>> otherRowsOf = new ArrayList<>(printed);
        boolean open = false;
        for (int i = 0; i < printed.size(); i++) {
            Optional<ColumnMajor.Turned> turned =
                    ColumnMajor.turn(table.blocks(), printed.get(i), scores);
            if (turned.isPresent()) {
                rowsOf.set(i, turned.get().rows());
                otherRowsOf.set(i, turned.get().other().orElse(turned.get().rows()));
                open |= turned.get().other().isPresent();
            }
        }
        Optional<Candidate> candidate = inOrder(rowsOf);
        return open ? candidate.map(c -> c.or(inOrder(otherRowsOf))) : candidate;
    }

    private Optional<Candidate> inOrder(List<List<GridRow>> rowsOf) {
        List<TableFit> fits = new ArrayList<>();
        rowsOf.forEach(rows -> fit(rows).ifPresent(fits::add));
        List<TableFit> chain = bestChain(fits);
        if (chain.isEmpty()) {
            return Optional.empty();
        }
        List<GridRow> header = headerBefore(rowsOf, chain.get(0).sequence());
        RowSequence sequence =
                chain.size() == 1 && header.isEmpty()
                        ? chain.get(0).sequence()
                        : joined(header, chain);
        int last = rowsOf.get(rowsOf.size() - 1).get(0).table().index();
        List<Candidate> repeated =
                repeated(
                        chain,
                        fits,
                        fit -> fit.table().index() == last && begins(fit.sequence(), sequence));
        return Optional.of(candidate(sequence, chain, repeated));
    }

    private Optional<TableFit> fit(List<GridRow> rows) {
        Table each = rows.get(0).table();
        RowSequence sequence = RowSequence.align(template.size(), rows, rowFits);
        if (sequence.found() == 0 || !convincing(each, sequence)) {
            return Optional.empty();
        }
        boolean elsewhere = !each.section().isEmpty() && !each.section().equals(table.section());
        double score = sequence.score() * (elsewhere ? STANDARD.half() : 1);
        return Optional.of(new TableFit(each, sequence, score, sequence.first(), sequence.last()));
    }

    /** Whether a table is more than some other table with a label that the form has too. */
    private boolean convincing(Table each, RowSequence sequence) {
        if (each.section().equals(table.section()) || sequence.found() >= STANDARD.rows()) {
            return true;
        }
        return sequence.found() >= STANDARD.pair()
                && headers(sequence).values().stream().anyMatch(header -> header.score() >= 1);
    }

    /** The rows of the table before where it is but a header, as where a page ends behind one. */
    private List<GridRow> headerBefore(List<List<GridRow>> rowsOf, RowSequence sequence) {
        int table = sequence.rows().get(0).table().index();
        BlockTemplate block = template.get(sequence.first()).block();
        return rowsOf.stream()
                .filter(rows -> rows.get(0).table().index() == table - 1)
                .filter(rows -> rows.stream().noneMatch(GridRow::hasValues))
                .filter(rows -> HeaderZone.of(rows, block, scores).header().isMost())
                .filter(rows -> isWithoutHeader(sequence))
                .findFirst()
                .orElse(List.of());
    }

    private boolean isWithoutHeader(RowSequence sequence) {
        return !Objects.requireNonNull(headers(sequence).get(sequence.first())).printed();
    }

    private RowSequence joined(List<GridRow> header, List<TableFit> chain) {
        List<GridRow> rows = new ArrayList<>(header);
        chain.forEach(fit -> rows.addAll(fit.sequence().rows()));
        return RowSequence.align(template.size(), rows, rowFits);
    }

    /**
     * The chain of tables, each going on where the one before ended, with the greatest score. Among
     * equals the earliest.
     */
    private List<TableFit> bestChain(List<TableFit> fits) {
        // For each row of the form the best chain that ends at or before it.
        List<Chain> best = new ArrayList<>(Collections.nCopies(template.size() + 1, Chain.NONE));
        for (TableFit fit : fits) {
            Chain chain = best.get(fit.first()).with(fit);
            for (int i = fit.last() + 1; i < best.size(); i++) {
                best.set(i, chain.score() > best.get(i).score() ? chain : best.get(i));
            }
        }
        return best.get(template.size()).fits();
    }

    private record Chain(List<TableFit> fits, double score) {

        private static final Chain NONE = new Chain(List.of(), 0);

        private Chain with(TableFit fit) {
            List<TableFit> longer = new ArrayList<>(fits);
            longer.add(fit);
            return new Chain(longer, score + fit.score());
        }
    }

    private Candidate candidate(
            RowSequence aligned, List<TableFit> chain, List<Candidate> repeated) {
        RowSequence sequence =
                new RunOfRows(form, template, aligned)
                        .parted()
                        .placed(template, rowFits)
                        .withMoved(rowFits);
        Map<Integer, HeaderColumns> headers = headers(sequence);
        double headerScore =
                template.stream()
                        .map(TemplateRow::block)
                        .distinct()
                        .flatMap(block -> first(block, headers).stream())
                        .mapToDouble(HeaderColumns::score)
                        .sum();
        double score = sequence.score() + headerScore - sequence.strangersAmid();
        return new Candidate(
                form,
                table,
                score,
                rows(sequence, headers),
                chain.stream().map(TableFit::table).toList(),
                repeated,
                Optional.empty(),
                loose(sequence));
    }

    private Optional<HeaderColumns> first(
            BlockTemplate block, Map<Integer, HeaderColumns> headers) {
        return headers.entrySet().stream()
                .filter(header -> template.get(header.getKey()).block().equals(block))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private Map<String, List<GridRow>> loose(RowSequence sequence) {
        Map<String, List<GridRow>> loose = new TreeMap<>();
        for (int i = 0; i < template.size(); i++) {
            List<GridRow> rows =
                    sequence.pairs().get(i) < 0 ? sequence.loose(i, rowFits) : List.<GridRow>of();
            if (!rows.isEmpty()) {
                loose.put(template.get(i).row().code(), rows);
            }
        }
        return loose;
    }

    private List<PlacedRow> rows(RowSequence sequence, Map<Integer, HeaderColumns> headers) {
        RowDoubts doubts = new RowDoubts(template, sequence, rowFits);
        RowHabits habits = habits(sequence, headers);
        List<PlacedRow> rows = new ArrayList<>();
        for (int i = 0; i < template.size(); i++) {
            if (sequence.pairs().get(i) >= 0) {
                GridRow row = sequence.rows().get(sequence.pairs().get(i));
                rows.add(
                        new PlacedRow(
                                template.get(i).slots(),
                                row,
                                values(sequence, i),
                                Objects.requireNonNull(headers.get(i)),
                                label(sequence, i, doubts),
                                habits.of(template.get(i), row)));
            }
        }
        return rows;
    }

    private RowHabits habits(RowSequence sequence, Map<Integer, HeaderColumns> headers) {
        GridRow last = sequence.rows().get(sequence.rows().size() - 1);
        boolean summed = isSummed();
        boolean gaps = !summed && !last.table().grid().regular() && hasGaps(sequence);
        RowHabits habits = new RowHabits(last, new RowHabits.Evidence(runTogether, summed, gaps));
        for (int i = 0; i < template.size(); i++) {
            if (sequence.pairs().get(i) >= 0) {
                GridRow row = sequence.rows().get(sequence.pairs().get(i));
                habits.add(
                        template.get(i),
                        row,
                        values(sequence, i),
                        Objects.requireNonNull(headers.get(i)));
            }
        }
        return habits;
    }

    /** Whether rows are not there amid others, or have their label and no figures. */
    private boolean hasGaps(RowSequence sequence) {
        return sequence.hasGaps()
                || IntStream.range(0, template.size())
                        .filter(i -> sequence.pairs().get(i) < 0)
                        .anyMatch(
                                i ->
                                        sequence.rows().stream()
                                                .filter(row -> !row.hasValues())
                                                .anyMatch(row -> isLabel(i, row)));
    }

    private boolean isLabel(int official, GridRow row) {
        return row.cells().stream()
                .anyMatch(cell -> scores.means(template.get(official).row().label(), cell.text()));
    }

    private boolean isSummed() {
        return form.identities().stream()
                .anyMatch(sum -> sum.table().equals(table.code()) && !sum.soft());
    }

    private static int labelCell(RowSequence sequence, int i) {
        GridRow row = sequence.rows().get(sequence.pairs().get(i));
        return sequence.byPlace().contains(i) ? row.words() - 1 : sequence.fits().get(i).cell();
    }

    private static List<GridCell> values(RowSequence sequence, int i) {
        return sequence.rows().get(sequence.pairs().get(i)).behind(labelCell(sequence, i));
    }

    private PlacedRow.LabelFit label(RowSequence sequence, int i, RowDoubts doubts) {
        GridRow row = sequence.rows().get(sequence.pairs().get(i));
        int label = labelCell(sequence, i);
        return new PlacedRow.LabelFit(
                template.get(i).row().label().text(),
                label < 0 ? Optional.empty() : Optional.of(row.cells().get(label)),
                sequence.fits().get(i).score(),
                sequence.byPlace().contains(i),
                doubts.of(i));
    }

    /** The header that each row of the form found is under, by its number. */
    private Map<Integer, HeaderColumns> headers(RowSequence sequence) {
        Map<Integer, HeaderColumns> headers = new TreeMap<>();
        HeaderZone last = new HeaderZone(List.of(), HeaderColumns.none(0));
        HeaderColumns ofBlock = last.header();
        int before = -1;
        for (int i = 0; i < template.size(); i++) {
            int row = sequence.pairs().get(i);
            if (row < 0) {
                continue;
            }
            BlockTemplate block = template.get(i).block();
            boolean first = before < 0 || !template.get(before).block().equals(block);
            int top = first ? topOf(block, row, sequence) : row;
            HeaderZone zone = zone(sequence.rows(), sequence.foundAbove(top), top, block);
            if (!first) {
                // On a new page a header may stand again, and in another order.
                ofBlock = zone.header().isAgain() ? zone.header() : ofBlock;
            } else {
                if (zone.header().printed()) {
                    last = zone;
                } else if (last.isForeign()) {
                    // Without a header of its own it is under that of the block above.
                    zone = last.above(block, scores);
                }
                ofBlock = zone.header();
            }
            headers.put(i, ofBlock);
            before = i;
        }
        // An author who prints headers prints one above each block.
        if (headers.values().stream().anyMatch(header -> header.printed() && header.isMost())) {
            headers.replaceAll((i, header) -> header.printed() ? header : header.lost());
        }
        return headers;
    }

    /** The first of the block's rows right above a printed one, in whatever order they stand. */
    private int topOf(BlockTemplate block, int row, RowSequence sequence) {
        int top = row;
        int above = sequence.foundAbove(top);
        while (above >= 0 && template.get(sequence.pairs().indexOf(above)).block().equals(block)) {
            top = above;
            above = sequence.foundAbove(top);
        }
        return top;
    }

    /** The header nearest above the first row of a block; rows of figures may be between. */
    private HeaderZone zone(List<GridRow> rows, int previous, int first, BlockTemplate block) {
        HeaderZone header = new HeaderZone(List.of(), HeaderColumns.none(block.columns().size()));
        List<GridRow> zone = new ArrayList<>();
        int top = Math.max(previous + 1, first - STANDARD.top());
        for (int j = first - 1; j >= top && !header.header().printed(); j--) {
            if (!rows.get(j).hasValues()) {
                zone.add(0, rows.get(j));
            }
            if (!zone.isEmpty() && (j == top || endsZone(rows.get(j - 1), zone.get(0)))) {
                header = HeaderZone.of(zone, block, scores);
                zone.clear();
            }
        }
        return header;
    }

    /** The rows of a header and what they say of the columns of a block. */
    private record HeaderZone(List<GridRow> rows, HeaderColumns header) {

        private static HeaderZone of(List<GridRow> rows, BlockTemplate block, LabelScores scores) {
            HeaderLabels labels = HeaderLabels.of(List.of(block));
            return new HeaderZone(List.copyOf(rows), HeaderColumns.find(rows, labels, scores));
        }

        /** The same header above another block. */
        private HeaderZone above(BlockTemplate block, LabelScores scores) {
            return new HeaderZone(rows, of(rows, block, scores).header().in(header.table()));
        }

        /** Whether it says something else than its own block's columns. */
        private boolean isForeign() {
            return header.printed() && !header.complete();
        }
    }

    private static boolean endsZone(GridRow above, GridRow row) {
        return above.hasValues() || above.table().index() != row.table().index();
    }

    /**
     * Tables outside the chain that hold at least half as much of the same rows.
     *
     * @param cut whether a table may be such a one of which the end is lost
     */
    private List<Candidate> repeated(
            List<TableFit> chain, List<TableFit> all, Predicate<TableFit> cut) {
        double score = chain.stream().mapToDouble(TableFit::score).sum();
        return all.stream()
                .filter(fit -> fit.score() >= score / 2 || cut.test(fit))
                .filter(fit -> chain.stream().noneMatch(fit::is))
                .filter(fit -> chain.stream().anyMatch(fit::overlaps))
                .map(fit -> candidate(fit.sequence(), List.of(fit), List.of()))
                .toList();
    }

    /** Whether a table has the first rows of another, and none is left out. */
    private static boolean begins(RowSequence cut, RowSequence whole) {
        return IntStream.rangeClosed(0, cut.last())
                .allMatch(i -> cut.pairs().get(i) >= 0 || whole.pairs().get(i) < 0);
    }
}
