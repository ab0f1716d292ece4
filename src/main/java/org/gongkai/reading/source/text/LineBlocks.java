package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.GridCell;
import org.gongkai.model.Method;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;
import org.gongkai.reading.source.text.TabTable.Shape;

/** Makes blocks of lines: runs of table rows, pictures, and paragraphs of what is left. */
final class LineBlocks {

    /** Rows of one grid; a longer table becomes several that follow one another. */
    private static final int MOST_ROWS = 20_000;

    /** Characters of a paragraph that are looked at to see whether it is a title so far. */
    private static final int LONGEST_TITLE = 100;

    private final List<Line> lines;
    private final boolean markdown;
    private final Wrapping wrapping;
    private final TabRuns tabs;
    private final AlignedText aligned;
    private final List<Block> blocks = new ArrayList<>();

    /** The last run of lines with bars, and where it begins. */
    private BarLines bars = new BarLines(List.of());

    private int barsFrom;
    private int at;

    private LineBlocks(List<Line> lines, boolean markdown) {
        this.lines = lines;
        this.markdown = markdown;
        this.wrapping = Wrapping.of(lines);
        this.tabs = new TabRuns(lines);
        this.aligned = new AlignedText(lines);
    }

    /**
     * @param markdown whether heading marks and pictures are marks; emphasis always is
     */
    static List<Block> of(List<Line> lines, boolean markdown) {
        LineBlocks builder = new LineBlocks(lines, markdown);
        while (builder.at < lines.size()) {
            builder.next();
        }
        return builder.blocks;
    }

    private void next() {
        if (!tabTable() && !pipeTable() && !alignedTable() && !picture()) {
            paragraph();
        }
    }

    private String raw(int index) {
        return lines.get(index).raw();
    }

    /** Whether the line follows the one before without a blank line. */
    private boolean isNear(int index) {
        return lines.get(index).gap() != Line.Gap.BLANK;
    }

    private boolean tabTable() {
        if (tabs.shape(at) == TabTable.Shape.NONE) {
            return false;
        }
        int end = withoutIndented(Math.min(tabs.end(at), at + MOST_ROWS));
        if (end == at || !isTable(end)) {
            return false;
        }
        List<List<String>> rows = new ArrayList<>();
        lines.subList(at, end).forEach(line -> rows.add(TabTable.fields(line.raw())));
        blocks.add(grid(rows, Grid.Alignment.SEQUENCE));
        at = end;
        return true;
    }

    /** An indented line after the last row is a paragraph, unless rows go on after a page break. */
    private int withoutIndented(int end) {
        return tabs.isRow(end) ? end : Math.max(at, tabs.indentsBefore(end));
    }

    private boolean isTable(int end) {
        boolean rows = tabs.holdsRow(at, end);
        return switch (tabs.shape(at)) {
            case ROW -> true;
            case SLIP -> rows;
            case INDENT -> isPartOfTable() && (rows || tabs.isRow(end));
            case NONE -> false;
        };
    }

    /** An indented line begins a part of a table only where the page before ended with one. */
    private boolean isPartOfTable() {
        return !blocks.isEmpty()
                && blocks.get(blocks.size() - 1) instanceof Grid
                && !LineShape.isPartHeading(Folding.collapse(raw(at)));
    }

    private boolean pipeTable() {
        if (!PipeTable.holdsPipe(raw(at))) {
            return false;
        }
        if (at >= barsFrom + bars.size()) {
            bars = bars();
            barsFrom = at;
            if (cellLines()) {
                return true;
            }
        }
        int from = at - barsFrom;
        int to = Math.min(bars.size(), from + MOST_ROWS);
        if (!bars.isTable(from, to)) {
            return false;
        }
        List<List<String>> rows = bars.rows(from, to);
        // A row alone tells nothing of columns; some texts have a table for each row.
        boolean aligned = bars.separated(from, to) && bars.isEven(from, to) && rows.size() > 1;
        blocks.add(grid(rows, aligned ? Grid.Alignment.COLUMNS : Grid.Alignment.SEQUENCE));
        at += to - from;
        return true;
    }

    private boolean cellLines() {
        int end = Math.min(barsFrom + bars.size(), barsFrom + MOST_ROWS);
        Optional<List<List<String>>> rows =
                CellLines.rows(lines.subList(at, end).stream().map(Line::raw).toList());
        rows.ifPresent(
                whole -> {
                    blocks.add(grid(whole, Grid.Alignment.SEQUENCE));
                    at = end;
                });
        return rows.isPresent();
    }

    private boolean alignedTable() {
        Optional<AlignedText.Found> table = aligned.at(at);
        table.ifPresent(
                found -> {
                    blocks.add(found.grid());
                    at = found.end();
                });
        return table.isPresent();
    }

    private BarLines bars() {
        int end = at;
        while (end < lines.size() && (end == at || isNear(end)) && PipeTable.holdsPipe(raw(end))) {
            end++;
        }
        return new BarLines(lines.subList(at, end).stream().map(Line::raw).toList());
    }

