package org.gongkai.recognition.label;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.FormTemplate.Label;

/**
 * How well printed labels fit official ones: each text taken apart once, each pair worked out once.
 * One object serves one document and one thread.
 */
public final class LabelScores {

    private final FormLabels official;
    private final LabelCosts costs;
    private final Map<String, Scores> byText = new HashMap<>();

    LabelScores(FormLabels official, LabelCosts costs) {
        this.official = official;
        this.costs = costs;
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

    private Scores scores(String text) {
        return byText.computeIfAbsent(text, t -> new Scores(t, official.size()));
    }

    /** A text taken apart. */
    public PrintedLabel printed(String text) {
        return scores(text).printed;
    }

    /** The best score of the official wording and its aliases, from 0 to 1. */
    public double score(Label label, String text) {
        Scores scores = scores(text);
        int number = official.number(label);
        if (Double.isNaN(scores.known[number])) {
            double whole = best(number, scores.printed);
            double last = scores.last.map(l -> best(number, l) - costs.behindGroup()).orElse(0.0);
            scores.known[number] = Math.max(whole, last);
        }
        return scores.known[number];
    }

    private double best(int number, PrintedLabel printed) {
        double best = 0;
        for (PrintedLabel wording : official.wordings(number)) {
            best = Math.max(best, costs.score(wording, printed));
        }
        return best;
    }

    /** Whether the text means the label, be it misprinted, cut off or masked. */
    public boolean means(Label label, String text) {
        return score(label, text) >= costs.least();
    }
}
