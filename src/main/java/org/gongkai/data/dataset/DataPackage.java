package org.gongkai.data.dataset;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.ColumnType;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.JsonTree;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.ReportKind;

/** Describes CSV files as a Frictionless Data Package, version 1. */
public final class DataPackage {

    private static final List<String> SOURCE = List.of(ReportColumns.SOURCE.name());

    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private final List<Described> tables;

    DataPackage(List<Described> tables) {
        this.tables = List.copyOf(tables);
    }

    /**
     * A wide table.
     *
     * @param suffix of the names of its files
     * @param entries of its codebook
     */
    record Described(
            ReportKind kind, String suffix, Variables variables, List<Codebook.Entry> entries) {

        Described {
            entries = List.copyOf(entries);
        }

        private List<Object> resources() {
            Columns<?> wide = WideTable.head();
            Columns<?> book = Codebook.COLUMNS;
            String file = wide.table() + suffix;
            return List.of(
                    resource(wide.called(file, wide.title()), ofCells()),
                    resource(
                            book.called(
                                    book.table() + suffix,
                                    book.title().replace(wide.table() + ".csv", file + ".csv")),
                            List.of()));
        }

        /** The columns of the wide table that belong to cells. */
        private List<Map<String, Object>> ofCells() {
            List<Map<String, Object>> fields = new ArrayList<>();
            int head = WideTable.head().all().size();
            for (int i = 0; i < variables.all().size(); i++) {
                fields.add(ofCell(entries.get(head + i), variables.all().get(i).isValue()));
            }
            return fields;
        }
    }

    String json() {
        List<Object> resources = new ArrayList<>();
        for (CsvFile file :
                List.of(
                        CsvFile.REPORTS,
                        CsvFile.CELLS,
                        CsvFile.FINDINGS,
                        CsvFile.SECTIONS,
                        CsvFile.TABLES)) {
            resources.add(resource(file.declared(), List.of()));
        }
        tables.forEach(table -> resources.addAll(table.resources()));
        return text(said(ReportKind::name), described(said(ReportKind::description)), resources);
    }

    private static String described(String what) {
        return (what.isEmpty() ? "Reports" : what)
                + ", taken from the documents as printed. An empty value is not zero; the state of"
                + " each cell stands in cells.csv.";
    }

