package org.gongkai.data.export;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.gongkai.data.correct.TypedValue;

/**
 * What stands in a cell of a workbook that people may have changed.
 *
 * @param text as it is shown without its format; numbers in ASCII digits; empty for an empty cell
 * @param odd why it cannot be a printed value, whatever the text; empty where it can
 */
record TypedCell(String text, String odd) {

    /** Nothing stands there. */
    static final TypedCell EMPTY = new TypedCell("", "");

    /** So many digits of a number come out of a spreadsheet as they went in. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Words and signs of a format that are shown as they are. */
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.");

    private static final Pattern TIME = Pattern.compile("[dmyhs]");

    /** The first and the last of the formats that every program knows for dates. */
    private static final int FIRST_DATE = 14;

    private static final int LAST_DATE = 22;

    static TypedCell of(Cell cell) {
        return switch (cell.getType()) {
            case EMPTY -> EMPTY;
            case STRING -> new TypedCell(SheetText.decoded(cell.getText()).strip(), "");
            case NUMBER -> number(cell);
            case BOOLEAN -> new TypedCell(cell.getText(), "it holds true or false");
            case ERROR -> new TypedCell(cell.getText(), "it holds an error");
            case FORMULA ->
                    new TypedCell(
                            "=" + cell.getFormula(),
                            "it holds a formula: type the value that is printed");
        };
    }

    private static TypedCell number(Cell cell) {
        BigDecimal plain = new BigDecimal(cell.getRawValue()).round(DIGITS).stripTrailingZeros();
        String text = plain.signum() == 0 ? "0" : plain.toPlainString();
        String format = Optional.ofNullable(cell.getDataFormatString()).orElse("");
        String signs = SHOWN.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        int known = Optional.ofNullable(cell.getDataFormatId()).orElse(0);
        if (TIME.matcher(signs).find() || (known >= FIRST_DATE && known <= LAST_DATE)) {
            return new TypedCell(text, "the program made a date of it: type it again as text");
        }
        return new TypedCell(
                text, signs.contains("%") ? "it is shown in per cent: type it as text" : "");
    }

    /** Whether it says what was written there. */
    boolean says(String written) {
        Optional<String> meant = TypedValue.of(text).map(TypedCell::plain);
        return text.equals(written.strip())
                || (meant.isPresent()
                        && meant.equals(TypedValue.of(written).map(TypedCell::plain)));
    }

    /** A number without zeros that say nothing. */
    private static String plain(String value) {
        return DoubleNumber.of(value).map(BigDecimal::toPlainString).orElse(value);
    }
}
