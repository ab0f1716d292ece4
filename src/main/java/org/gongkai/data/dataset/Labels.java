package org.gongkai.data.dataset;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.data.dataset.CodeWords.Pair;
import org.gongkai.data.dataset.Variables.Use;
import org.gongkai.data.dataset.Variables.Variable;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.SectionTemplate;

/** What the columns mean, in English and Chinese, by the labels of the forms. */
final class Labels {

    private Labels() {}

    /** Of a table: its own English, and its caption or the heading of its section. */
    static Pair table(Use use) {
        Label caption = use.table().caption();
        String heading =
                use.form().sections().stream()
                        .filter(section -> section.code().equals(use.table().section()))
                        .map(SectionTemplate::heading)
                        .findFirst()
                        .orElse("");
        return new Pair(
                caption.english().isEmpty() ? use.table().code() : caption.english(),
                caption.text().isEmpty() ? heading : caption.text());
    }

    /** Of a kind of sum, by the code of its finding. */
    static String sum(FormTemplate form, String finding) {
        return form.english().getOrDefault(finding, finding.replace('-', ' '));
    }

    /** Of a column that belongs to a cell. */
    static Pair of(Variable variable) {
        Use use = variable.uses().get(0);
        Pair pair = new Pair(english(use), chinese(use));
        return variable.isValue()
                ? pair
                : new Pair("unit of: " + pair.english(), "单位：" + pair.chinese());
    }

    private static String english(Use use) {
        String row = under(use, use.row().group(), english(use.label(), use.row().code()));
        String column = english(use.column().label(), use.column().code());
        return row + ", " + under(use, use.column().parent(), column);
    }

    private static String under(Use use, String group, String label) {
        String english = use.form().english().get(group);
        return english == null ? label : english + ": " + label;
    }

    private static String english(Label label, String code) {
        return label.english().isEmpty() ? code.replace('_', ' ') : label.english();
    }

    private static String chinese(Use use) {
        return Stream.of(
                        use.row().group(),
                        use.label().text(),
                        use.column().parent(),
                        use.column().label().text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" / "));
    }
}
