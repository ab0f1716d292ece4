package org.gongkai.reading.source.flow;

import java.util.List;
import java.util.Locale;
import org.gongkai.base.text.Numerals;

/** How an automatic number is printed. */
public enum NumberStyle {
    /** 1 2 3. */
    DECIMAL,
    /** 01 02 03. */
    DECIMAL_ZERO,
    /** １２３. */
    FULL_WIDTH,
    /** 一 二 三 … 十 十一 … 二十 … 一百. */
    CHINESE,
    /** 壹 贰 叁. */
    CHINESE_LEGAL,
    /** 一 二 … 九 一〇 一一, digit by digit. */
    CHINESE_DIGITS,
    /** ① ② ③. */
    CIRCLED,
    /** ⑴ ⑵ ⑶. */
    IN_BRACKETS,
    /** ⒈ ⒉ ⒊. */
    WITH_STOP,
    /** ㈠ ㈡ ㈢. */
    CHINESE_IN_BRACKETS,
    /** 甲 乙 丙. */
    STEMS,
    /** 子 丑 寅. */
    BRANCHES,
    /** A B C … AA BB. */
    UPPER_LETTER,
    /** a b c. */
    LOWER_LETTER,
    /** I II III. */
    UPPER_ROMAN,
    /** i ii iii. */
    LOWER_ROMAN,
    /** No number. */
    NONE;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final List<String> UNITS = List.of("", "十", "百", "千");
    private static final List<String> LEGAL_UNITS = List.of("", "拾", "佰", "仟");
    private static final String TEN_STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String TWELVE_BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final List<String> ROMAN_SIGNS =
            List.of("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i");

    /** Where letters repeat for the second time: 27 is AA. */
    private static final int ALPHABET = 26;

    /** Above this Word prints no letters or Roman figures either. */
    private static final int MOST_SIGNS = 780;

    /**
     * The number as printed.
     *
     * @param n the number; what the style cannot show is printed as a decimal
     */
    public String print(int n) {
        return switch (this) {
            case NONE -> "";
            case DECIMAL -> Integer.toString(n);
            case DECIMAL_ZERO -> n >= 0 && n < 10 ? "0" + n : Integer.toString(n);
            case FULL_WIDTH -> digits(n, "０１２３４５６７８９");
            case CHINESE_DIGITS -> digits(n, Numerals.DIGITS);
            case CHINESE -> chinese(n, DIGITS, UNITS);
            case CHINESE_LEGAL -> chinese(n, LEGAL_DIGITS, LEGAL_UNITS);
            case CIRCLED -> circled(n);
            case IN_BRACKETS -> sign(n, 20, '⑴');
            case WITH_STOP -> sign(n, 20, '⒈');
            case CHINESE_IN_BRACKETS -> sign(n, 10, '㈠');
            case STEMS -> of(n, TEN_STEMS);
            case BRANCHES -> of(n, TWELVE_BRANCHES);
            case UPPER_LETTER -> letters(n).toUpperCase(Locale.ROOT);
            case LOWER_LETTER -> letters(n);
            case UPPER_ROMAN -> roman(n).toUpperCase(Locale.ROOT);
            case LOWER_ROMAN -> roman(n);
        };
    }

    private static String digits(int n, String digits) {
        StringBuilder out = new StringBuilder();
        for (char c : Integer.toString(n).toCharArray()) {
            out.append(c == '-' ? c : digits.charAt(c - '0'));
        }
        return out.toString();
    }

    /** 十二 rather than 一十二; 零 once for a gap: 一百零五. */
    private static String chinese(int n, String digits, List<String> units) {
        if (n <= 0 || n > 9999) {
            return n == 0 ? digits.substring(0, 1) : Integer.toString(n);
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int unit = 3, power = 1000; unit >= 0; unit--, power /= 10) {
            int digit = n / power % 10;
            if (digit == 0) {
                gap = !out.isEmpty();
                continue;
            }
            out.append(gap ? digits.substring(0, 1) : "");
            out.append(digits.charAt(digit)).append(units.get(unit));
            gap = false;
        }
        boolean teen = n >= 10 && n < 20;
        return teen ? out.substring(1) : out.toString();
    }

    private static String circled(int n) {
        if (n > 20 && n <= 35) {
            return String.valueOf((char) ('㉑' + n - 21));
        }
        return n > 35 && n <= 50 ? String.valueOf((char) ('㊱' + n - 36)) : sign(n, 20, '①');
    }

    private static String sign(int n, int most, char first) {
        return n >= 1 && n <= most ? String.valueOf((char) (first + n - 1)) : Integer.toString(n);
    }

    private static String of(int n, String cycle) {
        return n < 1
                ? Integer.toString(n)
                : cycle.substring((n - 1) % cycle.length()).substring(0, 1);
    }

    private static String letters(int n) {
        if (n < 1 || n > MOST_SIGNS) {
            return Integer.toString(n);
        }
        char letter = (char) ('a' + (n - 1) % ALPHABET);
        return String.valueOf(letter).repeat((n - 1) / ALPHABET + 1);
    }

    private static String roman(int n) {
        if (n < 1 || n > MOST_SIGNS) {
            return Integer.toString(n);
        }
        StringBuilder out = new StringBuilder();
        int rest = n;
        for (int i = 0; i < ROMAN.length; i++) {
            for (; rest >= ROMAN[i]; rest -= ROMAN[i]) {
                out.append(ROMAN_SIGNS.get(i));
            }
        }
        return out.toString();
    }
}
