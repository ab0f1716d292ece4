package org.gongkai.spec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of print and what comes of it.
 *
 * @param place file, section, number and line
 * @param format {@code text}, {@code html} or {@code table}
 * @param print the piece as the file has it
 * @param frame the document around it, {@link #HERE} in its place
 * @param gives what comes of it, as the file has it
 */
record SpecExample(String place, String format, String print, String frame, String gives) {

    /** Where a frame has the print. */
    static final String HERE = "…";

    /** A tab in print. */
    private static final String TAB = "→";

    /** Where a document ends without an end of line. */
    private static final String END = "␃";

    /** The document. */
    String document() {
        if (format.equals("text")) {
            String text = frame.replace(HERE, print.replace(TAB, "\t")) + "\n";
            return text.replaceFirst(END + "\\s*$", "");
        }
        StringBuilder html = new StringBuilder("<html><meta charset=\"utf-8\"><body>\n");
        for (String line : frame.lines().toList()) {
            if (!line.equals(HERE)) {
                html.append("<p>").append(escaped(line)).append("</p>\n");
            } else {
                html.append(format.equals("html") ? print + "\n" : drawn());
            }
        }
        return html.append("</body></html>\n").toString();
    }

    /** The lines with bars as tables, others as paragraphs. */
    private String drawn() {
        StringBuilder html = new StringBuilder();
        List<List<String>> rows = new ArrayList<>();
        for (String line : (print + "\n").split("\n", -1)) {
            if (line.contains("|")) {
                rows.add(List.of(line.split("\\|", -1)).stream().map(String::strip).toList());
                continue;
            }
            html.append(rows.isEmpty() ? "" : table(rows));
            html.append(line.isBlank() ? "" : "<p>" + escaped(line) + "</p>\n");
            rows.clear();
        }
        return html.toString();
    }

    private static String table(List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table border=1>\n");
        for (int r = 0; r < rows.size(); r++) {
            html.append("<tr>");
            for (int c = 0; c < rows.get(r).size(); c++) {
                html.append(cell(rows, r, c));
            }
            html.append("</tr>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static String cell(List<List<String>> rows, int r, int c) {
        String text = at(rows, r, c);
        if (text.equals("<") || text.equals("^")) {
            return "";
        }
        int wide = 1;
        while (at(rows, r, c + wide).equals("<")) {
            wide++;
        }
        int high = 1;
        while (at(rows, r + high, c).equals("^")) {
            high++;
        }
        String spans = (wide > 1 ? " colspan=" + wide : "") + (high > 1 ? " rowspan=" + high : "");
        return "<td" + spans + ">" + escaped(text) + "</td>";
    }

    private static String at(List<List<String>> rows, int r, int c) {
        return r < rows.size() && c < rows.get(r).size() ? rows.get(r).get(c) : "";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** What is expected, in the order in which {@link #actual} says what came. */
    String expected() {
        List<String> lines = new ArrayList<>();
        gives.lines().filter(line -> !line.startsWith("!")).forEach(lines::add);
        gives.lines().filter(line -> line.startsWith("!")).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** What came, asked as this example asks. */
    String actual(SpecAnswer answer) {
        List<String> lines = new ArrayList<>();
        for (String key : keys()) {
            lines.add(answer.line(key));
        }
        boolean cells = keys().stream().anyMatch(key -> key.contains("/"));
        boolean findings = cells || gives.startsWith("!") || gives.contains("\n!");
        lines.addAll(findings ? answer.findings() : List.of());
        return String.join("\n", lines);
    }

    /** What the example asks of: what stands before the equals sign, or a line with a colon. */
    private List<String> keys() {
        return gives.lines()
                .filter(line -> !line.startsWith("!") && !line.startsWith(" "))
                .map(line -> line.replaceFirst("( =| = .*)$", ""))
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.toList(), Collections::unmodifiableList));
    }
}
