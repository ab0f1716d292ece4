package org.gongkai.reading.source.odf;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths such as {@code 2.54cm}. */
final class Length {

    private static final Pattern LENGTH =
            Pattern.compile("(-?\\d{1,5}(?:\\.\\d{1,9})?)(in|cm|mm|pt|pc|px)");

    /** Units to the inch. */
    private static final Map<String, Double> PER_INCH =
            Map.of("in", 1.0, "cm", 2.54, "mm", 25.4, "pt", 72.0, "pc", 6.0, "px", 96.0);

    private static final double TWIPS = 1.44;

    private Length() {}

    /** Thousandths of an inch in twips. */
    static int twips(int thousandths) {
        return (int) Math.round(thousandths * TWIPS);
    }

    /** The length in thousandths of an inch; 0 for what is not a length. */
    static int thousandths(String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.matches()) {
            return 0;
        }
        return (int)
                Math.round(
                        1000
                                * Double.parseDouble(length.group(1))
                                / Objects.requireNonNull(PER_INCH.get(length.group(2))));
    }
}
