package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;

/**
 * Finds tables whose columns stand below one another by spaces, so that a blank cell is where
 * nothing is. A table is only made where every figure is below one header label, or in a column of
 * its own in lines without a header: anything else stays text.
 */
final class AlignedText {

    /** Lines that are looked at together; tables have 40 rows and labels of three lines. */
    private static final int MOST_LINES = 400;

    /** Characters of a line with all its spaces. */
    private static final int LONGEST_LINE = 1_000;

    private final List<Line> lines;

    /**
     * Those by which lines are tables, without those by which much fewer are: a text is laid out in
     * one way, but small tables may seem to be in another.
     */
    private final List<CharacterWidth> widths;

    /** Those by which most texts begin or end below others; the others may only speak against. */
    private final List<CharacterWidth> leading;

    /** Where the lines end that are known to be no table. */
    private int plainTo;

    AlignedText(List<Line> lines) {
        this.lines = lines;
        Map<CharacterWidth, Integer> taken = count(this::linesOfTables);
        Map<CharacterWidth, Integer> flush = count(this::flushTexts);
        int most = Collections.max(taken.values());
        int flushed = Collections.max(flush.values());
        this.leading = widths(width -> flush.getOrDefault(width, 0) == flushed);
        this.widths =
                widths(
                        width ->
                                leading.contains(width)
                                        || 2 * taken.getOrDefault(width, 0) >= most);
    }

    private static Map<CharacterWidth, Integer> count(ToIntFunction<CharacterWidth> number) {
        Map<CharacterWidth, Integer> counts = new EnumMap<>(CharacterWidth.class);
        for (CharacterWidth width : CharacterWidth.values()) {
            counts.put(width, number.applyAsInt(width));
        }
        return counts;
    }

    private static List<CharacterWidth> widths(Predicate<CharacterWidth> which) {
        return Stream.of(CharacterWidth.values()).filter(which).toList();
    }

    /** How many texts, labels at the left aside, begin or end where one of the line above does. */
    private int flushTexts(CharacterWidth width) {
        int flush = 0;
        List<PlacedText> above = List.of();
        for (int i = 0; i < lines.size(); i++) {
            List<PlacedText> line = mayBegin(i) ? behindFirst(width.texts(raw(i))) : List.of();
            for (PlacedText text : line) {
                flush += above.stream().anyMatch(text::isFlushWith) ? 1 : 0;
            }
            above = line;
        }
        return flush;
    }

    private static List<PlacedText> behindFirst(List<PlacedText> line) {
        return line.subList(Math.min(1, line.size()), line.size());
    }

    private int linesOfTables(CharacterWidth width) {
        int taken = 0;
        int at = 0;
        while (at < lines.size()) {
            Blocks blocks = mayBegin(at) ? read(at, width) : new Blocks(List.of(), 1, 0);
            taken += blocks.blocks().isEmpty() ? 0 : blocks.lines();
            at += Math.max(1, blocks.blocks().isEmpty() ? blocks.refused() : blocks.lines());
        }
        return taken;
    }

    /**
     * A table.
     *
     * @param end the line behind its last one
     */
    record Found(Grid grid, int end) {}

    /**
     * Successive blocks that are tables.
     *
     * @param lines how many lines they take
     * @param refused how many lines behind them are none
     */
    private record Blocks(List<AlignedBlock> blocks, int lines, int refused) {

        static Blocks of(List<List<PlacedText>> texts) {
            List<AlignedBlock> blocks = new ArrayList<>();
            int at = 0;
            while (at < texts.size()) {
                int end = blockEnd(texts, at);
                Optional<AlignedBlock> block = AlignedBlock.of(texts.subList(at, end));
                if (block.isEmpty()) {
                    return new Blocks(blocks, at, end - at);
                }
                blocks.add(block.get());
                at = end;
            }
            return new Blocks(blocks, at, 0);
        }

        /** Before the header of the next block: a text above figures on a line without figures. */
        private static int blockEnd(List<List<PlacedText>> texts, int from) {
            int figures = Integer.MAX_VALUE;
            for (int i = from; i < texts.size(); i++) {
                int first = AlignedBlock.firstFigure(texts.subList(i, i + 1));
                int left = figures;
                if (first == Integer.MAX_VALUE
                        && texts.get(i).stream().anyMatch(text -> text.right() > left)) {
                    return i;
                }
                figures = Math.min(figures, first);
            }
            return texts.size();
        }

