package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.RowTemplate;

/** All labels of some forms, equal ones once, with their wordings taken apart. Immutable. */
final class OfficialLabels {

    private final Map<Label, Integer> numbers = new HashMap<>();
    private final List<List<PrintedLabel>> wordings = new ArrayList<>();

    OfficialLabels(List<FormTemplate> forms) {
        forms.stream()
                .flatMap(form -> form.tables().stream())
                .flatMap(table -> table.blocks().stream())
                .flatMap(OfficialLabels::labels)
                .forEach(this::add);
    }

    /** The label of a group of rows or columns, which has one wording. */
    static Label group(String text) {
        return text.isEmpty() ? Label.NONE : new Label(text, List.of(), "");
    }

    private static Stream<Label> labels(BlockTemplate block) {
        return Stream.of(
                        Stream.of(block.title()),
                        block.columns().stream().map(ColumnTemplate::label),
                        block.columns().stream().map(column -> group(column.parent())),
                        block.rows().stream().map(RowTemplate::label),
                        block.rows().stream().map(row -> group(row.group())))
                .flatMap(labels -> labels);
    }

    private void add(Label label) {
        if (numbers.putIfAbsent(label, wordings.size()) == null) {
            wordings.add(
                    Stream.concat(Stream.of(label.text()), label.aliases().stream())
                            .map(PrintedLabel::of)
                            .toList());
        }
    }

    int size() {
        return wordings.size();
    }

    /** The number of a label of these forms, from 0. */
    int number(Label label) {
        return Objects.requireNonNull(numbers.get(label));
    }

    /** The official wording and its aliases. */
    List<PrintedLabel> wordings(int number) {
        return wordings.get(number);
    }
}
