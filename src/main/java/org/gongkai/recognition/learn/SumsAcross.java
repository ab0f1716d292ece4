package org.gongkai.recognition.learn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.Identity.Each;
import org.gongkai.recognition.learn.DraftTable.Block;
import org.gongkai.recognition.learn.DraftTable.Column;
import org.gongkai.recognition.learn.DraftTable.FoundSum;
import org.gongkai.recognition.learn.DraftTable.Row;

/** Finds what the totals of blocks that stand side by side have to do with one another. */
final class SumsAcross {

    private final DraftTable table;
    private final List<FoundSum> found;

    /**
     * @param found the sums within the blocks; takes those across them
     */
    SumsAcross(DraftTable table, List<FoundSum> found) {
        this.table = table;
        this.found = found;
    }

    /** Totals of blocks that stand side by side, such as 收入总计 and 支出总计. */
    void find() {
        if (table.blocks().size() < 2 || table.layout() == Layout.ROWS) {
            return;
        }
        if (balanced()) {
            return;
        }
        List<SumVariable> variables = new ArrayList<>();
        List<List<Optional<BigDecimal>>> values = new ArrayList<>();
        for (Block block : table.blocks()) {
            for (Row row : block.rows()) {
                boolean isPart =
                        found.stream()
                                .anyMatch(
                                        sum ->
                                                sum.each() == Each.COLUMN
                                                        && sum.parts().contains(row.code()));
                SumVariable variable = SumFinder.of(row);
                List<Column> columns =
                        isPart && isMatrix(block) ? List.of() : SumFinder.summed(block);
                int taken = variable.isTotal() ? columns.size() : Math.min(1, columns.size());
                for (Column column : columns.subList(0, taken)) {
                    // 支出总计 of 一般公共预算 is what the row of that name comes to.
                    String label =
                            column.equals(columns.get(0))
                                    ? variable.label()
                                    : column.labels().get(0);
                    variables.add(
                            new SumVariable(
                                    row.code() + "." + column.code(),
                                    label,
                                    Folding.fold(label),
                                    List.of(block.code()),
                                    ""));
                    values.add(
                            table.copies().stream()
                                    .map(copy -> SumFinder.value(row, copy, column))
                                    .toList());
                }
            }
        }
        List<FigureLine> lines = new ArrayList<>();
        for (int k = 0; k < table.copies().size(); k++) {
            int copy = k;
            SumFinder.line(table.copies().get(k), values.stream().map(v -> v.get(copy)).toList())
                    .ifPresent(lines::add);
        }
        for (Relation relation : new RelationFinder(variables, lines).find()) {
            boolean one =
                    Stream.concat(
                                            Arrays.stream(relation.parts()).boxed(),
                                            Arrays.stream(relation.total()).boxed())
                                    .map(i -> variables.get(i).groups())
                                    .distinct()
                                    .count()
                            == 1;
            if (!one) {
                found.add(SumFinder.sum(relation, variables, Each.TABLE, ""));
            }
        }
    }

    /**
     * Whether the totals of sides with the same columns are the same, column by column, as those of
     * assets and liabilities; what follows from that is no sum of its own.
     */
    private boolean balanced() {
        int before = found.size();
        for (int i = 0; i < table.blocks().size(); i++) {
            for (Block right : table.blocks().subList(i + 1, table.blocks().size())) {
                Block left = table.blocks().get(i);
                for (Column one :
                        isMatrix(left) && isMatrix(right)
                                ? SumFinder.summed(left)
                                : List.<Column>of()) {
                    SumFinder.summed(right).stream()
                            .filter(other -> other.labels().get(0).equals(one.labels().get(0)))
                            .forEach(other -> balance(left, one, right, other));
                }
            }
        }
        return found.size() > before;
    }

    private void balance(Block left, Column one, Block right, Column other) {
        for (Row row : left.rows()) {
            for (Row twin : right.rows()) {
                List<SumVariable> both =
                        List.of(across(left, row, one), across(right, twin, other));
                if (SumFinder.of(row).isTotal() && SumFinder.of(twin).isTotal()) {
                    List<FigureLine> lines = new ArrayList<>();
                    for (int copy : table.copies()) {
                        SumFinder.line(
                                        copy,
                                        List.of(
                                                SumFinder.value(row, copy, one),
                                                SumFinder.value(twin, copy, other)))
                                .ifPresent(lines::add);
                    }
                    new RelationFinder(both, lines)
                            .find()
                            .forEach(it -> found.add(SumFinder.sum(it, both, Each.TABLE, "")));
                }
            }
        }
    }

    private static SumVariable across(Block block, Row row, Column column) {
        String label = row.labels().get(0);
        return new SumVariable(
                row.code() + "." + column.code(),
                label,
                Folding.fold(label),
                List.of(block.code()),
                "");
    }

    /** Whether a block has several columns: of others the parts are looked at beside its totals. */
    private static boolean isMatrix(Block block) {
        return SumFinder.summed(block).size() > 1;
    }
}
