package org.gongkai.recognition.label;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.recognition.label.FormLabels.Official;
import org.gongkai.recognition.label.Known.Role;

/**
 * What printed labels mean, and how well they fit official ones: each text taken apart once, each
 * pair worked out once. One object serves one document and one thread.
 */
public final class LabelScores {

    /** A note in brackets that ends a label and is cut. */
    private static final Pattern NOTE_CUT = Pattern.compile("[（(][^（()）\\n]*\\n[^（()）]*[）)]$");

    private final FormLabels labels;
    private final List<Official> official;
    private final Map<String, ScoredText> byText = new HashMap<>();

    LabelScores(FormLabels labels) {
        this.labels = labels;
        this.official = labels.all();
    }

    /**
     * A wording that occurs in a text.
     *
     * @param end where it ends
     * @param letters how many letters it has without its ordinal
     * @param known what it is
     */
    public record Match(int end, int letters, Known known) {}

    /** A text to be compared with many labels. */
    public ScoredText text(String text) {
        ScoredText known = byText.get(text);
        if (known == null) {
            known = labels.text(text);
            byText.put(text, known);
        }
        return known;
    }

    /** The number of a label of the forms, from 0. */
    public int number(Label label) {
        return labels.number(label);
    }

    /** A text taken apart. */
    public PrintedLabel printed(String text) {
        return text(text).printed();
    }

    /** The best score of the official wording and its aliases, from 0 to 1. */
    public double score(Label label, String text) {
        return text(text).score(labels.number(label));
    }

    /** What a text that is taken for a label says behind it; empty where it says the same. */
    public Optional<String> addition(Label label, String text) {
        return Addition.of(official.get(labels.number(label)).wordings(), text, printed(text));
    }

    /** Whether the text means the label, be it misprinted, cut off or masked. */
    public boolean means(Label label, String text) {
        return score(label, text) >= STANDARD.least();
    }

    /** Whether a text is like the label but for a word that turns what it means. */
    public boolean turns(Label label, String text) {
        if (means(label, text)) {
            return false;
        }
        PrintedLabel printed = printed(text);
        for (PrintedLabel wording : official.get(labels.number(label)).wordings()) {
            if (LabelLikeness.turned(wording, printed)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a text is, be it cut off, masked or misprinted; nothing where it is none. What may be a
     * column's label as well as a row's is a column's: narrow columns cut them.
     */
    public Known like(String text) {
        return text(text).like();
    }

    /** The wordings that begin at a place of a plain text, with or without an ordinal. */
    public List<Match> matches(String plain, int from) {
        return labels.tree().matches(plain, from);
    }

    /** What a plain text is that is one wording as a whole; nothing where it is none. */
    public Known whole(String plain) {
        return labels.tree().whole(plain);
    }

    /** The same of a text as it is printed. */
    public Known wholePrinted(String text) {
        return text(text).whole();
    }

    /** Whether the plain text is the beginning of a column's label and not all of it. */
    public boolean beginsColumn(String plain) {
        return labels.tree().beginsColumn(plain);
    }

    /** Whether the two texts together are the label of a row, and more so than either alone. */
    public boolean joinable(String head, String tail) {
        PrintedLabel first = printed(head);
        boolean ordinal =
                first.isNumbered() && first.words().isEmpty() && !printed(tail).isNumbered();
        double together = besideRows(head + tail);
        return together >= STANDARD.joined()
                && (together > besideRows(head) || NOTE_CUT.matcher(head + "\n" + tail).find())
                && (ordinal || besideRows(tail) < STANDARD.joined());
    }

    /** Likeness to the wording of a label that is beside rows, with notes or without. */
    private double besideRows(String text) {
        PrintedLabel printed = printed(text);
        return official.stream()
                .filter(label -> label.known().is(Role.ROW) || label.known().is(Role.GROUP))
                .flatMap(label -> label.wordings().stream())
                .mapToDouble(
                        wording ->
                                Math.max(
                                        wording.wholeLikeness(printed, STANDARD.joined()),
                                        wording.likeness(printed, STANDARD.joined())))
                .max()
                .orElse(0);
    }
}
