package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.Lines;

/** Lines whose fields are between vertical bars, with or without bars at both ends. */
final class PipeTable {

    private static final Pattern SEPARATOR =
            Pattern.compile(
                    "\\s{0,9}\\|?(?:\\s{0,9}:?-{1,99}:?\\s{0,9}\\|){0,200}\\s{0,9}:?-{1,99}:?\\s{0,9}\\|?\\s{0,9}");

    private static final Pattern BREAK =
            Pattern.compile("<br\\s{0,3}/?>", Pattern.CASE_INSENSITIVE);

    /** Longer lines are no separators. */
    private static final int LONGEST_SEPARATOR = 5_000;

    private PipeTable() {}

    static boolean holdsPipe(String raw) {
        return raw.indexOf('|') >= 0;
    }

    /**
     * The row under a Markdown table's head, such as {@code |---|:--:|}. A single dash is a cell of
     * its own.
     */
    static boolean isSeparator(String raw) {
        return holdsPipe(raw)
                && raw.length() <= LONGEST_SEPARATOR
                && (raw.contains("--") || raw.contains("-:") || raw.contains(":-"))
                && SEPARATOR.matcher(raw).matches();
    }

    /** Whether a bar is at one of the ends: a row rather than words with bars between them. */
    static boolean hasOuterPipe(String raw) {
        String text = raw.strip();
        return text.startsWith("|") || (text.endsWith("|") && !text.endsWith("\\|"));
    }

    /** Whether at least two fields hold something. */
    static boolean isRow(List<String> fields) {
        return fields.stream().filter(field -> !field.isEmpty()).count() >= 2;
    }

    /** The fields, collapsed; a bar at either end closes a field and opens none. */
    static List<String> fields(String raw) {
        String text = raw.strip();
        List<String> fields = new ArrayList<>();
        int start = text.startsWith("|") ? 1 : 0;
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '|' && !isEscaped(text, i)) {
                fields.add(field(text.substring(start, i)));
                start = i + 1;
            }
        }
        if (start < text.length()) {
            fields.add(field(text.substring(start)));
        }
        return fields;
    }

    private static boolean isEscaped(String text, int at) {
        int slashes = 0;
        while (slashes < at && text.charAt(at - 1 - slashes) == '\\') {
            slashes++;
        }
        return slashes % 2 == 1;
    }

    private static String field(String raw) {
        if (raw.indexOf('<') < 0) {
            return Folding.collapse(Marks.stripInline(raw));
        }
        String text = "";
        for (String line : BREAK.split(raw, -1)) {
            text = Lines.join(text, Folding.collapse(Marks.stripInline(line)));
        }
        return text;
    }
}
