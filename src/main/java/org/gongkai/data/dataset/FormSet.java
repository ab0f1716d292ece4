package org.gongkai.data.dataset;

import java.util.List;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.ReportKind;

/**
 * The forms whose cells are columns of the wide tables.
 *
 * @param kinds the kinds of report, each of which has a wide table of its own
 * @param shipped forms of the program; their columns are there whatever forms are in use
 * @param used those that the documents were matched with
 */
public record FormSet(List<ReportKind> kinds, List<FormTemplate> shipped, List<FormTemplate> used) {

    /** Copies the lists. */
    public FormSet {
        kinds = List.copyOf(kinds);
        shipped = List.copyOf(shipped);
        used = List.copyOf(used);
    }

    /** The forms of one of the kinds alone. */
    FormSet of(ReportKind kind) {
        return new FormSet(List.of(kind), of(shipped, kind), of(used, kind));
    }

    private static List<FormTemplate> of(List<FormTemplate> forms, ReportKind kind) {
        return forms.stream().filter(form -> form.kind().equals(kind.code())).toList();
    }
}
