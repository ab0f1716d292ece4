package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedCell.Origin;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Table;

/**
 * A table of a document beside the form it was read with: which rows were found, and what of the
 * print nothing was read from.
 *
 * @param table as read
 * @param form the table of the form
 * @param printed the tables of the document that it was read from
 */
record ReadTable(MatchedTable table, TableTemplate form, List<Table> printed) {

    ReadTable {
        printed = List.copyOf(printed);
    }

    /** The same with what a document has of it. */
    static ReadTable of(Extraction document, MatchedTable table, TableTemplate form) {
        return new ReadTable(
                table,
                form,
                document.tables().stream()
                        .filter(each -> table.tables().contains(each.index()))
                        .toList());
    }

    /**
     * A row of print.
     *
     * @param table index of its table
     * @param row its grid row
     * @param label the last words before its first figure
     */
    record Line(int table, int row, String label) {}

    /** The rows of the form that some document cell was found for. */
    Set<String> found() {
        return table.cells().stream()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .map(cell -> cell.key().row())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows of the form that were not found, of a table that repeats in no copy. */
    List<RowTemplate> missing() {
        Set<String> found =
                table.cells().stream()
                        .filter(cell -> cell.value().state() != CellState.MISSING)
                        .map(cell -> cell.key().rowInCopy())
                        .collect(Collectors.toSet());
        return form.blocks().stream()
                .map(BlockTemplate::rows)
                .flatMap(List::stream)
                .filter(row -> !row.label().text().isEmpty() && !found.contains(row.code()))
                .toList();
    }

    /** Printed rows with figures that no cell was read from, below the first that one was. */
    List<Line> untaken() {
        Set<List<Integer>> taken =
                table.cells().stream()
                        .map(MatchedCell::origin)
                        .filter(origin -> !origin.equals(Origin.NONE))
                        .map(origin -> List.of(origin.table(), origin.row()))
                        .collect(Collectors.toSet());
        Map<Integer, Integer> first = new HashMap<>();
        taken.forEach(place -> first.merge(place.get(0), place.get(1), Math::min));
        return lines().stream()
                .filter(line -> line.row() > first.getOrDefault(line.table(), 0))
                .filter(line -> !taken.contains(List.of(line.table(), line.row())))
                .toList();
    }

    /** Rows with words and, right of them, figures. */
    private List<Line> lines() {
        return printed.stream().flatMap(ReadTable::lines).toList();
    }

    private static Stream<Line> lines(Table of) {
        CellPrints read = new CellPrints(NumberStyle.COMMON, new YearWords(OptionalInt.empty()));
        List<Line> lines = new ArrayList<>();
        for (int r = 0; r < of.grid().rows(); r++) {
            String label = "";
            boolean figures = false;
            for (GridCell cell : of.grid().row(r)) {
                CellPrint print = read.of(cell.text());
                figures |= print.isFigure() && !label.isEmpty();
                label = print.isWords() && !figures ? cell.text() : label;
            }
            if (figures) {
                lines.add(new Line(of.index(), r, label));
            }
        }
        return lines.stream();
    }

    /**
     * For each row of the form found what is printed beside its first cell, where that is no
     * wording which the form knows.
     */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (MatchedCell cell : table.cells()) {
            String code = cell.key().rowInCopy();
            List<String> words = words(cell.origin());
            if (!words.isEmpty() && row(code).filter(row -> !isSaid(row, words)).isPresent()) {
                labels.putIfAbsent(code, words.get(words.size() - 1));
            }
        }
        return labels;
    }

    /** The words left of a cell in its row. */
    private List<String> words(Origin origin) {
        CellPrints read = new CellPrints(NumberStyle.COMMON, new YearWords(OptionalInt.empty()));
        return printed.stream()
                .filter(each -> each.index() == origin.table())
                .flatMap(each -> each.grid().row(origin.row()).stream())
                .filter(cell -> cell.column() < origin.column())
                .map(GridCell::text)
                .filter(text -> read.of(text).isWords())
                .toList();
    }

    private Optional<RowTemplate> row(String code) {
        return form.blocks().stream()
                .map(BlockTemplate::rows)
                .flatMap(List::stream)
                .filter(row -> row.code().equals(code))
                .findFirst();
    }

    /** Whether a line says a wording of a row, or the row has none. */
    private static boolean isSaid(RowTemplate row, List<String> words) {
        return row.label().text().isEmpty() || words.stream().anyMatch(word -> knows(row, word));
    }

    /** The missing row that a printed one stands in the place of: that behind the row above it. */
    Optional<RowTemplate> placeOf(Line line) {
        List<RowTemplate> rows =
                form.blocks().stream().map(BlockTemplate::rows).flatMap(List::stream).toList();
        Optional<String> above =
                table.cells().stream()
                        .filter(cell -> cell.origin().table() == line.table())
                        .filter(cell -> cell.origin().row() < line.row())
                        .max(Comparator.comparingInt(cell -> cell.origin().row()))
                        .map(cell -> cell.key().row());
        List<RowTemplate> missing = missing();
        for (int i = 0; i < rows.size(); i++) {
            boolean first = i == 0 && above.isEmpty();
            boolean next = i > 0 && above.filter(rows.get(i - 1).code()::equals).isPresent();
            if ((first || next) && missing.contains(rows.get(i))) {
                return Optional.of(rows.get(i));
            }
        }
        return Optional.empty();
    }

    /** Whether the form has a wording of a row. */
    static boolean knows(RowTemplate row, String label) {
        String folded = Folding.fold(label);
        return Stream.concat(Stream.of(row.label().text()), row.label().aliases().stream())
                .anyMatch(text -> Folding.fold(text).equals(folded));
    }
}
