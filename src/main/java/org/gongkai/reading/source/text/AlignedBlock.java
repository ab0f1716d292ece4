package org.gongkai.reading.source.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongkai.base.text.Lines;

/**
 * Makes rows of lines with one header, or none, whose texts stand in columns. Where places leave
 * open in which column a text stands there are no rows.
 *
 * @param rows those of the header and those below it
 * @param columns how many columns there are right of the labels
 * @param labels whether rows have labels
 */
record AlignedBlock(List<AlignedRow> rows, int columns, boolean labels) {

    /** Rows and columns from which figures without header are a table. */
    private static final int FEWEST = 3;

    /**
     * @param lines the texts of each line; at least one of them holds figures
     */
    static Optional<AlignedBlock> of(List<List<PlacedText>> lines) {
        int figures = firstFigure(lines);
        int end = headerEnd(lines, figures);
        return end < lines.size() ? of(lines, figures, end) : Optional.empty();
    }

    /** Where the leftmost figure begins; the greatest number where there is none. */
    static int firstFigure(List<List<PlacedText>> lines) {
        return lines.stream()
                .flatMap(List::stream)
                .filter(PlacedText::isFigure)
                .mapToInt(PlacedText::left)
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    /** Behind the last line above the first figures on which a text is above them. */
    private static int headerEnd(List<List<PlacedText>> lines, int figures) {
        int end = 0;
        for (int i = 0; i < lines.size() && !PlacedText.holdsFigure(lines.get(i)); i++) {
            end = lines.get(i).stream().anyMatch(text -> text.right() > figures) ? i + 1 : end;
        }
        return figures == Integer.MAX_VALUE ? lines.size() : end;
    }

    private static Optional<AlignedBlock> of(
            List<List<PlacedText>> lines, int figures, int headerEnd) {
        List<AlignedLine> parted = new ArrayList<>();
        for (List<PlacedText> line : lines.subList(headerEnd, lines.size())) {
            Optional<AlignedLine> one = AlignedLine.of(line, figures);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            parted.add(one.get());
        }
        int labelEnd = parted.stream().mapToInt(AlignedLine::labelEnd).max().orElse(0);
        Above above = Above.of(lines.subList(0, headerEnd), labelEnd, figures);
        Optional<AlignedHeader> header = AlignedHeader.of(above.columns(), places(parted));
        Optional<List<AlignedRows.Row>> rows = AlignedRows.of(parted);
        return header.isEmpty() || rows.isEmpty()
                ? Optional.empty()
                : of(above, header.get(), rows.get(), labelEnd > 0);
    }

    /**
     * The texts above the figures.
     *
     * @param label what is above the row labels
     * @param titles what is above labels and columns
     * @param columns what is above columns, by line
     */
    private record Above(String label, List<String> titles, List<List<PlacedText>> columns) {

        static Above of(List<List<PlacedText>> lines, int labelEnd, int figures) {
            String label = "";
            List<String> titles = new ArrayList<>();
            List<List<PlacedText>> columns = new ArrayList<>();
            for (List<PlacedText> line : lines) {
                List<PlacedText> right = new ArrayList<>();
                for (PlacedText text : line) {
                    boolean alone = line.size() == 1 && LineShape.isOrdinal(text.text());
                    if (alone || (text.left() < labelEnd && text.right() > figures)) {
                        titles.add(text.text());
                    } else if (text.left() < labelEnd) {
                        label = Lines.join(label, text.text());
                    } else {
                        right.add(text);
                    }
                }
                columns.add(right);
            }
            return new Above(label, titles, columns);
        }
    }

    /** The places of texts that are apart from those of all others. */
    private static List<PlacedText> places(List<AlignedLine> lines) {
        List<PlacedText> texts =
                lines.stream()
                        .flatMap(line -> line.values().stream())
                        .sorted(Comparator.comparingInt(PlacedText::left))
                        .toList();
        List<PlacedText> places = new ArrayList<>();
        for (PlacedText text : texts) {
            int last = places.size() - 1;
            if (last >= 0 && places.get(last).overlaps(text)) {
                places.set(last, places.get(last).with(text));
            } else {
                places.add(text);
            }
        }
        return places;
    }

    private static Optional<AlignedBlock> of(
            Above above, AlignedHeader header, List<AlignedRows.Row> rows, boolean labels) {
        List<PlacedText> columns = header.places();
        Optional<List<AlignedRow>> head = header.rows(above.label());
        boolean headed = head.isPresent() && !head.get().isEmpty();
        if (head.isEmpty() || !(headed || isTable(rows, columns.size()))) {
            return Optional.empty();
        }
        List<AlignedRow> all = new ArrayList<>();
        above.titles()
                .forEach(
                        t ->
                                all.add(
                                        new AlignedRow(
                                                labels ? List.of(t) : List.of(),
                                                labels
                                                        ? Map.of()
                                                        : Map.of(
                                                                0,
                                                                new AlignedRow.Span(
                                                                        columns.size(), t)))));
        all.addAll(head.get());
        for (AlignedRows.Row row : rows) {
            Map<Integer, AlignedRow.Span> cells = new TreeMap<>();
            for (PlacedText value : row.values()) {
                int column = column(value, columns);
                if (cells.put(column, new AlignedRow.Span(1, value.text())) != null) {
                    return Optional.empty();
                }
            }
            all.add(new AlignedRow(labels ? row.labels() : List.of(), cells));
        }
        return Optional.of(new AlignedBlock(all, columns.size(), labels));
    }

    /** Without a header a full row must tell the columns. */
    private static boolean isTable(List<AlignedRows.Row> rows, int columns) {
        return rows.size() >= FEWEST
                && columns >= FEWEST
                && rows.stream().anyMatch(row -> row.values().size() == columns);
    }

    private static int column(PlacedText value, List<PlacedText> columns) {
        int column = 0;
        while (!columns.get(column).overlaps(value)) {
            column++;
        }
        return column;
    }

    /** How many texts are at most left of the columns. */
    int labelColumns() {
        return rows.stream().mapToInt(row -> row.labels().size()).max().orElse(0);
    }
}
