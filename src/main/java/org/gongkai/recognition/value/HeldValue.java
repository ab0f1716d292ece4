package org.gongkai.recognition.value;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.NumberKind;

/**
 * What a cell of a spreadsheet says that holds another number than it shows: the number that it
 * holds, where it shows that one rounded. Formats can also show something else, such as thousands
 * of it; then what is shown stays, with a flag.
 */
final class HeldValue {

    private HeldValue() {}

    static ValueReader.Read of(ValueReader.Read read, BigDecimal held, NumberKind kind) {
        CellValue shown = read.value();
        if (shown.state() == CellState.UNREADABLE) {
            return read;
        }
        return shown.number()
                .flatMap(number -> unrounded(held, number, shown.unit()))
                .map(
                        number ->
                                number.compareTo(shown.number().get()) == 0
                                        ? read
                                        : rounded(read, number, kind))
                .orElseGet(
                        () ->
                                ValueReader.improper(
                                        shown,
                                        "the cell holds " + held.toPlainString() + ", but shows"));
    }

    private static ValueReader.Read rounded(
            ValueReader.Read read, BigDecimal number, NumberKind kind) {
        CellValue value = CellValue.number(read.value().raw(), number, read.value().unit());
        String plain = number.toPlainString();
        Optional<String> fault = ValueReader.fault(value, kind);
        if (fault.isPresent()) {
            return ValueReader.improper(value, fault.get() + ", " + plain + ", shown as");
        }
        Doubt rounded =
                new Doubt(
                        FindingCode.VALUE_ROUNDED,
                        "the cell holds " + plain + " and shows '" + value.raw() + "'");
        return new ValueReader.Read(value, Optional.of(read.doubt().orElse(rounded)));
    }

    /** The number held, in the unit that is shown, if what is shown is that number rounded. */
    private static Optional<BigDecimal> unrounded(BigDecimal held, BigDecimal shown, String unit) {
        int places = unit.startsWith("万") ? -4 : unit.equals("%") ? 2 : 0;
        BigDecimal scaled = held.movePointRight(places);
        return Stream.of(held, scaled).filter(number -> isRounded(number, shown)).findFirst();
    }

    /** Programs differ in what they make of a half, so both sides of it are right. */
    private static boolean isRounded(BigDecimal held, BigDecimal shown) {
        BigDecimal off = held.subtract(shown).abs().multiply(BigDecimal.valueOf(2));
        return off.compareTo(shown.ulp()) <= 0;
    }
}
