package org.gongkai.recognition.label;

import static org.gongkai.model.Thresholds.STANDARD;

/**
 * How well a printed label fits an official one, by what may differ between the two. {@code
 * LabelLikenessTest} has the pairs that it must part.
 */
final class LabelLikeness {

    private LabelLikeness() {}

    /** How well a printed label fits an official one, from 0 to 1. */
    static double of(PrintedLabel official, PrintedLabel printed) {
        // Most labels are not alike at all, and few that are turn anything.
        double score = likeness(official, printed);
        return score > 0 && printed.turns(official) ? 0 : score;
    }

    /**
     * Whether a label is like an official one and says another thing all the same. What lacks the
     * ordinal may be the rest of a label that is torn.
     */
    static boolean turned(PrintedLabel official, PrintedLabel printed) {
        return printed.turns(official)
                && (printed.isNumbered() || !official.isNumbered())
                && likeness(official, printed) >= STANDARD.least();
    }

    private static double likeness(PrintedLabel official, PrintedLabel printed) {
        boolean none = official.words().isEmpty() || printed.words().isEmpty();
        if (none || printed.words().length() > STANDARD.prose()) {
            return 0;
        }
        double score = wording(official, printed);
        if (official.isNumbered() && printed.isNumbered()) {
            if (isOfOtherLevel(official, printed)) {
                return 0;
            }
            score += official.sameNumber(printed) ? STANDARD.ordinal() : -STANDARD.ordinal();
        }
        return Math.max(0, Math.min(1, score));
    }

    /** Whether short labels are numbered in other ways and otherwise: （六）其他 is not 3.其他. */
    private static boolean isOfOtherLevel(PrintedLabel official, PrintedLabel printed) {
        return official.words().length() < STANDARD.word()
                && official.isItem() != printed.isItem()
                && official.ordinal().value() != printed.ordinal().value();
    }

    private static double wording(PrintedLabel official, PrintedLabel printed) {
        String words = printed.words();
        if (official.words().equals(words)) {
            return 1;
        }
        if (printed.masked().isPresent()
                && printed.masked().get().matcher(official.words()).matches()) {
            return STANDARD.cut();
        }
        if (official.bare().equals(printed.bare())) {
            return STANDARD.same();
        }
        if (official.bare().length() >= STANDARD.word() && words.startsWith(official.bare())) {
            return STANDARD.sure();
        }
        if (words.length() >= STANDARD.beginning() && official.words().startsWith(words)) {
            return STANDARD.cut();
        }
        return official.likeness(printed, STANDARD.least() - STANDARD.ordinal());
    }
}
