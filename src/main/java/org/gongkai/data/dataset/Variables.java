package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;

/**
 * The columns of the wide table that belong to cells: each cell of any form once, the shipped forms
 * first in the order of {@code forms.txt}, so that no form can move the columns of another.
 */
final class Variables {

    /** What a column is of. */
    private record Id(CellKey key, Variable.Kind kind) {}

    private final List<Variable> all;
    private final Map<Id, Integer> places = new HashMap<>();

    Variables(FormSet forms, List<String> otherColumns) {
        Names names = new Names(otherColumns);
        List<Variable> found = new ArrayList<>();
        Map<CellKey, List<Use>> used = uses(forms.used());
        inOrder(forms)
                .forEach(
                        (id, uses) -> {
                            String suffix = id.kind() == Variable.Kind.UNIT ? "_unit" : "";
                            String name = names.take(id.key(), suffix);
                            List<Use> now = used.getOrDefault(id.key(), uses);
                            places.put(id, found.size());
                            found.add(new Variable(name, id.key(), id.kind(), now));
                        });
        all = List.copyOf(found);
    }

    private static Map<Id, List<Use>> inOrder(FormSet forms) {
        List<String> order = new Resource("forms.txt").words();
        List<FormTemplate> sorted = new ArrayList<>(forms.shipped());
        sorted.sort(Comparator.comparingInt(form -> place(order, form)));
        sorted.addAll(forms.used());
        Map<Id, List<Use>> columns = new LinkedHashMap<>();
        for (Use use : sorted.stream().flatMap(form -> Use.of(form).stream()).toList()) {
            add(columns, Variable.Kind.VALUE, use);
            if (use.isMoney()) {
                add(columns, Variable.Kind.UNIT, use);
            }
        }
        return columns;
    }

    private static int place(List<String> order, FormTemplate form) {
        int index = order.indexOf(form.id());
        return index < 0 ? order.size() : index;
    }

    private static void add(Map<Id, List<Use>> columns, Variable.Kind kind, Use use) {
        columns.computeIfAbsent(new Id(use.key(), kind), id -> new ArrayList<>()).add(use);
    }

    private static Map<CellKey, List<Use>> uses(List<FormTemplate> forms) {
        Map<CellKey, List<Use>> uses = new HashMap<>();
        for (FormTemplate form : forms) {
            Use.of(form)
                    .forEach(
                            use ->
                                    uses.computeIfAbsent(use.key(), k -> new ArrayList<>())
                                            .add(use));
        }
        return uses;
    }

    /** In their order. */
    List<Variable> all() {
        return all;
    }

    /** The place of the column of a cell's number, from 0; empty when no form has the cell. */
    Optional<Integer> value(CellKey key) {
        return Optional.ofNullable(places.get(new Id(key, Variable.Kind.VALUE)));
    }

    /** The place of the column of its unit; empty when it has none. */
    Optional<Integer> unit(CellKey key) {
        return Optional.ofNullable(places.get(new Id(key, Variable.Kind.UNIT)));
    }
}
