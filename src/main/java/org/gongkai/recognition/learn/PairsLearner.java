package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.Row;

/** Makes a block of labels with their values right of them, where a table is made of these. */
final class PairsLearner {

    /** Texts of one place that are too many for wordings of a label. */
    private static final int VARIED = 3;

    private final TableCluster cluster;
    private final LabelCodes codes;

    PairsLearner(TableCluster cluster, LabelCodes codes) {
        this.cluster = cluster;
        this.codes = codes;
    }

    /** The labels of a table of pairs; empty where it is another table. */
    Optional<List<Block>> learn() {
        long alike = cluster.members().stream().filter(this::isOfPairs).count();
        if (alike * 2 <= cluster.members().size()) {
            return Optional.empty();
        }
        Map<String, List<CellPrint>> labels = new LinkedHashMap<>();
        Map<String, Map<Integer, CellPrint>> values = new LinkedHashMap<>();
        int others = 0;
        for (CopyGrid grid : cluster.members()) {
            others += pairs(grid, labels, values);
        }
        labels.keySet().removeIf(key -> !isUsual(values, key));
        return labels.size() < 2 || others > labels.size() * cluster.members().size() / 2
                ? Optional.empty()
                : Optional.of(List.of(block(labels, values)));
    }

    /** Whether labels and values take turns in nearly every row, the first one included. */
    private boolean isOfPairs(CopyGrid grid) {
        List<Integer> rows =
                IntStream.range(0, grid.rows())
                        .filter(r -> grid.starts(r).size() > 1 && !grid.printsOf(r).isEmpty())
                        .boxed()
                        .toList();
        long turns = rows.stream().skip(1).filter(r -> takesTurns(grid, r)).count();
        return rows.size() > 1
                && turns * 10L >= (rows.size() - 1) * 8L
                && startsLabelled(grid, rows.get(0))
                && (values(grid, rows.get(0)) > 0 || varies() || mixesShares(grid, rows))
                && (rows.stream().anyMatch(r -> grid.starts(r).size() > 2) || isMixed(grid, rows));
    }

    /** Whether values of two columns are partly words: a table of figures has a header. */
    private boolean isMixed(CopyGrid grid, List<Integer> rows) {
        return rows.stream()
                .map(r -> grid.print(r, grid.starts(r).get(1)))
                .anyMatch(print -> print.isWords() || cluster.copies().size() == 1);
    }

    private boolean takesTurns(CopyGrid grid, int row) {
        List<Integer> starts = grid.starts(row);
        boolean labelled =
                IntStream.range(0, starts.size())
                        .filter(i -> i % 2 == 0)
                        .mapToObj(i -> grid.print(row, starts.get(i)))
                        .allMatch(print -> print.isEmpty() || isLabel(print));
        return labelled && startsLabelled(grid, row) && values(grid, row) * 4 >= starts.size();
    }

    private boolean startsLabelled(CopyGrid grid, int row) {
        return isLabel(grid.print(row, grid.starts(row).get(0)));
    }

    /** Whether shares of a hundred and other figures stand below one another. */
    private static boolean mixesShares(CopyGrid grid, List<Integer> rows) {
        List<CellPrint> figures =
                rows.stream()
                        .filter(row -> grid.starts(row).size() > 1)
                        .map(row -> grid.print(row, grid.starts(row).get(1)))
                        .filter(CellPrint::isFigure)
                        .toList();
        long shares = figures.stream().filter(print -> print.key().endsWith("%")).count();
        return shares > 0 && shares < figures.size();
    }

    /** Whether the second cell of the first row is one thing here and another there. */
    private boolean varies() {
        long different =
                cluster.members().stream()
                        .map(grid -> grid.printsOf(0))
                        .filter(prints -> prints.size() > 1)
                        .map(prints -> prints.get(1).key())
                        .distinct()
                        .count();
        int copies = cluster.copies().size();
        return copies > 1 && different >= Math.min(VARIED, copies);
    }

    /** How many cells right of labels change from copy to copy, or are no words. */
    private long values(CopyGrid grid, int row) {
        List<Integer> starts = grid.starts(row);
        return IntStream.range(0, starts.size())
                .filter(i -> i % 2 == 1)
                .filter(i -> !isLabel(grid.print(row, starts.get(i))))
                .count();
    }

    private boolean isUsual(Map<String, Map<Integer, CellPrint>> values, String key) {
        return values.getOrDefault(key, Map.of()).size() * 2 > cluster.members().size();
    }

    /** Takes the pairs of a copy; gives how many cells are part of none. */
    private int pairs(
            CopyGrid grid,
            Map<String, List<CellPrint>> labels,
            Map<String, Map<Integer, CellPrint>> values) {
        int others = 0;
        for (int r = 0; r < grid.rows(); r++) {
            List<Integer> starts = grid.starts(r);
            for (int i = 0; i < starts.size(); i += 2) {
                CellPrint label = grid.print(r, starts.get(i));
                if (!isLabel(label) || i + 1 == starts.size()) {
                    others += label.isEmpty() || starts.size() == 1 ? 0 : 1;
                    continue;
                }
                CellPrint value = grid.print(r, starts.get(i + 1));
                labels.computeIfAbsent(label.key(), key -> new ArrayList<>()).add(label);
                values.computeIfAbsent(label.key(), key -> new LinkedHashMap<>())
                        .putIfAbsent(cluster.members().indexOf(grid), value);
            }
        }
        return others;
    }

    private boolean isLabel(CellPrint print) {
        return print.isWords() && cluster.isConstant(print.key());
    }

    private Block block(
            Map<String, List<CellPrint>> labels, Map<String, Map<Integer, CellPrint>> values) {
        LabelCodes.Once once = codes.new Once();
        List<Column> columns = new ArrayList<>();
        Map<Integer, List<CellPrint>> lines = new LinkedHashMap<>();
        IntStream.range(0, cluster.members().size())
                .forEach(copy -> lines.put(copy, new ArrayList<>()));
        labels.forEach(
                (key, prints) -> {
                    Map<Integer, CellPrint> of = values.getOrDefault(key, Map.of());
                    columns.add(column(prints, of, once, columns.size()));
                    lines.forEach(
                            (copy, line) -> line.add(of.getOrDefault(copy, CellPrint.NOTHING)));
                });
        List<RowPrint> rows = new ArrayList<>();
        lines.forEach((copy, line) -> rows.add(new RowPrint(copy, "", List.of(), line)));
        RowClass row = new RowClass(rows.get(0));
        rows.forEach(row::add);
        return new Block(
                "facts",
                List.of(),
                List.of(),
                columns,
                List.of(new Row("facts", List.of(), "", false, row)),
                false,
                List.of(),
                Set.of());
    }

    private Column column(
            List<CellPrint> labels, Map<Integer, CellPrint> values, LabelCodes.Once once, int at) {
        List<CellPrint> prints = List.copyOf(values.values());
        boolean text = prints.stream().noneMatch(CellPrint::isFigure);
        String label = labels.get(0).text();
        FigureKind kind = FigureKind.of(labels.get(0).key(), prints, text, Optional.empty());
        return new Column(
                once.code(label, "fact"),
                RowClass.frequent(labels.stream()),
                "",
                kind.unit(),
                kind.kind(),
                values.size() < cluster.members().size(),
                at);
    }
}
