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
 * @param shade what is painted behind its characters
 * @param behind what is painted behind its paragraph
 * @param halves its size in half points; 0 where it is not given
 * @param letters how its letters stand
 */
record RtfLook(
        boolean struck,
        boolean raised,
        int ink,
        RtfShade shade,
        RtfShade behind,
        int halves,
        RtfLetters letters) {

    static final RtfLook PLAIN =
            new RtfLook(false, false, 0, RtfShade.NONE, RtfShade.NONE, 0, RtfLetters.PLAIN);

    /** Half points of text that says nothing of its size. */
    private static final int USUAL = 24;

    /** Twips to the half point. */
    private static final int TWIPS = 10;

    /** Half points above or below the line that make the mark of a note. */
    private static final int LEAST_RAISED = 4;

    /** The look behind a command. */
    RtfLook with(Command command, int parameter, boolean off) {
        return switch (command) {
            case plain -> PLAIN.upon(RtfShade.NONE, behind);
            case pard -> upon(shade, RtfShade.NONE);
            case strike, striked -> new RtfLook(!off, raised, ink, shade, behind, halves, letters);
            case supercmd, sub -> new RtfLook(struck, !off, ink, shade, behind, halves, letters);
            case nosupersub -> new RtfLook(struck, false, ink, shade, behind, halves, letters);
            case up, dn -> {
                boolean moved = parameter >= LEAST_RAISED;
                yield new RtfLook(struck, moved, ink, shade, behind, halves, letters);
            }
            case cf -> new RtfLook(struck, raised, parameter, shade, behind, halves, letters);
            case cb, highlight -> upon(RtfShade.of(parameter), behind);
            case fs -> new RtfLook(struck, raised, ink, shade, behind, parameter, letters);
            default -> {
                RtfLetters stand = letters.with(command, parameter);
                RtfLook shaded =
                        upon(
                                shade.with(command, "ch", parameter),
                                behind.with(command, "", parameter));
                yield stand.equals(letters)
                        ? shaded
                        : new RtfLook(struck, raised, ink, shade, behind, halves, stand);
            }
        };
    }

    private RtfLook upon(RtfShade characters, RtfShade paragraph) {
        return characters.equals(shade) && paragraph.equals(behind)
                ? this
                : new RtfLook(struck, raised, ink, characters, paragraph, halves, letters);
    }

    /** The size in twips, the usual one where it is not given. */
    int twips() {
        return (halves == 0 ? USUAL : halves) * TWIPS;
    }

    /**
     * The look of a run.
     *
     * @param inTable whether marks of notes matter
     * @param cell what is painted behind the cell
     */
    RunLook of(RtfColours colours, boolean inTable, RtfShade cell) {
        OptionalInt ground =
                shade.colour(colours)
                        .or(() -> behind.colour(colours))
                        .or(() -> cell.colour(colours))
                        .orElse(OptionalInt.of(RunLook.PAPER));
        return new RunLook(
                letters.unseen(),
                struck,
                raised && inTable,
                letters.upset(twips()),
                colours.of(ink),
                ground,
                halves == 0 ? OptionalDouble.empty() : OptionalDouble.of(halves / 2.0));
    }
}
