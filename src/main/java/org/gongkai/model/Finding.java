package org.gongkai.model;

import java.util.List;

/**
 * Something a person may want to know of a document.
 *
 * @param code stable kebab-case code, explained in docs/findings.md
 * @param severity its weight
 * @param subject the cell, row, column or table it is about; {@link CellKey#DOCUMENT} for the whole
 * @param expected what should be there, may be empty
 * @param actual what is there, may be empty
 * @param message one English sentence with what, where and the value
 * @param cells the cells it touches: each of them carries the code as a flag unless the severity is
 *     {@link Severity#INFO}
 */
public record Finding(
        String code,
        Severity severity,
        CellKey subject,
        String expected,
        String actual,
        String message,
        List<CellKey> cells) {

    /** Copies the list; refuses a code that is not kebab-case. */
    public Finding {
        if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("finding code '" + code + "' is not kebab-case");
        }
        cells = List.copyOf(cells);
    }

    /** The same finding with another weight, on other cells. */
    public Finding with(Severity other, List<CellKey> touched) {
        return new Finding(code, other, subject, expected, actual, message, touched);
    }

    /** A finding on the document as a whole. */
    public static Finding ofDocument(String code, Severity severity, String message) {
        return new Finding(code, severity, CellKey.DOCUMENT, "", "", message, List.of());
    }
}
