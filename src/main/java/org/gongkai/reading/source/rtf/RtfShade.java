package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.Optional;
import java.util.OptionalInt;
import org.gongkai.reading.source.flow.RunLook;

/**
 * What is painted behind characters, a paragraph or a cell.
 *
 * @param pattern parts of ten thousand of its ground that the pattern covers; {@link #HATCHED}
 *     where it is made of lines
 * @param fore number of the colour of the pattern; 0 for black
 * @param back number of the colour behind it; 0 for that of what is around
 */
record RtfShade(int pattern, int fore, int back) {

    static final RtfShade NONE = new RtfShade(0, 0, 0);

    private static final int HATCHED = -1;

    /** That of a cell of which nothing is known. */
    static final RtfShade UNKNOWN = new RtfShade(HATCHED, 0, 0);

    private static final int WHOLE = 10_000;

    /** How commands begin that draw a pattern of lines. */
    private static final String LINES = "bg";

    /** Takes a command that ends in a name of what is shaded. */
    RtfShade with(Command command, String prefix, int parameter) {
        String name = command.name();
        if (!name.startsWith(prefix)) {
            return this;
        }
        return switch (name.substring(prefix.length())) {
            case "shdng", "shading" -> new RtfShade(bounded(parameter), fore, back);
            case "cfpat" -> new RtfShade(pattern, parameter, back);
            case "cbpat" -> new RtfShade(pattern, fore, parameter);
            default ->
                    name.startsWith(LINES, prefix.length())
                            ? new RtfShade(HATCHED, fore, back)
                            : this;
        };
    }

    /** A ground of one colour. */
    static RtfShade of(int colour) {
        return new RtfShade(0, 0, colour);
    }

    private static int bounded(int parameter) {
        return Math.max(0, Math.min(WHOLE, parameter));
    }

    /** What is seen behind the text, which may not be known; empty where nothing is painted. */
    Optional<OptionalInt> colour(RtfColours colours) {
        if (pattern == HATCHED) {
            return Optional.of(OptionalInt.empty());
        }
        if (pattern == 0) {
            return back == 0 ? Optional.empty() : Optional.of(colours.of(back));
        }
        int ink = colours.of(fore).orElse(0);
        int ground = colours.of(back).orElse(RunLook.PAPER);
        return Optional.of(OptionalInt.of(RunLook.blend(ink, ground, pattern / (double) WHOLE)));
    }
}
