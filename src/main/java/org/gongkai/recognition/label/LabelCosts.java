package org.gongkai.recognition.label;

/**
 * What may differ between a printed label and the official one, and by how much the score of the
 * two, from 0 to 1, falls for it. All were set by hand on the labels of the two statutory forms and
 * of some hundred published reports; {@code LabelCostsTest} has the pairs that they must part.
 *
 * @param note score of labels that say the same except for a note in brackets
 * @param longer score of a label that begins with the whole official wording
 * @param cut score of a label that is the beginning of the official wording, or has stars for a
 *     part of it
 * @param ordinal added or taken when both labels carry an ordinal; other labels of a group are
 *     often like this one but for it
 * @param behindGroup taken off for a label that is in one cell with that of its group
 * @param alike likeness, letter by letter, below which no label counts, whatever its ordinal
 * @param least least score that is taken for the same label: 行政许可 and 行政确认 have 0.5
 * @param known score from which words amid text without borders are taken for a label: one slip in
 *     four letters
 * @param joined likeness from which two halves of a label are put together
 * @param sure score from which a label means its row wherever it is
 * @param rival two scores closer than this do not tell which of two rows is meant
 * @param shortest shortest common beginning, in characters, that makes two labels one: 其他 begins
 *     其他处理, which is another row
 * @param shortestCut shortest beginning, in characters, that a cut label may be: 本年新 of 本年新制作数量
 * @param longest longest label, in characters, that is compared: longer ones are prose
 */
public record LabelCosts(
        double note,
        double longer,
        double cut,
        double ordinal,
        double behindGroup,
        double alike,
        double least,
        double known,
        double joined,
        double sure,
        double rival,
        int shortest,
        int shortestCut,
        int longest) {

    /** Those in use. */
    public static final LabelCosts STANDARD =
            new LabelCosts(0.95, 0.9, 0.85, 0.1, 0.06, 0.5, 0.6, 0.75, 0.8, 0.9, 0.15, 4, 3, 120);

    /** How well a printed label fits an official one, from 0 to 1. */
    double score(PrintedLabel official, PrintedLabel printed) {
        // Most labels are not alike at all, and few that are turn anything.
        double score = likeness(official, printed);
        return score > 0 && printed.turns(official) ? 0 : score;
    }

    /**
     * Whether a label is like an official one and says another thing all the same. What lacks the
     * ordinal may be the rest of a label that is torn.
     */
    boolean turned(PrintedLabel official, PrintedLabel printed) {
        return printed.turns(official)
                && (printed.isNumbered() || !official.isNumbered())
                && likeness(official, printed) >= least;
    }

    private double likeness(PrintedLabel official, PrintedLabel printed) {
        boolean none = official.words().isEmpty() || printed.words().isEmpty();
        if (none || printed.words().length() > longest) {
            return 0;
        }
        double score = wording(official, printed);
        if (official.isNumbered() && printed.isNumbered()) {
            if (isOfOtherLevel(official, printed)) {
                return 0;
            }
            score += official.sameNumber(printed) ? ordinal : -ordinal;
        }
        return Math.max(0, Math.min(1, score));
    }

    /** Whether short labels are numbered in other ways and otherwise: （六）其他 is not 3.其他. */
    private boolean isOfOtherLevel(PrintedLabel official, PrintedLabel printed) {
        return official.words().length() < shortest
                && official.isItem() != printed.isItem()
                && official.ordinal().value() != printed.ordinal().value();
    }

    private double wording(PrintedLabel official, PrintedLabel printed) {
        String words = printed.words();
        if (official.words().equals(words)) {
            return 1;
        }
        if (printed.masked().isPresent()
                && printed.masked().get().matcher(official.words()).matches()) {
            return cut;
        }
        if (official.bare().equals(printed.bare())) {
            return note;
        }
        if (official.bare().length() >= shortest && words.startsWith(official.bare())) {
            return longer;
        }
        if (words.length() >= shortestCut && official.words().startsWith(words)) {
            return cut;
        }
        return official.likeness(printed, alike);
    }
}
