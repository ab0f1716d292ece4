package org.gongkai.reading.source.text;

import java.util.List;
import org.gongkai.reading.source.text.TabTable.Shape;

/**
 * The shapes of all lines by their tabs, and how far each of them reaches. All is told once, so
 * that lines that are no table are not looked through again from each of the next ones.
 */
final class TabRuns {

    private final Shape[] shapes;

    /** For each line where the lines end that follow it without a gap and are no {@code NONE}. */
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

    /** Where the indented lines begin that end before a line; the line itself if there are none. */
    int indentsBefore(int end) {
        return indents[end];
    }
}
