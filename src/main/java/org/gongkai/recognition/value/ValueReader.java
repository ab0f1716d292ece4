package org.gongkai.recognition.value;

import static org.gongkai.model.Thresholds.STANDARD;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Numerals;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;

/**
 * Says what a cell's printed text means. The number is the one that is printed: units are kept
 * beside it, never converted.
 */
public final class ValueReader {

    private static final char FRACTION_STROKE = '\u2044';

    private static final String FORMULA = "=";

    /** What readers put for a character that they do not know. */
    private static final char UNKNOWN = '\uFFFD';

    private static final Pattern SEVERAL = Pattern.compile("[-+]?[\\d.,]+(?: [-+]?[\\d.,]+)+");
    private static final Pattern DIGITS_AND_MARKS = Pattern.compile("[\\d\\p{P}\\p{S}]+");

    /** Letters and strokes that mean a digit or a dash where a figure should be. */
    private static final Pattern NEARLY_DIGITS = Pattern.compile("[\\d.,OoQlI一丨〇]+");

    /** What ends or parts words: a piece of a label that was cut into lines. */
    private static final Pattern STOPS = Pattern.compile("[、，。：；,:;\\s]+");

    /** ², the first of the small digits. */
    private static final char FIRST_SMALL_DIGIT = 0xB2;

    /** The writing that nearly all labels are in. */
    private static final char FIRST_HAN = 0x4E00;

    private static final char LAST_HAN = 0x9FA5;

    private ValueReader() {}

    /**
     * What a cell says and what is odd about it.
     *
     * @param value state, raw text, number and printed unit
     * @param doubt what is odd, if anything
     */
    public record Read(CellValue value, Optional<Doubt> doubt) {

        static Read plain(CellValue value) {
            return new Read(value, Optional.empty());
        }

        public boolean isSpelled() {
            return doubt.filter(it -> it.code() == FindingCode.VALUE_SPELLED).isPresent();
        }

        private static Read odd(CellValue value, FindingCode code, String message) {
            return new Read(value, Optional.of(new Doubt(code, message)));
        }
    }

    /** Whether a text reads as a figure, or as what is printed instead of one, not as a label. */
    public static boolean looksLikeValue(String text) {
        if (isPlain(text)) {
            return true;
        }
        String folded = Folding.fold(text);
        if (isWords(folded)) {
            return PrintedFigure.standsIn(folded);
        }
        return !STOPS.matcher(text).matches() && isValue(text) && !isOrdinal(folded);
    }

