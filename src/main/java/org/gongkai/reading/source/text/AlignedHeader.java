package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.gongkai.base.text.Lines;

/**
 * Finds out what the lines above figures say of their columns. A label may be broken over lines; a
 * text above several columns belongs to none of them.
 */
final class AlignedHeader {

    private final List<List<PlacedText>> lines;

    /** Where each column is, from left to right. */
    private final List<Column> columns = new ArrayList<>();

    /** The texts above several columns, by line. */
    private final Map<Integer, List<PlacedText>> groups = new TreeMap<>();

    private AlignedHeader(List<List<PlacedText>> lines, List<PlacedText> figures) {
        this.lines = lines;
        figures.forEach(place -> columns.add(new Column(place)));
        List<PlacedText> labels =
                lines.stream()
                        .flatMap(List::stream)
                        .filter(text -> !LineShape.isOrdinal(text.text()))
                        .toList();
        if (labels.size() == 1 && columns.size() == 1) {
            // One figure and one label belong together, at different ends of a wide column too.
            columns.get(0).place = columns.get(0).place.with(labels.get(0));
        }
    }

    /** A column with the pieces of its label by line. */
    private static final class Column {

        private PlacedText place;
        private final TreeMap<Integer, PlacedText> pieces = new TreeMap<>();

        Column(PlacedText place) {
            this.place = place;
        }

        void add(int line, PlacedText piece) {
            pieces.put(line, piece);
            place = place.with(piece);
        }

        String label() {
            return pieces.values().stream().map(PlacedText::text).reduce("", Lines::join);
        }
    }

    /**
     * Names columns.
     *
     * @param lines texts above the figures, without those above the row labels
     * @param figures the places of figures, apart from one another
     * @return empty where it is not certain which label is above which column
     */
    static Optional<AlignedHeader> of(List<List<PlacedText>> lines, List<PlacedText> figures) {
        AlignedHeader header = new AlignedHeader(lines, figures);
        boolean named = lines.stream().allMatch(List::isEmpty);
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (!header.take(i)) {
                return Optional.empty();
            }
        }
        return named || header.isWhole() ? Optional.of(header) : Optional.empty();
    }

    /** The places of all columns. */
    List<PlacedText> places() {
        return columns.stream().map(column -> column.place).toList();
    }

    private boolean take(int line) {
        Map<Integer, PlacedText> pieces = new TreeMap<>();
        List<PlacedText> added = new ArrayList<>();
        for (PlacedText text : lines.get(line)) {
            List<Integer> below = below(text);
            if (below.size() > 1 || LineShape.isOrdinal(text.text())) {
                groups.computeIfAbsent(line, k -> new ArrayList<>()).add(text);
            } else if (below.isEmpty()) {
                if (!mayBeColumn(text, line)) {
                    return false;
                }
                added.add(text);
            } else if (pieces.put(below.get(0), text) != null) {
                return false;
            }
        }
        pieces.forEach((column, piece) -> put(column, line, piece, pieces));
        added.forEach(text -> insert(line, text));
        return true;
    }

    private List<Integer> below(PlacedText text) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).place.overlaps(text))
                .boxed()
                .toList();
    }

    /**
     * Whether a text that is above no figure names a column of blank cells. It may as well be in
     * the middle above its two neighbours, where both have their labels on lines below.
     */
    private boolean mayBeColumn(PlacedText text, int line) {
        int right = 0;
        while (right < columns.size() && columns.get(right).place.left() < text.left()) {
            right++;
        }
        if (right > 0 && right < columns.size()) {
            return columns.get(right - 1).pieces.isEmpty() || columns.get(right).pieces.isEmpty();
        }
        boolean lowest = columns.stream().allMatch(column -> column.pieces.isEmpty());
        return lowest || lines.get(line).size() > 1;
    }

    private void put(int index, int line, PlacedText piece, Map<Integer, PlacedText> beside) {
        Column column = columns.get(index);
        if (isGroup(index - 1, column, beside) || isGroup(index + 1, column, beside)) {
            groups.computeIfAbsent(line, k -> new ArrayList<>()).add(piece);
        } else {
            column.add(line, piece);
        }
    }

    /**
     * Whether a text above a label is above that of the neighbour as well: nothing else is above
     * the neighbour's label, and both labels begin on the same line.
     */
    private boolean isGroup(int neighbour, Column column, Map<Integer, PlacedText> beside) {
        return neighbour >= 0
                && neighbour < columns.size()
                && !beside.containsKey(neighbour)
                && !column.pieces.isEmpty()
                && !columns.get(neighbour).pieces.isEmpty()
                && columns.get(neighbour).pieces.firstKey().equals(column.pieces.firstKey());
    }

    private void insert(int line, PlacedText text) {
        Column column = new Column(text);
        column.add(line, text);
        int at = 0;
        while (at < columns.size() && columns.get(at).place.left() < text.left()) {
            at++;
        }
        columns.add(at, column);
    }

    /** Whether all columns have labels and none reaches into another. */
    private boolean isWhole() {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).pieces.isEmpty()
                    || (i > 0 && columns.get(i - 1).place.overlaps(columns.get(i).place))) {
                return false;
            }
        }
        return true;
    }

    /**
     * The rows of the header: one for each line with texts above several columns, and that of the
     * labels.
     *
     * @param label what is above the row labels, empty if nothing is
     * @return empty where two texts are above the same column
     */
    Optional<List<AlignedRow>> rows(String label) {
        List<AlignedRow> rows = new ArrayList<>();
        for (Map.Entry<Integer, List<PlacedText>> line : groups.entrySet()) {
            Map<Integer, AlignedRow.Span> spans = new TreeMap<>();
            int free = 0;
            for (PlacedText group : line.getValue()) {
                int from = Math.max(free, first(group));
                int to = Math.max(from + 1, end(line.getKey(), group));
                if (from >= columns.size() || (first(group) < free && !below(group).isEmpty())) {
                    return Optional.empty();
                }
                spans.put(from, new AlignedRow.Span(to - from, group.text()));
                free = to;
            }
            rows.add(new AlignedRow(List.of(), spans));
        }
        Map<Integer, AlignedRow.Span> labels = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).pieces.isEmpty()) {
                labels.put(i, new AlignedRow.Span(1, columns.get(i).label()));
            }
        }
        if (!labels.isEmpty()) {
            rows.add(new AlignedRow(label.isEmpty() ? List.of() : List.of(label), labels));
        }
        return Optional.of(rows);
    }

    private int first(PlacedText group) {
        int column = 0;
        while (column < columns.size() - 1 && columns.get(column).place.right() <= group.left()) {
            column++;
        }
        return column;
    }

    /** One that begins with its first column goes on to the next text of its line. */
    private int end(int line, PlacedText group) {
        int first = first(group);
        boolean left = columns.get(first).place.left() == group.left();
        int end = first + 1;
        while (end < columns.size()
                && (columns.get(end).place.overlaps(group) || (left && isFree(line, end)))) {
            end++;
        }
        return end;
    }

    /** Whether nothing else is above a column down to its label. */
    private boolean isFree(int line, int column) {
        PlacedText place = columns.get(column).place;
        return !columns.get(column).pieces.isEmpty()
                && columns.get(column).pieces.firstKey() > line
                && lines.get(line).stream().noneMatch(place::overlaps);
    }
}
