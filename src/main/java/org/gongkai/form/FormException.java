package org.gongkai.form;

/** A form template that cannot be used; the message names file, line, fault and remedy. */
public final class FormException extends Exception {

    private static final long serialVersionUID = 1L;

    FormException(String file, int line, String fault) {
        super(file + (line > 0 ? " line " + line : "") + ": " + fault);
    }
}
