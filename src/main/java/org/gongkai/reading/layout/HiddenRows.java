package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.reading.grid.Frame;
import org.gongkai.reading.grid.RuledGrid;

/** Tells whether cells of a ruled grid hold several rows: lines that line up across columns. */
final class HiddenRows {

    /** Part of the lines of one cell beside which another one has a line as well. */
    private static final double LEVEL = 0.8;

    /** White in font sizes that parts rows. */
    private static final double WHITE = 0.7;

    private HiddenRows() {}

    /**
     * A cell of a band.
     *
     * @param column where
     * @param lines its lines
     * @param figures whether all are whole figures
     */
    private record Stack(int column, List<TextLine> lines, boolean figures) {}

    static boolean are(RuledGrid grid, List<List<Glyph>> contents) {
        if (contents.stream().noneMatch(HiddenRows::mayBeFigures)) {
            return false;
        }
        for (int row = 0; row < grid.rows(); row++) {
            List<Stack> stacks = stacks(grid, contents, row);
            if (isIn(stacks) || areParted(stacks)) {
                return true;
            }
        }
        return false;
    }

    /** Whether white crosses all columns, wider than between the lines of their texts. */
    private static boolean areParted(List<Stack> stacks) {
        List<TextLine> lines =
                stacks.stream()
                        .flatMap(stack -> stack.lines().stream())
                        .sorted(Comparator.comparingDouble(line -> line.box().centerY()))
                        .toList();
        List<List<TextLine>> parts = new ArrayList<>();
        double bottom = Double.NEGATIVE_INFINITY;
        for (TextLine line : lines) {
            if (line.box().y() - bottom > WHITE * line.size()) {
                parts.add(new ArrayList<>());
            }
            parts.get(parts.size() - 1).add(line);
            bottom = Math.max(bottom, line.box().bottom());
        }
        long filled = parts.stream().filter(part -> isFilled(part, stacks)).count();
        return filled > 1 && parts.size() <= 2 * filled + 1;
    }

    /** Whether a part has text in several columns, and a wrapped one among them. */
    private static boolean isFilled(List<TextLine> part, List<Stack> stacks) {
        List<Integer> counts =
                stacks.stream()
                        .map(stack -> (int) stack.lines().stream().filter(part::contains).count())
                        .filter(count -> count > 0)
                        .toList();
        return counts.size() > 1 && counts.stream().anyMatch(count -> count > 1);
    }

    /** Whether digits stand below one another and no word is among them. */
    private static boolean mayBeFigures(List<Glyph> glyphs) {
        double top = Double.POSITIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (Glyph glyph : glyphs) {
            int c = glyph.text().codePointAt(0);
            if (Character.isIdeographic(c)) {
                return false;
            }
            top = Math.min(top, glyph.box().centerY());
            bottom = Math.max(bottom, glyph.box().centerY());
        }
        return !glyphs.isEmpty()
                && bottom - top > TextSettings.SAME_LINE * glyphs.get(0).fontSize();
    }

    private static List<Stack> stacks(RuledGrid grid, List<List<Glyph>> contents, int row) {
        List<Stack> stacks = new ArrayList<>();
        for (int i = 0; i < contents.size(); i++) {
            Frame frame = grid.frames().get(i);
            if (frame.row() == row && frame.rowSpan() == 1 && contents.get(i).size() > 1) {
                List<TextLine> lines = LineBuilder.lines(contents.get(i));
                if (lines.size() > 1) {
                    stacks.add(new Stack(frame.column(), lines, isFigures(lines, grid.box(frame))));
                }
            }
        }
        return stacks;
    }

    private static boolean isFigures(List<TextLine> lines, Box cell) {
        int figures = 0;
        for (int i = 0; i < lines.size(); i++) {
            for (TextLine chunk : Chunks.of(lines.get(i))) {
                figures += CellLook.isFigure(chunk.text()) ? 1 : -3;
            }
            if (i > 0 && GridFiller.isWrappedFigure(lines.get(i - 1), lines.get(i), cell)) {
                return false;
            }
        }
        return figures > 0;
    }

    private static boolean isIn(List<Stack> stacks) {
        List<Stack> figures = stacks.stream().filter(Stack::figures).toList();
        for (Stack stack : figures) {
            boolean labelled =
                    stacks.stream()
                            .anyMatch(
                                    other ->
                                            !other.equals(stack)
                                                    && other.lines().size() >= stack.lines().size()
                                                    && level(stack, other)
                                                            >= LEVEL * stack.lines().size());
            if (labelled && (stack.lines().size() > 2 || figures.size() > 1)) {
                return true;
            }
        }
        return false;
    }

    private static long level(Stack stack, Stack other) {
        return stack.lines().stream()
                .filter(
                        line ->
                                other.lines().stream()
                                        .anyMatch(
                                                o ->
                                                        Math.abs(
                                                                        o.box().centerY()
                                                                                - line.box()
                                                                                        .centerY())
                                                                < 0.3 * line.size()))
                .count();
    }
}
