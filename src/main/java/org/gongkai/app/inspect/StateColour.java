package org.gongkai.app.inspect;

import java.awt.Color;
import org.gongkai.model.CellState;

/** The colour in which the code of a cell is written. */
final class StateColour {

    private StateColour() {}

    static Color of(CellState state) {
        return switch (state) {
            case NUMBER -> new Color(0, 60, 190);
            case BLANK -> new Color(110, 110, 110);
            case DASH -> new Color(130, 0, 160);
            case TEXT -> new Color(150, 80, 0);
            case MISSING, UNREADABLE -> new Color(210, 0, 0);
        };
    }
}
