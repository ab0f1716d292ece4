package org.gongkai.data.correct;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellValue;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.ReportKind;

/**
 * The tables of a form that a report was not found to have, without any value: what a person types
 * beside the page goes into them. Rows and copies that the form does not know beforehand are added
 * by {@link AddedLines}.
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
                    .filter(table -> there.add(table.code()))
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
        return (word.isLine() && word.cell().table().equals(table.table()))
                || (word.isValue()
                        && table.cells().stream().anyMatch(cell -> cell.key().equals(word.cell())));
    }

    /**
     * The form of the tables that were read; else that of the report's kind and year. Where several
     * lists were in use in that year, none tells which is meant.
     */
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
        String kind = report.kind().isEmpty() ? ReportKind.DISCLOSURE : report.kind();
        List<FormTemplate> ofYear =
                forms.stream()
                        .filter(form -> form.kind().equals(kind))
                        .filter(
                                form ->
                                        year.isEmpty()
                                                ? form.lastYear() == 0
                                                : form.inForce(year.getAsInt()))
                        .toList();
        boolean lists = ofYear.size() > 1 && ofYear.stream().allMatch(FormTemplate::hasList);
        return lists ? Optional.empty() : ofYear.stream().findFirst();
    }

    /** Of a table that comes for several units no copy is known to be there. */
    private static MatchedTable empty(FormTemplate form, TableTemplate table) {
        List<MatchedCell> cells =
                table.isRepeated()
                        ? List.of()
                        : table.blocks().stream()
                                .flatMap(
                                        block ->
                                                block.rows().stream()
                                                        .flatMap(
                                                                row ->
                                                                        row(
                                                                                table,
                                                                                block,
                                                                                row.code())))
                                .toList();
        return new MatchedTable(table.code(), form.id(), List.of(), cells, UNTRIED, List.of());
    }

    /** The cells of a row in which nothing was found. */
    static Stream<MatchedCell> row(TableTemplate table, BlockTemplate block, String row) {
        return block.columns().stream()
                .map(
                        column ->
                                new MatchedCell(
                                        new CellKey(table.code(), row, column.code()),
                                        CellValue.MISSING,
                                        column.unit(),
                                        Place.UNPAGED,
                                        Method.TEXT,
                                        MatchedCell.Origin.NONE));
    }
}
