package org.gongkai.data.export;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Marks a text with an apostrophe in front where a spreadsheet program would run it as a formula or
 * show something else than it. Texts that begin with an apostrophe get one more, so that to take
 * away one apostrophe from each text that begins with one gives the texts as they were.
 */
final class SafeText {

    private static final char MARK = '\'';

    /** What begins a formula, also in the full-width and small forms that East Asian input has. */
    private static final String FORMULA = "=+-@＝＋－＠﹦﹢﹣﹫";

    private static final String QUOTES = "\"'`“”‘’„«»「」『』＂＇";

    /** Numbers that stay numbers: signed, in groups of three, with a percent sign. */
    private static final Pattern PLAIN =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?%?");

    private static final Pattern LEADING_ZERO = Pattern.compile("[+-]?0[\\d,].*");

    /** A spreadsheet keeps 15 digits of a number and makes the others zero. */
    private static final int KEPT_DIGITS = 15;

    /** What may be taken for a date, a time, a fraction, an amount or a power of ten. */
    private static final Pattern LIKE_A_NUMBER =
            Pattern.compile("(?=.*\\d)[\\d\\s.,:/()+\\-–—−'eE%$¥€£年月日号时點点分秒上下午AaPpMm]*");

    private static final Pattern LIKE_A_MONTH =
            Pattern.compile(
                    "(?i)(?=.*\\d)[\\d\\s,./-]*"
                            + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*"
                            + "[\\d\\s,./-]*");

    private static final Pattern TRUTH = Pattern.compile("(?i)\\s*(?:true|false)\\s*");

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private SafeText() {}

    /** A date as {@code 2024-01-31} stays as it is, any other text is {@link #of}. */
    static String ofDate(String text) {
        return DATE.matcher(text).matches() ? text : of(text);
    }

    static String of(String text) {
        return SheetText.cut(needsMark(text) ? MARK + text : text);
    }

    private static boolean needsMark(String text) {
        if (text.isEmpty()) {
            return false;
        }
        if (PLAIN.matcher(text).matches()) {
            return LEADING_ZERO.matcher(text).matches()
                    || text.chars().filter(Character::isDigit).count() > KEPT_DIGITS;
        }
        return text.charAt(0) == MARK || mayRun(text) || mayChange(text);
    }

    private static boolean mayRun(String text) {
        char first = text.charAt(0);
        if (first == '\t' || first == '\r' || first == '\n') {
            return true;
        }
        return text.codePoints()
                .dropWhile(SafeText::passedOver)
                .limit(1)
                .anyMatch(point -> FORMULA.indexOf(point) >= 0);
    }

    /** What a program may drop before it looks at a text. */
    private static boolean passedOver(int point) {
        return Character.isWhitespace(point)
                || Character.isSpaceChar(point)
                || Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT
                || QUOTES.indexOf(point) >= 0;
    }

    private static boolean mayChange(String text) {
        // Such programs read full-width digits as digits.
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return LIKE_A_NUMBER.matcher(folded).matches()
                || LIKE_A_MONTH.matcher(folded).matches()
                || TRUTH.matcher(folded).matches();
    }
}
