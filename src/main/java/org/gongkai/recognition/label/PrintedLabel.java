package org.gongkai.recognition.label;

import static java.util.stream.Collectors.joining;
import static org.gongkai.model.Thresholds.STANDARD;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.base.text.FoldedText;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.Ordinals;
import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.base.text.Ordinals.Ordinal;
import org.gongkai.base.text.Similarity;

/**
 * A label, taken apart for comparing. Only letters and digits count: marks are lost and added by
 * copies.
 *
 * @param words letters without the ordinal and 其中
 * @param bare {@code words} without notes in brackets
 * @param ordinal {@link Ordinal#NONE} when it has none
 * @param masked what the words can be where stars replace some of them; empty without stars
 * @param turn the words in it that turn what it means
 */
public record PrintedLabel(
        String words, String bare, Ordinal ordinal, Optional<Pattern> masked, Turn turn) {

    /** No label. */
    public static final PrintedLabel NONE =
            new PrintedLabel("", "", Ordinal.NONE, Optional.empty(), Turn.of(""));

    /** An ordinal at the beginning of a label that has lost its bracket, its point or both. */
    private static final Pattern WORN =
            Pattern.compile(
                    String.format(
                            Locale.ROOT,
                            "\\((%1$s{1,3})(?![^(]*\\))|(%1$s{1,3})[,:]"
                                    + "|\\(?([0-9]{1,2})(?:[,:]|(?=\\p{IsHan}))",
                            Numerals.SMALL_SIGN));

    /** What these begin with. */
    private static final String WORN_BEGINS = "(0123456789" + Numerals.SMALL_SIGN;

    private static final Pattern OF_WHICH = Pattern.compile("^其中[:,、]?");

    /** Stars that a site put in place of words. */
    private static final Pattern MASK = Pattern.compile("\\*{2,}");

    /** What follows a digit that counts or dates something. */
    private static final String COUNTERS = "年月日号时分元万亿人件项条个次份篇宗起户余多";

    /** The label that a text is. */
    public static PrintedLabel of(String text) {
        return ofPlain(FoldedText.plain(text).text());
    }

    /**
     * The label behind that of its group, where both are in one cell: 1.属于国家秘密 of （三）不予公开 1.属于国家秘密.
     * It must begin with an ordinal.
     */
    static Optional<PrintedLabel> last(String text) {
        int space = text.lastIndexOf(' ');
        return space < 0
                ? Optional.empty()
                : Optional.of(of(text.substring(space + 1))).filter(PrintedLabel::isNumbered);
    }

    private static PrintedLabel ofPlain(String plain) {
        String label = plain.startsWith("其中") ? OF_WHICH.matcher(plain).replaceFirst("") : plain;
        int start = 0;
        while (start < label.length() && isStray(label.charAt(start))) {
            start++;
        }
        label = label.substring(start);
        Ordinal ordinal = ordinal(label, 0);
        String behind = label.substring(ordinal.end());
        String words = letters(behind);
        String bare = letters(Folding.withoutNotes(behind));
        String unnoted = bare.isEmpty() ? words : bare;
        return new PrintedLabel(words, unnoted, ordinal, mask(behind), Turn.of(unnoted));
    }

    private static boolean isStray(char c) {
        return !Character.isLetterOrDigit(c) && "([〔【<*".indexOf(c) < 0;
    }

    /** Where stars replace words, what the label can be: its other words, with any between. */
    private static Optional<Pattern> mask(String plain) {
        if (!plain.contains("**")) {
            return Optional.empty();
        }
        List<String> left =
                Arrays.stream(MASK.split(plain, -1)).map(PrintedLabel::letters).toList();
        return String.join("", left).length() < STANDARD.label()
                ? Optional.empty()
                : Optional.of(
                        Pattern.compile(left.stream().map(Pattern::quote).collect(joining(".+"))));
    }

    /** The letters and digits of a plain text. */
    public static String letters(String plain) {
        StringBuilder letters = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetterOrDigit(c)) {
                letters.appendCodePoint(c);
            }
        }
        return letters.length() == plain.length() ? plain : letters.toString();
    }

    /** The ordinal of a label that is at a place of a plain text. */
    static Ordinal ordinal(String plain, int from) {
        Ordinal ordinal = Ordinals.leading(plain, from);
        if (ordinal.firm()) {
            return ordinal;
        }
        if (isBareOrdinal(plain, from)) {
            return arabic(plain.substring(from, from + 1), from + 1);
        }
        if (from > 0 || plain.isEmpty() || WORN_BEGINS.indexOf(plain.charAt(0)) < 0) {
            return Ordinal.NONE;
        }
        Matcher worn = WORN.matcher(plain);
        boolean numbered = worn.lookingAt() && !counts(plain, worn.end());
        return numbered ? worn(worn) : Ordinal.NONE;
    }

    /** Where an ordinal ends that is at a place of a plain text; the place if there is none. */
    public static int ordinalEnd(String plain, int from) {
        return Math.max(from, ordinal(plain, from).end());
    }

    private static boolean counts(String plain, int at) {
        return at < plain.length() && COUNTERS.indexOf(plain.charAt(at)) >= 0;
    }

    private static Ordinal worn(Matcher worn) {
        if (worn.group(3) != null) {
            return arabic(worn.group(3), worn.end());
        }
        boolean bracket = worn.group(1) != null;
        int value = Numerals.small(worn.group(bracket ? 1 : 2)).orElse(0);
        Kind kind = bracket ? Kind.HAN_BRACKET : Kind.HAN;
        return new Ordinal(kind, value, worn.end(), worn.end(), true);
    }

    private static Ordinal arabic(String digits, int end) {
        return new Ordinal(Kind.ARABIC, Integer.parseInt(digits), end, end, true);
    }

    /** Whether a lone digit numbers the words behind it, as in 3要求提供公开出版物. */
    public static boolean isBareOrdinal(String plain, int at) {
        return at + STANDARD.word() < plain.length()
                && plain.charAt(at) >= '1'
                && plain.charAt(at) <= '9'
                && (at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1)))
                && Character.isIdeographic(plain.codePointAt(at + 1))
                && !counts(plain, at + 1);
    }

    boolean isNumbered() {
        return ordinal.kind() != Kind.NONE;
    }

    /** Whether it has an Arabic number, as only the innermost labels have. */
    public boolean isItem() {
        return ordinal.kind() == Kind.ARABIC || ordinal.kind() == Kind.ARABIC_BRACKET;
    }

    /** Whether it is numbered 一、 and so begins a part of a list. */
    public boolean isHeading() {
        return ordinal.kind() == Kind.HAN;
    }

    boolean sameNumber(PrintedLabel other) {
        return ordinal.value() == other.ordinal.value()
                && (ordinal.kind() == other.ordinal.kind() || (isItem() && other.isItem()));
    }

    /** Whether a plain text may name any time: most do not, which is soon told. */
    public static boolean mayNameTime(String plain) {
        return Turn.mayNameTime(plain);
    }

    /** Whether it speaks of another time than this year, notes included. */
    public boolean isOfOtherTime() {
        return Turn.of(words).isOfOtherTime();
    }

    /** Whether a word in it turns what an official label says, whatever else they share. */
    boolean turns(PrintedLabel official) {
        return !words.equals(official.words)
                && (turn.against(official.turn)
                        || Turn.deniesUnlike(bare, official.bare)
                        || Turn.deniesUnlike(words, official.words));
    }

    /**
     * Whether both say the same, except for a note that one of them lacks: in a list labels that
     * are merely alike are of different lines.
     */
    public boolean saysSame(PrintedLabel other) {
        boolean noted = !words.equals(bare) && !other.words.equals(other.bare);
        return !words.isEmpty()
                && (words.equals(other.words) || (!noted && bare.equals(other.bare)));
    }

    /** Share of common letters in the same order, notes left out; 0 if below {@code least}. */
    double likeness(PrintedLabel other, double least) {
        return likeness(bare, other.bare, least);
    }

    /** The same with notes. */
    double wholeLikeness(PrintedLabel other, double least) {
        return likeness(words, other.words, least);
    }

    private static double likeness(String one, String other, double least) {
        return mayBeAlike(one, other, least) ? Similarity.likeness(one, other) : 0;
    }

    /**
     * Whether enough characters are common, in whatever order, for a likeness that matters. Saves
     * nearly all letter-by-letter comparisons.
     */
    private static boolean mayBeAlike(String one, String other, double least) {
        int longer = Math.max(one.length(), other.length());
        if (Math.min(one.length(), other.length()) < longer * least) {
            return false;
        }
        int common = 0;
        for (int i = 0; i < other.length(); i++) {
            common += one.indexOf(other.charAt(i)) >= 0 ? 1 : 0;
        }
        return common >= longer * least;
    }
}
