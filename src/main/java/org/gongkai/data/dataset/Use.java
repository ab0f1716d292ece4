package org.gongkai.data.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/** A cell as one form has it. */
record Use(
        FormTemplate form,
        TableTemplate table,
        BlockTemplate block,
        RowTemplate row,
        ColumnTemplate column) {

    /** All cells of a form in its order. */
    static List<Use> of(FormTemplate form) {
        return form.tables().stream()
                .flatMap(table -> table.blocks().stream().flatMap(block -> of(form, table, block)))
                .toList();
    }

    private static Stream<Use> of(FormTemplate form, TableTemplate table, BlockTemplate block) {
        return block.rows().stream()
                .flatMap(
                        row ->
                                block.columns().stream()
                                        .map(column -> new Use(form, table, block, row, column)));
    }

    CellKey key() {
        return new CellKey(table.code(), row.code(), column.code());
    }

    boolean isMoney() {
        return column.kind() == NumberKind.MONEY;
    }
}
