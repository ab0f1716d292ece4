package org.gongkai.base.text;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as cells print it, and the words that stand for one: the one place that knows signs,
 * units and remarks. All texts are {@link Folding#fold(String) folded}.
 *
 * @param sign a sign or a word for one, such as {@code 减少}; may be empty
 * @param bracketed whether brackets part the sign from the rest, as in {@code +(0)}
 * @param digits whole part, without separators
 * @param fraction with its point; may be empty
 * @param unit printed behind it; may be empty
 * @param remark what is printed behind all that: in brackets, or the mark of a note; may be empty
 * @param spelled whether the figure is a Chinese numeral, or has digits of another script
 */
public record PrintedFigure(
        String sign,
        boolean bracketed,
        String digits,
        String fraction,
        String unit,
        String remark,
        boolean spelled) {

    private static final String SINCE = "(?:[比较]?(?:上年|去年)|同比)?";
    private static final String LESS = SINCE + "(?:净?减少?|下降|降低)了?|↓";
    private static final String MORE = SINCE + "(?:[净新]?增加?|增长|上升)了?|↑";

    /** What words before a figure begin with. */
    private static final String BEGINNINGS = "比较上去同净减下降新增";

    private static final Pattern WORD = Pattern.compile(LESS + "|" + MORE);
    private static final Pattern MINUS = Pattern.compile("[-−‐–—]|" + LESS);

    private static final Pattern FIGURE =
            Pattern.compile(
                    "(?<sign>[-+−‐–—]|"
                            + LESS
                            + "|"
                            + MORE
                            + ")?(?<bracket>\\((?=[\\d.,]+\\)))?"
                            + "(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<fraction>\\.\\d+)?(?<close>\\))?"
                            + "(?<unit>"
                            + Units.UNIT
                            + ")?(?<remark>\\(.+\\)?|[\\[【〔]\\d{1,2}[]】〕]|注\\d{0,2}"
                            + "|[,;:]?(?:其中|含|包括)[^。;]+)?");

    private static final Pattern UNIT = Pattern.compile(Units.UNIT);
    private static final String DASHES = "-‐‑‒–—―−─━ー﹣－_/\\／╱";

    /** Words that are printed where a figure should be. */
    private static final Pattern INSTEAD =
            Pattern.compile(
                    "无|没有|暂无|无此项|无数据|未发生|未统计|未开展|不适用|不涉及|涉密|保密|略|N/?A|n/?a|[详参]?见附[件表].{0,6}"
                            + "|与?(?:上年|去年)?持平|无变化|不变|同[左右上下前]|[\"″〃]");

    /** What these begin with. */
    private static final String INSTEAD_BEGINS = "无没暂未不涉保略Nn详参见与上去持同\"″〃";

    /** Longest of these, in characters. */
    private static final int LONGEST_INSTEAD = 11;

    /** The figure that a whole text is; empty where it is something else. */
    public static Optional<PrintedFigure> of(String folded) {
        if (isPlain(folded)) {
            return Optional.of(new PrintedFigure("", false, folded, "", "", "", false));
        }
        return of(folded, false)
                .or(() -> Numerals.inDigits(folded).flatMap(digits -> of(digits, true)));
    }

    /** Nearly all figures: digits and nothing else, which needs no pattern. */
    private static boolean isPlain(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) < '0' || folded.charAt(i) > '9') {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    /** Most texts are none, which costs less to see than that the pattern does not fit. */
    private static boolean mayBe(String folded) {
        char first = folded.isEmpty() ? ' ' : folded.charAt(0);
        boolean begins = !Character.isIdeographic(first) || BEGINNINGS.indexOf(first) >= 0;
        return begins && folded.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    private static Optional<PrintedFigure> of(String folded, boolean spelled) {
        if (!mayBe(folded)) {
            return Optional.empty();
        }
        Matcher figure = FIGURE.matcher(folded);
        // A bracket around the digits belongs to a sign before it: +(0). (5) alone may be -5.
        boolean whole =
                figure.matches()
                        && (figure.group("bracket") == null) == (figure.group("close") == null)
                        && (figure.group("bracket") == null || figure.group("sign") != null);
        return whole
                ? Optional.of(
                        new PrintedFigure(
                                group(figure, "sign"),
                                figure.group("bracket") != null,
                                figure.group("digits").replace(",", ""),
                                group(figure, "fraction"),
                                group(figure, "unit"),
                                group(figure, "remark"),
                                spelled))
                : Optional.empty();
    }

    private static String group(Matcher figure, String name) {
        String group = figure.group(name);
        return group == null ? "" : group;
    }

    /**
     * Whether a text may be a figure by how it begins. Nearly all labels begin otherwise, which
     * costs less to see than that no pattern fits.
     */
    public static boolean mayBegin(String folded) {
        int at = 0;
        while (at < folded.length() && isDigit(folded.charAt(at))) {
            at++;
        }
        char next = at < folded.length() ? folded.charAt(at) : ' ';
        if (at > 0) {
            boolean fraction = at + 1 < folded.length() && isDigit(folded.charAt(at + 1));
            return next != '、' && (next != '.' || fraction);
        }
        // Digits in brackets are none without a sign before them.
        return next != '(' && (!Character.isIdeographic(next) || BEGINNINGS.indexOf(next) >= 0);
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c) || Numerals.isSpelled(c);
    }

    /** Whether a text is a unit that may follow a figure, or nothing. */
    public static boolean isUnit(String folded) {
        return folded.isEmpty() || UNIT.matcher(folded).matches();
    }

    /** Whether a text is a stroke that is printed where a figure should be. */
    public static boolean isDash(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (DASHES.indexOf(folded.charAt(i)) < 0) {
                return false;
            }
        }
        return !folded.isEmpty();
    }

    /** Whether words are printed where a figure should be. */
    public static boolean standsIn(String folded) {
        return !folded.isEmpty()
                && folded.length() <= LONGEST_INSTEAD
                && INSTEAD_BEGINS.indexOf(folded.charAt(0)) >= 0
                && INSTEAD.matcher(folded).matches();
    }

    /** Whether there is more to it than a number with its unit. */
    public boolean isWorded() {
        return !remark.isEmpty() || bracketed || (!sign.isEmpty() && WORD.matcher(sign).matches());
    }

    /** The number, with its sign. */
    public BigDecimal number() {
        BigDecimal number = new BigDecimal(digits + fraction);
        return !sign.isEmpty() && MINUS.matcher(sign).matches() ? number.negate() : number;
    }
}
