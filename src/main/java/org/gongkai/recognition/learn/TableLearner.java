package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.Row;

/** Makes the draft of a table of what the copies print. */
final class TableLearner {

    private final TableCluster cluster;
    private final int copies;
    private final LabelCodes codes;
    private final LabelCodes.Once tableCodes;
    private final Naming naming;
    private final List<String> unsure = new ArrayList<>();

    /** Whether blocks stand side by side. */
    private boolean beside;

    /**
     * @param copies number of all copies
     * @param tableCodes those of the form
     */
    TableLearner(TableCluster cluster, int copies, LabelCodes codes, LabelCodes.Once tableCodes) {
        this.cluster = cluster;
        this.copies = copies;
        this.codes = codes;
        this.tableCodes = tableCodes;
        this.naming = new Naming(codes);
    }

    Optional<DraftTable> learn() {
        NumberStyle style = cluster.settleStyle();
        List<List<CopyBlock>> cut =
                cluster.members().stream()
                        .map(grid -> new BlockCutter(grid, cluster::isConstant).cut())
                        .filter(blocks -> !blocks.isEmpty())
                        .toList();
        if (cut.isEmpty() || cluster.members().get(0).columns() < 2) {
            return Optional.empty();
        }
        Optional<List<Block>> pairs = new PairsLearner(cluster, codes).learn();
        List<Block> blocks = pairs.orElseGet(() -> unique(blocks(cut)));
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        blocks = apart(blocks);
        Layout layout = pairs.isPresent() ? Layout.PAIRS : layout(blocks, style);
        List<Block> arranged = layout == Layout.BAND ? band(blocks.get(0)) : blocks;
        List<String> caption = caption();
        return Optional.of(
                new DraftTable(
                        tableCodes.code(caption.stream().findFirst().orElse(""), "table"),
                        layout,
                        caption,
                        repeat(),
                        cluster.copies().size() < copies,
                        IntStream.range(0, cluster.members().size()).boxed().toList(),
                        arranged,
                        List.of(),
                        style,
                        unsure));
    }

    private Layout layout(List<Block> blocks, NumberStyle style) {
        boolean plain =
                blocks.stream()
                        .allMatch(
                                block ->
                                        !block.open()
                                                && block.stubs().stream()
                                                        .allMatch(s -> s.role() == StubRole.NAME)
                                                && block.columns().stream()
                                                        .noneMatch(
                                                                c -> c.kind() == NumberKind.TEXT));
        boolean styled =
                !style.equals(NumberStyle.COMMON)
                        || blocks.stream()
                                .flatMap(block -> block.columns().stream())
                                .anyMatch(
                                        c -> c.kind() == NumberKind.PERCENT || isYearly(c.labels()))
                        || blocks.stream()
                                .flatMap(block -> block.rows().stream())
                                .anyMatch(row -> isYearly(row.labels()));
        boolean single = blocks.size() == 1 && blocks.get(0).stubs().isEmpty();
        if (single && !blocks.get(0).open() && cluster.members().size() <= copies) {
            return plain && !styled ? Layout.BAND : Layout.GRID;
        }
        boolean below = blocks.size() == 1 || blocks.stream().allMatch(b -> !b.title().isEmpty());
        return plain && !styled && below && !beside && !cluster.isRepeated()
                ? Layout.ROWS
                : Layout.GRID;
    }

    private static boolean isYearly(List<String> labels) {
        return labels.stream().anyMatch(label -> label.contains("{year"));
    }

    private List<String> caption() {
        Set<Integer> seen = new HashSet<>();
        List<List<String>> lines =
                cluster.members().stream()
                        .filter(grid -> seen.add(grid.copy()))
                        .map(Captions::lines)
                        .toList();
        LinkedHashSet<String> common = new LinkedHashSet<>(lines.get(0));
        lines.forEach(
                each -> {
                    Set<String> kept = new HashSet<>(each);
                    if (common.stream().anyMatch(kept::contains)) {
                        common.retainAll(kept);
                    }
                });
        boolean shared =
                lines.stream().filter(each -> each.stream().anyMatch(common::contains)).count() * 2
                        > lines.size();
        return common.stream()
                .filter(Captions::isNumbered)
                .findFirst()
                .or(() -> common.stream().findFirst())
                .filter(line -> shared)
                .map(Captions::unnumbered)
                .stream()
                .toList();
    }

