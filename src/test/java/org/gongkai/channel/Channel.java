package org.gongkai.channel;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What may happen to all cells of a table on the way from the form to the text that is read. Some
 * still deceive the reading: blanks that were dropped and filled up at the end of the row look like
 * blanks that were printed there.
 */
enum Channel {
    /** A web page that keeps every cell. */
    HTML,
    /** Bars around every cell, blank ones too. */
    BARS,
    /** Tabs between all cells, blank ones too. */
    TABS,
    /** One cell a line; a blank cell is a blank line. */
    LINES,
    /** One cell a line; blank cells are gone. */
    LINES_WITHOUT_BLANKS,
    /** Bars between cells; blank cells are gone. */
    BARS_WITHOUT_BLANKS,
    /** Bars between cells; blank cells are gone, and the row is filled up at its end. */
    BARS_FILLED_UP,
    /** Tabs between cells; blank cells are gone, and the row is filled up at its end. */
    TABS_FILLED_UP,
    /** A page whose rows were filled up at their ends. */
    HTML_FILLED_UP,
    /** Nothing between figures. */
    RUN_TOGETHER,
    /** One space between all cells. */
    SPACES,
    /** All labels first, then column after column. */
    COLUMNS,
    /** A line that repeats the one before is gone. */
    REPEATED_LINES_DROPPED,
    /** The first rows of the header are gone. */
    HEADER_LOST,
    /** The text ends early. */
    CUT;

    /** Those that still make the reading give values without a flag that nobody filled in. */
    private static final Set<Channel> DECEIVING =
            EnumSet.of(BARS_FILLED_UP, TABS_FILLED_UP, HTML_FILLED_UP, RUN_TOGETHER, CUT);

    /** Whether the reading sees through it. */
    boolean isSeenThrough() {
        return !DECEIVING.contains(this);
    }

    /** Whether it gives a web page, not plain text. */
    boolean isHtml() {
        return this == HTML || this == HTML_FILLED_UP;
    }

    /** The text of a table. */
    String print(List<List<String>> drawn, Random random) {
        List<List<String>> whole = cells(drawn, true);
        List<List<String>> figures = cells(drawn, false);
        String bars = lines(whole, "| ", " | ", " |\n");
        return switch (this) {
            case HTML -> html(drawn);
            case BARS -> bars;
            case TABS -> lines(whole, "", "\t", "\n");
            case LINES -> lines(whole, "", "\n", "\n");
            case LINES_WITHOUT_BLANKS -> lines(figures, "", "\n", "\n");
            case BARS_WITHOUT_BLANKS -> lines(figures, "| ", " | ", " |\n");
            case BARS_FILLED_UP -> lines(filled(figures), "| ", " | ", " |\n");
            case TABS_FILLED_UP -> lines(filled(figures), "", "\t", "\n");
            case HTML_FILLED_UP -> plainHtml(filled(figures));
            case RUN_TOGETHER -> lines(whole, "", "", "\n");
            case SPACES -> lines(figures, "", " ", "\n");
            case COLUMNS -> columns(whole);
            case REPEATED_LINES_DROPPED -> withoutRepeats(lines(whole, "", "\n", "\n"));
            case HEADER_LOST ->
                    bars.replaceFirst("^(?:.*\n){1," + (1 + random.nextInt(3)) + "}", "");
            case CUT -> cut(bars, random);
        };
    }

    /** Every cell once, in reading order. */
    private static List<List<String>> cells(List<List<String>> drawn, boolean blanks) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> row : drawn) {
            List<String> cells =
                    row.stream()
                            .filter(cell -> !cell.equals("<") && !cell.equals("^"))
                            .filter(cell -> blanks || !cell.isEmpty())
                            .toList();
            if (!cells.isEmpty()) {
                rows.add(cells);
            }
        }
        return rows;
    }

    private static List<List<String>> filled(List<List<String>> rows) {
        int most = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<String>> all = new ArrayList<>();
        for (List<String> row : rows) {
            List<String> cells = new ArrayList<>(row);
            while (cells.size() < most) {
                cells.add("");
            }
            all.add(cells);
        }
        return all;
    }

    private static String lines(List<List<String>> rows, String begin, String between, String end) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(begin).append(String.join(between, row)).append(end));
        return text.toString();
    }

    private static String columns(List<List<String>> rows) {
        StringBuilder labels = new StringBuilder();
        int most = 0;
        for (List<String> row : rows) {
            row.stream()
                    .filter(cell -> !isFigure(cell))
                    .forEach(c -> labels.append(c).append('\n'));
            most = Math.max(most, (int) row.stream().filter(Channel::isFigure).count());
        }
        for (int column = 0; column < most; column++) {
            for (List<String> row : rows) {
                List<String> figures = row.stream().filter(Channel::isFigure).toList();
                if (column < figures.size()) {
                    labels.append(figures.get(column)).append('\n');
                }
            }
        }
        return labels.toString();
    }

    private static boolean isFigure(String cell) {
        return cell.matches("[-+]?[\\d.]*");
    }

    private static String withoutRepeats(String text) {
        StringBuilder kept = new StringBuilder();
        String last = null;
        for (String line : text.lines().toList()) {
            if (!line.equals(last)) {
                kept.append(line).append('\n');
            }
            last = line;
        }
        return kept.toString();
    }

    private static String cut(String text, Random random) {
        return text.substring(0, text.length() / 4 + random.nextInt(text.length() * 3 / 4));
    }

    private static String plainHtml(List<List<String>> rows) {
        return "<table border=1><tr><td>"
                + String.join(
                        "</td></tr>\n<tr><td>",
                        rows.stream().map(row -> String.join("</td><td>", row)).toList())
                + "</td></tr></table>";
    }

    private static String html(List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table border=1>");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                String cell = rows.get(r).get(c);
                if (!cell.equals("<") && !cell.equals("^")) {
                    html.append("<td colspan=").append(span(rows, r, c, 0, 1));
                    html.append(" rowspan=").append(span(rows, r, c, 1, 0)).append('>');
                    html.append(cell).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private static int span(List<List<String>> rows, int row, int column, int down, int right) {
        int span = 1;
        String sign = down > 0 ? "^" : "<";
        while (row + down * span < rows.size()
                && column + right * span < rows.get(row + down * span).size()
                && rows.get(row + down * span).get(column + right * span).equals(sign)) {
            span++;
        }
        return span;
    }
}
