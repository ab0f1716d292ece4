package org.gongkai.base.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ordinals that Chinese official writing puts before headings and list items. */
public final class Ordinals {

    private static final String SIGNS = "一二三四五六七八九十";
    private static final String DIGITS = "0123456789";
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static final String HAN = "(" + Numerals.SMALL_SIGN + "{1,3})";
    private static final String ARABIC = "([0-9]{1,2})";

    /**
     * In the order in which they are tried; group 1 is the number as printed, group 2 its value.
     */
    private static final List<Rule> RULES =
            List.of(
                    new Rule(Kind.PART, true, "第", "(第" + HAN + "(?:部分|章|节))[、.:,]?"),
                    new Rule(Kind.PART, true, "第", "(第" + ARABIC + "(?:部分|章|节))[、.:,]?"),
                    new Rule(
                            Kind.HAN_BRACKET,
                            true,
                            "([〔【<" + SIGNS,
                            "([(\\[〔【<]?" + HAN + "[)\\]〕】>])[、.,:]?"),
                    new Rule(
                            Kind.ARABIC_BRACKET,
                            true,
                            "([〔【" + DIGITS,
                            "([(\\[〔【]?" + ARABIC + "[)\\]〕】])[、.,:]?"),
                    // A stray letter before the ordinal is a slip of a scanner: "l六、".
                    new Rule(Kind.HAN, true, SIGNS + LETTERS, "([A-Za-z]?" + HAN + ")[、.]"),
                    new Rule(Kind.HAN, true, "IVX", "(([IVX]{1,4}))[、.]"),
                    new Rule(Kind.HAN, false, SIGNS, "(" + HAN + ")[,:;。·]?"),
                    // Not the whole part of 1.5 and not the beginning of 1、2号楼.
                    new Rule(Kind.ARABIC, true, DIGITS, "(" + ARABIC + ")[、.](?![0-9])"),
                    new Rule(Kind.LOST, false, "、.,", "()()[、.,]"));

    /** What an ordinal begins with, besides an ASCII letter or digit. */
    private static final String BEGINNINGS = "一二三四五六七八九十第([〔【<、.,";

    /** What stands behind an ASCII letter or digit that an ordinal begins with. */
    private static final String BEHIND = "一二三四五六七八九十IVX0123456789、.)]〕】";

    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X");

    private Ordinals() {}

    /** Shapes of ordinals, from the outermost to the innermost. */
    public enum Kind {
        /** {@code 第一部分}. */
        PART(0),
        /** {@code 一、}. */
        HAN(1),
        /** {@code （一）}. */
        HAN_BRACKET(2),
        /** {@code 1.}. */
        ARABIC(3),
        /** {@code （1）}. */
        ARABIC_BRACKET(4),
        /** Only the separator is left: {@code 、}. */
        LOST(5),
        /** No ordinal. */
        NONE(5);

        private final int depth;

        Kind(int depth) {
            this.depth = depth;
        }

        /** How far inside it usually is, 0 for the outermost. */
        public int depth() {
            return depth;
        }
    }

    /**
     * An ordinal at the beginning of a folded text.
     *
     * @param kind its shape
     * @param value its number, 0 when it has none
     * @param numberEnd where the number ends, brackets included
     * @param end where the separator after it ends
     * @param firm whether the shape alone tells that it is an ordinal; {@code 一，} or {@code 一} may
     *     be ordinary words
     */
    public record Ordinal(Kind kind, int value, int numberEnd, int end, boolean firm) {

        /** No ordinal. */
        public static final Ordinal NONE = new Ordinal(Kind.NONE, 0, 0, 0, false);
    }

    /**
     * @param beginnings the characters that the pattern begins with, to save asking it
     */
    private record Rule(Kind kind, boolean firm, String beginnings, Pattern pattern) {
        Rule(Kind kind, boolean firm, String beginnings, String regex) {
            this(kind, firm, beginnings, Pattern.compile(regex));
        }
    }

    /**
     * The ordinal that a folded text begins with.
     *
     * @param folded a text folded by {@link Folding#fold}
     * @param from where to begin
     */
    public static Ordinal leading(String folded, int from) {
        if (from >= folded.length() || !begins(folded, from)) {
            return Ordinal.NONE;
        }
        for (Rule rule : RULES) {
            if (rule.beginnings().indexOf(folded.charAt(from)) >= 0) {
                Optional<Ordinal> ordinal = apply(rule, folded, from);
                if (ordinal.isPresent()) {
                    return ordinal.get();
                }
            }
        }
        return Ordinal.NONE;
    }

    /** Whether a rule may apply; it is asked at every character of some texts. */
    private static boolean begins(String folded, int from) {
        char c = folded.charAt(from);
        if (c >= 0x7F || !Character.isLetterOrDigit(c)) {
            return BEGINNINGS.indexOf(c) >= 0;
        }
        return from + 1 < folded.length() && BEHIND.indexOf(folded.charAt(from + 1)) >= 0;
    }

    private static Optional<Ordinal> apply(Rule rule, String folded, int from) {
        Matcher matcher = rule.pattern().matcher(folded).region(from, folded.length());
        matcher.useTransparentBounds(true);
        if (!matcher.lookingAt()) {
            return Optional.empty();
        }
        int value = value(matcher.group(2));
        if (value == 0 && rule.kind() != Kind.LOST) {
            return Optional.empty();
        }
        return Optional.of(
                new Ordinal(rule.kind(), value, matcher.end(1), matcher.end(), rule.firm()));
    }

    private static int value(String numeral) {
        int roman = ROMAN.indexOf(numeral);
        return roman >= 0 ? roman + 1 : Numerals.small(numeral).orElse(0);
    }
}
