package org.gongkai.recognition.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.Solution;
import org.gongkai.model.Sum;
import org.gongkai.recognition.form.FormCatalog;

/**
 * A table as an agency prints it, some of its rows run together. Cells are missing until printed.
 */
public final class PrintedTable {

    private final FormTemplate form;
    private final String table;
    private final Map<CellKey, CellValue> cells = new LinkedHashMap<>();
    private final List<AmbiguousCells> choices = new ArrayList<>();

    /** An empty table of a shipped form. */
    public PrintedTable(String form, String table) {
        this(form(form), table);
    }

    PrintedTable(FormTemplate form, String table) {
        this.form = form;
        this.table = table;
        form.tables().stream()
                .filter(template -> template.code().equals(table))
                .flatMap(template -> template.blocks().stream())
                .flatMap(this::keys)
                .forEach(key -> cells.put(key, CellValue.MISSING));
    }

    static FormTemplate form(String id) {
        return FormCatalog.standard().templates().stream()
                .filter(form -> form.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Stream<CellKey> keys(BlockTemplate block) {
        return block.rows().stream()
                .flatMap(
                        row ->
                                block.columns().stream()
                                        .map(
                                                column ->
                                                        new CellKey(
                                                                table, row.code(), column.code())));
    }

    List<CellKey> keys() {
        return List.copyOf(cells.keySet());
    }

    List<CellKey> row(String row) {
        return cells.keySet().stream().filter(key -> key.row().equals(row)).toList();
    }

    CellKey key(String rowAndColumn) {
        String[] parts = rowAndColumn.split("\\.", 2);
        return new CellKey(table, parts[0], parts[1]);
    }

    /** Prints a cell; the empty string is a blank. */
    PrintedTable print(CellKey key, String value) {
        cells.put(key, DigitReadings.value(value));
        return this;
    }

    /** Prints a row, values parted by spaces, {@code _} for a blank. */
    PrintedTable print(String row, String values) {
        String[] parts = values.split(" ", -1);
        List<CellKey> keys = row(row);
        for (int i = 0; i < parts.length; i++) {
            print(keys.get(i), parts[i].replace("_", ""));
        }
        return this;
    }

    /** Prints the same in all rows that are missing yet. */
    PrintedTable printElsewhere(String values) {
        keys().stream()
                .filter(key -> cells.get(key).state() == CellState.MISSING)
                .map(CellKey::row)
                .distinct()
                .forEach(row -> print(row, values));
        return this;
    }

    PrintedTable drop(String row) {
        row(row).forEach(key -> cells.put(key, CellValue.MISSING));
        return this;
    }

    /** Runs printed cells together; nothing comes of it where the digits can be read in one way. */
    PrintedTable glue(List<CellKey> keys) {
        StringBuilder digits = new StringBuilder();
        keys.forEach(key -> digits.append(cells.get(key).raw()));
        List<List<String>> cuts = DigitReadings.cuts(digits.toString(), keys.size());
        return cuts.size() > 1 ? choose(DigitReadings.choice(keys, digits.toString(), cuts)) : this;
    }

    PrintedTable choose(AmbiguousCells choice) {
        choices.add(choice);
        return this;
    }

    CellValue printed(CellKey key) {
        return cells.get(key);
    }

    /** The choices made by running cells together. */
    public List<AmbiguousCells> choices() {
        return List.copyOf(choices);
    }

    /** The table as matching hands it on. */
    public MatchedTable matched() {
        Map<CellKey, String> raw = new HashMap<>();
        choices.forEach(choice -> choice.cells().forEach(key -> raw.put(key, choice.raw())));
        return new MatchedTable(
                table,
                form.id(),
                List.of(0),
                cells.keySet().stream().map(key -> cell(key, raw)).toList(),
                Proof.NONE,
                List.of());
    }

    List<Sum> sums() {
        return new Solver(List.of(form)).sums(matched());
    }

    Solution solve() {
        return new Solver(List.of(form)).solve(List.of(matched()), choices);
    }

    private MatchedCell cell(CellKey key, Map<CellKey, String> raw) {
        CellValue value =
                raw.containsKey(key)
                        ? CellValue.of(CellState.UNREADABLE, raw.get(key))
                        : cells.get(key);
        return new MatchedCell(key, value, "件", Place.UNPAGED, Method.RULED, Origin.NONE);
    }
}
