package org.gongkai.recognition.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.gongkai.base.text.FoldedText;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.model.FormTemplate.Layout;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.recognition.label.Known.Role;

/**
 * All labels of some forms, with their wordings taken apart. A label that several forms have is one
 * here, with the wordings of all of them. Labels of lists are left out: they are too many and too
 * common.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FormLabels {

    /** Places of columns that no block reaches: keeps the blocks apart. */
    private static final int BLOCK = 1000;

    private final Map<String, Official> byText = new LinkedHashMap<>();
    private final WordingTree tree = new WordingTree();
    private int blocks;

    /**
     * A label of the forms.
     *
     * @param number from 0
     * @param wordings the official one and those seen besides
     * @param known what it is for
     */
    record Official(int number, Set<PrintedLabel> wordings, Known known) {}

    /**
     * @param forms whose labels are known
     */
    public FormLabels(List<FormTemplate> forms) {
        for (FormTemplate form : forms) {
            form.tables().stream().filter(t -> t.layout() != Layout.LIST).forEach(this::add);
        }
    }

    private void add(TableTemplate table) {
        int column = 0;
        blocks++;
        add(table.caption(), Known.NOTHING);
        add(table.repeat(), Known.NOTHING);
        for (BlockTemplate block : table.blocks()) {
            add(block.title(), Known.of(Role.TITLE, table));
            for (StubTemplate stub : block.stubs()) {
                add(stub.label(), Known.ofColumn(blocks * BLOCK + column++, table));
                add(group(stub.parent()), Known.of(Role.SPAN, table));
            }
            for (ColumnTemplate each : block.columns()) {
                add(each.label(), Known.ofColumn(blocks * BLOCK + column++, table));
                add(group(each.parent()), Known.of(Role.SPAN, table));
            }
            for (RowTemplate row : block.rows()) {
                add(row.label(), Known.of(Role.ROW, table));
                add(group(row.group()), Known.of(Role.GROUP, table));
            }
            if (table.layout() == Layout.ROWS) {
                blocks++;
                column = 0;
            }
        }
    }

    private void add(Label label, Known role) {
        Known known = label.text().isEmpty() ? Known.NOTHING : role;
        Official before = byText.get(label.text());
        Set<PrintedLabel> wordings = new LinkedHashSet<>();
        List<String> texts = new ArrayList<>(List.of(label.text()));
        texts.addAll(label.aliases());
        for (String text : texts) {
            wordings.add(PrintedLabel.of(text));
            tree.add(FoldedText.plain(text).text(), known);
        }
        Known all = known;
        if (before != null) {
            wordings.addAll(before.wordings());
            all = known.and(before.known());
        }
        int number = before == null ? byText.size() : before.number();
        byText.put(label.text(), new Official(number, wordings, all));
    }

    /** The label of a group of rows or columns, which has one wording. */
    public static Label group(String text) {
        return Label.of(text);
    }

    /** What is to be remembered of one document. */
    public LabelScores ofDocument() {
        return new LabelScores(this, LabelCosts.STANDARD);
    }

    /** The labels in the order of their numbers. */
    List<Official> all() {
        return List.copyOf(byText.values());
    }

    /** The number of a label of these forms. */
    int number(Label label) {
        return Objects.requireNonNull(byText.get(label.text())).number();
    }

    WordingTree tree() {
        return tree;
    }
}
