package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.FormTemplate.Label;
import org.gongkai.recognition.label.FormLabels;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.label.PrintedLabel;

/**
 * How well printed labels fit those of a form where a table's lines and columns are printed, so
 * that nothing but its labels can deceive: figures in them are never alike, and words that are
 * added or left out may turn what they mean.
 *
 * @param scores the labels of the form
 */
record StrictLabels(LabelScores scores) {

    private static final Pattern DIGITS = Pattern.compile("\\d+");

    /** Words of a note that take something out, or of a label that takes a part of another. */
    private static final Pattern NARROWED =
            Pattern.compile("[不未除非仅只]|其中|\\b(?:not|excluding|except|only)\\b");

    /** From 0 for another label to 1 for the same. */
    double likeness(Label label, String text) {
        double likeness = scores.score(label, text);
        if (likeness < STANDARD.known() || !sameFigures(label, text)) {
            return 0;
        }
        boolean same = likeness == 1 && !narrows(text);
        return same || narrows(label.text()) == narrows(text)
                ? likeness
                : Math.min(likeness, STANDARD.cut());
    }

    /** Whether a printed text is the label of a group. */
    boolean isGroup(String group, String text) {
        return likeness(FormLabels.group(group), text) > 0;
    }

    private static boolean narrows(String text) {
        return NARROWED.matcher(text).find();
    }

    private static boolean sameFigures(Label label, String text) {
        String printed = figures(text);
        Set<String> wordings =
                Stream.concat(Stream.of(label.text()), label.aliases().stream())
                        .map(StrictLabels::figures)
                        .collect(Collectors.toSet());
        return wordings.contains(printed);
    }

    /** The figures of a label without its ordinal. */
    private static String figures(String text) {
        Matcher digits = DIGITS.matcher(PrintedLabel.of(text).words());
        StringBuilder figures = new StringBuilder();
        while (digits.find()) {
            figures.append(digits.group()).append(' ');
        }
        return figures.toString();
    }
}
