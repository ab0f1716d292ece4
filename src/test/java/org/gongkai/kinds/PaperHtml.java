package org.gongkai.kinds;

import java.util.List;

/** A document as a web page. */
final class PaperHtml {

    private PaperHtml() {}

    static String of(Paper paper) {
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">");
        html.append("<title>").append(escaped(paper.title())).append("</title></head><body>\n");
        html.append("<h1>").append(escaped(paper.title())).append("</h1>\n");
        paper.prose().forEach(text -> paragraph(html, text));
        for (DrawnTable table : paper.tables()) {
            table.above().forEach(text -> paragraph(html, text));
            table(html, table.rows());
        }
        return html.append("</body></html>\n").toString();
    }

    private static void paragraph(StringBuilder html, String text) {
        html.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private static void table(StringBuilder html, List<List<Entry>> rows) {
        html.append("<table border=\"1\">\n");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                Entry entry = rows.get(r).get(c);
                if (entry.begins()) {
                    html.append("<td");
                    span(html, "colspan", Spans.across(rows, r, c));
                    span(html, "rowspan", Spans.down(rows, r, c));
                    html.append('>').append(escaped(entry.text())).append("</td>");
                }
            }
            html.append("</tr>\n");
        }
        html.append("</table>\n");
    }

    private static void span(StringBuilder html, String name, int span) {
        if (span > 1) {
            html.append(' ').append(name).append("=\"").append(span).append('"');
        }
    }

    /** Groups of three digits do not part at the end of a line. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("(?<=\\d) (?=\\d{3})", "&nbsp;");
    }
}
