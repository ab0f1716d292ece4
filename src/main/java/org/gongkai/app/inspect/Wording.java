package org.gongkai.app.inspect;

import java.math.BigDecimal;
import java.util.Locale;
import org.gongkai.model.Box;
import org.gongkai.model.CellValue;
import org.gongkai.model.Finding;

/** How things are called in the text. Functions without state. */
final class Wording {

    private Wording() {}

    static String finding(Finding finding) {
        return finding.severity().code() + " " + finding.code() + ": " + finding.message();
    }

    /** A number as it is, else the name of the state. */
    static String value(CellValue value) {
        return value.number().map(BigDecimal::toPlainString).orElse(value.state().code());
    }

    static String box(Box box) {
        return String.format(
                Locale.ROOT,
                "x %.1f to %.1f, y %.1f to %.1f",
                box.x(),
                box.right(),
                box.y(),
                box.bottom());
    }
}
