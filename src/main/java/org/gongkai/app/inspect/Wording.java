package org.gongkai.app.inspect;

import java.math.BigDecimal;
import java.util.Locale;
import org.gongkai.model.Box;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;

/** How things are called in the text. Functions without state. */
final class Wording {

    private Wording() {}

    /** The message is English in every language. */
    static String finding(Finding finding, Phrases phrases) {
        return phrases.word("severity", finding.severity().code())
                + " "
                + phrases.word("finding", finding.code())
                + ": "
                + finding.message();
    }

    /** A number as it is, else the name of the state. */
    static String value(CellValue value) {
        return value.number().map(BigDecimal::toPlainString).orElse(value.state().code());
    }

    static String shown(CellValue value, Phrases phrases) {
        return value.number()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> phrases.word("state", value.state().code()));
    }

    static String box(Box box, Phrases phrases) {
        return phrases.say(
                "box", points(box.x()), points(box.right()), points(box.y()), points(box.bottom()));
    }

    private static String points(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
