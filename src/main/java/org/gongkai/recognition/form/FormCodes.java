package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.Identity;

/**
 * The codes and labels a form has declared so far: finds those that occur twice and names that lead
 * nowhere.
 */
final class FormCodes {

    private final Map<String, YamlMap> sections = new LinkedHashMap<>();
    private final Map<String, YamlMap> tables = new LinkedHashMap<>();
    private final Map<CellKey, YamlMap> cells = new LinkedHashMap<>();
    private final Map<String, YamlMap> labels = new LinkedHashMap<>();

    /** The columns of each table: where all rows are open, none is part of a known cell. */
    private final Map<String, Set<String>> columnsOf = new LinkedHashMap<>();

    boolean hasSection(String code) {
        return sections.containsKey(code);
    }

    void section(YamlMap at, String code) throws FormException {
        once(at, sections, code, "section '" + code + "'");
    }

    void table(YamlMap at, String code) throws FormException {
        once(at, tables, code, "table '" + code + "'");
    }

    /** Two rows of a table that print the same label in the same group cannot be told apart. */
    void label(YamlMap at, String side, RowTemplate row) throws FormException {
        List<String> texts = new ArrayList<>(row.label().aliases());
        if (!row.label().text().isEmpty()) {
            texts.add(row.label().text());
        }
        for (String text : new TreeSet<>(texts)) {
            String key = side + "\n" + Folding.fold(row.group()) + "\n" + Folding.fold(text);
            once(at, labels, key, "label '" + text + "' of row '" + row.code() + "'");
        }
    }

    void block(YamlMap at, String table, List<ColumnTemplate> columns, List<RowTemplate> rows)
            throws FormException {
        Set<String> own = columnsOf.computeIfAbsent(table, key -> new TreeSet<>());
        columns.forEach(column -> own.add(column.code()));
        for (RowTemplate row : rows) {
            for (ColumnTemplate column : columns) {
                CellKey key = new CellKey(table, row.code(), column.code());
                once(at, cells, key, "cell '" + key + "'");
            }
        }
    }

    void identity(YamlMap at, Identity identity) throws FormException {
        if (!tables.containsKey(identity.table())) {
            throw at.fault(
                    "table",
                    "identity '"
                            + identity.id()
                            + "' names an unknown table '"
                            + identity.table()
                            + "'");
        }
        boolean tree = identity.each() == Identity.Each.TREE;
        if (!tree && (identity.parts().isEmpty() || identity.total().isEmpty())) {
            throw at.fault("identity '" + identity.id() + "' needs both 'parts' and 'total'");
        }
        if (tree && (identity.parts().size() > 1 || identity.total().size() > 1)) {
            throw at.fault(
                    "identity '"
                            + identity.id()
                            + "' adds up open rows: it has at most one row as its 'total', and as"
                            + " 'parts' at most the block whose rows they are");
        }
        Set<String> known = operands(identity);
        List<String> named = new ArrayList<>(tree ? List.of() : identity.parts());
        named.addAll(identity.total());
        for (String operand : named) {
            if (!known.contains(operand)) {
                throw at.fault(
                        "parts",
                        String.format(
                                Locale.ROOT,
                                "identity '%s' names an unknown %s '%s' of table '%s'",
                                identity.id(),
                                kind(identity),
                                operand,
                                identity.table()));
            }
        }
    }

    private static String kind(Identity identity) {
        return switch (identity.each()) {
            case ROW -> "column";
            case COLUMN, TREE -> "row";
            case TABLE -> "cell";
        };
    }

    private Set<String> operands(Identity identity) {
        if (identity.each() == Identity.Each.ROW) {
            return columnsOf.getOrDefault(identity.table(), Set.of());
        }
        Set<String> known = new TreeSet<>();
        for (CellKey key : cells.keySet()) {
            if (key.table().equals(identity.table())) {
                known.add(
                        identity.each() == Identity.Each.TABLE
                                ? key.row() + "." + key.column()
                                : key.row());
            }
        }
        return known;
    }

    /** The cell written {@code table.row.column}. */
    CellKey cell(YamlMap at, String text) throws FormException {
        String[] parts = text.split("\\.", -1);
        if (parts.length == 3) {
            CellKey key = new CellKey(parts[0], parts[1], parts[2]);
            if (cells.containsKey(key)) {
                return key;
            }
        }
        throw at.fault(
                "cells", "unknown cell '" + text + "'; write table.row.column with known codes");
    }

    private static <K> void once(YamlMap at, Map<K, YamlMap> seen, K key, String what)
            throws FormException {
        YamlMap first = seen.putIfAbsent(key, at);
        if (first != null) {
            throw at.fault(
                    what
                            + " stands twice (first in "
                            + first.where(at)
                            + "); change or delete one");
        }
    }
}
