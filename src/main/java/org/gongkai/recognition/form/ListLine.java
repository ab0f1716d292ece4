package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.CellState;
import org.gongkai.model.FormTemplate.NumberKind;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.PrintedLabel;
import org.gongkai.recognition.value.ValueReader;

/**
 * A line of a list.
 *
 * @param row where it is printed
 * @param header the header above it
 * @param raw all that is printed for a label
 * @param label the innermost of it
 * @param group the last label numbered 一、 above it, or its own; empty where there is none
 */
record ListLine(
        GridRow row, ListHeader header, String raw, PrintedLabel label, PrintedLabel group) {

    /** The lines below a header that can hold figures. */
    static List<ListLine> of(List<GridRow> rows, ListHeader header) {
        List<ListLine> lines = new ArrayList<>();
        PrintedLabel group = PrintedLabel.NONE;
        for (GridRow row : rows.subList(header.row() + 1, rows.size())) {
            List<String> texts = labels(row, header);
            if (texts.isEmpty() && !row.hasValues()) {
                continue;
            }
            String last = texts.isEmpty() ? "" : texts.get(texts.size() - 1);
            PrintedLabel label = PrintedLabel.of(last);
            group = label.isHeading() ? label : group;
            lines.add(new ListLine(row, header, String.join(" ", texts), label, group));
        }
        return lines.stream().filter(line -> !line.repeats(rows)).toList();
    }

    private static List<String> labels(GridRow row, ListHeader header) {
        return IntStream.range(0, header.labels())
                .mapToObj(place -> ListHeader.at(row, place))
                .flatMap(Optional::stream)
                .distinct()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** Whether it is the header again, at the top of a page. */
    private boolean repeats(List<GridRow> rows) {
        return row.shown().equals(rows.get(header.row()).shown());
    }

    /** Whether it is a title of lines below: no unit and no figure. */
    boolean isTitle() {
        return unit().isEmpty() && figures().stream().allMatch(cell -> blankOrDash(cell.text()));
    }

    /** Whether it has a place for figures at all, and is not one label over the whole width. */
    boolean hasFigures() {
        return !row.table().grid().regular() || !figures().isEmpty();
    }

    private List<GridCell> figures() {
        return header.columns().values().stream().flatMap(place -> at(place).stream()).toList();
    }

    /** The cell at a place right of the labels. */
    Optional<GridCell> at(int place) {
        boolean regular = row.table().grid().regular();
        return ListHeader.at(row, place)
                .filter(cell -> !regular || cell.column() >= header.labels());
    }

    private static boolean blankOrDash(String text) {
        CellState state = ValueReader.read(text, NumberKind.COUNT, "").value().state();
        return state == CellState.BLANK || state == CellState.DASH;
    }

    /** The printed unit; empty where a dash or nothing is in its place. */
    String unit() {
        return at(header.unit())
                .map(GridCell::text)
                .filter(text -> !blankOrDash(text))
                .map(Folding::fold)
                .orElse("");
    }

    /** Whether the cells of the row can be counted off under those of the header. */
    boolean aligned() {
        int cells = row.cells().size();
        return row.table().grid().regular()
                || (cells >= header.width()
                        && row.cells().subList(header.width(), cells).stream()
                                .allMatch(cell -> cell.text().isEmpty()));
    }

    /** All that is printed behind the label. */
    String rest() {
        return row.cells().stream()
                .skip(1)
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
