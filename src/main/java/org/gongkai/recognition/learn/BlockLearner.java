package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.learn.ColumnRoles.Role;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.Row;
import org.gongkai.recognition.learn.DraftTable.Stub;

/** Learns the blocks that stand side by side below one header. */
final class BlockLearner {

    private final TableCluster cluster;
    private final MergedBlock merged;
    private final Naming naming;
    private final List<String> unsure;
    private final List<Role> roles;
    private final int parts;
    private final boolean titled;

    /**
     * @param titled whether lines above headers are titles of blocks
     * @param naming makes the codes
     * @param unsure takes what a person should look at
     */
    BlockLearner(
            TableCluster cluster,
            MergedBlock merged,
            boolean titled,
            Naming naming,
            List<String> unsure) {
        this.cluster = cluster;
        this.naming = naming;
        this.unsure = unsure;
        this.titled = titled;
        this.merged = merged;
        this.parts = merged.parts().size();
        this.roles =
                new ColumnRoles(merged.columns(), cluster::isConstant, cluster.copies().size() == 1)
                        .roles();
    }

    List<Block> learn() {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= roles.size(); i++) {
            boolean next =
                    i == roles.size() || (roles.get(i).isStub() && !roles.get(i - 1).isStub());
            if (next) {
                block(from, i).ifPresent(blocks::add);
                from = i;
            }
        }
        return blocks;
    }

    private Optional<Block> block(int from, int end) {
        List<Integer> stubs =
                IntStream.range(from, end).filter(i -> roles.get(i).isStub()).boxed().toList();
        List<Integer> values =
                IntStream.range(from, end).filter(i -> !roles.get(i).isStub()).boxed().toList();
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<List<RowPrint>> rows =
                merged.parts().stream().map(part -> rows(part, stubs, values)).toList();
        boolean named =
                stubs.stream()
                        .anyMatch(i -> roles.get(i) == Role.NAME || roles.get(i) == Role.CODE);
        boolean coded = stubs.stream().anyMatch(i -> roles.get(i) == Role.CODE);
        RowSorter sorter = new RowSorter(parts, coded, unsure);
        RowSorter.Rows sorted = named ? sorter.sort(rows) : sorter.unnamed(rows);
        // Stubs and columns of a block are told apart by their codes.
        LabelCodes.Once once = naming.once();
        List<Column> columns = columns(values, once);
        List<CellPrint> titles =
                merged.parts().stream().map(CopyBlock::title).filter(it -> !it.isEmpty()).toList();
        List<String> title =
                titled && titles.size() * 2 > parts
                        ? RowClass.frequent(titles.stream())
                        : List.of();
        String group = from > 0 || end < roles.size() ? top(from) : "";
        if (sorted.known().isEmpty() && !sorted.open()) {
            return Optional.empty();
        }
        String code = naming.blocks().code(title.isEmpty() ? group : title.get(0), "block");
        return Optional.of(
                new Block(
                        code,
                        title.isEmpty() && !group.isEmpty() ? List.of(group) : title,
                        stubs(stubs, once),
                        columns,
                        known(sorted.known(), named, code),
                        sorted.open(),
                        sorted.others(),
                        sorted.lacking()));
    }

    /** The label that stands over all columns of a block, such as 收入. */
    private String top(int from) {
        List<CellPrint> path = merged.columns().get(from).first().path();
        return path.size() > 1 ? path.get(0).text() : "";
    }

    private List<Row> known(List<RowClass> classes, boolean named, String block) {
        return classes.stream()
                .map(
                        row ->
                                new Row(
                                        named
                                                ? naming.rows()
                                                        .code(
                                                                row.wordings().stream()
                                                                        .findFirst()
                                                                        .orElse(""),
                                                                "row")
                                                : naming.rows().free(block),
                                        row.wordings(),
                                        row.group(),
                                        row.copies().size() < parts,
                                        row))
                .toList();
    }

    private List<RowPrint> rows(CopyBlock part, List<Integer> stubs, List<Integer> values) {
        List<RowPrint> rows = new ArrayList<>();
        List<CellPrint> above = new ArrayList<>();
        List<String> codeAbove = new ArrayList<>();
        for (int r : part.rows()) {
            List<CellPrint> names = names(part, r, stubs, above);
            rows.add(
                    new RowPrint(
                            cluster.members().indexOf(part.grid()),
                            code(part, r, stubs, codeAbove),
                            names,
                            values.stream().map(i -> print(part, r, i)).toList()));
        }
        return rows;
    }

    private CellPrint print(CopyBlock part, int row, int column) {
        return merged.columns()
                .get(column)
                .in(part)
                .map(it -> part.print(row, it))
                .orElse(CellPrint.NOTHING);
    }

    /** The labels of a row, those of groups that go on from above included. */
    private List<CellPrint> names(
            CopyBlock part, int r, List<Integer> stubs, List<CellPrint> above) {
        List<CellPrint> names = new ArrayList<>();
        Set<GridCell> cells = new HashSet<>();
        List<Integer> columns = stubs.stream().filter(i -> roles.get(i) == Role.NAME).toList();
        boolean inherits = true;
        for (int level = 0; level < columns.size(); level++) {
            Optional<CopyBlock.Column> column = merged.columns().get(columns.get(level)).in(part);
            CellPrint print = column.map(it -> part.print(r, it)).orElse(CellPrint.NOTHING);
            Optional<GridCell> cell = column.flatMap(it -> part.grid().cell(r, it.from()));
            if (print.isEmpty() && inherits && level + 1 < columns.size() && level < above.size()) {
                print = above.get(level);
                boolean deeper =
                        columns.subList(level + 1, columns.size()).stream()
                                .anyMatch(i -> !print(part, r, i).isEmpty());
                print = deeper ? print : CellPrint.NOTHING;
            } else {
                inherits = print.isEmpty();
            }
            if (!print.isEmpty() && (cell.isEmpty() || cells.add(cell.get()))) {
                names.add(print);
            }
        }
        if (!names.isEmpty()) {
            above.clear();
            above.addAll(names);
        }
        return names;
    }

    /** The parts of the code put together, those left out filled from the row above. */
    private String code(CopyBlock part, int r, List<Integer> stubs, List<String> above) {
        List<String> codes =
                stubs.stream()
                        .filter(i -> roles.get(i) == Role.CODE)
                        .map(i -> print(part, r, i))
                        .filter(CellPrint::isFigure)
                        .map(CellPrint::key)
                        .toList();
        above.clear();
        return String.join("", codes);
    }

    private List<Stub> stubs(List<Integer> stubs, LabelCodes.Once once) {
        List<Stub> made = new ArrayList<>();
        for (int i : stubs) {
            List<String> labels = merged.columns().get(i).wordings();
            List<CellPrint> groups = merged.columns().get(i).groups();
            made.add(
                    new Stub(
                            once.code(labels.stream().findFirst().orElse(""), "label"),
                            labels,
                            groups.isEmpty() ? "" : groups.get(groups.size() - 1).text(),
                            StubRole.valueOf(roles.get(i).name())));
        }
        return made;
    }

    private List<Column> columns(List<Integer> values, LabelCodes.Once once) {
        Optional<String> above =
                cluster.members().stream().flatMap(g -> Captions.unit(g).stream()).findFirst();
        List<List<CellPrint>> groups = new ArrayList<>();
        values.forEach(i -> groups.add(new ArrayList<>(merged.columns().get(i).groups())));
        while (isShared(groups) && values.size() > 1) {
            groups.forEach(path -> path.remove(0));
        }
        Set<String> twice = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        values.forEach(
                i -> {
                    String label =
                            merged.columns().get(i).wordings().stream().findFirst().orElse("");
                    if (!seen.add(label)) {
                        twice.add(label);
                    }
                });
        List<Column> made = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            MergedColumn column = merged.columns().get(values.get(k));
            List<String> labels = column.wordings();
            FigureKind kind = FigureKind.of(column, roles.get(values.get(k)), above);
            String under = String.join("\n", groups.get(k).stream().map(CellPrint::text).toList());
            String label = labels.stream().findFirst().orElse("");
            String parent = under.substring(under.lastIndexOf('\n') + 1);
            made.add(
                    new Column(
                            once.code(twice.contains(label) ? parent + label : label, "value"),
                            labels.isEmpty() ? List.of(parent.isEmpty() ? "—" : parent) : labels,
                            under,
                            kind.unit(),
                            kind.kind(),
                            column.copies() < parts,
                            k));
        }
        return made;
    }

    private static boolean isShared(List<List<CellPrint>> groups) {
        return groups.stream().noneMatch(List::isEmpty)
                && groups.stream().map(path -> path.get(0).key()).distinct().count() == 1;
    }
}
