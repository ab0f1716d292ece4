package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.base.text.Folding;

/** Collects the lines of a paragraph or a cell from pieces of inline text. */
final class LineBuffer {

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** Adds text as a browser shows it: line ends are spaces, tabs inside a line are kept. */
    void append(String text) {
        int i = 0;
        while (i < text.length()) {
            int end = endOfSpace(text, i);
            if (end > i) {
                line.append(spaceFor(text, i, end));
                i = end;
            } else {
                line.append(text.charAt(i++));
            }
        }
    }

    /** Adds text whose line ends and tabs are shown. */
    void appendPreformatted(String text) {
        line.append(text);
    }

    private static int endOfSpace(String text, int start) {
        int end = start;
        while (end < text.length() && " \t\n\r\f".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return end;
    }

    /** A tab is meant as one only between two words of one source line. */
    private static char spaceFor(String text, int start, int end) {
        String space = text.substring(start, end);
        boolean inside = start > 0 && end < text.length();
        return inside && space.indexOf('\t') >= 0 && space.indexOf('\n') < 0 ? '\t' : ' ';
    }

    /** A space, where a digit would otherwise touch the one before. */
    void partFromDigit() {
        if (!line.isEmpty() && Character.isDigit(line.charAt(line.length() - 1))) {
            line.append(' ');
        }
    }

    void breakLine() {
        lines.add(line.toString());
        line.setLength(0);
    }

    /** The lines so far, uncollapsed; the buffer is empty afterwards. */
    List<String> take() {
        breakLine();
        List<String> taken = new ArrayList<>(lines);
        lines.clear();
        return taken;
    }

    /** The lines so far that hold something, collapsed. */
    List<String> takeCollapsed() {
        return take().stream().map(Folding::collapse).filter(text -> !text.isEmpty()).toList();
    }
}
