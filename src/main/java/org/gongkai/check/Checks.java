package org.gongkai.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.CellKey;
import org.gongkai.model.Finding;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Narrative;
import org.gongkai.model.Section;

/**
 * Checks the figures of a report against the sums that its forms promise, and against the figures
 * that its prose repeats.
 *
 * <p>A blank, dash, text, missing or unreadable cell is an unknown, never a zero: a sum with
 * unknowns is broken only where its known parts already exceed what they should add up to.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Checks {

    private final Map<String, FormTemplate> forms = new LinkedHashMap<>();

    /**
     * @param forms the forms that tables were matched with
     */
    public Checks(Collection<FormTemplate> forms) {
        forms.forEach(form -> this.forms.put(form.id(), form));
    }

    /**
     * All findings, sums first, in the order of tables, rules and cells.
     *
     * @param tables the statutory tables found
     * @param sections the report's sections, for the figures of its prose
     */
    public List<Finding> check(List<MatchedTable> tables, List<Section> sections) {
        Map<CellKey, MatchedCell> cells = new LinkedHashMap<>();
        tables.forEach(table -> table.cells().forEach(cell -> cells.put(cell.key(), cell)));
        List<Finding> findings = new ArrayList<>();
        for (MatchedTable table : tables) {
            for (Identity identity : forms.get(table.form()).identities()) {
                if (identity.table().equals(table.table())) {
                    findings.addAll(new IdentityCheck(identity, cells).check(table));
                }
            }
        }
        if (!tables.isEmpty()) {
            for (Narrative narrative : forms.get(tables.get(0).form()).narratives()) {
                findings.addAll(new NarrativeCheck(narrative, cells).check(sections));
            }
        }
        return findings;
    }
}
