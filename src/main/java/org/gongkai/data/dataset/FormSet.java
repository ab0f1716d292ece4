package org.gongkai.data.dataset;

import java.util.List;
import org.gongkai.model.FormTemplate;

/**
 * The forms whose cells are columns of the wide table.
 *
 * @param shipped those of the program; their columns are there whatever forms are in use
 * @param used those that the documents were matched with
 */
public record FormSet(List<FormTemplate> shipped, List<FormTemplate> used) {

    /** Copies the lists. */
    public FormSet {
        shipped = List.copyOf(shipped);
        used = List.copyOf(used);
    }
}
