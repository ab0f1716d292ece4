package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gongkai.reading.source.flow.RunLook;

/**
 * How text looks from a place of an RTF file on.
 *
 * @param struck as {@link RunLook#struck()}
 * @param raised as {@link RunLook#raised()}
 * @param ink number of its colour
 * @param ground number of the colour behind it; 0 where it has none of its own
 * @param halves its size in half points; 0 where it is not given
 * @param letters how its letters stand
 */
record RtfLook(
        boolean struck, boolean raised, int ink, int ground, int halves, RtfLetters letters) {

    static final RtfLook PLAIN = new RtfLook(false, false, 0, 0, 0, RtfLetters.PLAIN);

    /** Half points of text that says nothing of its size. */
    private static final int USUAL = 24;

    /** Twips to the half point. */
    private static final int TWIPS = 10;

    /** Half points above or below the line that make the mark of a note. */
    private static final int LEAST_RAISED = 4;

    /** The look behind a command. */
    RtfLook with(Command command, int parameter, boolean off) {
        return switch (command) {
            case plain -> PLAIN;
            case strike, striked -> new RtfLook(!off, raised, ink, ground, halves, letters);
            case supercmd, sub -> new RtfLook(struck, !off, ink, ground, halves, letters);
            case nosupersub -> new RtfLook(struck, false, ink, ground, halves, letters);
            case up, dn ->
                    new RtfLook(struck, parameter >= LEAST_RAISED, ink, ground, halves, letters);
            case cf -> new RtfLook(struck, raised, parameter, ground, halves, letters);
            case cb, highlight, chcbpat, cbpat ->
                    new RtfLook(struck, raised, ink, parameter, halves, letters);
            case fs -> new RtfLook(struck, raised, ink, ground, parameter, letters);
            default -> {
                RtfLetters stand = letters.with(command, parameter);
                yield stand.equals(letters)
                        ? this
                        : new RtfLook(struck, raised, ink, ground, halves, stand);
            }
        };
    }

    /** The size in twips, the usual one where it is not given. */
    int twips() {
        return (halves == 0 ? USUAL : halves) * TWIPS;
    }

    /**
     * The look of a run.
     *
     * @param inTable whether marks of notes matter
     * @param cell number of the colour of the cell; 0 where it has none, -1 where it is not known
     */
    RunLook of(RtfColours colours, boolean inTable, int cell) {
        int behind = ground == 0 ? cell : ground;
        return new RunLook(
                letters.unseen(),
                struck,
                raised && inTable,
                letters.upset(twips()),
                colours.of(ink),
                behind == 0 ? OptionalInt.of(RunLook.PAPER) : colours.of(behind),
                halves == 0 ? OptionalDouble.empty() : OptionalDouble.of(halves / 2.0));
    }
}
