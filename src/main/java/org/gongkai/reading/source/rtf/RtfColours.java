package org.gongkai.reading.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The colours that an RTF file names by their numbers. */
final class RtfColours {

    private final List<OptionalInt> colours = new ArrayList<>();
    private int rgb;
    private boolean set;

    /** Takes a command of the table of colours. */
    void command(Command command, int parameter) {
        int shift = command == Command.red ? 16 : command == Command.green ? 8 : 0;
        if (shift > 0 || command == Command.blue) {
            rgb |= (parameter & 0xFF) << shift;
            set = true;
        }
    }

    /** Takes a text of the table of colours: each semicolon ends one. */
    void text(String text) {
        for (long ends = text.chars().filter(c -> c == ';').count(); ends > 0; ends--) {
            colours.add(set ? OptionalInt.of(rgb) : OptionalInt.empty());
            rgb = 0;
            set = false;
        }
    }

    /** A colour as 0xRRGGBB; empty for the usual one, and where there is none of that number. */
    OptionalInt of(int number) {
        return number >= 0 && number < colours.size() ? colours.get(number) : OptionalInt.empty();
    }
}
