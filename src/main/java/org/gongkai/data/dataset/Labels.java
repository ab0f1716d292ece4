package org.gongkai.data.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.data.dataset.Variables.Use;
import org.gongkai.data.dataset.Variables.Variable;
import org.gongkai.model.FormTemplate.Label;

/**
 * What the columns mean, in English and Chinese: the labels of the forms, and for what they do not
 * translate the file {@code labels.csv}.
 */
final class Labels {

    /** The same in two languages. */
    record Pair(String english, String chinese) {}

    private final Map<String, Pair> known = new HashMap<>();

    Labels() {
        for (List<String> row : new Resource("labels.csv").rows()) {
            known.put(row.get(0) + " " + row.get(1), new Pair(row.get(2), row.get(3)));
        }
    }

    /** Of a table. */
    Pair table(String code) {
        return known.getOrDefault("table " + code, new Pair(code, ""));
    }

    /** Of a kind of sum, by the code of its finding. */
    String sum(String finding) {
        return Optional.ofNullable(known.get("sum " + finding))
                .map(Pair::english)
                .orElse(finding.replace('-', ' '));
    }

    /** Of a column that belongs to a cell. */
    Pair of(Variable variable) {
        Use use = variable.uses().get(0);
        Pair pair = new Pair(english(use), chinese(use));
        return variable.isValue()
                ? pair
                : new Pair("unit of: " + pair.english(), "单位：" + pair.chinese());
    }

    private String english(Use use) {
        String row = under(use.row().group(), english(rowLabel(use), use.row().code()));
        Label column = use.column().label();
        return row + ", " + under(use.column().parent(), english(column, use.column().code()));
    }

    private String under(String group, String label) {
        if (group.isEmpty()) {
            return label;
        }
        Pair pair = known.get("group " + group);
        return pair == null ? label : pair.english() + ": " + label;
    }

    private static String english(Label label, String code) {
        return label.english().isEmpty() ? code.replace('_', ' ') : label.english();
    }

    private static String chinese(Use use) {
        return Stream.of(
                        use.row().group(),
                        rowLabel(use).text(),
                        use.column().parent(),
                        use.column().label().text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }

    /** In a band the title of the block serves as the row. */
    private static Label rowLabel(Use use) {
        Label label = use.row().label();
        return label.text().isEmpty() ? use.block().title() : label;
    }
}
