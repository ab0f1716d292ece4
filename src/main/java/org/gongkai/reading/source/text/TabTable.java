package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Folding;

/** Lines whose fields are between tabs. */
final class TabTable {

    /** Tabs that make a table row of a line even when only one field is filled. */
    static final int SURE_TABS = 2;

    /** Fields of a row: a spreadsheet's own limit is 16,384, a report's table has 20. */
    static final int MOST_FIELDS = 2_000;

    private TabTable() {}

    /** How far a line is a table row by its tabs. */
    enum Shape {
        /** No row. */
        NONE,
        /** Tabs at the start only: a row, or an indented line. */
        INDENT,
        /** One tab at the end only: a row, or a slip. */
        SLIP,
        /** A row. */
        ROW
    }

    static int tabs(String raw) {
        int tabs = 0;
        for (int i = raw.indexOf('\t'); i >= 0 && tabs <= MOST_FIELDS; ) {
            tabs++;
            i = raw.indexOf('\t', i + 1);
        }
        return tabs;
    }

    static Shape shape(String raw) {
        int tabs = tabs(raw);
        if (tabs == 0 || tabs >= MOST_FIELDS || isProse(raw)) {
            return Shape.NONE;
        }
        int first = firstText(raw);
        int last = lastText(raw);
        boolean inner = first < last && raw.substring(first, last).indexOf('\t') >= 0;
        if (inner || first < 0) {
            return Shape.ROW;
        }
        boolean after = raw.indexOf('\t', last) >= 0;
        if (!after) {
            return Shape.INDENT;
        }
        return tabs >= SURE_TABS ? Shape.ROW : Shape.SLIP;
    }

    private static int firstText(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (!Folding.isSpace(raw.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int lastText(String raw) {
        for (int i = raw.length() - 1; i >= 0; i--) {
            if (!Folding.isSpace(raw.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /**
     * A sheet saved as text pads every line with tabs: its titles, headings and sentences are no
     * rows for that.
     */
    private static boolean isProse(String raw) {
        int end = raw.indexOf('\t');
        if (end <= 0 || !Folding.isBlank(raw.substring(end))) {
            return false;
        }
        String text = Folding.collapse(raw);
        return !text.isEmpty() && PlainTextReader.standsAlone(text);
    }

    /** The fields, collapsed; empty fields are kept. */
    static List<String> fields(String raw) {
        List<String> fields = new ArrayList<>();
        int start = 0;
        for (int tab = raw.indexOf('\t'); tab >= 0; tab = raw.indexOf('\t', start)) {
            fields.add(field(raw.substring(start, tab)));
            start = tab + 1;
        }
        fields.add(field(raw.substring(start)));
        return fields;
    }

    private static String field(String raw) {
        String text = Folding.collapse(Marks.stripInline(raw));
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted
                ? Folding.collapse(text.substring(1, text.length() - 1).replace("\"\"", "\""))
                : text;
    }
}
