package org.gongkai.recognition.section;

import java.util.List;
import java.util.Map;
import org.gongkai.base.text.Ordinals.Kind;
import org.gongkai.recognition.section.StatutoryWords.Match;

/** Gives every heading its level; what turns out to be no heading gets {@link #TEXT}. */
final class Levels {

    /** The level of a piece that is text. */
    static final int TEXT = -1;

    private final List<Piece> pieces;
    private final Map<Integer, Match> chosen;
    private final Kind top;

    Levels(List<Piece> pieces, Map<Integer, Match> chosen, Kind top) {
        this.pieces = pieces;
        this.chosen = chosen;
        this.top = top;
    }

    /** For each piece its level. */
    int[] assign() {
        int[] levels = new int[pieces.size()];
        int[] next = nextOrdinals();
        int open = 0;
        boolean outer = false;
        for (int i = 0; i < levels.length; i++) {
            levels[i] = level(i, open, next[i], outer);
            if (levels[i] == 1) {
                open = ordinal(i);
                outer = true;
            }
        }
        return levels;
    }

    private int level(int index, int open, int next, boolean outer) {
        if (chosen.containsKey(index)) {
            return 1;
        }
        Kind kind = pieces.get(index).heading().map(h -> h.ordinal().kind()).orElse(Kind.NONE);
        if (kind == Kind.NONE || kind == Kind.LOST) {
            return TEXT;
        }
        if (kind.compareTo(top) > 0) {
            return Math.max(2, kind.depth() - top.depth() + 1);
        }
        int value = ordinal(index);
        boolean inTurn = chosen.isEmpty() || (value > open && value < next);
        if (kind == top && inTurn) {
            return 1;
        }
        return outer ? 2 : TEXT;
    }

    /**
     * For each piece the ordinal of the next section of the form. A list inside a section starts
     * again from one, and its items do not fit between the sections around it; a section that only
     * older forms have does.
     */
    private int[] nextOrdinals() {
        int[] next = new int[pieces.size()];
        int ordinal = Integer.MAX_VALUE;
        for (int i = next.length - 1; i >= 0; i--) {
            next[i] = ordinal;
            ordinal = chosen.containsKey(i) ? ordinal(i) : ordinal;
        }
        return next;
    }

    private int ordinal(int index) {
        int printed = pieces.get(index).heading().map(h -> h.ordinal().value()).orElse(0);
        return printed == 0 && chosen.containsKey(index) ? chosen.get(index).number() : printed;
    }
}
