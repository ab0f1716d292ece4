package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The same column of a block in several copies; grows while copies are laid side by side. */
final class MergedColumn {

    private final List<CopyBlock.Column> seen = new ArrayList<>();
    private final Map<CopyBlock, CopyBlock.Column> in = new LinkedHashMap<>();

    MergedColumn(CopyBlock block, CopyBlock.Column first) {
        add(block, first);
    }

    void add(CopyBlock block, CopyBlock.Column column) {
        seen.add(column);
        in.put(block, column);
    }

    CopyBlock.Column first() {
        return seen.get(0);
    }

    Optional<CopyBlock.Column> in(CopyBlock block) {
        return Optional.ofNullable(in.get(block));
    }

    int copies() {
        return in.size();
    }

    /** The wordings of its label; none where nothing is printed above it. */
    List<String> wordings() {
        return first().part() > 0
                ? List.of()
                : RowClass.frequent(
                        seen.stream().map(CopyBlock.Column::label).filter(it -> !it.isEmpty()));
    }

    /** The labels of its groups, the outermost first. */
    List<CellPrint> groups() {
        List<CellPrint> path = first().path();
        return path.isEmpty() ? path : path.subList(0, path.size() - 1);
    }

    /** Whether labels in it stand for several rows. */
    boolean spansRows() {
        return in.entrySet().stream()
                .anyMatch(
                        each ->
                                each.getKey().rows().stream()
                                        .anyMatch(
                                                row ->
                                                        goesOn(
                                                                each.getKey(),
                                                                each.getValue(),
                                                                row)));
    }

    private static boolean goesOn(CopyBlock block, CopyBlock.Column column, int row) {
        return block.grid().isFromAbove(row, column.from())
                || (block.print(row, column).isEmpty() && !block.grid().printsOf(row).isEmpty());
    }

    /** What the copies print in it. */
    List<CellPrint> prints() {
        List<CellPrint> prints = new ArrayList<>();
        in.forEach(
                (block, column) ->
                        block.rows().forEach(row -> prints.add(block.print(row, column))));
        return prints;
    }
}
