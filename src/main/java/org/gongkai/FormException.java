package org.gongkai;

/** A form template that cannot be used. Stub. */
public final class FormException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message file, line, what is wrong and what to do
     */
    public FormException(String message) {
        super(message);
    }
}
