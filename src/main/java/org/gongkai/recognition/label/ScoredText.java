package org.gongkai.recognition.label;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import org.gongkai.base.text.FoldedText;
import org.gongkai.recognition.label.FormLabels.Official;
import org.gongkai.recognition.label.Known.Role;

/**
 * A printed text and what the labels of some forms say of it, each worked out when it is asked for
 * the first time. Safe for use by several threads, which may work out the same twice.
 */
public final class ScoredText {

    private final String text;
    private final List<Official> official;
    private final WordingTree tree;
    private final PrintedLabel printed;
    private final Optional<PrintedLabel> last;

    /** By the number of the official label the score's bits turned over; 0: not known yet. */
    private final AtomicLongArray scores;

    private Optional<Known> like = Optional.empty();
    private Optional<Known> whole = Optional.empty();

    ScoredText(String text, FormLabels labels) {
        this.text = text;
        this.official = labels.all();
        this.tree = labels.tree();
        this.printed = PrintedLabel.of(text);
        this.last = PrintedLabel.last(text);
        this.scores = new AtomicLongArray(official.size());
    }

    /** The text taken apart. */
    PrintedLabel printed() {
        return printed;
    }

    /**
     * The best score of the wordings of a label, from 0 to 1.
     *
     * @param number as {@link LabelScores#number} says
     */
    public double score(int number) {
        long known = scores.getOpaque(number);
        if (known != 0) {
            return Double.longBitsToDouble(~known);
        }
        double score = best(number, printed);
        if (last.isPresent()) {
            score = Math.max(score, best(number, last.get()) - STANDARD.ordinal());
        }
        scores.setOpaque(number, ~Double.doubleToRawLongBits(score));
        return score;
    }

    private double best(int number, PrintedLabel label) {
        double best = 0;
        for (PrintedLabel wording : official.get(number).wordings()) {
            best = Math.max(best, LabelLikeness.of(wording, label));
        }
        return best;
    }

    /** As {@link LabelScores#like}. */
    Known like() {
        Optional<Known> known = like;
        if (known.isEmpty()) {
            known = Optional.of(likeliest());
            like = known;
        }
        return known.get();
    }

    private Known likeliest() {
        double most = STANDARD.known();
        Known known = Known.NOTHING;
        for (Official label : official) {
            double score = score(label.number());
            if (score > most || (score == most && before(label.known(), known))) {
                known = label.known();
                most = score;
            } else if (score == most && !before(known, label.known())) {
                known = known.and(label.known());
            }
        }
        return known;
    }

    private static boolean before(Known one, Known other) {
        return other.isEmpty() || (one.is(Role.COLUMN) && !other.is(Role.COLUMN));
    }

    /** As {@link LabelScores#whole} of the plain text. */
    Known whole() {
        Optional<Known> known = whole;
        if (known.isEmpty()) {
            known = Optional.of(tree.whole(FoldedText.plain(text).text()));
            whole = known;
        }
        return known.get();
    }
}
