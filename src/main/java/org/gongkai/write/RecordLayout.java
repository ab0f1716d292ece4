package org.gongkai.write;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;

/**
 * Line breaks and indents of a record: two spaces a level, but a cell, a box and the like stand on
 * one line each, because a record has hundreds of them.
 */
final class RecordLayout implements DefaultPrettyPrinter.Indenter {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private boolean flat;

    /** From here until the same call with false everything stands on one line. */
    void flat(boolean on) {
        flat = on;
    }

    PrettyPrinter printer() {
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator("");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentArraysWith(this);
        printer.indentObjectsWith(this);
        return printer;
    }

    @Override
    public void writeIndentation(JsonGenerator out, int level) throws IOException {
        if (flat) {
            out.writeRaw(' ');
        } else {
            LINES.writeIndentation(out, level);
        }
    }

    @Override
    public boolean isInline() {
        return flat;
    }
}
