package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;

/** A table laid out as the form has it, with the form's own labels. */
final class FormTable {

    /** First column of values; before it are the labels of row group and row. */
    static final int VALUES = 2;

    /** Widths of columns, in characters. */
    static final int GROUP_WIDTH = 18;

    static final int LABEL_WIDTH = 44;
    static final int VALUE_WIDTH = 17;

    private final SheetPen pen;
    private final ValueCell values;
    private final MatchedTable table;
    private final Map<CellKey, MatchedCell> cells = new LinkedHashMap<>();
    private final Set<CellKey> placed = new HashSet<>();

    /**
     * Neighbours that stand under one label; those under none stay alone.
     *
     * @param key the label, empty for none
     * @param first index of the first
     * @param last index of the last
     */
    private record LabelRun(String key, int first, int last) {

        static <T> List<LabelRun> of(List<T> items, Function<T, String> key) {
            List<LabelRun> runs = new ArrayList<>();
            for (int i = 0; i < items.size(); i++) {
                String own = key.apply(items.get(i));
                LabelRun before = runs.isEmpty() ? null : runs.get(runs.size() - 1);
                if (before != null && !own.isEmpty() && before.key().equals(own)) {
                    runs.set(runs.size() - 1, new LabelRun(own, before.first(), i));
                } else {
                    runs.add(new LabelRun(own, i, i));
                }
            }
            return runs;
        }
    }

    FormTable(SheetPen pen, ValueCell values, MatchedTable table) {
        this.pen = pen;
        this.values = values;
        this.table = table;
        table.cells().forEach(cell -> cells.putIfAbsent(cell.key(), cell));
    }

    /**
     * Writes all cells of the table.
     *
     * @param top first row to write on
     * @param form its form, if one of that id is known
     * @return the first row below it
     */
    int write(int top, Optional<FormTemplate> form) {
        Optional<TableTemplate> template = form.flatMap(this::template);
        if (template.isEmpty()) {
            String heading = table.table() + ": no form " + table.form() + "; codes are shown";
            pen.text(top, 0, heading + " (--forms DIR adds forms)", Look.TITLE);
            return others(top + 1);
        }
        pen.text(top, 0, heading(form.get(), template.get()), Look.TITLE);
        List<BlockTemplate> blocks = template.get().filledBy(table).blocks();
        if (template.get().layout().isOneLine()) {
            return others(band(top + 1, blocks));
        }
        int row = top + 1;
        for (BlockTemplate block : blocks) {
            row = rows(row, block);
        }
        return others(row);
    }

    private Optional<TableTemplate> template(FormTemplate form) {
        return form.tables().stream().filter(each -> each.code().equals(table.table())).findFirst();
    }

    private String heading(FormTemplate form, TableTemplate template) {
        String words =
                form.sections().stream()
                        .filter(section -> section.code().equals(template.section()))
                        .findFirst()
                        .map(section -> section.number() + "、" + section.heading())
                        .orElse(template.code());
        return words + " (" + template.code() + ", " + form.id() + ")";
    }

    private int rows(int top, BlockTemplate block) {
        int row = top;
        int last = VALUES + block.columns().size() - 1;
        if (!block.title().text().isEmpty()) {
            pen.block(row, 0, row, last, block.title().text(), Look.HEADING);
            row++;
        }
        boolean grouped = block.columns().stream().anyMatch(each -> !each.parent().isEmpty());
        int labels = grouped ? row + 1 : row;
        pen.block(row, 0, labels, VALUES - 1, "", Look.HEADING);
        columnLabels(row, labels, block.columns());
        rowLabels(labels + 1, block.rows());
        for (int i = 0; i < block.rows().size(); i++) {
            values(labels + 1 + i, VALUES, block.rows().get(i).code(), block.columns());
        }
        return labels + 1 + block.rows().size();
    }

    private void columnLabels(int parents, int labels, List<ColumnTemplate> columns) {
        for (LabelRun run : LabelRun.of(columns, ColumnTemplate::parent)) {
            for (int i = run.first(); i <= run.last(); i++) {
                int from = run.key().isEmpty() ? parents : labels;
                String label = columns.get(i).label().text();
                pen.block(from, VALUES + i, labels, VALUES + i, label, Look.HEADING);
                pen.room(labels, label, VALUE_WIDTH);
            }
            if (!run.key().isEmpty()) {
                pen.block(
                        parents,
                        VALUES + run.first(),
                        parents,
                        VALUES + run.last(),
                        run.key(),
                        Look.HEADING);
            }
        }
    }

    private void rowLabels(int top, List<RowTemplate> rows) {
        for (LabelRun run : LabelRun.of(rows, RowTemplate::group)) {
            boolean grouped = !run.key().isEmpty();
            if (grouped) {
                pen.block(top + run.first(), 0, top + run.last(), 0, run.key(), Look.LABEL);
            }
            for (int i = run.first(); i <= run.last(); i++) {
                String label = rows.get(i).label().text();
                pen.block(top + i, grouped ? 1 : 0, top + i, 1, label, Look.LABEL);
                pen.room(top + i, label, grouped ? LABEL_WIDTH : GROUP_WIDTH + LABEL_WIDTH);
            }
        }
    }

    /** Blocks side by side under three lines of headings, and one line of values. */
    private int band(int top, List<BlockTemplate> blocks) {
        int labels = top + 2;
        pen.block(top, 0, labels, VALUES - 1, "", Look.HEADING);
        pen.block(labels + 1, 0, labels + 1, VALUES - 1, "", Look.LABEL);
        int left = VALUES;
        for (LabelRun run : LabelRun.of(blocks, FormTable::parent)) {
            int first = left;
            int titles = run.key().isEmpty() ? top : top + 1;
            for (BlockTemplate block : blocks.subList(run.first(), run.last() + 1)) {
                int right = left + block.columns().size() - 1;
                pen.block(titles, left, labels - 1, right, block.title().text(), Look.HEADING);
                for (int i = 0; i < block.columns().size(); i++) {
                    String label = block.columns().get(i).label().text();
                    pen.text(labels, left + i, label, Look.HEADING);
                }
                values(labels + 1, left, block.rows().get(0).code(), block.columns());
                left = right + 1;
            }
            if (!run.key().isEmpty()) {
                pen.block(top, first, top, left - 1, run.key(), Look.HEADING);
            }
        }
        return labels + 2;
    }

    private static String parent(BlockTemplate block) {
        return block.columns().get(0).parent();
    }

    private void values(int row, int left, String code, List<ColumnTemplate> columns) {
        for (int i = 0; i < columns.size(); i++) {
            CellKey key = new CellKey(table.table(), code, columns.get(i).code());
            MatchedCell cell = cells.get(key);
            if (cell == null) {
                // The record was made with another text of this form; it says nothing of the cell.
                pen.text(row, left + i, "", Look.MISSING);
            } else {
                values.put(row, left + i, cell);
                placed.add(key);
            }
        }
    }

    /** Cells that the form as it is now has no place for: nothing is left out. */
    private int others(int top) {
        int row = top;
        for (MatchedCell cell : table.cells()) {
            if (!cell.equals(cells.get(cell.key())) || !placed.contains(cell.key())) {
                pen.text(row, 0, cell.key().row(), Look.LABEL);
                pen.text(row, 1, cell.key().column(), Look.LABEL);
                values.put(row, VALUES, cell);
                row++;
            }
        }
        return row;
    }
}
