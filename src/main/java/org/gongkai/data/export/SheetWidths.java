package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedTable;

/**
 * How wide the columns of a report's sheet are, in Latin characters: no wider than its figures and
 * headings need, for all to be seen, and printed on one page.
 */
final class SheetWidths {

    /** Of the label of a group of rows. */
    static final int GROUP = 14;

    /** Of the label of a row. */
    static final int LABEL = 36;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 18;

    /** Room for a mark and for what programs leave free. */
    private static final int SPARE = 3;

    private final List<Integer> widths = new ArrayList<>();

    /**
     * @param forms by their ids
     */
    SheetWidths(List<MatchedTable> tables, Map<String, FormTemplate> forms, SheetWords words) {
        for (MatchedTable table : tables) {
            Optional<TableTemplate> template =
                    Optional.ofNullable(forms.get(table.form()))
                            .flatMap(form -> form.table(table.table()));
            template.ifPresent(it -> add(it, table, words));
            // A table without its form has one column.
            widen(0, NARROWEST);
        }
    }

    private void add(TableTemplate template, MatchedTable table, SheetWords words) {
        int left = 0;
        for (BlockTemplate block : template.filledBy(table).blocks()) {
            for (int i = 0; i < block.columns().size(); i++) {
                ColumnTemplate column = block.columns().get(i);
                int label = SheetPen.narrowest(words.label(column.label())) + 1;
                widen(left + i, Math.max(label, longest(table, block, column) + SPARE));
            }
            left += template.layout().isOneLine() ? block.columns().size() : 0;
        }
    }

    private static int longest(MatchedTable table, BlockTemplate block, ColumnTemplate column) {
        return table.cells().stream()
                .filter(cell -> cell.key().column().equals(column.code()))
                .filter(cell -> block.has(cell.key().row()))
                .mapToInt(cell -> SheetPen.length(ValueCell.text(cell)))
                .max()
                .orElse(0);
    }

    private void widen(int column, int width) {
        while (widths.size() <= column) {
            widths.add(NARROWEST);
        }
        widths.set(column, Math.max(widths.get(column), Math.min(width, WIDEST)));
    }

    /** How many columns of values there are. */
    int count() {
        return widths.size();
    }

    /** Of all columns of values together. */
    int sum() {
        return widths.stream().mapToInt(it -> it).sum();
    }

    /** Of a column of values, from 0. */
    int of(int column) {
        return widths.get(column);
    }

    /** The last column of the sheet that is shown, from 0. */
    int last() {
        return FormTable.VALUES + count() - 1;
    }

    /** The column, which is not shown, with what was written in a column of values. */
    int written(int column) {
        return last() + 2 + column;
    }
}
