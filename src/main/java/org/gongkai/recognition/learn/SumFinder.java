package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.Identity.Each;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.FoundSum;
import org.gongkai.recognition.learn.DraftTable.Row;

/** Finds the sums of a table that hold in all copies that can try them. */
final class SumFinder {

    /** Decimal places that figures are compared by. */
    private static final int PLACES = 6;

    /** Parts that are written out in words. */
    private static final int MOST_WORDS = 8;

    private final DraftTable table;
    private final List<FoundSum> found = new ArrayList<>();

    SumFinder(DraftTable table) {
        this.table = table;
    }

    List<FoundSum> find() {
        boolean lined = table.layout() == Layout.BAND || table.layout() == Layout.PAIRS;
        if (lined) {
            inLine();
        } else {
            pools().forEach(this::inColumns);
            pools().forEach(this::inRows);
            table.blocks().forEach(this::tree);
            new SumsAcross(table, found).find();
        }
        return found;
    }

    /** Blocks with the same columns, whose rows may add up with one another. */
    private List<List<Block>> pools() {
        Map<String, List<Block>> pools = new LinkedHashMap<>();
        for (Block block : table.blocks()) {
            String key =
                    table.layout() == Layout.ROWS
                            ? block.columns().stream()
                                    .map(Column::code)
                                    .collect(Collectors.joining(" "))
                            : block.code();
            pools.computeIfAbsent(key, it -> new ArrayList<>()).add(block);
        }
        return List.copyOf(pools.values());
    }

    static List<Column> summed(Block block) {
        return block.columns().stream()
                .filter(c -> c.kind() != NumberKind.TEXT && c.kind() != NumberKind.PERCENT)
                .toList();
    }

    private static SumVariable of(
            String code, List<String> labels, List<String> groups, String number) {
        String label = labels.isEmpty() ? "" : labels.get(0);
        return new SumVariable(code, label, Folding.fold(label), groups, number);
    }

    private static SumVariable of(Column column) {
        List<String> groups =
                column.under().isEmpty()
                        ? List.of()
                        : Stream.of(column.under().split("\n")).map(Folding::fold).toList();
        return of(column.code(), column.labels(), groups, "");
    }

    static SumVariable of(Row row) {
        RowPrint first = row.print().first();
        List<String> groups =
                first.names().size() < 2
                        ? List.of()
                        : first.names().subList(0, first.names().size() - 1).stream()
                                .map(CellPrint::key)
                                .toList();
        return of(row.code(), row.labels(), groups, first.code());
    }

    /** Sums of columns: in each row the columns add up. */
    private void inRows(List<Block> blocks) {
        List<Column> columns = summed(blocks.get(0));
        List<FigureLine> lines = new ArrayList<>();
        for (Block block : blocks) {
            Stream.concat(
                            block.rows().stream()
                                    .flatMap(row -> row.print().prints().values().stream()),
                            block.others().stream())
                    .forEach(
                            row ->
                                    line(
                                                    row.copy(),
                                                    columns.stream()
                                                            .map(c -> value(row, c))
                                                            .toList())
                                            .ifPresent(lines::add));
        }
        List<SumVariable> variables = columns.stream().map(SumFinder::of).toList();
        relations(variables, lines, Each.ROW, "每行：");
    }

    /** Sums of rows: in each column the rows add up. */
    private void inColumns(List<Block> blocks) {
        List<Row> rows = blocks.stream().flatMap(block -> block.rows().stream()).toList();
        List<Column> columns = summed(blocks.get(0));
        Set<Integer> lacking =
                blocks.stream()
                        .flatMap(block -> block.lacking().stream())
                        .collect(Collectors.toSet());
        List<FigureLine> lines = lines(columns, rows, lacking);
        List<SumVariable> variables = rows.stream().map(SumFinder::of).toList();
        boolean all = columns.size() == blocks.get(0).columns().size();
        List<Relation> relations = new RelationFinder(variables, lines).find();
        if (all && !relations.isEmpty()) {
            relations.forEach(relation -> found.add(sum(relation, variables, Each.COLUMN, "每列：")));
            return;
        }
        // A column of averages, say, adds up to nothing, and is none of those that do.
        List<Column> adding = columns;
        if (relations.isEmpty()) {
            adding = adding(columns, rows, lacking, variables);
            relations = new RelationFinder(variables, lines(adding, rows, lacking)).find();
        }
        for (Relation relation : relations) {
            for (Column column : adding) {
                found.add(
                        sum(
                                relation,
                                variables.stream()
                                        .map(
                                                v ->
                                                        new SumVariable(
                                                                v.code() + "." + column.code(),
                                                                v.label(),
                                                                v.key(),
                                                                v.groups(),
                                                                v.number()))
                                        .toList(),
                                Each.TABLE,
                                column.labels().get(0) + "："));
            }
        }
    }

