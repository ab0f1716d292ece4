package org.gongkai.model;

/** A form template that cannot be used; the message names file, line, fault and remedy. */
public final class FormException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the form file or folder as the user named it
     * @param line line from 1, 0 where the fault has no line
     * @param fault what is wrong and what to do
     */
    public FormException(String file, int line, String fault) {
        super(file + (line > 0 ? " line " + line : "") + ": " + fault);
    }
}
