package org.gongkai.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.gongkai.text.Folding;
import org.gongkai.text.Similarity;

/** Tells whether two halves make a label that neither of them is. */
final class KnownLabels {

    /** Likeness from which a text counts as a label of some form. */
    private static final double LIKE = 0.8;

    private final List<String> labels = new ArrayList<>();

    KnownLabels(Collection<String> labels) {
        labels.forEach(label -> this.labels.add(Folding.fold(label)));
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
