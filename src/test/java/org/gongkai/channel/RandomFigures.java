package org.gongkai.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.solve.PrintedTable;
import org.gongkai.recognition.solve.RandomTables;

/**
 * Figures for all cells of a form, as an agency has them: few requests or many, zeros printed in
 * one way throughout or in two, all sums holding.
 */
final class RandomFigures {

    private final FormTemplate form;
    private final Random random;
    private final RandomTables tables;
    private final List<String> zeros;
    private final Map<CellKey, Truth> filled = new LinkedHashMap<>();

    RandomFigures(FormTemplate form, Random random) {
        this.form = form;
        this.random = random;
        tables = new RandomTables(random.nextLong());
        zeros =
                List.of(List.of("0"), List.of("0"), List.of("0", ""), List.of(""), List.of("-"))
                        .get(random.nextInt(5));
        form.tables().forEach(this::fill);
    }

    /** What is filled in each cell. */
    Map<CellKey, Truth> filled() {
        return filled;
    }

    private void fill(TableTemplate table) {
        switch (table.code()) {
            case "requests" -> print(tables.requests(form.id()));
            case "review" -> print(tables.review(form.id()));
            default -> table.blocks().forEach(block -> plain(table, block));
        }
    }

    private void plain(TableTemplate table, BlockTemplate block) {
        for (RowTemplate row : block.rows()) {
            for (ColumnTemplate column : block.columns()) {
                CellKey key = new CellKey(table.code(), row.code(), column.code());
                int count = random.nextInt(3) == 0 ? 0 : count(60);
                if (count == 0) {
                    print(key, 0);
                } else if (column.kind() == NumberKind.MONEY && random.nextInt(4) > 0) {
                    filled.put(key, Truth.of(count + "." + (1 + random.nextInt(9))));
                } else if (column.kind() == NumberKind.CHANGE) {
                    filled.put(key, Truth.of(List.of("-", "+", "").get(random.nextInt(3)) + count));
                } else {
                    print(key, count);
                }
            }
        }
    }

    /** A table whose sums hold. */
    private void print(PrintedTable table) {
        table.matched()
                .cells()
                .forEach(cell -> print(cell.key(), Integer.parseInt(cell.value().plain())));
    }

    private int count(double scale) {
        return (int) Math.round(Math.exp(Math.abs(random.nextGaussian()) * 1.2) * (0.5 + scale));
    }

    private void print(CellKey key, int count) {
        String zero = zeros.get(random.nextInt(zeros.size()));
        filled.put(key, Truth.of(count == 0 ? zero : Integer.toString(count)));
    }
}
