package org.gongkai.channel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.drawn.FilledForm;
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
 * A report whose statutory tables were filled in at random, as an agency would: few requests or
 * many, zeros printed in one way throughout, all sums holding.
 */
final class FilledReport {

    private final FormTemplate form;
    private final Random random;
    private final RandomTables tables;
    private final String zero;
    private final Map<CellKey, String> printed = new LinkedHashMap<>();

    FilledReport(FormTemplate form, Random random) {
        this.form = form;
        this.random = random;
        tables = new RandomTables(random.nextLong());
        zero = List.of("0", "0", "0", "", "-").get(random.nextInt(5));
        form.tables().forEach(this::fill);
    }

    /** What is printed in each cell; empty for a blank. */
    Map<CellKey, String> printed() {
        return printed;
    }

    /**
     * The tables in their order, each as rows of cells: {@code <} goes on with the cell at the
     * left, {@code ^} with that above.
     */
    List<List<List<String>>> drawn() {
        return form.tables().stream()
                .map(table -> FilledForm.draw(form, table.code(), printed::get))
                .toList();
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
                if (column.kind() == NumberKind.MONEY && count > 0) {
                    printed.put(key, count + "." + (1 + random.nextInt(9)));
                } else if (column.kind() == NumberKind.CHANGE && random.nextInt(3) == 0) {
                    printed.put(key, count == 0 ? zero : "-" + count);
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
        printed.put(key, count == 0 ? zero : Integer.toString(count));
    }
}
