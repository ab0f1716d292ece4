package org.gongkai.channel;

import java.util.List;
import java.util.Random;

/** A table as markup of a web page. */
final class HtmlCopy {

    private HtmlCopy() {}

    /** Every cell with its spans. */
    static String of(Drawing table) {
        return copy(table, new Spans() {});
    }

    /** Every cell with spans that need not fit. */
    static String withLyingSpans(Drawing table, Random random) {
        return copy(
                table,
                new Spans() {
                    @Override
                    public int lie(int span) {
                        return switch (random.nextInt(4)) {
                            case 0 -> 1;
                            case 1 -> span + random.nextInt(2);
                            default -> span;
                        };
                    }
                });
    }

    /** Cells without spans. */
    static String of(List<List<String>> rows) {
        return "<table border=1><tr><td>"
                + String.join(
                        "</td></tr>\n<tr><td>",
                        rows.stream().map(row -> String.join("</td><td>", row)).toList())
                + "</td></tr></table>";
    }

    /** What becomes of a span across columns. */
    private interface Spans {
        default int lie(int span) {
            return span;
        }
    }

    private static String copy(Drawing table, Spans spans) {
        List<List<Cell>> rows = table.rows();
        StringBuilder html = new StringBuilder("<table border=1>");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = rows.get(r).get(c);
                if (cell.begins()) {
                    html.append("<td colspan=").append(spans.lie(across(rows.get(r), c)));
                    html.append(" rowspan=").append(down(rows, r, c)).append('>');
                    html.append(cell.text()).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        return html.append("</table>").toString();
    }

    private static int across(List<Cell> row, int column) {
        int span = 1;
        while (column + span < row.size() && row.get(column + span).isLeft()) {
            span++;
        }
        return span;
    }

    private static int down(List<List<Cell>> rows, int row, int column) {
        int span = 1;
        while (row + span < rows.size()
                && column < rows.get(row + span).size()
                && rows.get(row + span).get(column).isAbove()) {
            span++;
        }
        return span;
    }
}
