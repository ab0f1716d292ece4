package org.gongkai.recognition.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Similarity;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;

/** Tells whether two halves make a label that neither of them is. */
final class KnownLabels {

    /** Likeness from which a text counts as a label of some form. */
    private static final double LIKE = 0.8;

    private final List<String> labels = new ArrayList<>();

    /** Every label printed beside rows in some form. */
    KnownLabels(List<FormTemplate> forms) {
        Set<String> wordings = new LinkedHashSet<>();
        for (FormTemplate form : forms) {
            for (TableTemplate table : form.tables()) {
                for (BlockTemplate block : table.blocks()) {
                    for (RowTemplate row : block.rows()) {
                        wordings.add(row.label().text());
                        wordings.addAll(row.label().aliases());
                        wordings.add(row.group());
                    }
                }
            }
        }
        wordings.remove("");
        wordings.forEach(label -> labels.add(Folding.fold(label)));
    }

    /** Whether the two texts together are a known label, and more so than the first alone. */
    boolean joinable(String first, String second) {
        double together = likeness(first + second);
        return together >= LIKE && together > likeness(first) && likeness(second) < LIKE;
    }

    private double likeness(String text) {
        String folded = Folding.fold(text);
        double best = 0;
        for (String label : labels) {
            if (Math.abs(label.length() - folded.length()) <= label.length() * (1 - LIKE)) {
                best = Math.max(best, Similarity.likeness(label, folded));
            }
        }
        return best;
    }
}
