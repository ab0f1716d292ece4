package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.CellKey;

/**
 * How a table becomes a sheet.
 *
 * @param table its name, that of its file without {@code .csv}
 * @param figures which columns hold numbers; of others a number is a name
 * @param added columns that the file does not have
 * @param widths of columns, in Latin characters
 * @param heading what stands above the name of a column; nothing above any for no such row
 * @param still columns that stay in sight
 * @param marked the column that says of a row that something is doubtful, and by which word
 */
record SheetPlan(
        String table,
        Set<String> figures,
        List<Added> added,
        Map<String, Integer> widths,
        Function<String, String> heading,
        int still,
        Marked marked) {

    /** Name of the sheet of cells. */
    static final String CELLS = "cells";

    /** The column, which is not shown, with what was written into {@code value}. */
    static final String EXPORTED = "exported";

    private static final int WIDE_COLUMN = 11;

    /** Copies. */
    SheetPlan {
        figures = Set.copyOf(figures);
        added = List.copyOf(added);
        widths = Map.copyOf(widths);
    }

    /** Reads a row by the names of its columns. */
    interface Row {
        String get(String column);
    }

    /**
     * A column that the file does not have.
     *
     * @param after the column that it stands behind
     * @param name its own
     * @param hidden whether it is for programs alone
     * @param text what stands in it
     */
    record Added(String after, String name, boolean hidden, Function<Row, String> text) {}

    /**
     * What is doubtful.
     *
     * @param column that is coloured
     * @param look how, for a row
     */
    record Marked(String column, Function<Row, Look> look) {

        static final Marked NOTHING = new Marked("", row -> Look.PLAIN);
    }

    static SheetPlan reports(SheetWords words) {
        return new SheetPlan(
                "reports",
                figures(CsvFile.REPORTS),
                List.of(code(words, "status", "status"), code(words, "reason", "reason")),
                Map.of(
                        "report",
                        18,
                        "source",
                        34,
                        "media_type",
                        12,
                        "bytes",
                        9,
                        "pages",
                        6,
                        "title",
                        44,
                        "agency",
                        24,
                        "message",
                        40),
                name -> "",
                2,
                new Marked(
                        "status_label",
                        row ->
                                switch (row.get("status")) {
                                    case "review" -> Look.WARNING;
                                    case "partial", "failed" -> Look.ERROR;
                                    case "unsupported" -> Look.MISSING;
                                    default -> Look.PLAIN;
                                }));
    }

    static SheetPlan cells(SheetWords words, CellLabels labels) {
        return new SheetPlan(
                CELLS,
                figures(CsvFile.CELLS),
                List.of(
                        new Added("column", "cell_label", false, row -> labels.of(key(row))),
                        new Added("value", EXPORTED, true, row -> row.get("value")),
                        code(words, "state", "state"),
                        code(words, "method", "method")),
                Map.ofEntries(
                        Map.entry("report", 8),
                        Map.entry("source", 18),
                        Map.entry("agency", 18),
                        Map.entry("year", 6),
                        Map.entry("table", 9),
                        Map.entry("row", 18),
                        Map.entry("column", 14),
                        Map.entry("cell_label", 38),
                        Map.entry("form", 9),
                        Map.entry("flags", 30),
                        Map.entry("raw_label", 30),
                        Map.entry("unit", 6),
                        Map.entry("page", 6),
                        Map.entry("x", 7),
                        Map.entry("y", 7),
                        Map.entry("width", 7),
                        Map.entry("height", 7)),
                name -> "",
                2,
                new Marked(
                        "value",
                        row -> {
                            if (!row.get("flags").isEmpty()) {
                                return Look.WARNING;
                            }
                            return switch (row.get("state")) {
                                case "missing" -> Look.MISSING;
                                case "unreadable" -> Look.UNREADABLE;
                                default -> Look.PLAIN;
                            };
                        }));
    }

    static SheetPlan findings(SheetWords words, CellLabels labels) {
        return new SheetPlan(
                "findings",
                figures(CsvFile.FINDINGS),
                List.of(
                        code(words, "code", "finding"),
                        new Added("column", "cell_label", false, row -> labels.of(key(row)))),
                Map.of(
                        "report",
                        8,
                        "source",
                        34,
                        "code",
                        22,
                        "code_label",
                        34,
                        "severity",
                        9,
                        "table",
                        9,
                        "row",
                        18,
                        "column",
                        14,
                        "cell_label",
                        44,
                        "message",
                        90),
                name -> "",
                2,
                new Marked(
                        "severity",
                        row ->
                                switch (row.get("severity")) {
                                    case "warning" -> Look.WARNING;
                                    case "error" -> Look.ERROR;
                                    default -> Look.PLAIN;
                                }));
    }

    /**
     * A table with a row for each report.
     *
     * @param table such as {@code wide-budget}
     * @param figures its columns of numbers
     */
    static SheetPlan wide(String table, Set<String> figures, SheetWords words, CellLabels labels) {
        return new SheetPlan(
                table,
                figures,
                List.of(code(words, "status", "status")),
                Map.of("report", 8, "source", 24, "agency", 24, "title", 40),
                labels::ofColumn,
                2,
                Marked.NOTHING);
    }

    static SheetPlan codebook(String table, Set<String> figures) {
        return new SheetPlan(
                table,
                figures,
                List.of(),
                Map.of(
                        "name",
                        34,
                        "table",
                        10,
                        "row",
                        20,
                        "column",
                        18,
                        "label_en",
                        50,
                        "label_zh",
                        44,
                        "forms",
                        20,
                        "rule",
                        40),
                name -> "",
                1,
                Marked.NOTHING);
    }

    static SheetPlan panel(Set<String> figures, SheetWords words) {
        return new SheetPlan(
                "panel",
                figures,
                List.of(code(words, "status", "status")),
                Map.of("agency", 24, "report", 8, "source", 34, "forms", 30, "names_used", 30),
                name -> "",
                2,
                Marked.NOTHING);
    }

    static SheetPlan sections() {
        return new SheetPlan(
                "sections",
                figures(CsvFile.SECTIONS),
                List.of(),
                Map.of(
                        "report", 8, "source", 24, "order", 6, "level", 6, "number", 8, "code", 14,
                        "heading", 30, "page", 6, "text", 100),
                name -> "",
                2,
                Marked.NOTHING);
    }

    int width(String column) {
        return widths.getOrDefault(column, WIDE_COLUMN);
    }

    /** The columns of the file with those that are added. */
    List<String> columns(List<String> own) {
        List<String> all = new ArrayList<>();
        for (String column : own) {
            all.add(column);
            added.stream()
                    .filter(it -> it.after().equals(column))
                    .map(Added::name)
                    .forEach(all::add);
        }
        return all;
    }

    private static Added code(SheetWords words, String column, String kind) {
        return new Added(column, column + "_label", false, row -> words.of(kind, row.get(column)));
    }

    private static CellKey key(Row row) {
        return new CellKey(row.get("table"), row.get("row"), row.get("column"));
    }

    /** Which columns hold figures; what only tells rows apart is a name, whatever its signs. */
    private static Set<String> figures(CsvFile file) {
        Set<String> figures = new HashSet<>();
        for (Column<?, ?> column : file.declared().all()) {
            if (column.type().isNumeric() && !file.declared().key().contains(column.name())) {
                figures.add(column.name());
            }
        }
        return figures;
    }
}
