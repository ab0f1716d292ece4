package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Folding;

/** Cuts text into lines that hold something. */
final class LineSplitter {

    private LineSplitter() {}

    /** Lines of a text whose empty lines separate paragraphs. */
    static List<Line> split(String text) {
        List<Line> lines = new ArrayList<>();
        addLines(lines, text, Line.Gap.BLANK);
        return BlankParagraphs.settle(lines);
    }

    /** Lines of paragraphs that the document marks as such. */
    static List<Line> splitAll(List<String> paragraphs) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : paragraphs) {
            addLines(lines, paragraph, Line.Gap.HARD);
        }
        return BlankParagraphs.settle(lines);
    }

    private static void addLines(List<Line> lines, String text, Line.Gap before) {
        Line.Gap gap = before;
        int start = 0;
        while (start <= text.length()) {
            int end = endOfLine(text, start);
            String raw = text.substring(start, end);
            if (isEmpty(raw)) {
                gap = gap == Line.Gap.NONE ? Line.Gap.BLANK : gap;
            } else {
                lines.add(new Line(raw, gap));
                gap = Line.Gap.NONE;
            }
            if (end < text.length() && text.charAt(end) == '\f') {
                gap = gap == Line.Gap.NONE ? Line.Gap.BLANK : gap;
            }
            start = afterLineEnd(text, end);
        }
    }

    /** A line of tabs alone is a row of blank cells, not an empty line. */
    private static boolean isEmpty(String raw) {
        return Folding.isBlank(raw)
                && !BlankParagraphs.is(raw)
                && TabTable.tabs(raw) < TabTable.SURE_TABS;
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && !isLineEnd(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int afterLineEnd(String text, int end) {
        boolean pair =
                end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        return end + (pair ? 2 : 1);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\f'
                || c == 0x0B
                || c == 0x85
                || c == 0x2028
                || c == 0x2029;
    }
}