    private List<FigureLine> lines(List<Column> columns, List<Row> rows, Set<Integer> lacking) {
        List<FigureLine> lines = new ArrayList<>();
        for (int copy : table.copies()) {
            for (Column column : lacking.contains(copy) ? List.<Column>of() : columns) {
                line(copy, rows.stream().map(row -> value(row, copy, column)).toList())
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** The columns that add up by themselves. */
    private List<Column> adding(
            List<Column> columns,
            List<Row> rows,
            Set<Integer> lacking,
            List<SumVariable> variables) {
        return columns.stream()
                .filter(
                        column ->
                                !new RelationFinder(
                                                variables, lines(List.of(column), rows, lacking))
                                        .find()
                                        .isEmpty())
                .toList();
    }

    /** Sums of the cells of one line. */
    private void inLine() {
        Map<String, List<Block>> alike = new LinkedHashMap<>();
        for (Block block : table.blocks()) {
            alike.computeIfAbsent(
                            block.columns().stream()
                                    .map(c -> Folding.fold(c.labels().get(0)))
                                    .collect(Collectors.joining("\n")),
                            key -> new ArrayList<>())
                    .add(block);
        }
        alike.values().forEach(this::inLines);
        cells();
    }

    /** Blocks with the same labels bear the sums of one another. */
    private void inLines(List<Block> blocks) {
        List<FigureLine> lines = new ArrayList<>();
        for (Block block : blocks) {
            lines.addAll(lines(summed(block), block.rows().get(0)));
        }
        List<SumVariable> variables = summed(blocks.get(0)).stream().map(SumFinder::of).toList();
        for (Relation relation : new RelationFinder(variables, lines).find()) {
            for (Block block : blocks) {
                List<SumVariable> own = summed(block).stream().map(c -> cell(block, c)).toList();
                found.add(sum(relation, own, Each.TABLE, ""));
            }
        }
    }

    private SumVariable cell(Block block, Column column) {
        SumVariable variable = of(column);
        List<String> groups =
                Stream.concat(
                                block.title().stream().limit(1).map(Folding::fold),
                                variable.groups().stream())
                        .toList();
        return new SumVariable(
                block.rows().get(0).code() + "." + column.code(),
                variable.label(),
                variable.key(),
                groups,
                "");
    }

    private List<FigureLine> lines(List<Column> columns, Row row) {
        return table.copies().stream()
                .flatMap(
                        copy ->
                                line(copy, columns.stream().map(c -> value(row, copy, c)).toList())
                                        .stream())
                .toList();
    }

    /** Sums over several blocks of one line. */
    private void cells() {
        if (table.blocks().size() < 2) {
            return;
        }
        List<SumVariable> variables = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Block block : table.blocks()) {
            for (Column column : summed(block)) {
                variables.add(cell(block, column));
                columns.add(column);
                rows.add(block.rows().get(0));
            }
        }
        List<FigureLine> lines = new ArrayList<>();
        for (int copy : table.copies()) {
            List<Optional<BigDecimal>> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(value(rows.get(i), copy, columns.get(i)));
            }
            line(copy, values).ifPresent(lines::add);
        }
        List<Integer> tops = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            String code = variables.get(i).code();
            if (found.stream().noneMatch(sum -> sum.parts().contains(code))) {
                tops.add(i);
            }
        }
        relations(pick(variables, tops), narrowed(lines, tops), Each.TABLE, "");
    }

    private static List<SumVariable> pick(List<SumVariable> variables, List<Integer> which) {
        return which.stream().map(variables::get).toList();
    }

    private static List<FigureLine> narrowed(List<FigureLine> lines, List<Integer> which) {
        return lines.stream()
                .map(
                        line -> {
                            long[] values = new long[which.size()];
                            for (int i = 0; i < values.length; i++) {
                                values[i] = line.values()[which.get(i)];
                            }
                            return new FigureLine(line.copy(), values);
                        })
                .toList();
    }

