package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.MatchedTable;

/**
 * The columns of the wide table that belong to cells: each cell of any form once, the shipped forms
 * first in the order that the kind of report says, so that no form can move the columns of another.
 */
final class Variables {

    /**
     * A column of the wide table that belongs to a cell.
     *
     * @param name of the column
     * @param key the cell
     * @param kind what of the cell it holds
     * @param uses the cell in each form that has it, at least one
     */
    record Variable(String name, CellKey key, Kind kind, List<Use> uses) {

        Variable {
            uses = List.copyOf(uses);
        }

        boolean isValue() {
            return kind == Kind.VALUE;
        }
    }

    /** What of a cell a column holds. */
    enum Kind {
        /** The number. */
        VALUE,
        /** The unit of the number, for sums of money, which are printed in several. */
        UNIT
    }

    /** A cell as one form has it. */
    record Use(
            FormTemplate form,
            TableTemplate table,
            BlockTemplate block,
            RowTemplate row,
            ColumnTemplate column) {

        /** All cells of a form in its order. */
        static List<Use> of(FormTemplate form) {
            List<Use> uses = new ArrayList<>();
            for (TableTemplate table : form.tables()) {
                for (BlockTemplate block : table.blocks()) {
                    for (RowTemplate row : block.rows()) {
                        block.columns()
                                .forEach(each -> uses.add(new Use(form, table, block, row, each)));
                    }
                }
            }
            return uses;
        }

        /** What is printed beside the cell: in a band the title of the block serves as the row. */
        Label label() {
            Label label = row.label();
            return label.text().isEmpty() ? block.title() : label;
        }

        CellKey key() {
            return new CellKey(table.code(), row.code(), column.code());
        }

        boolean isMoney() {
            return column.kind() == NumberKind.MONEY;
        }
    }

    /** What a column is of. */
    private record Id(CellKey key, Kind kind) {}

    private final List<Variable> all;
    private final Map<Id, Integer> places = new HashMap<>();

    /** Tables of forms that may have cells without a column. */
    private final Set<String> open;

    Variables(FormSet forms, List<String> otherColumns) {
        List<Use> uses = all(forms);
        Names names = new Names(otherColumns, uses);
        List<Variable> found = new ArrayList<>();
        Map<CellKey, List<Use>> used = uses(forms.used());
        inOrder(uses)
                .forEach(
                        (id, ofForms) -> {
                            String suffix = id.kind() == Kind.UNIT ? "_unit" : "";
                            String name = names.take(id.key(), suffix);
                            List<Use> now = used.getOrDefault(id.key(), ofForms);
                            places.put(id, found.size());
                            found.add(new Variable(name, id.key(), id.kind(), now));
                        });
        all = List.copyOf(found);
        open =
                forms.used().stream()
                        .flatMap(
                                form ->
                                        form.tables().stream()
                                                .filter(Variables::isOpen)
                                                .map(table -> form.id() + " " + table.code()))
                        .collect(Collectors.toSet());
    }

    private static boolean isOpen(TableTemplate table) {
        return table.isRepeated()
                || table.blocks().stream()
                        .anyMatch(
                                block ->
                                        block.open()
                                                || block.columns().stream()
                                                        .anyMatch(
                                                                column ->
                                                                        column.kind()
                                                                                == NumberKind
                                                                                        .TEXT));
    }

    private static Map<Id, List<Use>> inOrder(List<Use> uses) {
        Map<Id, List<Use>> columns = new LinkedHashMap<>();
        for (Use use : uses) {
            if (use.column().kind() == NumberKind.TEXT || use.table().isRepeated()) {
                continue;
            }
            add(columns, Kind.VALUE, use);
            if (use.isMoney()) {
                add(columns, Kind.UNIT, use);
            }
        }
        return columns;
    }

    private static List<Use> all(FormSet forms) {
        List<FormTemplate> sorted = new ArrayList<>(forms.shipped());
        List<String> order = forms.kinds().stream().flatMap(it -> it.wide().stream()).toList();
        sorted.sort(Comparator.comparingInt(form -> place(order, form)));
        sorted.addAll(forms.used());
        return sorted.stream().flatMap(form -> Use.of(form).stream()).toList();
    }

    private static int place(List<String> order, FormTemplate form) {
        int index = order.indexOf(form.id());
        return index < 0 ? order.size() : index;
    }

    private static void add(Map<Id, List<Use>> columns, Kind kind, Use use) {
        columns.computeIfAbsent(new Id(use.key(), kind), id -> new ArrayList<>()).add(use);
    }

    private static Map<CellKey, List<Use>> uses(List<FormTemplate> forms) {
        Map<CellKey, List<Use>> uses = new HashMap<>();
        for (Use use : forms.stream().flatMap(form -> Use.of(form).stream()).toList()) {
            uses.computeIfAbsent(use.key(), key -> new ArrayList<>()).add(use);
        }
        return uses;
    }

    /** In their order. */
    List<Variable> all() {
        return all;
    }

    /** The place of the column of a cell's number, from 0; empty when no form has the cell. */
    Optional<Integer> value(CellKey key) {
        return Optional.ofNullable(places.get(new Id(key, Kind.VALUE)));
    }

    /** Whether a cell has a column: words and rows that are not known beforehand have none. */
    boolean isColumn(MatchedTable table, CellKey key) {
        return !open.contains(table.form() + " " + table.table())
                || places.containsKey(new Id(key, Kind.VALUE));
    }

    /** The unit that a form says for the numbers at a place; empty where it says none. */
    String formUnit(int place, String form) {
        return all.get(place).uses().stream()
                .filter(use -> use.form().id().equals(form))
                .map(use -> use.column().unit())
                .findFirst()
                .orElse("");
    }

    /** The place of the column of its unit; empty when it has none. */
    Optional<Integer> unit(CellKey key) {
        return Optional.ofNullable(places.get(new Id(key, Kind.UNIT)));
    }
}
