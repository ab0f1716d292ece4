package org.gongkai.reading.source.odf;

import java.util.Set;
import org.gongkai.reading.source.flow.XmlNode;

/** Whether an element of a text is shown, as far as its own attributes say. */
enum OdfShown {
    YES,
    NO,
    /** It has a condition, and the file does not say what came of it. */
    PERHAPS;

    /** What always shows something. */
    private static final Set<String> FIELDS =
            Set.of(
                    "expression",
                    "table-formula",
                    "user-field-get",
                    "user-field-input",
                    "user-defined",
                    "variable-get",
                    "variable-input",
                    "text-input",
                    "sequence",
                    "sequence-ref",
                    "bookmark-ref",
                    "reference-ref",
                    "page-number",
                    "page-count",
                    "database-display",
                    "dde-connection",
                    "conditional-text",
                    "drop-down",
                    "date",
                    "time");

    static boolean isField(XmlNode element) {
        return FIELDS.contains(element.name()) && of(element) == YES;
    }

    static OdfShown of(XmlNode element) {
        String display = element.attribute("display");
        if (display.equals("none")) {
            return NO;
        }
        boolean asks = display.equals("condition") || element.is("hidden-text");
        return asks ? asked(element) : YES;
    }

    /** The same of a paragraph, which a field in it may hide. */
    static OdfShown paragraph(XmlNode paragraph) {
        OdfShown shown = YES;
        for (XmlNode field : paragraph.within("hidden-paragraph")) {
            OdfShown each = asked(field);
            shown = shown == NO || each == NO ? NO : each == PERHAPS ? PERHAPS : shown;
        }
        return shown;
    }

    private static OdfShown asked(XmlNode element) {
        String hidden = element.attribute("is-hidden");
        if (hidden.isEmpty()) {
            return element.attribute("condition").isEmpty() ? YES : PERHAPS;
        }
        return hidden.equals("true") ? NO : YES;
    }
}
