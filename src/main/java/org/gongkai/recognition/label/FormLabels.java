package org.gongkai.recognition.label;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Folding;
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
 * <p>Immutable but for texts of earlier documents, which it keeps and which change no answer. Safe
 * for use by several threads.
 */
public final class FormLabels {

    /** Places of columns that no block reaches: keeps the blocks apart. */
    private static final int BLOCK = 1000;

    /** Texts that are kept from one document to the next; one is about two kilobytes. */
    private static final int MOST_KEPT = 1500;

    /** Longest text, in characters, that is kept: longer ones are prose of one document. */
    private static final int LONGEST_KEPT = 60;

    private final Map<String, Official> byText = new LinkedHashMap<>();
    private final WordingTree tree = new WordingTree();
    private final List<Official> all;
    private final ConcurrentMap<String, ScoredText> met = new ConcurrentHashMap<>();
    private int blocks;

    /**
     * A label of the forms.
     *
     * @param number from 0
     * @param wordings the official one and those seen besides
     * @param known what it is for
     */
    record Official(int number, List<PrintedLabel> wordings, Known known) {}

    /**
     * @param forms whose labels are known
     */
    public FormLabels(List<FormTemplate> forms) {
        for (FormTemplate form : forms) {
            form.tables().stream().filter(t -> t.layout() != Layout.LIST).forEach(this::add);
        }
        all = List.copyOf(byText.values());
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
        byText.put(label.text(), new Official(number, List.copyOf(wordings), all));
    }

    /** The label of a group of rows or columns, which has one wording. */
    public static Label group(String text) {
        return Label.of(text);
    }

    /** What is to be remembered of one document. */
    public LabelScores ofDocument() {
        return new LabelScores(this);
    }

    /**
     * A printed text, and what is known of it already: documents print much the same labels, and to
     * compare each with all of the forms costs more than to read it.
     */
    ScoredText text(String text) {
        if (text.length() > LONGEST_KEPT || !Folding.hasHan(text)) {
            return new ScoredText(text, this);
        }
        if (met.size() >= MOST_KEPT) {
            met.clear();
        }
        return met.computeIfAbsent(text, t -> new ScoredText(t, this));
    }

    /** The labels in the order of their numbers. */
    List<Official> all() {
        return all;
    }

    /** The number of a label of these forms. */
    int number(Label label) {
        return Objects.requireNonNull(byText.get(label.text())).number();
    }

    WordingTree tree() {
        return tree;
    }
}
