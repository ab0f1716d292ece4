package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.CellState;
import org.gongkai.model.Method;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;

/** The fields of the CSV files as a table schema has them, from {@code fields.csv}. */
final class Fields {

    private final Map<String, Map<String, Object>> known = new LinkedHashMap<>();

    Fields() {
        for (List<String> row : new Resource("fields.csv").rows()) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", row.get(1));
            field.put("type", row.get(2));
            field.put("description", row.get(3));
            known.put(row.get(0) + " " + row.get(1), field);
        }
    }

    /**
     * @param file name of the file without its extension
     * @param column its name
     * @param required whether it belongs to the primary key, so that it is never empty
     */
    Map<String, Object> of(String file, String column, boolean required) {
        Map<String, Object> field = new LinkedHashMap<>(known.get(file + " " + column));
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (required) {
            constraints.put("required", true);
        }
        List<String> codes = codes(file, column);
        if (!codes.isEmpty()) {
            constraints.put("enum", codes);
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    /** The types of a file's columns, by name. */
    Map<String, String> types(String file) {
        Map<String, String> types = new LinkedHashMap<>();
        known.forEach(
                (key, field) -> {
                    if (key.startsWith(file + " ")) {
                        types.put(
                                key.substring(file.length() + 1),
                                String.valueOf(field.get("type")));
                    }
                });
        return types;
    }

    private static List<String> codes(String file, String column) {
        return switch (file + "." + column) {
            case "reports.status" -> Arrays.stream(Status.values()).map(Status::code).toList();
            case "reports.reason" ->
                    Arrays.stream(Reason.values())
                            .map(Reason::code)
                            .filter(code -> !code.isEmpty())
                            .toList();
            case "wide.status" -> WideTable.REPORTS.stream().map(Status::code).toList();
            case "cells.state" -> Arrays.stream(CellState.values()).map(CellState::code).toList();
            case "cells.method" -> Arrays.stream(Method.values()).map(Method::code).toList();
            case "findings.severity" ->
                    Arrays.stream(Severity.values()).map(Severity::code).toList();
            default -> List.of();
        };
    }

    /** Of a column of the wide table that belongs to a cell. */
    static Map<String, Object> ofCell(Entry entry, boolean value) {
        List<String> description = new ArrayList<>();
        description.add(entry.label().chinese());
        description.add("cell " + entry.key());
        if (!entry.unit().isEmpty()) {
            description.add("unit: " + entry.unit());
        }
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", entry.name());
        // Not integer: a report may print a broken number where a whole one is proper.
        field.put("type", value ? "number" : "string");
        field.put("title", entry.label().english());
        field.put("description", String.join("; ", description));
        return field;
    }
}
