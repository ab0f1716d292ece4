package org.gongkai.reading.source.flow;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;

/** The number that a cell of a spreadsheet holds. */
public final class HeldNumber {

    /** What a binary number is sure of, and what spreadsheet programs show at most. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Larger ones have digits that nobody typed; smaller ones are what a subtraction left over. */
    private static final double LARGEST = 1e15;

    private static final int LONGEST_FRACTION = 15;

    private static final Pattern FIGURE = Pattern.compile("-?\\d+(\\.\\d+)?");

    private HeldNumber() {}

    /**
     * The number, where it is not just the one that is shown. A zero that a format hides, or shows
     * as a dash, is what is shown.
     *
     * @param shown the cell's text
     */
    public static Optional<BigDecimal> unlike(String shown, double held) {
        String folded = Folding.fold(shown).replace(",", "");
        boolean word = folded.chars().noneMatch(c -> c >= '0' && c <= '9');
        if (!(Math.abs(held) < LARGEST) || (held == 0 && word)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(held).round(DIGITS);
        BigDecimal cut = number.setScale(LONGEST_FRACTION, RoundingMode.HALF_UP);
        boolean same =
                folded.length() <= 2 * LONGEST_FRACTION
                        && FIGURE.matcher(folded).matches()
                        && new BigDecimal(folded).compareTo(cut) == 0;
        return same
                ? Optional.empty()
                : Optional.of(new BigDecimal(cut.stripTrailingZeros().toPlainString()));
    }
}