    private boolean picture() {
        if (!markdown || raw(at).indexOf('!') < 0) {
            return false;
        }
        Matcher image = Marks.image(raw(at));
        if (!image.matches()) {
            return false;
        }
        String text = Folding.collapse(image.group(1));
        blocks.add(new Picture(Place.UNPAGED, text.isEmpty() ? image.group(2).strip() : text));
        at++;
        return true;
    }

    private void paragraph() {
        String before = text(at);
        if (before.isEmpty()) {
            at++;
            return;
        }
        if (LineShape.isPageNumber(before)) {
            blocks.add(furniture(at));
            at++;
            return;
        }
        joinFrom(before);
    }

    private void joinFrom(String first) {
        StringBuilder joined = new StringBuilder(first);
        List<Block> furniture = new ArrayList<>();
        String before = first;
        int taken = at + 1;
        for (int i = nextText(taken); i < lines.size(); i = nextText(taken)) {
            Line line = i == taken ? lines.get(i) : new Line(raw(i), Line.Gap.BLANK);
            String text = text(i);
            if (!goesOn(before, joined, text, line)) {
                break;
            }
            append(joined, text);
            for (int k = taken; k < i; k++) {
                furniture.add(furniture(k));
            }
            before = text;
            taken = i + 1;
        }
        blocks.add(Paragraph.body(joined.toString(), Place.UNPAGED));
        blocks.addAll(furniture);
        at = taken;
    }

    private boolean goesOn(String before, StringBuilder joined, String text, Line line) {
        String start = joined.substring(0, Math.min(joined.length(), LONGEST_TITLE));
        return !text.isEmpty()
                && TabTable.shape(line.raw()) == TabTable.Shape.NONE
                && wrapping.continues(before, start, text, line);
    }

    /** The next line that is no page number. */
    private int nextText(int from) {
        int index = from;
        while (index < lines.size() && LineShape.isPageNumber(text(index))) {
            index++;
        }
        return index;
    }

    private Paragraph furniture(int index) {
        return new Paragraph(text(index), Place.UNPAGED, Paragraph.Role.FURNITURE);
    }

    private static void append(StringBuilder joined, String text) {
        String last = joined.substring(Math.max(0, joined.length() - 2));
        joined.append(Lines.join(last, text).substring(last.length()));
    }

    /** The line without marks, collapsed; empty for a line of tabs or a code fence. */
    private String text(int index) {
        String raw = raw(index);
        return Folding.collapse(markdown ? Marks.strip(raw) : Marks.stripInline(raw));
    }

    /** Every field a cell of its own, in its order. */
    private static Grid grid(List<List<String>> rows, Grid.Alignment alignment) {
        List<GridCell> cells = new ArrayList<>();
        int columns = 1;
        for (int r = 0; r < rows.size(); r++) {
            List<String> row = rows.get(r);
            columns = Math.max(columns, row.size());
            for (int c = 0; c < row.size(); c++) {
                cells.add(new GridCell(r, c, 1, 1, row.get(c), Place.UNPAGED));
            }
        }
        return new Grid(rows.size(), columns, cells, Method.TEXT, alignment, Place.UNPAGED);
    }

    /**
     * The shapes of all lines by their tabs, and how far each of them reaches. All is told once, so
     * that lines that are no table are not looked through again from each of the next ones.
     */
    private static final class TabRuns {

        private final Shape[] shapes;

        /**
         * For each line where the lines end that follow it without a gap and are no {@code NONE}.
         */
        private final int[] ends;

        /** For each line the next one that is a row, itself included. */
        private final int[] nextRows;

        /** For each line where the indented lines right before it begin. */
        private final int[] indents;

        TabRuns(List<Line> lines) {
            int size = lines.size();
            this.shapes = new Shape[size];
            this.ends = new int[size];
            this.nextRows = new int[size + 1];
            this.indents = new int[size + 1];
            for (int i = 0; i < size; i++) {
                shapes[i] = TabTable.shape(lines.get(i).raw());
                indents[i + 1] = shapes[i] == Shape.INDENT ? indents[i] : i + 1;
            }
            nextRows[size] = size;
            for (int i = size - 1; i >= 0; i--) {
                ends[i] = i + 1 < size && goesOn(lines.get(i + 1), i + 1) ? ends[i + 1] : i + 1;
                nextRows[i] = shapes[i] == Shape.ROW ? i : nextRows[i + 1];
            }
        }

        private boolean goesOn(Line line, int index) {
            return line.gap() != Line.Gap.BLANK && shapes[index] != Shape.NONE;
        }

        Shape shape(int index) {
            return shapes[index];
        }

        /** Where the lines with tabs end that begin with a line. */
        int end(int from) {
            return ends[from];
        }

        boolean isRow(int index) {
            return index < shapes.length && shapes[index] == Shape.ROW;
        }

        boolean holdsRow(int from, int to) {
            return nextRows[from] < to;
        }

        /**
         * Where the indented lines begin that end before a line; the line itself if there are none.
         */
        int indentsBefore(int end) {
            return indents[end];
        }
    }
}
