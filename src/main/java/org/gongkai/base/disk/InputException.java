package org.gongkai.base.disk;

/** There is nothing to work on: an input does not exist, or no document was found. */
public final class InputException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one line for a person: what is wrong and what to do
     */
    public InputException(String message) {
        super(message);
    }
}
