package org.gongkai.recognition.form;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.TableTemplate;
import org.gongkai.model.GridCell;

/**
 * The header of a list: which of its places hold labels, units and figures. A place is the grid
 * column, or in a table from text the number of the cell in its row.
 *
 * @param row the grid row, from 0
 * @param labels labels are at the places below this one
 * @param unit place of the units
 * @param columns place of each of the form's columns, by code; at least one
 * @param others places of columns that the form does not have, with what is printed above them
 * @param width places up to the last one with something above it
 */
record ListHeader(
        int row,
        int labels,
        int unit,
        Map<String, Integer> columns,
        Map<Integer, String> others,
        int width) {

    private static final Set<String> LABELS = Set.of("统计指标", "指标名称");
    private static final Set<String> UNITS = Set.of("单位", "计量单位", "计算单位");

    /** Numbers of lines, which say nothing that the labels do not. */
    private static final Set<String> NUMBERS = Set.of("代码", "序号");

    private static final Pattern YEAR = Pattern.compile("^((?:19|20)\\d{2})(?=年)");

    /** The header of a table for a form's list, if it has one. */
    static Optional<ListHeader> find(TableTemplate list, List<GridRow> rows, int year) {
        return rows.stream()
                .limit(STANDARD.top())
                .flatMap(row -> new Finder(list, year).header(row).stream())
                .findFirst();
    }

    /** The cell of a row at a place. */
    static Optional<GridCell> at(GridRow row, int place) {
        if (!row.table().grid().regular()) {
            return place < row.cells().size()
                    ? Optional.of(row.cells().get(place))
                    : Optional.empty();
        }
        return row.cells().stream()
                .filter(cell -> cell.column() <= place && place < cell.endColumn())
                .findFirst();
    }

    /** Goes through the cells of one row. */
    private static final class Finder {

        private final TableTemplate list;
        private final int year;
        private final Map<String, Integer> columns = new LinkedHashMap<>();
        private final Map<Integer, String> others = new LinkedHashMap<>();
        private final List<Integer> labels = new ArrayList<>();
        private final List<Integer> units = new ArrayList<>();
        private int width;
        private boolean fits = true;

        private Finder(TableTemplate list, int year) {
            this.list = list;
            this.year = year;
        }

        private Optional<ListHeader> header(GridRow row) {
            boolean regular = row.table().grid().regular();
            for (int i = 0; i < row.cells().size(); i++) {
                GridCell cell = row.cells().get(i);
                place(cell, regular ? cell.column() : i, regular ? cell.endColumn() : i + 1);
            }
            // Two lists side by side have two columns of labels; their lines cannot be told apart.
            boolean whole = labels.size() == 1 && units.size() == 1 && !columns.isEmpty();
            return fits && whole && labels.get(0) <= units.get(0)
                    ? Optional.of(
                            new ListHeader(
                                    row.row(), labels.get(0), units.get(0), columns, others, width))
                    : Optional.empty();
        }

        private void place(GridCell cell, int place, int end) {
            String text = Folding.fold(cell.text());
            Optional<String> column = column(text);
            width = text.isEmpty() ? width : end;
            if (LABELS.contains(text)) {
                labels.add(end);
            } else if (UNITS.contains(text)) {
                units.add(place);
            } else if (column.isPresent()) {
                fits &= columns.put(column.get(), place) == null && end == place + 1;
            } else if (!NUMBERS.contains(text)) {
                for (int i = place; i < end; i++) {
                    others.put(i, cell.text());
                }
            }
        }

        /** The form's column with this label; a year in it must be that of the report. */
        private Optional<String> column(String text) {
            Matcher printed = YEAR.matcher(text);
            if (printed.find() && Integer.parseInt(printed.group(1)) != year) {
                return Optional.empty();
            }
            String label = anyYear(text);
            return list.blocks().stream()
                    .map(BlockTemplate::columns)
                    .flatMap(List::stream)
                    .filter(column -> wordings(column).anyMatch(label::equals))
                    .map(ColumnTemplate::code)
                    .findFirst();
        }

        private static Stream<String> wordings(ColumnTemplate column) {
            return Stream.concat(
                            Stream.of(column.label().text()), column.label().aliases().stream())
                    .map(Folding::fold)
                    .map(Finder::anyYear);
        }

        private static String anyYear(String folded) {
            return YEAR.matcher(folded).replaceFirst("");
        }
    }
}