    /** Rows that add up by their codes. */
    private void tree(Block block) {
        boolean coded = block.stubs().stream().anyMatch(s -> s.role() == StubRole.CODE);
        if (!block.open() || summed(block).isEmpty()) {
            return;
        }
        Map<Integer, List<RowPrint>> byCopy = new TreeMap<>();
        block.others().stream()
                .filter(row -> !coded || !row.code().isEmpty())
                .forEach(
                        row -> byCopy.computeIfAbsent(row.copy(), k -> new ArrayList<>()).add(row));
        CodeTree tree = new CodeTree(summed(block).stream().map(Column::at).toList());
        int support = 0;
        for (List<RowPrint> rows : byCopy.values()) {
            if (!tree.holds(rows)) {
                return;
            }
            support += tree.isBorne(rows) ? 1 : 0;
        }
        Optional<Row> total =
                block.rows().stream()
                        .filter(row -> SumWords.isTotal(row.labels().get(0)))
                        .filter(row -> isTop(row, byCopy, tree) && !sharesAreAdded(block, row))
                        .findFirst();
        boolean borne = total.isPresent() && byCopy.values().stream().anyMatch(r -> r.size() > 1);
        if ((coded && support > 0) || borne) {
            found.add(
                    new FoundSum(
                            Each.TREE,
                            List.of(),
                            total.map(Row::code).stream().toList(),
                            coded
                                    ? "每列：上级科目=下级科目之和"
                                            + total.map(
                                                            row ->
                                                                    "，"
                                                                            + row.labels().get(0)
                                                                            + "=最上级科目之和")
                                                    .orElse("")
                                    : "每列：各行之和=" + total.map(row -> row.labels().get(0)).orElse(""),
                            Math.max(support, borne ? bearing(byCopy, tree) : 0),
                            byCopy.values().stream().mapToInt(tree::off).sum()));
        }
    }

    /** Whether a total has a share of a hundred: the sum would be tried on it as well. */
    private static boolean sharesAreAdded(Block block, Row total) {
        return block.columns().stream()
                .filter(column -> column.kind() == NumberKind.PERCENT)
                .anyMatch(
                        column ->
                                total.print().prints().values().stream()
                                        .anyMatch(print -> value(print, column).isPresent()));
    }

    /** Copies with several rows that are not zero. */
    private static int bearing(Map<Integer, List<RowPrint>> byCopy, CodeTree tree) {
        return (int)
                byCopy.values().stream()
                        .filter(rows -> rows.stream().filter(tree::isFilled).count() > 1)
                        .count();
    }

    private static boolean isTop(Row row, Map<Integer, List<RowPrint>> byCopy, CodeTree tree) {
        return row.print().prints().values().stream()
                        .allMatch(
                                print ->
                                        tree.isTop(
                                                print,
                                                byCopy.getOrDefault(print.copy(), List.of())))
                && row.print().prints().values().stream().anyMatch(tree::isFilled);
    }

    private void relations(
            List<SumVariable> variables, List<FigureLine> lines, Each each, String before) {
        new RelationFinder(variables, lines)
                .find().stream()
                        .map(relation -> sum(relation, variables, each, before))
                        .forEach(found::add);
    }

    static FoundSum sum(Relation relation, List<SumVariable> variables, Each each, String before) {
        List<SumVariable> parts = Arrays.stream(relation.parts()).mapToObj(variables::get).toList();
        List<SumVariable> total = Arrays.stream(relation.total()).mapToObj(variables::get).toList();
        return new FoundSum(
                each,
                parts.stream().map(SumVariable::code).toList(),
                total.stream().map(SumVariable::code).toList(),
                before + words(parts) + "=" + words(total),
                relation.support(),
                relation.off());
    }

    private static String words(List<SumVariable> variables) {
        if (variables.size() > MOST_WORDS) {
            return label(variables.get(0))
                    + "+…+"
                    + label(variables.get(variables.size() - 1))
                    + "（"
                    + variables.size()
                    + "项）";
        }
        return variables.stream().map(SumFinder::label).collect(Collectors.joining("+"));
    }

    private static String label(SumVariable variable) {
        return variable.label().isEmpty() ? variable.code() : variable.label();
    }

    private static Optional<BigDecimal> value(RowPrint row, Column column) {
        return row.values().get(column.at()).number();
    }

    static Optional<BigDecimal> value(Row row, int copy, Column column) {
        return Optional.ofNullable(row.print().prints().get(copy))
                .flatMap(print -> value(print, column));
    }

    static Optional<FigureLine> line(int copy, List<Optional<BigDecimal>> values) {
        long[] line = new long[values.size()];
        try {
            for (int i = 0; i < line.length; i++) {
                BigDecimal number = values.get(i).orElse(BigDecimal.ZERO);
                line[i] = number.scaleByPowerOfTen(PLACES).longValueExact();
            }
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
        return Optional.of(new FigureLine(copy, line));
    }
}
