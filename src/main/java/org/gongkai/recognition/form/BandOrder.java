package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.Severity;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.value.Doubt;

/** The order in which the blocks of a band are printed, which need not be that of the form. */
final class BandOrder {

    private final TableTemplate table;
    private final LabelScores scores;
    private final List<GridCell> labels;
    private final boolean regular;
    private final List<BlockTemplate> printed;

    /**
     * @param rows of one table
     */
    BandOrder(TableTemplate table, List<GridRow> rows, LabelScores scores) {
        this.table = table;
        this.scores = scores;
        this.regular = rows.get(0).table().grid().regular();
        this.labels =
                rows.stream()
                        .filter(row -> !row.hasValues())
                        .flatMap(row -> row.cells().stream())
                        .filter(cell -> !cell.text().isEmpty())
                        .distinct()
                        .toList();
        this.printed = inOrder();
    }

    /** The form's table with the blocks in the order of their titles, where all are printed. */
    TableTemplate printed() {
        return printed.size() < table.blocks().size() ? table : table.with(printed);
    }

    /** Why the order is not certain, if it is not. */
    Optional<Doubt> doubt() {
        List<BlockTemplate> missing =
                table.blocks().stream().filter(block -> !printed.contains(block)).toList();
        List<BlockTemplate> found = table.blocks().stream().filter(printed::contains).toList();
        boolean odd =
                table.blocks().stream().anyMatch(this::isRepeated)
                        || missing.stream().anyMatch(this::isTurned)
                        || (!printed.equals(found) && (!missing.isEmpty() || isInSeveralRows()));
        return Optional.of(
                        new Doubt(
                                FindingCode.COLUMN_MISMATCH,
                                Severity.WARNING,
                                "the header names other groups than the form"))
                .filter(doubt -> odd);
    }

    private List<BlockTemplate> inOrder() {
        return table.blocks().stream()
                .filter(block -> !titles(block).isEmpty())
                .sorted(
                        Comparator.comparing(this::group, this::compare)
                                .thenComparing(this::title, this::compare))
                .toList();
    }

    private int compare(GridCell one, GridCell other) {
        Comparator<GridCell> byColumn = Comparator.comparingInt(GridCell::column);
        return (regular ? byColumn : Comparator.comparingInt(GridCell::row).thenComparing(byColumn))
                .compare(one, other);
    }

    private GridCell title(BlockTemplate block) {
        return titles(block).get(0);
    }

    /** What is above the title of a block, or the title. */
    private GridCell group(BlockTemplate block) {
        Label group = FormLabels.group(block.columns().get(0).parent());
        return labels.stream()
                .filter(cell -> scores.score(group, cell.text()) >= STANDARD.sure())
                .min(this::compare)
                .orElse(title(block));
    }

    /** The labels that are the title of a block and of no other more so, the best first. */
    private List<GridCell> titles(BlockTemplate block) {
        return labels.stream()
                .filter(cell -> scores.means(block.title(), cell.text()))
                .filter(
                        cell ->
                                table.blocks().stream()
                                        .noneMatch(o -> score(o, cell) > score(block, cell)))
                .sorted(Comparator.comparingDouble(cell -> -score(block, cell)))
                .toList();
    }

    private double score(BlockTemplate block, GridCell cell) {
        return scores.score(block.title(), cell.text());
    }

    private boolean isRepeated(BlockTemplate block) {
        List<GridCell> titles = titles(block);
        return titles.stream()
                .anyMatch(cell -> !cell.equals(titles.get(0)) && cell.row() == titles.get(0).row());
    }

    /** In text, which goes by rows, a header printed again may name the groups in another order. */
    private boolean isInSeveralRows() {
        return !regular
                && table.blocks().stream()
                        .map(this::titles)
                        .anyMatch(
                                titles ->
                                        titles.stream().map(GridCell::row).distinct().count() > 1);
    }

    private boolean isTurned(BlockTemplate block) {
        return labels.stream().anyMatch(cell -> scores.turns(block.title(), cell.text()));
    }
}
