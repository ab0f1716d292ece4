package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Line breaks and indents of a record: two spaces a level, but a cell, a box and the like are on
 * one line each, because a record has hundreds of them.
 */
final class RecordLayout implements PrettyPrinter {

    /** Level up to which a line's end and indent are written at once. */
    private static final int DEEPEST = 20;

    private static final String LINES = "\n" + "  ".repeat(DEEPEST);

    private int level;

    /** The level of the object or array that is on one line, 0 where none is. */
    private int flat;

    /** Whether the next one is to be. */
    private boolean flatNext;

    /** Something that is written. */
    interface Content {
        void write() throws IOException;
    }

    /** Writes an object or array on one line, or what is neither. */
    void onOneLine(Content content) throws IOException {
        flatNext = true;
        content.write();
        flatNext = false;
    }

    @Override
    public void writeStartObject(JsonGenerator out) throws IOException {
        start(out, '{');
    }

    @Override
    public void beforeObjectEntries(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndObject(JsonGenerator out, int entries) throws IOException {
        end(out, entries, '}');
    }

    @Override
    public void writeStartArray(JsonGenerator out) throws IOException {
        start(out, '[');
    }

    @Override
    public void beforeArrayValues(JsonGenerator out) throws IOException {
        newLine(out);
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator out) throws IOException {
        separate(out);
    }

    @Override
    public void writeEndArray(JsonGenerator out, int values) throws IOException {
        end(out, values, ']');
    }

    @Override
    public void writeRootValueSeparator(JsonGenerator out) throws IOException {
        out.writeRaw('\n');
    }

    private void start(JsonGenerator out, char bracket) throws IOException {
        out.writeRaw(bracket);
        level++;
        flat = flatNext && flat == 0 ? level : flat;
        flatNext = false;
    }

    private void separate(JsonGenerator out) throws IOException {
        out.writeRaw(',');
        newLine(out);
    }

    private void end(JsonGenerator out, int content, char bracket) throws IOException {
        level--;
        if (content > 0) {
            newLine(out);
        }
        out.writeRaw(bracket);
        flat = level < flat ? 0 : flat;
    }

    private void newLine(JsonGenerator out) throws IOException {
        if (flat > 0) {
            out.writeRaw(' ');
            return;
        }
        out.writeRaw(LINES, 0, Math.min(LINES.length(), 1 + 2 * level));
        for (int i = DEEPEST; i < level; i++) {
            out.writeRaw("  ");
        }
    }
}
