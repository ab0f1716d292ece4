package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import java.io.IOException;

/**
 * Line breaks and indents of a record: two spaces a level, but a cell, a box and the like stand on
 * one line each, because a record has hundreds of them.
 */
final class RecordLayout implements PrettyPrinter {

    private int level;

    /** How many of the open objects and arrays stand on one line. */
    private int flat;

    /** Begins an object that stands on one line. */
    void startFlatObject(JsonGenerator out) throws IOException {
        out.writeStartObject();
        flat++;
    }

    /** Ends it. */
    void endFlatObject(JsonGenerator out) throws IOException {
        out.writeEndObject();
        flat--;
    }

    /** Begins an array that stands on one line. */
    void startFlatArray(JsonGenerator out, String name) throws IOException {
        out.writeArrayFieldStart(name);
        flat++;
    }

    /** Ends it. */
    void endFlatArray(JsonGenerator out) throws IOException {
        out.writeEndArray();
        flat--;
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
    }

    private void newLine(JsonGenerator out) throws IOException {
        if (flat > 0) {
            out.writeRaw(' ');
            return;
        }
        out.writeRaw('\n');
        for (int i = 0; i < level; i++) {
            out.writeRaw("  ");
        }
    }
}
