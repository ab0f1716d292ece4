package org.gongkai.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.model.FormTemplate.Label;

/**
 * How well printed labels fit official ones, each pair worked out once. One object serves one
 * document.
 */
final class LabelScores {

    private final Map<String, PrintedLabel> printed = new HashMap<>();

    /** By identity: hashing all aliases at each look-up would cost more than it saves. */
    private final IdentityHashMap<Label, List<PrintedLabel>> official = new IdentityHashMap<>();

    private final IdentityHashMap<Label, Map<String, Double>> scores = new IdentityHashMap<>();

    /** The best score of the official wording and its aliases, from 0 to 1. */
    double score(Label label, String text) {
        return scores.computeIfAbsent(label, l -> new HashMap<>())
                .computeIfAbsent(text, t -> best(label, t));
    }

    private double best(Label label, String text) {
        PrintedLabel seen = printed.computeIfAbsent(text, PrintedLabel::of);
        double best = 0;
        for (PrintedLabel wording : official.computeIfAbsent(label, LabelScores::wordings)) {
            best = Math.max(best, wording.score(seen));
        }
        return best;
    }

    private static List<PrintedLabel> wordings(Label label) {
        List<PrintedLabel> wordings = new ArrayList<>();
        wordings.add(PrintedLabel.of(label.text()));
        label.aliases().forEach(alias -> wordings.add(PrintedLabel.of(alias)));
        return wordings;
    }
}
