package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.data.write.CsvTable;
import org.gongkai.data.write.JsonTree;
import org.gongkai.model.GridCell;
import org.gongkai.model.Place;

/** The texts into which tables of documents are put, as they are printed. */
public enum TableFormat {
    /** Rows of texts, an empty line between tables. */
    CSV(tables -> joined(tables, table -> CsvTable.text(table.grid().texts()))),
    /** Tables of GitHub's Markdown, each below a heading. */
    MARKDOWN(tables -> joined(tables, TableFormat::markdown)),
    /** A web page, spans and header cells kept. */
    HTML(TableFormat::html),
    /** Everything that is known of the cells. */
    JSON(TableFormat::json);

    // Functions that keep nothing, which no annotation tells.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<List<PrintedTable>, String> writer;

    TableFormat(Function<List<PrintedTable>, String> writer) {
        this.writer = writer;
    }

    /** The tables, one after the other; lines end with {@code '\n'}. */
    public String text(List<PrintedTable> tables) {
        return writer.apply(tables);
    }

    private static String joined(List<PrintedTable> tables, Function<PrintedTable, String> writer) {
        return tables.stream().map(writer).collect(Collectors.joining("\n"));
    }

    private static String markdown(PrintedTable table) {
        StringBuilder text = new StringBuilder("## " + markdown(table.title()) + "\n\n");
        if (!table.table().caption().isEmpty()) {
            text.append(markdown(table.table().caption())).append("\n\n");
        }
        row(table.heads(), text);
        text.append("|").append(" --- |".repeat(table.grid().columns())).append('\n');
        List<List<String>> rows = table.grid().texts();
        rows.subList(table.headers(), rows.size()).forEach(row -> row(row, text));
        return text.toString();
    }

    private static void row(List<String> cells, StringBuilder text) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(markdown(cell)).append(" |"));
        text.append('\n');
    }

    /** A text that Markdown shows as it is, in one line. */
    private static String markdown(String text) {
        return text.replaceAll("[\\\\`*_\\[\\]<>|#]", "\\\\$0").replaceAll("\\R", " ");
    }

    private static String html(List<PrintedTable> tables) {
        StringBuilder text =
                new StringBuilder(
                        """
                        <!DOCTYPE html>
                        <html>
                        <head>
                        <meta charset="utf-8">
                        <title>Tables</title>
                        <style>
                        table { border-collapse: collapse; margin: 2em 0; }
                        caption { text-align: left; }
                        th, td { border: 1px solid #888; padding: 0.2em 0.5em; }
                        </style>
                        </head>
                        <body>
                        """);
        tables.forEach(table -> html(table, text));
        return text.append("</body>\n</html>\n").toString();
    }

    private static void html(PrintedTable table, StringBuilder text) {
        text.append("<table>\n<caption>").append(html(table.title()));
        if (!table.table().caption().isEmpty()) {
            text.append("<br>").append(html(table.table().caption()));
        }
        text.append("</caption>\n");
        List<GridCell> cells = table.grid().cells();
        for (int row = 0; row < table.grid().rows(); row++) {
            int at = row;
            String tag = row < table.headers() ? "th" : "td";
            text.append("<tr>");
            cells.stream().filter(cell -> cell.row() == at).forEach(cell -> html(cell, tag, text));
            text.append("</tr>\n");
        }
        text.append("</table>\n");
    }

    private static void html(GridCell cell, String tag, StringBuilder text) {
        text.append('<').append(tag);
        if (cell.rowSpan() > 1) {
            text.append(" rowspan=\"").append(cell.rowSpan()).append('"');
        }
        if (cell.columnSpan() > 1) {
            text.append(" colspan=\"").append(cell.columnSpan()).append('"');
        }
        text.append('>').append(html(cell.text())).append("</").append(tag).append('>');
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(List<PrintedTable> tables) {
        List<Object> all = new ArrayList<>();
        for (PrintedTable table : tables) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("source", table.source());
            one.put("table_no", table.number());
            place(table.grid().place(), one);
            one.put("caption", table.table().caption());
            one.put("method", table.grid().method().code());
            one.put("rows", table.grid().rows());
            one.put("columns", table.grid().columns());
            one.put("header_rows", table.headers());
            one.put("cells", table.grid().cells().stream().map(TableFormat::json).toList());
            all.add(one);
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("tables", all);
        return new JsonTree().text(whole);
    }

    private static Map<String, Object> json(GridCell cell) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("row", cell.row() + 1);
        one.put("column", cell.column() + 1);
        one.put("row_span", cell.rowSpan());
        one.put("column_span", cell.columnSpan());
        one.put("text", cell.text());
        place(cell.place(), one);
        return one;
    }

    private static void place(Place place, Map<String, Object> one) {
        if (place.paged()) {
            one.put("page", place.page());
            one.put("x", coordinate(place.box().x()));
            one.put("y", coordinate(place.box().y()));
            one.put("width", coordinate(place.box().width()));
            one.put("height", coordinate(place.box().height()));
        }
    }

    /** To a hundredth of a point. */
    private static double coordinate(double points) {
        return Math.rint(points * 100) / 100;
    }
}
