package org.gongkai.data.correct;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedTable;

/**
 * What the forms of some tables say of what can stand in them.
 *
 * @param forms those in use
 * @param tables of the report, those that are typed in among them
 */
record FormColumns(List<FormTemplate> forms, List<MatchedTable> tables) {

    /** What people say of findings alone concerns no cell. */
    static final FormColumns NONE = new FormColumns(List.of(), List.of());

    /**
     * Whether a number can be in a cell, by what its form says of the column.
     *
     * @throws IllegalArgumentException when the form is not in use here; the message names it
     */
    boolean admits(CellKey cell, BigDecimal number) {
        return form(cell).admits(cell, number);
    }

    /** What stands in the column of a cell; of one that no form knows counts. */
    NumberKind kind(CellKey cell) {
        return known(cell).flatMap(form -> form.kind(cell)).orElse(NumberKind.COUNT);
    }

    private FormTemplate form(CellKey cell) {
        return known(cell)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The form '"
                                                + id(cell)
                                                + "' is not in use here; name its folder with --forms."));
    }

    private String id(CellKey cell) {
        return tables.stream()
                .filter(table -> table.table().equals(cell.table()))
                .map(MatchedTable::form)
                .findFirst()
                .orElse("");
    }

    private Optional<FormTemplate> known(CellKey cell) {
        return form(id(cell));
    }

    private Optional<FormTemplate> form(String id) {
        return forms.stream().filter(form -> form.id().equals(id)).findFirst();
    }

    /** The template of a table; empty where its form is not in use. */
    Optional<TableTemplate> template(MatchedTable table) {
        return form(table.form()).flatMap(form -> form.table(table.table()));
    }

    /**
     * Whether a table that was typed in lacks nothing that the form asks for. How many lines and
     * units a document prints the form does not know: one of each at least.
     */
    boolean isWhole(MatchedTable table) {
        boolean begun =
                template(table).stream()
                        .flatMap(it -> it.blocks().stream())
                        .filter(BlockTemplate::open)
                        .allMatch(
                                block ->
                                        table.cells().stream()
                                                .anyMatch(cell -> block.holdsOpen(cell.key())));
        return begun
                && !table.cells().isEmpty()
                && table.cells().stream()
                        .noneMatch(cell -> cell.value().state() == CellState.MISSING);
    }
}
