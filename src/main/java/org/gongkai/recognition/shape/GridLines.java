package org.gongkai.recognition.shape;

import static org.gongkai.model.Thresholds.STANDARD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate.BlockTemplate;
import org.gongkai.model.FormTemplate.ColumnTemplate;
import org.gongkai.model.FormTemplate.RowTemplate;
import org.gongkai.model.FormTemplate.StubRole;
import org.gongkai.model.FormTemplate.StubTemplate;
import org.gongkai.model.GridCell;
import org.gongkai.recognition.label.Alignment;
import org.gongkai.recognition.label.LabelScores;
import org.gongkai.recognition.shape.PrintedGrid.Strip;
import org.gongkai.recognition.value.Doubt;

/** Tells which row each printed line of a block is: one of the form, or an open one. */
final class GridLines {

    private final BlockTemplate block;
    private final StrictLabels labels;
    private final List<Printed> printed = new ArrayList<>();

    /** Lines with figures that are no row of the form. */
    private final List<Printed> strangers = new ArrayList<>();

    private final OpenCodes codes;

    /**
     * @param codes those of the open rows of the printed table so far
     */
    GridLines(BlockTemplate block, OpenCodes codes, LabelScores scores) {
        this.block = block;
        this.codes = codes;
        this.labels = new StrictLabels(scores);
    }

    /**
     * A line below a header.
     *
     * @param names the texts of its stubs with names, from left to right, merged ones once
     * @param code what its stubs with codes say together; empty where that is no code
     * @param filled whether anything is printed in its columns
     */
    record Printed(HeaderFit fit, int row, List<String> names, String code, boolean filled) {

        String label() {
            return names.isEmpty() ? "" : names.get(names.size() - 1);
        }

        private List<String> groups() {
            return names.isEmpty() ? List.of() : names.subList(0, names.size() - 1);
        }

        /** All that says which line it is. */
        String shown() {
            return String.join(" ", names) + (code.isEmpty() ? "" : " " + code);
        }
    }

    List<Printed> strangers() {
        return List.copyOf(strangers);
    }

