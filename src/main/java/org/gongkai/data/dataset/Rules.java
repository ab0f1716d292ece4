package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongkai.model.CellKey;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Sum;

/** The sums of the forms that check each cell, in words. */
final class Rules {

    private final Map<CellKey, Set<String>> words = new HashMap<>();

    Rules(List<Variable> variables, Labels labels) {
        Set<FormTemplate> forms = new LinkedHashSet<>();
        variables.forEach(each -> each.uses().forEach(use -> forms.add(use.form())));
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                for (Sum sum : Sum.of(form, table.code(), cells(form, table))) {
                    add(sum, labels);
                }
            }
        }
    }

    private static List<CellKey> cells(FormTemplate form, TableTemplate table) {
        return Use.of(form).stream()
                .filter(use -> use.table().equals(table))
                .map(Use::key)
                .toList();
    }

    private void add(Sum sum, Labels labels) {
        Identity identity = sum.identity();
        String name = labels.sum(identity.finding().code());
        String text = identity.rule().isEmpty() ? name : name + " (" + identity.rule() + ")";
        List<CellKey> cells = new ArrayList<>(sum.parts());
        cells.addAll(sum.total());
        cells.forEach(key -> words.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(text));
    }

    /** Empty when no sum checks the cell. */
    String of(CellKey key) {
        return String.join("; ", words.getOrDefault(key, Set.of()));
    }
}
