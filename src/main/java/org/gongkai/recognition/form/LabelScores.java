package org.gongkai.recognition.form;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.FormTemplate.Label;

/**
 * How well printed labels fit official ones, each pair worked out once. One object serves one
 * document.
 */
final class LabelScores {

    /** Taken off for a label that is in one cell with that of its group. */
    private static final double BEHIND_GROUP = 0.06;

    private final OfficialLabels official;
    private final Map<String, Scores> byText = new HashMap<>();

    LabelScores(OfficialLabels official) {
        this.official = official;
    }

    /** A printed label and its scores by the number of the official one; NaN: not known yet. */
    private static final class Scores {

        private final PrintedLabel printed;
        private final Optional<PrintedLabel> last;
        private final double[] known;

        private Scores(String text, int labels) {
            printed = PrintedLabel.of(text);
            last = PrintedLabel.last(text);
            known = new double[labels];
            Arrays.fill(known, Double.NaN);
        }
    }

    /** The best score of the official wording and its aliases, from 0 to 1. */
    double score(Label label, String text) {
        Scores scores = byText.computeIfAbsent(text, t -> new Scores(t, official.size()));
        int number = official.number(label);
        if (Double.isNaN(scores.known[number])) {
            double whole = best(number, scores.printed);
            double last = scores.last.map(each -> best(number, each) - BEHIND_GROUP).orElse(0.0);
            scores.known[number] = Math.max(whole, last);
        }
        return scores.known[number];
    }

    private double best(int number, PrintedLabel printed) {
        double best = 0;
        for (PrintedLabel wording : official.wordings(number)) {
            best = Math.max(best, wording.score(printed));
        }
        return best;
    }
}