        /** Whether two readings of the same lines say the same as far as both go. */
        boolean agrees(Blocks other) {
            int both = Math.min(blocks.size(), other.blocks.size());
            return blocks.subList(0, both).equals(other.blocks.subList(0, both));
        }
    }

    /** The table that begins with a line, if there is one. */
    Optional<Found> at(int from) {
        if (from < plainTo || !mayBegin(from)) {
            return Optional.empty();
        }
        Map<CharacterWidth, Blocks> read = new EnumMap<>(CharacterWidth.class);
        widths.forEach(width -> read.put(width, read(from, width)));
        Collection<Blocks> all = read.values();
        Blocks best =
                leading.stream()
                        .map(read::get)
                        .max(Comparator.comparingInt(Blocks::lines))
                        .orElseThrow();
        if (best.lines() == 0 || !all.stream().allMatch(best::agrees)) {
            plainTo = from + all.stream().mapToInt(Blocks::refused).max().orElse(0);
            return Optional.empty();
        }
        return Optional.of(new Found(grid(best.blocks()), from + best.lines()));
    }

    /** Whether wide white is amid a line. */
    private boolean mayBegin(int line) {
        return hasGap(raw(line).strip()) && isPlain(line);
    }

    private static boolean hasGap(String text) {
        for (int i = 1; i < text.length(); i++) {
            if (Folding.isSpace(text.charAt(i)) && Folding.isSpace(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private Blocks read(int from, CharacterWidth width) {
        return Blocks.of(
                lines.subList(from, end(from)).stream()
                        .map(line -> width.texts(line.raw()))
                        .toList());
    }

    private String raw(int index) {
        return lines.get(index).raw();
    }

    private int end(int from) {
        int most = Math.min(lines.size(), from + MOST_LINES);
        int end = from + 1;
        while (end < most && lines.get(end).gap() == Line.Gap.NONE && isPlain(end)) {
            end++;
        }
        return end;
    }

    private boolean isPlain(int index) {
        String raw = raw(index);
        if (raw.length() > LONGEST_LINE || raw.indexOf('\t') >= 0 || raw.indexOf('|') >= 0) {
            return false;
        }
        String text = Folding.collapse(raw);
        return !LineShape.isPartHeading(text)
                && !LineShape.isSentence(text)
                && !LineShape.isPageNumber(text);
    }

    private static Grid grid(List<AlignedBlock> blocks) {
        int labels = blocks.stream().mapToInt(AlignedBlock::labelColumns).max().orElse(0);
        int columns = blocks.stream().mapToInt(AlignedBlock::columns).max().orElse(0);
        List<GridCell> cells = new ArrayList<>();
        int row = 0;
        for (AlignedBlock block : blocks) {
            for (AlignedRow each : block.rows()) {
                addLabels(cells, row, each.labels(), labels);
                addColumns(cells, row, labels, each.columns(), new Width(block.columns(), columns));
                row++;
            }
        }
        return new Grid(
                row,
                labels + columns,
                cells,
                Method.ALIGNED,
                Grid.Alignment.COLUMNS,
                Place.UNPAGED);
    }

    /** The last label goes on to the first column. */
    private static void addLabels(List<GridCell> cells, int row, List<String> labels, int columns) {
        for (int i = 0; i < labels.size(); i++) {
            int span = i == labels.size() - 1 ? columns - i : 1;
            cells.add(cell(row, i, span, labels.get(i)));
        }
        if (labels.isEmpty() && columns > 0) {
            cells.add(cell(row, 0, columns, ""));
        }
    }

    /**
     * Columns right of the labels.
     *
     * @param own those of a block, whose last one goes on to the end
     */
    private record Width(int own, int all) {

        int end(int column) {
            return column == own ? all : column;
        }
    }

    private static void addColumns(
            List<GridCell> cells,
            int row,
            int labels,
            Map<Integer, AlignedRow.Span> texts,
            Width width) {
        int column = 0;
        while (column < width.own()) {
            AlignedRow.Span span = texts.getOrDefault(column, AlignedRow.BLANK);
            int end = column + span.columns();
            cells.add(cell(row, labels + column, width.end(end) - column, span.text()));
            column = end;
        }
    }

    private static GridCell cell(int row, int column, int span, String text) {
        return new GridCell(row, column, 1, span, text, Place.UNPAGED);
    }
}
