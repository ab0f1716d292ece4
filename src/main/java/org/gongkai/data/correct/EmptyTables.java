package org.gongkai.data.correct;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.ReportKind;

/**
 * The tables of a form that a report was not found to have, without any value: what a person types
 * beside the page goes into them. Only tables whose rows the form knows beforehand.
 */
final class EmptyTables {

    private static final Proof UNTRIED = new Proof(0, 0, 0);

    private final List<FormTemplate> forms;

    EmptyTables(List<FormTemplate> forms) {
        this.forms = forms;
    }

    /** Those that the report may have besides what was read. */
    List<MatchedTable> of(Extraction report) {
        Set<String> there = new LinkedHashSet<>();
        report.matched().forEach(table -> there.add(table.table()));
        List<MatchedTable> empty = new ArrayList<>();
        for (FormTemplate form : form(report).stream().toList()) {
            form.tables().stream()
                    .filter(table -> isTypable(table) && there.add(table.code()))
                    .forEach(table -> empty.add(empty(form, table)));
        }
        return empty;
    }

    /** Those of them in which something was typed. */
    List<MatchedTable> typed(Extraction report, List<Correction> words) {
        return of(report).stream()
                .filter(table -> words.stream().anyMatch(word -> isOf(word, table)))
                .toList();
    }

    private static boolean isOf(Correction word, MatchedTable table) {
        return word.isValue()
                && table.cells().stream().anyMatch(cell -> cell.key().equals(word.cell()));
    }

    /** A list or open rows are whatever is printed; several copies have no names beforehand. */
    private static boolean isTypable(TableTemplate table) {
        return table.layout() != Layout.LIST
                && !table.isRepeated()
                && table.blocks().stream().noneMatch(BlockTemplate::open);
    }

    /** The form of the tables that were read; else the disclosure form of the report's year. */
    private Optional<FormTemplate> form(Extraction report) {
        Optional<FormTemplate> read =
                report.matched().stream()
                        .map(MatchedTable::form)
                        .reduce((first, last) -> last)
                        .flatMap(id -> forms.stream().filter(it -> it.id().equals(id)).findFirst());
        if (read.isPresent() || !report.matched().isEmpty()) {
            return read;
        }
        OptionalInt year = report.metadata().year();
        return forms.stream()
                .filter(form -> form.kind().equals(ReportKind.DISCLOSURE) && !form.hasList())
                .filter(
                        form ->
                                year.isEmpty()
                                        ? form.lastYear() == 0
                                        : form.inForce(year.getAsInt()))
                .findFirst();
    }

    private static MatchedTable empty(FormTemplate form, TableTemplate table) {
        List<MatchedCell> cells = new ArrayList<>();
        for (BlockTemplate block : table.blocks()) {
            block.rows()
                    .forEach(
                            row ->
                                    block.columns()
                                            .forEach(
                                                    column ->
                                                            cells.add(
                                                                    missing(
                                                                            new CellKey(
                                                                                    table.code(),
                                                                                    row.code(),
                                                                                    column.code()),
                                                                            column.unit()))));
        }
        return new MatchedTable(table.code(), form.id(), List.of(), cells, UNTRIED, List.of());
    }

    private static MatchedCell missing(CellKey key, String unit) {
        return new MatchedCell(
                key, CellValue.MISSING, unit, Place.UNPAGED, Method.TEXT, MatchedCell.Origin.NONE);
    }
}
