package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.reading.source.text.PlainTextReader;

/** Cuts a table at rows that are headings or sentences of the report rather than rows. */
final class TableParts {

    /**
     * A run of rows, or the text of one row that is none.
     *
     * @param rows the run; without groups when there is a text
     * @param lines the text; empty when there are rows
     */
    record Part(HtmlRows rows, List<String> lines) {}

    private final List<Part> parts = new ArrayList<>();
    private final List<List<List<HtmlRows.Cell>>> groups = new ArrayList<>();

    private TableParts() {}

    static List<Part> of(HtmlRows rows) {
        TableParts cutter = new TableParts();
        rows.groups().forEach(cutter::add);
        cutter.close();
        return cutter.parts;
    }

    private void add(List<List<HtmlRows.Cell>> group) {
        List<List<HtmlRows.Cell>> run = new ArrayList<>();
        int covered = 0;
        for (int r = 0; r < group.size(); r++) {
            List<HtmlRows.Cell> row = group.get(r);
            List<String> lines = covered <= r ? textAlone(row) : List.of();
            if (lines.isEmpty()) {
                run.add(row);
                covered = Math.max(covered, end(row, r, group.size()));
            } else {
                groups.add(run);
                run = new ArrayList<>();
                close();
                parts.add(new Part(new HtmlRows(List.of()), lines));
            }
        }
        groups.add(run);
    }

    private static int end(List<HtmlRows.Cell> row, int index, int size) {
        return row.stream()
                .mapToInt(cell -> cell.rowSpan() == 0 ? size : index + cell.rowSpan())
                .max()
                .orElse(0);
    }

    private static List<String> textAlone(List<HtmlRows.Cell> row) {
        List<HtmlRows.Cell> full = row.stream().filter(cell -> !cell.content().isEmpty()).toList();
        if (full.size() != 1 || row.stream().anyMatch(cell -> cell.rowSpan() != 1)) {
            return List.of();
        }
        CellContent content = full.get(0).content();
        return PlainTextReader.standsAlone(content.text()) ? content.lines() : List.of();
    }

    private void close() {
        if (groups.stream().anyMatch(group -> !group.isEmpty())) {
            parts.add(new Part(new HtmlRows(List.copyOf(groups)), List.of()));
        }
        groups.clear();
    }
}
