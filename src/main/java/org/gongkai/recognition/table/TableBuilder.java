package org.gongkai.recognition.table;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.SectionTemplate;
import org.gongkai.model.Outline;
import org.gongkai.model.Table;
import org.gongkai.recognition.label.LabelScores;

/**
 * Makes the tables of a document: joins the parts of those that page breaks have cut, and finds
 * those that lost their borders, so that their cells are scattered over paragraphs.
 *
 * <p>Two grids are parts of one table when nothing but page furniture is between them, they were
 * read in the same way, their columns agree, and they lie on different pages (or come from text,
 * where a blank line is all that a page break leaves).
 *
 * <p>Scattered cells are looked for in sections for which some form asks for a table, and where the
 * section is unknown. They are told by the forms' own labels; a table that has none of them is not
 * found.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TableBuilder {

    private final SideBySide bands;
    private final Set<String> textSections = new HashSet<>();

    /**
     * @param forms which tell in which sections tables are to be expected
     */
    public TableBuilder(List<FormTemplate> forms) {
        bands = new SideBySide(forms);
        forms.stream()
                .filter(form -> !form.hasList())
                .flatMap(form -> form.sections().stream())
                .filter(section -> !section.tabular())
                .map(SectionTemplate::code)
                .forEach(textSections::add);
    }

    /**
     * The document's tables in reading order, numbered from 0.
     *
     * @param labels tell what a scattered cell is, and which halves of a cut label belong together
     */
    public List<Table> build(FlowDocument document, Outline outline, LabelScores labels) {
        return new TableList(labels, bands, textSections).of(document, outline);
    }
}