    /** The lines below some headers of one table, in printed order. */
    List<GridLine> of(List<HeaderFit> parts) {
        parts.forEach(this::collect);
        int[] rows = known();
        Map<Integer, RowTemplate> byLine = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            byLine.put(rows[i], block.rows().get(i));
        }
        List<GridLine> lines = new ArrayList<>();
        for (int i = 0; i < printed.size(); i++) {
            Printed line = printed.get(i);
            RowTemplate row = byLine.get(i);
            if (row != null) {
                lines.add(known(line, row));
            } else if (block.open() && (isNameless() || !line.shown().isEmpty())) {
                lines.add(open(line));
            } else if (line.filled()) {
                strangers.add(line);
            }
        }
        return lines;
    }

    /** Whether no stub says what the rows are called. */
    private boolean isNameless() {
        return block.stubs().stream()
                .noneMatch(stub -> stub.role() == StubRole.NAME || stub.role() == StubRole.CODE);
    }

    private void collect(HeaderFit fit) {
        Set<List<String>> header = new HashSet<>();
        for (int row = 0; row < fit.body(); row++) {
            header.add(fit.grid().texts(row));
        }
        List<String> above = List.of();
        for (int row = fit.body(); row < fit.grid().rows(); row++) {
            if (!header.contains(fit.grid().texts(row)) && !isNote(fit, row)) {
                List<String> parts = codeParts(fit, row, above);
                above = parts.isEmpty() ? above : parts;
                String code = String.join("", parts);
                List<String> names = names(fit, row, code.isEmpty());
                boolean filled = filled(fit, row);
                boolean blank = names.isEmpty() && code.isEmpty() && !filled;
                // What stands in the only line of a block without labels may be nothing.
                if (!blank || block.stubs().isEmpty()) {
                    printed.add(new Printed(fit, row, names, code, filled));
                }
            }
        }
    }

    /** Whether one cell reaches from the labels into the figures: a title, or a note. */
    private boolean isNote(HeaderFit fit, int row) {
        return block.stubs().stream()
                .flatMap(stub -> fit.place(block, stub).stream())
                .flatMap(strip -> fit.grid().at(row, strip).stream())
                .anyMatch(cell -> !cell.text().isEmpty() && reachesFigures(fit, cell));
    }

    private boolean reachesFigures(HeaderFit fit, GridCell cell) {
        return block.columns().stream()
                .flatMap(column -> fit.place(block, column).stream())
                .anyMatch(strip -> strip.isUnder(cell));
    }

    private boolean filled(HeaderFit fit, int row) {
        for (ColumnTemplate column : block.columns()) {
            Optional<Strip> strip = fit.place(block, column);
            if (strip.isPresent() && !fit.grid().text(row, strip.get()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** The codes of a row from the outermost; what stands in the line above is not said again. */
    private List<String> codeParts(HeaderFit fit, int row, List<String> above) {
        List<String> parts = new ArrayList<>();
        for (StubTemplate stub : block.stubs()) {
            Optional<Strip> strip = fit.place(block, stub);
            if (stub.role() == StubRole.CODE && strip.isPresent()) {
                fit.grid().at(row, strip.get()).forEach(cell -> parts.add(code(cell)));
            }
        }
        while (!parts.isEmpty() && parts.get(parts.size() - 1).isEmpty()) {
            parts.remove(parts.size() - 1);
        }
        for (int i = 0; i < parts.size() && parts.get(i).isEmpty() && i < above.size(); i++) {
            parts.set(i, above.get(i));
        }
        return parts;
    }

    /** The code in a cell; nothing where it has words. */
    private static String code(GridCell cell) {
        String folded = Folding.fold(cell.text());
        return folded.matches("[0-9A-Za-z.\\-]*\\d[0-9A-Za-z.\\-]*") ? folded : "";
    }

    private List<String> names(HeaderFit fit, int row, boolean codeless) {
        List<GridCell> cells = new ArrayList<>();
        for (StubTemplate stub : block.stubs()) {
            boolean says =
                    stub.role() == StubRole.NAME || (codeless && stub.role() == StubRole.CODE);
            fit.place(block, stub)
                    .filter(strip -> says)
                    .ifPresent(strip -> cells.addAll(fit.grid().at(row, strip)));
        }
        return cells.stream()
                .distinct()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /** For each row of the form the index of its line, or -1. */
    private int[] known() {
        if (block.stubs().isEmpty() && block.rows().size() == 1 && !block.open()) {
            return only();
        }
        double[][] worth = new double[block.rows().size()][printed.size()];
        for (int i = 0; i < worth.length; i++) {
            for (int j = 0; j < printed.size(); j++) {
                worth[i][j] = worth(block.rows().get(i), printed.get(j));
            }
        }
        return Alignment.align(worth);
    }

    /** A block without labels at the left has one line of figures. */
    private int[] only() {
        for (int i = 0; i < printed.size(); i++) {
            if (printed.get(i).filled()) {
                return new int[] {i};
            }
        }
        return new int[] {printed.isEmpty() ? -1 : 0};
    }

    private double worth(RowTemplate row, Printed line) {
        double likeness = labels.likeness(row.label(), line.label());
        double least = block.open() ? STANDARD.same() : STANDARD.known();
        if (likeness < least || (block.open() && !line.code().isEmpty())) {
            return 0;
        }
        boolean other =
                !row.group().isEmpty()
                        && !line.groups().isEmpty()
                        && line.groups().stream()
                                .noneMatch(text -> labels.isGroup(row.group(), text));
        return other ? 0 : likeness;
    }

    private GridLine known(Printed line, RowTemplate row) {
        double likeness = block.stubs().isEmpty() ? 1 : labels.likeness(row.label(), line.label());
        List<Doubt> doubts = new ArrayList<>();
        if (likeness < STANDARD.same()) {
            doubts.add(
                    new Doubt(
                            FindingCode.LABEL_MISMATCH,
                            "'" + line.label() + "' for '" + row.label().text() + "'"));
        }
        if (!row.group().isEmpty()
                && line.groups().isEmpty()
                && hasTwin(row)
                && !isBelow(line, row)) {
            doubts.add(
                    new Doubt(
                            FindingCode.LABEL_MISMATCH,
                            "'" + line.label() + "' without its group '" + row.group() + "'"));
        }
        return new GridLine(
                line.fit(), line.row(), row.code(), line.label(), Optional.of(row), doubts);
    }

    /** Whether a row of another group has the same label. */
    private boolean hasTwin(RowTemplate row) {
        return block.rows().stream()
                .anyMatch(
                        other ->
                                !other.group().equals(row.group())
                                        && other.label().text().equals(row.label().text()));
    }

    /** Whether the label of a row's group stands by itself in a line above. */
    private boolean isBelow(Printed line, RowTemplate row) {
        return printed.subList(0, printed.indexOf(line)).stream()
                .anyMatch(above -> labels.isGroup(row.group(), above.label()));
    }

    private GridLine open(Printed line) {
        OpenCodes.Given given = codes.next(block, line.code());
        return new GridLine(
                line.fit(),
                line.row(),
                given.code(),
                line.label(),
                Optional.empty(),
                given.doubts());
    }
}
