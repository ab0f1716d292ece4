package org.gongkai.data.write;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are written: plain digits, no exponent, no needless zeros. */
final class Decimals {

    /** A hundredth of a PDF point is finer than any printer; more digits would only be noise. */
    private static final int COORDINATE_DIGITS = 2;

    private Decimals() {}

    /** The canonical form of a number, such as {@code -18}, {@code 96171.6} or {@code 0}. */
    static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    /** A share from 0 to 1. */
    static String share(double share) {
        return plain(BigDecimal.valueOf(share));
    }

    /** A coordinate in PDF points. */
    static String coordinate(double points) {
        return plain(BigDecimal.valueOf(points).setScale(COORDINATE_DIGITS, RoundingMode.HALF_UP));
    }
}
