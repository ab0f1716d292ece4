package org.gongkai.reading.source.odf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * What is shown of cells that have a value and no text: programs write such files, and every other
 * program shows the value.
 */
final class OdfValue {

    private static final int HUNDRED = 2;

    private OdfValue() {}

    /** The cell; with its value as a paragraph where it has none. */
    static XmlNode shown(XmlNode cell) {
        String value = cell.first("p").isPresent() ? "" : value(cell);
        if (value.isEmpty()) {
            return cell;
        }
        List<XmlNode> content = new ArrayList<>(cell.children());
        content.add(XmlNode.of("p", Map.of(), List.of(XmlNode.text(value))));
        return XmlNode.of(cell.name(), cell.attributes(), content);
    }

    private static String value(XmlNode cell) {
        String number = cell.attribute("value");
        return switch (cell.attribute("value-type")) {
            case "float", "currency" -> plain(number, 0, "");
            case "percentage" -> plain(number, HUNDRED, "%");
            case "string" -> cell.attribute("string-value");
            case "date" -> cell.attribute("date-value");
            case "time" -> cell.attribute("time-value");
            case "boolean" -> cell.attribute("boolean-value").toUpperCase(Locale.ROOT);
            default -> "";
        };
    }

    private static String plain(String number, int shift, String unit) {
        try {
            return new BigDecimal(number).movePointRight(shift).stripTrailingZeros().toPlainString()
                    + unit;
        } catch (NumberFormatException notANumber) {
            return "";
        }
    }
}
