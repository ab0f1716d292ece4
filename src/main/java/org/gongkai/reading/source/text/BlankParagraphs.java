package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongkai.base.text.Folding;

/**
 * Blank cells of a table with one cell a paragraph: paragraphs that hold a no-break space. Authors
 * also set such paragraphs for mere distance, so they are cells only where each row that has any is
 * as long as one that has none.
 */
final class BlankParagraphs {

    private static final String NO_BREAK_SPACE = "\u00a0";

    /** A lone blank paragraph below a label is a distance as often as a cell. */
    private static final int FEWEST_CELLS = 2;

    private BlankParagraphs() {}

    static boolean is(String raw) {
        return raw.strip().equals(NO_BREAK_SPACE);
    }

    /** Lines with bars between blank cells, or without blank lines where those are no cells. */
    static List<Line> settle(List<Line> lines) {
        if (lines.stream().noneMatch(line -> is(line.raw()))) {
            return lines;
        }
        boolean cells = areCells(lines);
        List<Line> settled = new ArrayList<>();
        int blanks = 0;
        for (Line line : lines) {
            if (is(line.raw())) {
                blanks++;
                continue;
            }
            if (blanks > 0 && cells) {
                settled.add(new Line("|".repeat(blanks + 1), Line.Gap.BLANK));
            }
            boolean apart = blanks > 0 && line.gap() == Line.Gap.NONE;
            settled.add(apart ? new Line(line.raw(), Line.Gap.BLANK) : line);
            blanks = 0;
        }
        if (blanks > 0 && cells) {
            settled.add(new Line("|".repeat(blanks + 1), Line.Gap.BLANK));
        }
        return settled;
    }

    private static boolean areCells(List<Line> lines) {
        Set<Integer> whole = new HashSet<>();
        Set<Integer> withBlanks = new HashSet<>();
        for (int from = 0; from < lines.size(); from++) {
            int end = from;
            boolean blank = false;
            while (end < lines.size() && isCell(lines.get(end))) {
                blank |= is(lines.get(end).raw());
                end++;
            }
            if (blank && !isBelowLabel(lines, from)) {
                return false;
            }
            if (end > from) {
                (blank ? withBlanks : whole).add(end - from);
            }
            from = end;
        }
        return whole.containsAll(withBlanks)
                && withBlanks.stream().allMatch(size -> size >= FEWEST_CELLS);
    }

    private static boolean isCell(Line line) {
        return is(line.raw()) || PlacedText.isFigure(line.raw().strip());
    }

    private static boolean isBelowLabel(List<Line> lines, int from) {
        return from > 0 && !LineShape.endsSentence(Folding.collapse(lines.get(from - 1).raw()));
    }
}
