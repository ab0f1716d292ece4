package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/**
 * A row of a form's table together with the block it belongs to.
 *
 * @param table code of the table
 * @param block its block
 * @param row the row
 */
record TemplateRow(String table, BlockTemplate block, RowTemplate row) {

    static List<TemplateRow> of(TableTemplate table) {
        List<TemplateRow> rows = new ArrayList<>();
        for (BlockTemplate block : table.blocks()) {
            for (RowTemplate row : block.rows()) {
                rows.add(new TemplateRow(table.code(), block, row));
            }
        }
        return rows;
    }

    List<CellSlot> slots() {
        List<CellSlot> slots = new ArrayList<>();
        for (ColumnTemplate column : block.columns()) {
            slots.add(new CellSlot(new CellKey(table, row.code(), column.code()), column));
        }
        return slots;
    }
}