    private String said(Function<ReportKind, String> part) {
        return tables.stream()
                .map(Described::kind)
                .map(part)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String text(String title, String description, List<Object> resources) {
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("profile", "tabular-data-package");
        whole.put("name", "gongkai");
        whole.put(TITLE, title);
        whole.put(DESCRIPTION, description);
        whole.put("resources", resources);
        return new JsonTree().text(whole);
    }

    /**
     * A description with tables more, in the place of those that have their names.
     *
     * @param json the description that is there; empty where there is none
     * @param more as {@link #resource} makes them
     * @throws IOException when {@code json} is no description
     */
    public static String with(Optional<String> json, List<Map<String, Object>> more)
            throws IOException {
        List<Object> resources = new ArrayList<>();
        String title = "Gongkai";
        String description = described("");
        if (json.isPresent()) {
            Map<String, Object> there = new JsonTree().tree(json.get());
            title = String.valueOf(there.getOrDefault(TITLE, title));
            description = String.valueOf(there.getOrDefault(DESCRIPTION, description));
            resources.addAll(resources(json.get()));
        }
        Set<Object> names = more.stream().map(each -> each.get("name")).collect(toSet());
        resources.removeIf(each -> names.contains(((Map<?, ?>) each).get("name")));
        resources.addAll(more);
        return text(title, description, resources);
    }

    /**
     * What a description says of the columns of a table, by their names; nothing where it lacks the
     * table.
     *
     * @throws IOException when {@code json} is no description
     */
    public static Map<String, Map<String, Object>> fields(String json, String table)
            throws IOException {
        return fields(resources(json), table);
    }

    private static Map<String, Map<String, Object>> fields(List<?> resources, String table) {
        Map<String, Map<String, Object>> fields = new LinkedHashMap<>();
        for (Object resource : resources) {
            Map<?, ?> each = (Map<?, ?>) resource;
            if (table.equals(each.get("name")) && each.get("schema") instanceof Map<?, ?> schema) {
                for (Object field : (List<?>) Objects.requireNonNull(schema.get("fields"))) {
                    Map<String, Object> copy = new LinkedHashMap<>();
                    ((Map<?, ?>) field).forEach((name, what) -> copy.put(name.toString(), what));
                    fields.put(String.valueOf(copy.get("name")), copy);
                }
            }
        }
        return fields;
    }

    /**
     * The tables that a description has, in its order.
     *
     * @throws IOException when {@code json} is no description
     */
    public static List<DescribedTable> tables(String json) throws IOException {
        List<DescribedTable> tables = new ArrayList<>();
        List<?> resources = resources(json);
        for (Object resource : resources) {
            Map<?, ?> each = (Map<?, ?>) resource;
            String name = text(each, "name");
            List<DescribedColumn> columns = new ArrayList<>();
            for (Map<String, Object> field : fields(resources, name).values()) {
                columns.add(column(field));
            }
            Map<?, ?> schema = each.get("schema") instanceof Map<?, ?> map ? map : Map.of();
            tables.add(
                    new DescribedTable(
                            name, text(each, "title"), texts(schema, "primaryKey"), columns));
        }
        return tables;
    }

    private static DescribedColumn column(Map<String, Object> field) {
        String description = text(field, "description");
        String title = text(field, "title");
        Map<?, ?> constraints = field.get("constraints") instanceof Map<?, ?> map ? map : Map.of();
        return new DescribedColumn(
                text(field, "name"),
                text(field, "type"),
                title.isEmpty() ? description : title,
                description,
                texts(constraints, "enum"));
    }

    private static String text(Map<?, ?> map, String key) {
        return map.get(key) instanceof String text ? text : "";
    }

    private static List<String> texts(Map<?, ?> map, String key) {
        return map.get(key) instanceof List<?> list
                ? list.stream().map(Object::toString).toList()
                : List.of();
    }

    private static List<?> resources(String json) throws IOException {
        if (new JsonTree().tree(json).get("resources") instanceof List<?> resources) {
            return resources;
        }
        throw new IOException("no list of tables in it");
    }

    private static Map<String, Object> ofCell(Codebook.Entry entry, boolean value) {
        String unit = entry.unit().isEmpty() ? "" : "; unit: " + entry.unit();
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", entry.name());
        // Not integer: a report may print a broken number where a whole one is proper.
        field.put("type", (value ? ColumnType.NUMBER : ColumnType.TEXT).name());
        field.put("title", entry.label().english());
        field.put("description", entry.label().chinese() + "; cell " + entry.key() + unit);
        return field;
    }

    private static Map<String, Object> field(Column<?, ?> column, boolean required) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().name());
        field.put("description", column.description());
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (required) {
            constraints.put("required", true);
        }
        if (!column.type().codes().isEmpty()) {
            constraints.put("enum", column.type().codes());
        }
        if (!constraints.isEmpty()) {
            field.put("constraints", constraints);
        }
        return field;
    }

    /**
     * What is said of a table.
     *
     * @param columns that it has first
     * @param more what is said of the others behind them
     */
    public static Map<String, Object> resource(Columns<?> columns, List<Map<String, Object>> more) {
        List<Map<String, Object>> fields = new ArrayList<>();
        columns.all().forEach(each -> fields.add(field(each, columns.key().contains(each.name()))));
        fields.addAll(more);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", fields);
        schema.put("missingValues", List.of(""));
        if (!columns.key().isEmpty()) {
            schema.put("primaryKey", columns.key());
        }
        boolean reports = columns.equals(ReportColumns.ALL);
        if (!reports && columns.names().containsAll(SOURCE)) {
            schema.put("foreignKeys", List.of(toReports()));
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", columns.table());
        resource.put("path", columns.table() + ".csv");
        resource.put("profile", "tabular-data-resource");
        resource.put("title", columns.title());
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", dialect());
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> toReports() {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", ReportColumns.ALL.table());
        reference.put("fields", SOURCE);
        Map<String, Object> foreignKey = new LinkedHashMap<>();
        foreignKey.put("fields", SOURCE);
        foreignKey.put("reference", reference);
        return foreignKey;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("lineTerminator", "\n");
        dialect.put("quoteChar", "\"");
        dialect.put("doubleQuote", true);
        dialect.put("skipInitialSpace", false);
        dialect.put("header", true);
        return dialect;
    }
}
