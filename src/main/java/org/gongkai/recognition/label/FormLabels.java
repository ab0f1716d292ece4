package org.gongkai.recognition.label;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/**
 * All labels of some forms, with their wordings taken apart. A label that several forms have is one
 * here, with the wordings of all of them.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FormLabels {

    /** Number of each official wording. */
    private final Map<String, Integer> numbers = new HashMap<>();

    private final List<Set<PrintedLabel>> wordings = new ArrayList<>();

    /**
     * @param forms whose labels are known
     */
    public FormLabels(List<FormTemplate> forms) {
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                table.blocks().forEach(this::add);
            }
        }
    }

    private void add(BlockTemplate block) {
        add(block.title());
        for (ColumnTemplate column : block.columns()) {
            add(column.label());
            add(group(column.parent()));
        }
        for (RowTemplate row : block.rows()) {
            add(row.label());
            add(group(row.group()));
        }
    }

    private void add(Label label) {
        int number = numbers.computeIfAbsent(label.text(), text -> wordings.size());
        if (number == wordings.size()) {
            wordings.add(new LinkedHashSet<>());
        }
        wordings.get(number).add(PrintedLabel.of(label.text()));
        label.aliases().forEach(alias -> wordings.get(number).add(PrintedLabel.of(alias)));
    }

    /** The label of a group of rows or columns, which has one wording. */
    public static Label group(String text) {
        return text.isEmpty() ? Label.NONE : new Label(text, List.of(), "");
    }

    /** What is to be remembered of one document. */
    public LabelScores ofDocument() {
        return new LabelScores(this, LabelCosts.STANDARD);
    }

    int size() {
        return wordings.size();
    }

    /** The number of a label of these forms, from 0. */
    int number(Label label) {
        return Objects.requireNonNull(numbers.get(label.text()));
    }

    /** The official wording and its aliases. */
    Set<PrintedLabel> wordings(int number) {
        return wordings.get(number);
    }
}
