package org.gongkai.reading.source.pdf;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Page;

/**
 * Which codes of a font are said to be digits, and whether that is odd: where a {@code /ToUnicode}
 * lies, text says another figure than the page shows.
 */
final class DigitCodes {

    private static final int DIGITS = 10;

    /** Digits that must be known before their order tells anything. */
    private static final int SEVERAL = 3;

    /** Font sizes of the narrowest digits of any font that one reads. */
    private static final double NARROWEST = 0.3;

    private final boolean ordered;
    private final ProgramFont program;
    private final int[] codes = new int[DIGITS];

    /** Digits and blanks that the program of the font was not asked about yet. */
    private final Map<Integer, String> untried = new LinkedHashMap<>();

    private boolean any;
    private boolean odd;

    /**
     * @param ordered whether codes are numbers of glyphs in the order of the font program, where
     *     digits follow one another
     * @param program of the font
     */
    DigitCodes(boolean ordered, ProgramFont program) {
        this.ordered = ordered;
        this.program = program;
        Arrays.fill(codes, -1);
    }

    /** Notes what a code is said to print; a blank is empty. */
    void add(int code, String text) {
        boolean figures =
                isDigit(text)
                        || (text.length() > 1 && text.chars().anyMatch(c -> c >= '0' && c <= '9'));
        any |= figures;
        if (figures || text.isEmpty()) {
            untried.put(code, text);
        }
        odd |= figures && text.length() > 1;
        if (!isDigit(text)) {
            return;
        }
        int digit = text.charAt(0) - '0';
        odd |= codes[digit] >= 0 && codes[digit] != code;
        codes[digit] = code;
        odd |= ordered && isOutOfOrder();
    }

    /**
     * What a standard font that the document does not bring has for a code that is said to be a
     * digit.
     */
    Optional<String> standard(int code, String text) {
        return isDigit(text) ? program.standardText(code) : Optional.empty();
    }

    /**
     * The width of a glyph: digits that are said to be narrower than they are lie upon each other.
     *
     * @param width that it is said to have, in parts of the font size
     */
    double drawnWidth(int code, String text, double width) {
        return width < NARROWEST && isDigit(text)
                ? Math.max(width, program.drawnWidth(code))
                : width;
    }

    /** Notes that two parts of a font say different things of one code. */
    void differ(String one, String other) {
        odd |= isDigit(one) != isDigit(other) || (isDigit(one) && !one.equals(other));
    }

    /**
     * Odd where several codes are one digit, or one code is several, digits stand out of their
     * order, or the program of the font draws something else for a digit, or anything for a blank.
     * It is asked once for each code, and of fonts with digits alone.
     */
    Page.Trust trust() {
        Page.Trust digits = trustInDigits();
        return program.isDamaged() ? Page.Trust.DAMAGED : digits;
    }

    private Page.Trust trustInDigits() {
        if (any && !odd && !untried.isEmpty()) {
            odd =
                    untried.entrySet().stream()
                            .anyMatch(e -> program.belies(e.getKey(), e.getValue()));
            untried.clear();
        }
        Page.Trust known = any && program.isDrawnFreely() ? Page.Trust.UNPROVEN : Page.Trust.SOUND;
        return odd ? Page.Trust.ODD : known;
    }

    private static boolean isDigit(String text) {
        return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    /** All known digits are close together, as in every font, but not in their order. */
    private boolean isOutOfOrder() {
        int[] known = Arrays.stream(codes).filter(code -> code >= 0).sorted().toArray();
        if (known.length < SEVERAL || known[known.length - 1] - known[0] >= DIGITS) {
            return false;
        }
        int zero = -1;
        for (int digit = 0; digit < DIGITS; digit++) {
            if (codes[digit] >= 0) {
                if (zero >= 0 && codes[digit] - digit != zero) {
                    return true;
                }
                zero = codes[digit] - digit;
            }
        }
        return false;
    }
}
