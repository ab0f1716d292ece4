package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.JsonTree;

/** Describes the CSV files as a Frictionless Data Package, version 1. */
final class DataPackage {

    private static final List<String> BY_SOURCE = List.of("source");

    private final Fields fields = new Fields();
    private final Variables variables;
    private final List<Entry> entries;

    DataPackage(Variables variables, List<Entry> entries) {
        this.variables = variables;
        this.entries = List.copyOf(entries);
    }

    String json() {
        List<Object> resources = new ArrayList<>();
        resources.add(file(CsvFile.REPORTS, "One row per document", BY_SOURCE));
        // Lines that no form knows have no row code, and a key may not be empty.
        resources.add(
                file(CsvFile.CELLS, "One row per statutory cell", List.of("source", "order")));
        resources.add(file(CsvFile.FINDINGS, "One row per finding", List.of()));
        resources.add(file(CsvFile.SECTIONS, "One row per section", List.of("source", "order")));
        resources.add(
                resource("wide", "One row per report, one column per cell", wide(), BY_SOURCE));
        resources.add(codebook());
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("profile", "tabular-data-package");
        whole.put("name", "gongkai");
        whole.put("title", "政府信息公开工作年度报告");
        whole.put(
                "description",
                "Annual reports on government information disclosure, taken from the documents as"
                        + " printed. An empty value is not zero; the state of each cell stands in"
                        + " cells.csv.");
        whole.put("resources", resources);
        return new JsonTree().text(whole);
    }

    private Map<String, Object> file(CsvFile file, String title, List<String> key) {
        String name = file.table();
        List<Object> described = new ArrayList<>();
        for (String column : file.columns()) {
            described.add(fields.of(name, column, key.contains(column)));
        }
        return resource(name, title, described, key);
    }

    private List<Object> wide() {
        List<Object> described = new ArrayList<>();
        for (String column : WideTable.HEAD) {
            described.add(fields.of("wide", column, BY_SOURCE.contains(column)));
        }
        for (int i = 0; i < variables.all().size(); i++) {
            Entry entry = entries.get(WideTable.HEAD.size() + i);
            described.add(Fields.ofCell(entry, variables.all().get(i).isValue()));
        }
        return described;
    }

    private Map<String, Object> codebook() {
        List<String> key = List.of("name");
        List<Object> described = new ArrayList<>();
        for (String column : Entry.COLUMNS) {
            described.add(fields.of("codebook", column, key.contains(column)));
        }
        return resource("codebook", "One row per column of wide.csv", described, key);
    }

    private static Map<String, Object> resource(
            String name, String title, List<Object> described, List<String> key) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", described);
        schema.put("missingValues", List.of(""));
        if (!key.isEmpty()) {
            schema.put("primaryKey", key);
        }
        if (!List.of("reports", "codebook").contains(name)) {
            schema.put("foreignKeys", List.of(toReports()));
        }
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name);
        resource.put("path", name + ".csv");
        resource.put("profile", "tabular-data-resource");
        resource.put("title", title);
        resource.put("format", "csv");
        resource.put("mediatype", "text/csv");
        resource.put("encoding", "utf-8");
        resource.put("dialect", dialect());
        resource.put("schema", schema);
        return resource;
    }

    private static Map<String, Object> toReports() {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("resource", "reports");
        reference.put("fields", BY_SOURCE);
        Map<String, Object> foreignKey = new LinkedHashMap<>();
        foreignKey.put("fields", BY_SOURCE);
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
