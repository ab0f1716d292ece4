package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;

/**
 * How the letters of a run stand.
 *
 * @param scale their width in parts of a hundred
 * @param spacing twips by which they are moved apart; below 0 together
 * @param combined whether two lines of them stand in one
 * @param font number of their font
 */
record RtfLetters(int scale, int spacing, boolean combined, int font) {

    static final RtfLetters PLAIN = new RtfLetters(100, 0, false, -1);

    /** Of a hundred parts of their width, what letters have that nobody reads. */
    private static final int NARROWEST = 20;

    /** Twips to the quarter point. */
    static final int QUARTER = 5;

    /** Letters that move together by one of so many parts of their size lie upon each other. */
    private static final int TOGETHER = 3;

    RtfLetters with(Command command, int parameter) {
        return switch (command) {
            case charscalex -> new RtfLetters(parameter, spacing, combined, font);
            case expnd -> new RtfLetters(scale, parameter * QUARTER, combined, font);
            case twoinone -> new RtfLetters(scale, spacing, true, font);
            case f -> new RtfLetters(scale, spacing, combined, parameter);
            default -> this;
        };
    }

    boolean unseen() {
        return scale > 0 && scale < NARROWEST;
    }

    /**
     * Whether they lie upon each other.
     *
     * @param size in twips
     */
    boolean upset(int size) {
        return combined || spacing < -size / TOGETHER;
    }
}