    private String repeat() {
        return cluster.isRepeated()
                ? Captions.names(cluster.members().get(0)).stream()
                        .findFirst()
                        .map(Captions.Named::label)
                        .orElse("")
                : "";
    }

    private List<Block> blocks(List<List<CopyBlock>> cut) {
        List<Block> blocks = new ArrayList<>();
        List<MergedBlock> all = MergedBlock.of(cut);
        // A line above the only header is a caption, not the title of a block.
        boolean titled = all.size() > 1;
        for (MergedBlock merged : all) {
            List<Block> learnt = new BlockLearner(cluster, merged, titled, naming, unsure).learn();
            beside |= learnt.size() > 1;
            blocks.addAll(learnt);
        }
        return blocks;
    }

    /**
     * Several lists of open rows have columns of their own: rows that nobody knows beforehand are
     * told apart by nothing else.
     */
    private List<Block> apart(List<Block> blocks) {
        if (blocks.stream().filter(Block::open).count() < 2) {
            return blocks;
        }
        LabelCodes.Once once = naming.once();
        return blocks.stream()
                .map(
                        block ->
                                block.withColumns(
                                        block.columns().stream()
                                                .map(
                                                        column ->
                                                                column.called(
                                                                        once.free(column.code())))
                                                .toList()))
                .toList();
    }

    /**
     * No two rows of a table may have a wording in common in one group: the rarer one loses it.
     * Where a label comes again below another row, it is of the group of that.
     */
    private List<Block> unique(List<Block> blocks) {
        Set<String> first = new HashSet<>();
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            List<Row> rows = new ArrayList<>();
            String above = "";
            for (Row row : block.rows()) {
                String label = row.labels().isEmpty() ? "" : row.labels().get(0);
                Row below = row.in(above);
                if (label.isEmpty() || first.add(place(block, row, label))) {
                    rows.add(row);
                    above = label;
                } else if (row.group().isEmpty() && first.add(place(block, below, label))) {
                    rows.add(below);
                }
            }
            if (rows.size() < block.rows().size()) {
                unsure.add("rows with the same label in one group; only the first of them is kept");
            }
            kept.add(block.with(rows));
        }
        Set<String> taken = new HashSet<>(first);
        return kept.stream()
                .map(
                        block ->
                                block.with(
                                        block.rows().stream()
                                                .map(row -> row.with(wordings(block, row, taken)))
                                                .toList()))
                .toList();
    }

    private static List<String> wordings(Block block, Row row, Set<String> taken) {
        return IntStream.range(0, row.labels().size())
                .filter(i -> i == 0 || taken.add(place(block, row, row.labels().get(i))))
                .mapToObj(row.labels()::get)
                .toList();
    }

    private static String place(Block block, Row row, String label) {
        String side = block.title().isEmpty() ? block.code() : block.title().get(0);
        return side + "\n" + Folding.fold(row.group()) + "\n" + Folding.fold(label);
    }

    /** A band is made of blocks for the groups of its columns. */
    private List<Block> band(Block line) {
        List<Block> blocks = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        LabelCodes.Once once = codes.new Once();
        for (int i = 0; i < line.columns().size(); i++) {
            columns.add(line.columns().get(i));
            boolean last =
                    i + 1 == line.columns().size()
                            || !line.columns().get(i + 1).under().equals(columns.get(0).under());
            if (last) {
                blocks.add(bandBlock(line, columns, once));
                columns.clear();
            }
        }
        return blocks;
    }

    private Block bandBlock(Block line, List<Column> columns, LabelCodes.Once once) {
        String path = columns.get(0).under();
        int cut = path.lastIndexOf('\n');
        String title = path.substring(cut + 1);
        String under = cut < 0 ? "" : path.substring(path.lastIndexOf('\n', cut - 1) + 1, cut);
        LabelCodes.Once inBlock = codes.new Once();
        String code = once.code(title, "line");
        return new Block(
                code,
                title.isEmpty() ? List.of() : List.of(title),
                List.of(),
                columns.stream()
                        .map(
                                column ->
                                        new Column(
                                                inBlock.code(column.labels().get(0), "column"),
                                                column.labels(),
                                                under,
                                                column.unit(),
                                                column.kind(),
                                                column.optional(),
                                                column.at()))
                        .toList(),
                line.rows().stream()
                        .map(row -> new Row(code, List.of(), "", false, row.print()))
                        .toList(),
                false,
                List.of(),
                Set.of());
    }
}