    /** Nearly all labels: Chinese writing that begins as no figure does. */
    private static boolean isWords(String folded) {
        boolean han = false;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == UNKNOWN) {
                return false;
            }
            han |= c >= FIRST_HAN && c <= LAST_HAN && !Numerals.isSpelled(c);
        }
        return han && !folded.startsWith(FORMULA) && !PrintedFigure.mayBegin(folded);
    }

    /** A lone numeral may number a row; a zero does not. */
    private static boolean isOrdinal(String folded) {
        return folded.length() == 1
                && Numerals.isSpelled(folded.charAt(0))
                && !Numerals.isZero(folded);
    }

    private static boolean isValue(String text) {
        return switch (read(text).value().state()) {
            case NUMBER, DASH, UNREADABLE -> true;
            case TEXT -> PrintedFigure.standsIn(Folding.fold(text));
            default -> false;
        };
    }

    /** Whether words have a digit in them, or only what may be one. */
    public static boolean isNearlyFigure(String text) {
        String folded = Folding.fold(text);
        return folded.chars().anyMatch(Character::isDigit)
                || NEARLY_DIGITS.matcher(folded).matches();
    }

    /**
     * Reads a cell of a known column.
     *
     * @param kind which numbers are proper there
     * @param unit the column's unit, may be empty
     */
    public static Read read(String text, NumberKind kind, String unit) {
        Read read = read(text);
        CellValue value = read.value();
        if (value.state() == CellState.TEXT
                && NEARLY_DIGITS.matcher(Folding.fold(value.raw())).matches()) {
            return unreadable(
                    value.raw(),
                    FindingCode.AMBIGUOUS_DIGITS,
                    "letters for digits: '" + value.raw() + "'");
        }
        return checked(read, kind, unit);
    }

    /** The same with a doubt where the number is none of its column. */
    private static Read checked(Read read, NumberKind kind, String unit) {
        CellValue value = read.value();
        if ((read.doubt().isPresent() && !read.isSpelled()) || value.number().isEmpty()) {
            return read;
        }
        Optional<String> fault = fault(value, kind);
        if (fault.isPresent()) {
            return improper(value, fault.get());
        }
        if (!value.unit().isEmpty() && !unit.isEmpty() && !value.unit().equals(unit)) {
            return Read.odd(
                    value,
                    FindingCode.UNIT_DIFFERS,
                    "printed in " + value.unit() + " in a column of " + unit);
        }
        return read;
    }

    /** Reads a cell of a column in the style that its form says. */
    public static Read read(GridCell cell, ColumnTemplate column) {
        if (column.kind() == NumberKind.TEXT) {
            return Read.plain(words(cell.text()));
        }
        Optional<Read> styled = StyledFigure.read(cell.text(), column);
        if (styled.isEmpty()) {
            return read(cell, column.kind(), column.unit());
        }
        Read shown = checked(styled.get(), column.kind(), column.unit());
        return cell.held().map(held -> HeldValue.of(shown, held, column.kind())).orElse(shown);
    }

    /** What a cell says that is to have words. */
    private static CellValue words(String text) {
        String raw = Folding.collapse(text);
        if (raw.isEmpty()) {
            return CellValue.BLANK;
        }
        boolean dash = PrintedFigure.isDash(Folding.fold(raw));
        return CellValue.of(dash ? CellState.DASH : CellState.TEXT, raw);
    }

    /** Reads a cell of a known column; see {@link #read(String, NumberKind, String)}. */
    public static Read read(GridCell cell, NumberKind kind, String unit) {
        Read shown =
                cell.recognition().isPresent()
                        ? scanned(cell.text(), kind, unit)
                        : read(cell.text(), kind, unit);
        return cell.held().map(held -> HeldValue.of(shown, held, kind)).orElse(shown);
    }

    /**
     * Reads a cell that was made out of a picture: words and numerals there may be a figure made
     * out badly.
     */
    private static Read scanned(String text, NumberKind kind, String unit) {
        Read read = read(text, kind, unit);
        if (read.value().state() != CellState.TEXT && !read.isSpelled()) {
            return read;
        }
        String raw = read.value().raw();
        CellState state =
                PrintedFigure.standsIn(Folding.fold(raw)) ? CellState.TEXT : CellState.UNREADABLE;
        return Read.odd(
                CellValue.of(state, raw),
                FindingCode.VALUE_NOT_PROPER,
                "no figure was made out, but '" + raw + "'");
    }

    /** Why a number is not proper for a column, if it is not. */
    public static Optional<String> fault(CellValue value, NumberKind kind) {
        BigDecimal number = value.number().orElseThrow();
        int first = value.raw().codePointAt(0);
        if (kind == NumberKind.COUNT && !Character.isDigit(first) && !Numerals.isSpelled(first)) {
            return Optional.of("a count with a sign");
        }
        // 1.000 may be one thousand.
        boolean grouped = number.signum() != 0 && number.scale() >= 3;
        boolean whole = kind != NumberKind.MONEY && kind != NumberKind.PERCENT;
        if (whole && (grouped || number.stripTrailingZeros().scale() > 0)) {
            return Optional.of("a count with a fraction");
        }
        return Optional.empty();
    }

    static Read improper(CellValue value, String why) {
        return Read.odd(value, FindingCode.VALUE_NOT_PROPER, why + ": '" + value.raw() + "'");
    }

    private static Read read(String text) {
        if (isPlain(text)) {
            return Read.plain(CellValue.number(text, new BigDecimal(text), ""));
        }
        String raw = Folding.collapse(text);
        if (raw.isEmpty()) {
            return Read.plain(CellValue.BLANK);
        }
        String folded = Folding.fold(raw);
        if (folded.startsWith(FORMULA)) {
            return unreadable(
                    raw,
                    FindingCode.VALUE_NOT_PROPER,
                    "a formula without its result: '" + raw + "'");
        }
        if (PrintedFigure.isDash(folded)) {
            return Read.plain(CellValue.of(CellState.DASH, raw));
        }
        return folded.length() > STANDARD.prose() ? marksOrText(raw, folded) : figure(raw, folded);
    }

    /** Nearly all cells: a few plain digits, without a zero before others. */
    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.length() <= STANDARD.figure()
                && (text.charAt(0) != '0' || text.length() == 1)
                && isAsciiDigits(text);
    }

    private static boolean isAsciiDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static Read figure(String raw, String folded) {
        if (raw.indexOf(' ') >= 0 && areSeveral(raw)) {
            return unreadable(
                    raw,
                    FindingCode.AMBIGUOUS_DIGITS,
                    "several figures in one cell: '" + raw + "'");
        }
        String plain = withoutMarks(raw);
        Optional<PrintedFigure> figure =
                PrintedFigure.of(Folding.fold(plain)).filter(ValueReader::isOfProperLength);
        if (figure.isEmpty()) {
            return marksOrText(raw, folded);
        }
        boolean marked = plain.length() < raw.length() || !figure.get().remark().isEmpty();
        return hasZeroBefore(figure.get().digits()) || hasSmallDigit(plain)
                ? unreadable(
                        raw,
                        FindingCode.AMBIGUOUS_DIGITS,
                        "perhaps several figures or a note: '" + raw + "'")
                : number(raw, figure.get(), marked);
    }

    private static boolean areSeveral(String raw) {
        String spaced = Folding.collapse(Normalizer.normalize(raw, Normalizer.Form.NFKC));
        return SEVERAL.matcher(spaced).matches();
    }

    private static boolean hasZeroBefore(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0';
    }

    private static boolean isOfProperLength(PrintedFigure figure) {
        return figure.digits().length() <= STANDARD.figure()
                && figure.fraction().length() <= 1 + STANDARD.fraction();
    }

    /** A text without the raised and circled digits at its end, which are marks of notes. */
    private static String withoutMarks(String raw) {
        int end = raw.length();
        while (end > 0 && isMark(raw.charAt(end - 1))) {
            end--;
        }
        return raw.substring(0, end).strip();
    }

    /** A fraction such as ½, which is none, folds to digits with a stroke between them. */
    private static boolean isMark(char c) {
        return isSmallDigit(c) && Folding.fold(String.valueOf(c)).indexOf(FRACTION_STROKE) < 0;
    }

    /** Raised and circled digits fold to plain ones, but are marks of notes. */
    public static boolean hasSmallDigit(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isSmallDigit(raw.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSmallDigit(int c) {
        // Nearly all characters are told without their type, which takes long to look up.
        boolean plain = c < FIRST_SMALL_DIGIT || (c >= FIRST_HAN && c <= LAST_HAN);
        return !plain && Character.getType(c) == Character.OTHER_NUMBER;
    }

    private static Read marksOrText(String raw, String folded) {
        if (folded.indexOf(UNKNOWN) >= 0 || DIGITS_AND_MARKS.matcher(folded).matches()) {
            return unreadable(
                    raw, FindingCode.VALUE_NOT_PROPER, "no figure that can be read: '" + raw + "'");
        }
        CellValue text = CellValue.of(CellState.TEXT, raw);
        boolean figure =
                folded.chars().anyMatch(Character::isDigit)
                        || folded.chars().allMatch(Numerals::isSpelled);
        return figure && !PrintedFigure.standsIn(folded)
                ? Read.odd(
                        text,
                        FindingCode.VALUE_NOT_PROPER,
                        "words with a figure in them: '" + raw + "'")
                : Read.plain(text);
    }

    static Read unreadable(String raw, FindingCode code, String message) {
        return Read.odd(CellValue.of(CellState.UNREADABLE, raw), code, message);
    }

    private static Read number(String raw, PrintedFigure figure, boolean marked) {
        CellValue value = CellValue.number(raw, figure.number(), figure.unit());
        if (marked) {
            return Read.odd(
                    value, FindingCode.VALUE_REMARK, "a remark behind the figure: '" + raw + "'");
        }
        if (figure.bracketed() && figure.number().signum() < 0) {
            return Read.odd(
                    value,
                    FindingCode.VALUE_NOT_PROPER,
                    "a figure below zero, or a dash with another behind it: '" + raw + "'");
        }
        return figure.spelled()
                ? Read.odd(
                        value,
                        FindingCode.VALUE_SPELLED,
                        "'" + raw + "' is read as " + value.plain())
                : Read.plain(value);
    }
}
