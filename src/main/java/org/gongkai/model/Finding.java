package org.gongkai.model;

import java.util.List;
import org.gongkai.model.FindingCode.Effect;
import org.gongkai.model.FindingCode.Origin;

/**
 * Something a person may want to know of a document. Made by its {@link Kind}.
 *
 * @param kind what it is, with its code
 * @param severity its weight
 * @param subject the cell, row, column or table it is about; {@link CellKey#DOCUMENT} for the whole
 * @param expected what should be there, may be empty
 * @param actual what is there, may be empty
 * @param message one English sentence with what, where and the value
 * @param cells the cells it touches: each of them carries the code as a flag unless the severity is
 *     {@link Severity#INFO}
 */
public record Finding(
        Kind kind,
        Severity severity,
        CellKey subject,
        String expected,
        String actual,
        String message,
        List<CellKey> cells) {

    /** Copies the list. */
    public Finding {
        cells = List.copyOf(cells);
    }

    /** What a finding can be: a code of the program, or a sum of a form that breaks. */
    public sealed interface Kind permits FindingCode, BrokenSum {

        /** Stable kebab-case code, explained in docs/findings.md. */
        String code();

        /** The weights that it may have; it has the first unless the place says otherwise. */
        List<Severity> severities();

        /** What it does to the status of the report. */
        Effect effect();

        /** Who makes it. */
        Origin origin();

        /** The kind of a code that was written out: what the program does not have is of a form. */
        static Kind of(String code) {
            return FindingCode.of(code).<Kind>map(own -> own).orElseGet(() -> new BrokenSum(code));
        }

        /** A finding on the document as a whole. */
        default Finding ofDocument(String message) {
            return on(CellKey.DOCUMENT, message, List.of());
        }

        /** A finding on a cell, row, column or table that compares nothing. */
        default Finding on(CellKey subject, String message, List<CellKey> cells) {
            return on(subject, "", "", message, cells);
        }

        /** A finding on a cell, row, column or table. */
        default Finding on(
                CellKey subject,
                String expected,
                String actual,
                String message,
                List<CellKey> cells) {
            Severity first = severities().get(0);
            return new Finding(this, first, subject, expected, actual, message, cells);
        }
    }

    /**
     * That a sum of a form breaks: an error, or information where the sum is only usual.
     *
     * @param code the code that the form gives it
     */
    public record BrokenSum(String code) implements Kind {

        /** Refuses a code that is not kebab-case or is one of the program's own. */
        public BrokenSum {
            if (!code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
                throw new IllegalArgumentException("finding '" + code + "' is not kebab-case");
            }
            if (FindingCode.of(code).isPresent()) {
                throw new IllegalArgumentException(
                        "finding '" + code + "' is one of the program's own; choose another code");
            }
        }

        @Override
        public List<Severity> severities() {
            return List.of(Severity.ERROR, Severity.INFO);
        }

        @Override
        public Effect effect() {
            return Effect.REVIEW;
        }

        @Override
        public Origin origin() {
            return Origin.CHECK;
        }
    }

    /** Stable kebab-case code, explained in docs/findings.md. */
    public String code() {
        return kind.code();
    }

    /** The same finding with one of the other weights of its kind. */
    public Finding as(Severity other) {
        if (!kind.severities().contains(other)) {
            throw new IllegalArgumentException(code() + " is never of severity " + other.code());
        }
        return with(other, cells);
    }

    /** The same finding on other cells, made lighter by what a person says of it. */
    public Finding with(Severity other, List<CellKey> touched) {
        return new Finding(kind, other, subject, expected, actual, message, touched);
    }
}
