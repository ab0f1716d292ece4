package org.gongkai.app.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.FindingColumns;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.Correction;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Grid;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Table;

/** A report as the page shows it: maps and lists for JSON. */
final class ReportView {

    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();

    /**
     * @param forms by which the tables are laid out
     */
    ReportView(List<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /** The statutory tables, laid out as their forms do, in the order of the document. */
    List<Map<String, Object>> tables(Extraction report) {
        List<Map<String, Object>> tables = new ArrayList<>();
        for (MatchedTable matched : report.matched()) {
            FormTemplate form = forms.get(matched.form());
            if (form != null) {
                form.tables().stream()
                        .filter(table -> table.code().equals(matched.table()))
                        .forEach(table -> tables.add(table(form, table, matched)));
            }
        }
        return tables;
    }

    private static Map<String, Object> table(
            FormTemplate form, TableTemplate table, MatchedTable matched) {
        String heading =
                form.sections().stream()
                        .filter(section -> section.code().equals(table.section()))
                        .map(FormTemplate.SectionTemplate::heading)
                        .findFirst()
                        .orElse("");
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("code", table.code());
        shown.put("form", form.id());
        shown.put("heading", heading);
        shown.put("band", table.layout().isOneLine());
        shown.put("held", matched.proof().held());
        shown.put("open", matched.proof().open());
        shown.put("broken", matched.proof().broken());
        shown.put(
                "blocks",
                table.filledBy(matched).blocks().stream().map(ReportView::block).toList());
        return shown;
    }

    private static Map<String, Object> block(BlockTemplate block) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", block.title().text());
        shown.put(
                "columns",
                block.columns().stream().map(c -> label(c.code(), c.label(), c.parent())).toList());
        shown.put(
                "rows",
                block.rows().stream().map(r -> label(r.code(), r.label(), r.group())).toList());
        return shown;
    }

    private static Map<String, Object> label(String code, FormTemplate.Label label, String group) {
        return Map.of("code", code, "zh", label.text(), "en", label.english(), "group", group);
    }

    /** Each cell by its address. */
    Map<String, Object> cells(Extraction report) {
        Map<CellKey, SortedSet<String>> flags = report.flags();
        Map<String, Object> cells = new LinkedHashMap<>();
        report.cells()
                .forEach(
                        cell ->
                                cells.put(
                                        address(cell.key()),
                                        cell(
                                                cell,
                                                flags.getOrDefault(
                                                        cell.key(),
                                                        Collections.emptySortedSet()))));
        return cells;
    }

    private static Map<String, Object> cell(MatchedCell cell, Set<String> flags) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("value", cell.value().number().map(n -> n.toPlainString()).orElse(""));
        shown.put("raw", cell.value().raw());
        shown.put("state", cell.value().state().code());
        shown.put("method", cell.method().code());
        shown.put("flags", List.copyOf(flags));
        shown.put(
                "confidence",
                cell.confidence().isPresent() ? cell.confidence().getAsDouble() : null);
        shown.put("place", cell.place().paged() ? place(cell.place()) : null);
        shown.put(
                "origin",
                List.of(cell.origin().table(), cell.origin().row(), cell.origin().column()));
        return shown;
    }

    private static List<Number> place(Place place) {
        Box box = place.box();
        return List.of(place.page(), box.x(), box.y(), box.width(), box.height());
    }

    /** The address of a cell in the page. */
    static String address(CellKey key) {
        return key.table() + "." + key.row() + "." + key.column();
    }

    /**
     * All findings.
     *
     * @param corrections of the report: which of them a person has seen
     */
    List<Object> findings(Extraction report, List<Correction> corrections) {
        AppliedCorrections applied = AppliedCorrections.ofFindings(corrections);
        List<Object> findings = new ArrayList<>();
        for (Finding finding : report.findings()) {
            Map<String, Object> shown = new LinkedHashMap<>();
            for (Column<Finding, ?> column : FindingColumns.OF_FINDING) {
                shown.put(column.name(), column.text(finding));
            }
            shown.put("seen", applied.isSeen(finding));
            shown.put("cells", finding.cells().stream().map(ReportView::address).toList());
            findings.add(shown);
        }
        return findings;
    }

    /** The tables as found, for documents without pages. */
    List<Object> found(Extraction report) {
        List<Object> found = new ArrayList<>();
        for (Table table : report.tables()) {
            Grid grid = table.grid();
            List<Object> cells =
                    grid.cells().stream()
                            .<Object>map(
                                    c ->
                                            List.of(
                                                    c.row(),
                                                    c.column(),
                                                    c.rowSpan(),
                                                    c.columnSpan(),
                                                    c.text()))
                            .toList();
            found.add(Map.of("index", table.index(), "rows", grid.rows(), "cells", cells));
        }
        return found;
    }
}
