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

    /** The columns of the labels of row group and row; before them are codes for programs. */
    static final int GROUP = 1;

    static final int LABEL = 2;

    /** First column of values. */
    static final int VALUES = 3;

    private final SheetPen pen;
    private final ValueCell values;
    private final SheetWords words;
    private final SheetWidths widths;
    private final MatchedTable table;
    private final String report;
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

    /**
     * What all tables of a sheet are written with.
     *
     * @param report id of the report
     */
    record Desk(
            SheetPen pen, ValueCell values, SheetWords words, SheetWidths widths, String report) {}

    FormTable(Desk desk, MatchedTable table) {
        this.pen = desk.pen();
        this.values = desk.values();
        this.words = desk.words();
        this.widths = desk.widths();
        this.report = desk.report();
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
        Optional<TableTemplate> template = form.flatMap(it -> it.table(table.table()));
        if (template.isEmpty()) {
            String heading = table.table() + ": no form " + table.form() + "; codes are shown";
            pen.text(top, GROUP, heading + " (--forms DIR adds forms)", Look.TITLE);
            return others(top + 1);
        }
        pen.text(top, GROUP, heading(form.get(), template.get()), Look.TITLE);
        List<BlockTemplate> blocks = template.get().filledBy(table).blocks();
        if (template.get().layout().isOneLine()) {
            return others(band(top + 1, form.get(), blocks));
        }
        int row = top + 1;
        for (BlockTemplate block : blocks) {
            row = rows(row, form.get(), block);
        }
        return others(row);
    }

    private String heading(FormTemplate form, TableTemplate template) {
        String caption = template.caption().text();
        String chinese =
                form.sections().stream()
                        .filter(section -> section.code().equals(template.section()))
                        .findFirst()
                        .map(section -> section.number() + "、" + section.heading())
                        .orElse(caption.isEmpty() ? template.code() : caption);
        String heading = words.pair(template.caption().english(), chinese);
        return heading + " (" + template.code() + ", " + form.id() + ")";
    }

    private int rows(int top, FormTemplate form, BlockTemplate block) {
        int row = top;
        int last = VALUES + block.columns().size() - 1;
        if (!block.title().text().isEmpty()) {
            pen.block(row, GROUP, row, last, words.label(block.title()), Look.HEADING);
            row++;
        }
        columnCodes(row, block.columns().stream().map(ColumnTemplate::code).toList());
        row++;
        boolean grouped = block.columns().stream().anyMatch(each -> !each.parent().isEmpty());
        int labels = grouped ? row + 1 : row;
        pen.block(row, GROUP, labels, LABEL, "", Look.HEADING);
        columnLabels(row, labels, form, block.columns());
        row = labels + 1;
        for (LabelRun run : LabelRun.of(block.rows(), RowTemplate::group)) {
            row = rows(row, form, block, run);
        }
        return row;
    }

    /** Rows of one group. */
    private int rows(int top, FormTemplate form, BlockTemplate block, LabelRun run) {
        int row = top;
        List<RowTemplate> rows = block.rows().subList(run.first(), run.last() + 1);
        String above = rows.get(0).above();
        if (!above.isEmpty()) {
            int last = VALUES + block.columns().size() - 1;
            pen.block(row, GROUP, row, last, words.group(form, above), Look.GROUP);
            row++;
        }
        boolean grouped = !run.key().isEmpty();
        if (grouped) {
            String group = words.group(form, run.key());
            pen.block(row, GROUP, row + rows.size() - 1, GROUP, group, Look.LABEL);
            pen.room(row, group, SheetWidths.GROUP * rows.size());
        }
        for (RowTemplate each : rows) {
            String label = words.label(each.label());
            pen.block(row, grouped ? LABEL : GROUP, row, LABEL, label, Look.LABEL);
            pen.room(row, label, SheetWidths.LABEL + (grouped ? 0 : SheetWidths.GROUP));
            lineCode(row, each.code());
            values(row, VALUES, each.code(), block.columns());
            row++;
        }
        return row;
    }

    /** A row for programs, which is not shown. */
    private void columnCodes(int row, List<String> codes) {
        String head = new SheetCodes.Head(report, table.table()).code();
        pen.text(row, SheetCodes.COLUMN, head, Look.PLAIN);
        for (int i = 0; i < codes.size(); i++) {
            pen.text(row, VALUES + i, codes.get(i), Look.PLAIN);
            pen.text(row, widths.written(i), SheetCodes.written(codes.get(i)), Look.PLAIN);
        }
        pen.hideRow(row);
    }

    /**
     * @param code of the row of the form; empty where the columns have one each
     */
    private void lineCode(int row, String code) {
        String line = new SheetCodes.Line(table.table(), code).code();
        pen.text(row, SheetCodes.COLUMN, line, Look.PLAIN);
    }

    private void columnLabels(
            int parents, int labels, FormTemplate form, List<ColumnTemplate> columns) {
        for (LabelRun run : LabelRun.of(columns, ColumnTemplate::parent)) {
            for (int i = run.first(); i <= run.last(); i++) {
                int from = run.key().isEmpty() ? parents : labels;
                String label = words.label(columns.get(i).label());
                pen.block(from, VALUES + i, labels, VALUES + i, label, Look.HEADING);
                pen.room(labels, label, widths.of(i));
            }
            if (!run.key().isEmpty()) {
                pen.block(
                        parents,
                        VALUES + run.first(),
                        parents,
                        VALUES + run.last(),
                        words.group(form, run.key()),
                        Look.HEADING);
            }
        }
    }

    /** Blocks side by side under three lines of headings, and one line of values. */
    private int band(int codes, FormTemplate form, List<BlockTemplate> blocks) {
        int top = codes + 1;
        int labels = top + 2;
        columnCodes(codes, bandCodes(blocks));
        pen.block(top, GROUP, labels, LABEL, "", Look.HEADING);
        pen.block(labels + 1, GROUP, labels + 1, LABEL, "", Look.LABEL);
        lineCode(labels + 1, "");
        int left = VALUES;
        for (LabelRun run : LabelRun.of(blocks, FormTable::parent)) {
            int first = left;
            int titles = run.key().isEmpty() ? top : top + 1;
            for (BlockTemplate block : blocks.subList(run.first(), run.last() + 1)) {
                int right = left + block.columns().size() - 1;
                String title = words.label(block.title());
                pen.block(titles, left, labels - 1, right, title, Look.HEADING);
                for (int i = 0; i < block.columns().size(); i++) {
                    String label = words.label(block.columns().get(i).label());
                    pen.text(labels, left + i, label, Look.HEADING);
                    pen.room(labels, label, widths.of(left + i - VALUES));
                }
                values(labels + 1, left, block.rows().get(0).code(), block.columns());
                left = right + 1;
            }
            if (!run.key().isEmpty()) {
                String group = words.group(form, run.key());
                pen.block(top, first, top, left - 1, group, Look.HEADING);
            }
        }
        return labels + 2;
    }

    private List<String> bandCodes(List<BlockTemplate> blocks) {
        List<String> codes = new ArrayList<>();
        for (BlockTemplate block : blocks) {
            String row = block.rows().get(0).code();
            for (ColumnTemplate column : block.columns()) {
                codes.add(SheetCodes.ownRow(new CellKey(table.table(), row, column.code())));
            }
        }
        return codes;
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
                put(row, left + i, cell);
                placed.add(key);
            }
        }
    }

    private void put(int row, int column, MatchedCell cell) {
        values.put(row, column, cell);
        pen.text(row, widths.written(column - VALUES), ValueCell.text(cell), Look.PLAIN);
    }

    /** Cells that the form as it is now has no place for: nothing is left out. */
    private int others(int top) {
        int row = top;
        for (MatchedCell cell : table.cells()) {
            if (!cell.equals(cells.get(cell.key())) || !placed.contains(cell.key())) {
                columnCodes(row, List.of(SheetCodes.ownRow(cell.key())));
                row++;
                lineCode(row, "");
                pen.text(row, GROUP, cell.key().row(), Look.LABEL);
                pen.text(row, LABEL, cell.key().column(), Look.LABEL);
                put(row, VALUES, cell);
                row++;
            }
        }
        return row;
    }
}
