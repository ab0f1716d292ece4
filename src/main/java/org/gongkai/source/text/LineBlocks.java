package org.gongkai.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import org.gongkai.model.Block;
import org.gongkai.model.Grid;
import org.gongkai.model.Paragraph;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;
import org.gongkai.text.Folding;
import org.gongkai.text.Lines;

/** Makes blocks of lines: runs of table rows, pictures, and paragraphs of what is left. */
final class LineBlocks {

    /** Rows of one grid; a longer table becomes several that follow one another. */
    private static final int MOST_ROWS = 20_000;

    /** Rows without outer bars that are a table when they hold the same number of fields. */
    private static final int EVEN_ROWS = 2;

    /** Fields of such rows: two words with a bar between them are a menu or a date line. */
    private static final int EVEN_FIELDS = 3;

    /** Characters of a paragraph that are looked at to see whether it is a title so far. */
    private static final int LONGEST_TITLE = 100;

    private final List<Line> lines;
    private final boolean markdown;
    private final Wrapping wrapping;
    private final List<Block> blocks = new ArrayList<>();
    private int at;

    private LineBlocks(List<Line> lines, boolean markdown) {
        this.lines = lines;
        this.markdown = markdown;
        this.wrapping = Wrapping.of(lines);
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
        if (!tabTable() && !pipeTable() && !picture()) {
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
        if (TabTable.shape(raw(at)) == TabTable.Shape.NONE) {
            return false;
        }
        int end = at + 1;
        while (end < lines.size()
                && end - at < MOST_ROWS
                && isNear(end)
                && TabTable.shape(raw(end)) != TabTable.Shape.NONE) {
            end++;
        }
        end = withoutIndented(end);
        if (end == at || !isTable(end)) {
            return false;
        }
        List<List<String>> rows = new ArrayList<>();
        lines.subList(at, end).forEach(line -> rows.add(TabTable.fields(line.raw())));
        blocks.add(RowGrid.of(rows, false));
        at = end;
        return true;
    }

    /** An indented line after the last row is a paragraph, unless rows go on after a page break. */
    private int withoutIndented(int end) {
        int last = end;
        while (last > at
                && TabTable.shape(raw(last - 1)) == TabTable.Shape.INDENT
                && !rowsFollow(end)) {
            last--;
        }
        return last;
    }

    private boolean rowsFollow(int index) {
        return index < lines.size() && TabTable.shape(raw(index)) == TabTable.Shape.ROW;
    }

    private boolean isTable(int end) {
        boolean rows =
                lines.subList(at, end).stream()
                        .anyMatch(line -> TabTable.shape(line.raw()) == TabTable.Shape.ROW);
        return switch (TabTable.shape(raw(at))) {
            case ROW -> true;
            case SLIP -> rows;
            case INDENT -> isPartOfTable() && (rows || rowsFollow(end));
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
        int end = at;
        while (end < lines.size()
                && end - at < MOST_ROWS
                && (end == at || isNear(end))
                && PipeTable.holdsPipe(raw(end))) {
            end++;
        }
        if (end == at) {
            return false;
        }
        List<Line> marked = lines.subList(at, end);
        boolean bordered = PipeTable.isBordered(marked.stream().map(Line::raw).toList());
        List<List<String>> rows =
                marked.stream()
                        .filter(line -> !PipeTable.isSeparator(line.raw()))
                        .map(line -> PipeTable.fields(line.raw(), bordered))
                        .toList();
        boolean separated = rows.size() < marked.size();
        if (!isPipeTable(rows, separated, hasOuterPipes(marked))) {
            return false;
        }
        // A row alone tells nothing of columns; some texts have a table for each row.
        blocks.add(RowGrid.of(rows, separated && isEven(rows) && rows.size() > 1));
        at = end;
        return true;
    }

    private static boolean isPipeTable(List<List<String>> rows, boolean separated, boolean outer) {
        if (rows.isEmpty() || rows.stream().anyMatch(r -> r.size() > TabTable.MOST_FIELDS)) {
            return false;
        }
        long full = rows.stream().filter(PipeTable::isRow).count();
        boolean even =
                rows.size() >= EVEN_ROWS && rows.get(0).size() >= EVEN_FIELDS && isEven(rows);
        return separated || (2 * full >= rows.size() && full > 0 && (outer || even));
    }

    /** Whether bars stand at the ends of most lines with more than one word. */
    private static boolean hasOuterPipes(List<Line> marked) {
        List<String> full =
                marked.stream()
                        .map(Line::raw)
                        .filter(raw -> PipeTable.isRow(PipeTable.fields(raw)))
                        .toList();
        return 2 * full.stream().filter(PipeTable::hasOuterPipe).count() >= full.size();
    }

    private static boolean isEven(List<List<String>> rows) {
        return rows.stream().mapToInt(List::size).distinct().count() == 1;
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
}
