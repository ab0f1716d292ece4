package org.gongkai.recognition.form;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Pinyin;
import org.gongkai.base.text.Similarity;
import org.gongkai.base.text.Variants;

/**
 * A row or column label, taken apart for comparing.
 *
 * @param words folded text without the ordinal and without stray marks
 * @param bare {@code words} without notes in brackets
 * @param ordinal kind and number, such as {@code P3} for （三）; empty when there is none
 * @param masked what the words can be where stars replace some of them; empty without stars
 */
record PrintedLabel(String words, String bare, String ordinal, Optional<Pattern> masked) {

    /** Score of labels that say the same except for a note in brackets or a fill rule behind it. */
    private static final double NOTE = 0.95;

    /** Score of a label that begins with the whole official wording. */
    private static final double LONGER = 0.9;

    /** Score of a label that is the beginning of the official wording. */
    private static final double CUT = 0.85;

    /** Likeness below which no label counts, whatever its ordinal. */
    private static final double ALIKE = 0.5;

    /** Added or taken when both labels carry an ordinal. */
    private static final double ORDINAL = 0.1;

    /**
     * Shortest common beginning, in characters, that makes two labels one: 其他 begins 其他处理, which is
     * another row.
     */
    private static final int SHORTEST = 4;

    /** Shortest beginning, in characters, that a cut label may be: 本年新 of 本年新制作数量. */
    private static final int SHORTEST_CUT = 3;

    /** Longest label, in characters, that is compared letter by letter: longer ones are prose. */
    private static final int LONGEST = 120;

    private static final Pattern CHINESE =
            Pattern.compile("^(" + Numerals.SMALL_SIGN + "{1,3})[、,.:．]");
    private static final Pattern BRACKETED =
            Pattern.compile("^\\((" + Numerals.SMALL_SIGN + "{1,3})\\)?");
    private static final Pattern ARABIC =
            Pattern.compile("^\\(?(\\d{1,2})(?:[.、),:．]|(?=\\p{IsHan}))");

    /** Marks that copies lose or add: quotation marks, stars, middle dots, underscores. */
    private static final Pattern STRAY = Pattern.compile("[\"“”‘’'*_·•]");

    private static final Pattern STRAY_BUT_STARS = Pattern.compile("[\"“”‘’'_·•]");

    /** Stars that a site put in place of words. */
    private static final Pattern MASK = Pattern.compile("\\*{2,}");

    /** Characters that must be left of a label for its mask to tell anything. */
    private static final int LEAST_UNMASKED = 2;

    static PrintedLabel of(String text) {
        String plain = Variants.plain(Folding.fold(Pinyin.strip(text)));
        return of(STRAY.matcher(plain).replaceAll(""), mask(plain));
    }

    /**
     * The label behind that of its group, where both are in one cell: 1.属于国家秘密 of （三）不予公开 1.属于国家秘密.
     * It must begin with an ordinal.
     */
    static Optional<PrintedLabel> last(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(of(text.substring(space + 1)))
                        .filter(label -> !label.ordinal().isEmpty());
    }

    /** Where stars replace words, what the label can be: its other words, with any between. */
    private static Optional<Pattern> mask(String plain) {
        if (!plain.contains("**")) {
            return Optional.empty();
        }
        PrintedLabel whole = of(STRAY_BUT_STARS.matcher(plain).replaceAll(""), Optional.empty());
        List<String> left = List.of(MASK.split(whole.words(), -1));
        int letters = left.stream().mapToInt(String::length).sum();
        return letters < LEAST_UNMASKED
                ? Optional.empty()
                : Optional.of(
                        Pattern.compile(left.stream().map(Pattern::quote).collect(joining(".+"))));
    }

    private static PrintedLabel of(String folded, Optional<Pattern> masked) {
        Matcher ordinal = CHINESE.matcher(folded);
        String kind = "C";
        if (!ordinal.find()) {
            ordinal = BRACKETED.matcher(folded);
            kind = "P";
            if (!ordinal.find()) {
                ordinal = ARABIC.matcher(folded);
                kind = "N";
                if (!ordinal.find()) {
                    return new PrintedLabel(folded, bare(folded), "", masked);
                }
            }
        }
        String words = folded.substring(ordinal.end());
        return new PrintedLabel(words, bare(words), kind + ordinal.group(1), masked);
    }

    private static String bare(String words) {
        String bare = Folding.withoutNotes(words);
        return bare.isEmpty() ? words : bare;
    }

    /** Whether it has an Arabic number, as only the innermost labels have. */
    boolean isItem() {
        return ordinal.startsWith("N");
    }

    /** How well a printed label fits this official one, from 0 to 1. */
    double score(PrintedLabel printed) {
        if (words.isEmpty() || printed.words.isEmpty() || printed.words.length() > LONGEST) {
            return 0;
        }
        double score = wording(printed);
        if (!ordinal.isEmpty() && !printed.ordinal.isEmpty()) {
            score += ordinal.equals(printed.ordinal) ? ORDINAL : -ORDINAL;
        }
        return Math.max(0, Math.min(1, score));
    }

    private double wording(PrintedLabel printed) {
        if (words.equals(printed.words)) {
            return 1;
        }
        if (printed.masked.filter(mask -> mask.matcher(words).matches()).isPresent()) {
            return CUT;
        }
        if (bare.equals(printed.bare)) {
            return NOTE;
        }
        if (bare.length() >= SHORTEST && printed.words.startsWith(bare)) {
            return LONGER;
        }
        if (printed.words.length() >= SHORTEST_CUT && words.startsWith(printed.words)) {
            return CUT;
        }
        return mayBeAlike(printed) ? Similarity.likeness(bare, printed.bare) : 0;
    }

    /**
     * Whether enough characters are common, in whatever order, for a likeness that matters. Saves
     * nearly all letter-by-letter comparisons.
     */
    private boolean mayBeAlike(PrintedLabel printed) {
        int longer = Math.max(bare.length(), printed.bare.length());
        int shorter = Math.min(bare.length(), printed.bare.length());
        if (shorter < longer * ALIKE) {
            return false;
        }
        int common = 0;
        for (int i = 0; i < printed.bare.length(); i++) {
            common += bare.indexOf(printed.bare.charAt(i)) >= 0 ? 1 : 0;
        }
        return common >= longer * ALIKE;
    }
}
