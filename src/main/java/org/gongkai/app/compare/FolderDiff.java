package org.gongkai.app.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;

/**
 * What two output folders say otherwise of the same sources: documents, what became of them, cells
 * and flags. Cells are read one source at a time.
 */
public final class FolderDiff {

    private static final List<String> HEAD = List.of("source", "what", "first", "second");

    /** Columns of reports.csv of which a change is told. */
    private static final List<String> OF_REPORT =
            List.of(
                    "status",
                    "reason",
                    "title",
                    "agency",
                    "year",
                    "period_start",
                    "period_end",
                    "published",
                    "forms",
                    "division",
                    "metadata_flags",
                    "duplicate_of");

    private static final String NOT_THERE = "(not there)";
    private static final String NONE = "(none)";

    private final OutputFolder first;
    private final OutputFolder second;
    private final List<Change> changes = new ArrayList<>();
    private final Set<String> gone = new TreeSet<>();
    private final Set<String> added = new TreeSet<>();
    private int same;
    private int documents;
    private int cells;
    private int flags;

    /**
     * Something that differs.
     *
     * @param kind of the codes in it, as {@code CodeWords} has it; empty for none
     */
    private record Change(String source, String what, String kind, String before, String after) {

        private List<String> row(Paper paper) {
            return List.of(source, what, shown(paper, before), shown(paper, after));
        }

        private String shown(Paper paper, String text) {
            if (text.isEmpty()) {
                return NONE;
            }
            if (!kind.equals("state")) {
                return paper.words(kind, text);
            }
            // The state of a cell stands before what is printed there.
            int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
            return paper.word(kind, text.substring(0, end)) + text.substring(end);
        }
    }

    /**
     * Compares them.
     *
     * @throws OutputException when one of them cannot be read
     */
    public FolderDiff(OutputFolder first, OutputFolder second) throws OutputException {
        this.first = first;
        this.second = second;
        try (Groups one = new Groups(first, "reports.csv");
                Groups other = new Groups(second, "reports.csv");
                Groups cellsOfOne = new Groups(first, "cells.csv");
                Groups cellsOfOther = new Groups(second, "cells.csv")) {
            for (Optional<String> next = next(one, other);
                    next.isPresent();
                    next = next(one, other)) {
                String source = next.get();
                List<Map<String, String>> before = one.take(source);
                List<Map<String, String>> after = other.take(source);
                Map<String, Map<String, String>> old = byCell(cellsOfOne.take(source));
                Map<String, Map<String, String>> young = byCell(cellsOfOther.take(source));
                if (before.isEmpty()) {
                    added.add(source);
                } else if (after.isEmpty()) {
                    gone.add(source);
                } else {
                    int told = changes.size();
                    ofReport(source, before.get(0), after.get(0));
                    ofCells(source, old, young);
                    same += changes.size() == told ? 1 : 0;
                    documents += changes.size() == told ? 0 : 1;
                }
            }
        }
    }

    private static Optional<String> next(Groups one, Groups other) {
        return one.next()
                .map(a -> other.next().filter(b -> b.compareTo(a) < 0).orElse(a))
                .or(other::next);
    }

    private void ofReport(String source, Map<String, String> before, Map<String, String> after) {
        tell(source, "document", "", text(before, "report"), text(after, "report"));
        for (String column : OF_REPORT) {
            // A column that one of the two folders does not have yet says nothing.
            if (before.containsKey(column) && after.containsKey(column)) {
                String kind = column.equals("metadata_flags") ? "finding" : column;
                tell(source, column, kind, text(before, column), text(after, column));
            }
        }
    }

    private void ofCells(
            String source,
            Map<String, Map<String, String>> before,
            Map<String, Map<String, String>> after) {
        Map<String, Map<String, String>> all = new LinkedHashMap<>(before);
        after.forEach(all::putIfAbsent);
        for (String cell : all.keySet()) {
            Map<String, String> old = before.getOrDefault(cell, Map.of());
            Map<String, String> young = after.getOrDefault(cell, Map.of());
            cells += tell(source, cell, "state", shown(old), shown(young)) ? 1 : 0;
            if (!old.isEmpty() && !young.isEmpty()) {
                String one = text(old, "flags");
                String other = text(young, "flags");
                flags += tell(source, cell + " flags", "finding", one, other) ? 1 : 0;
            }
        }
    }

    /** What a cell says; equal where number, unit, state and print are. */
    private static String shown(Map<String, String> cell) {
        if (cell.isEmpty()) {
            return NOT_THERE;
        }
        String raw = text(cell, "raw");
        String unit = text(cell, "unit");
        if (!"number".equals(cell.get("state"))) {
            return text(cell, "state") + (raw.isEmpty() ? "" : " \"" + raw + '"');
        }
        String value = text(cell, "value");
        return value + (value.equals(raw) ? "" : " \"" + raw + '"') + " " + unit;
    }

    private boolean tell(String source, String what, String kind, String before, String after) {
        boolean differs = !before.equals(after);
        if (differs) {
            changes.add(new Change(source, what, kind, before, after));
        }
        return differs;
    }

    private static Map<String, Map<String, String>> byCell(List<Map<String, String>> rows) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        for (Map<String, String> row : rows) {
            String code = text(row, "row");
            String line = code.isEmpty() ? text(row, "raw_label") : code;
            String name = text(row, "table") + "." + line + "." + text(row, "column");
            String free = name;
            for (int i = 2; cells.containsKey(free); i++) {
                free = name + " (" + i + ")";
            }
            cells.put(free, row);
        }
        return cells;
    }

    private static String text(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    /** Writes it. */
    public void write(Paper paper) {
        paper.line("first: " + first.path());
        paper.line("second: " + second.path());
        paper.line(
                same
                        + " sources are the same, "
                        + documents
                        + " differ, in "
                        + cells
                        + " cells and the flags of "
                        + flags
                        + "; "
                        + gone.size()
                        + " are in the first alone, "
                        + added.size()
                        + " in the second alone");
        sources(paper, "In the first alone", gone);
        sources(paper, "In the second alone", added);
        if (!changes.isEmpty()) {
            paper.heading("What differs");
            paper.table(HEAD, changes.stream().map(change -> change.row(paper)).toList());
        }
    }

    private static void sources(Paper paper, String heading, Set<String> sources) {
        if (!sources.isEmpty()) {
            paper.heading(heading);
            sources.forEach(paper::line);
        }
    }

    /** The rows of a file that is sorted by source, those of one source at a time. */
    private static final class Groups implements AutoCloseable {

        private final TableRows rows;
        private final int source;
        private Optional<List<String>> ahead;

        Groups(OutputFolder folder, String name) throws OutputException {
            rows = folder.table(name);
            source = rows.columns().indexOf("source");
            ahead = rows.next();
        }

        /** The source that is next. */
        Optional<String> next() {
            return ahead.map(row -> row.get(source));
        }

        /** The rows of a source, none where it is not next. */
        List<Map<String, String>> take(String wanted) throws OutputException {
            List<Map<String, String>> taken = new ArrayList<>();
            while (next().filter(wanted::equals).isPresent()) {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < rows.columns().size(); i++) {
                    row.put(rows.columns().get(i), ahead.orElseThrow().get(i));
                }
                taken.add(row);
                ahead = rows.next();
            }
            return taken;
        }

        @Override
        public void close() throws OutputException {
            rows.close();
        }
    }
}
