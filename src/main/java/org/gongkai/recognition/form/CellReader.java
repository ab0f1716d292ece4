package org.gongkai.recognition.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.AmbiguousCells;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.CellValue;
import org.gongkai.model.FindingCode;
import org.gongkai.model.GridCell;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Place;
import org.gongkai.model.Proof;
import org.gongkai.model.Recognition;
import org.gongkai.model.Severity;
import org.gongkai.model.Sum;
import org.gongkai.model.Table;
import org.gongkai.recognition.value.Doubt;
import org.gongkai.recognition.value.ValueReader;

/** Reads the cells of a candidate: which cell belongs to which column, and what it says. */
final class CellReader {

    private final Candidate candidate;
    private final String table;
    private final Map<CellKey, MatchedCell> cells = new HashMap<>();
    private final Map<Integer, PrintedUnit.Named> naming = new HashMap<>();
    private final RowFindings findings;
    private final RowTotals totals;
    private final List<AmbiguousCells> choices = new ArrayList<>();
    private final List<MatchedTable> again;

    private CellReader(Candidate candidate) {
        this.candidate = candidate;
        this.table = candidate.table().code();
        this.findings = new RowFindings(table);
        this.totals = new RowTotals(candidate, cells);
        this.again =
                candidate.repeated().stream().map(other -> CellReader.read(other).table()).toList();
    }

    static Read read(Candidate candidate) {
        CellReader reader = new CellReader(candidate);
        Read read = new Read(reader.read(), reader.choices, reader.again);
        return candidate.other().map(CellReader::read).map(read::or).orElse(read);
    }

    /**
     * What a candidate says.
     *
     * @param table its cells
     * @param choices cells of which the print allows several readings
     * @param again what the candidate's repeated tables say, in their order
     */
    record Read(MatchedTable table, List<AmbiguousCells> choices, List<MatchedTable> again) {

        /** Whether another reading of the table says something else. */
        boolean isContradictedBy(MatchedTable other) {
            Map<CellKey, MatchedCell> own = new HashMap<>();
            table.cells().forEach(cell -> own.put(cell.key(), cell));
            return contradicts(own, other);
        }

        /** Leaves open what another reading of the same cells says otherwise. */
        private Read or(Read other) {
            // Rows in either order have one figure for each column; only a picture leaves a choice.
            List<AmbiguousCells> left =
                    choices.stream().filter(choice -> other.choices().contains(choice)).toList();
            List<MatchedCell> here = new ArrayList<>();
            List<MatchedCell> there = new ArrayList<>();
            List<MatchedCell> all = new ArrayList<>(table.cells());
            for (int i = 0; i < all.size(); i++) {
                MatchedCell cell = all.get(i);
                boolean open = has(choices, cell.key()) || has(other.choices(), cell.key());
                if (open) {
                    all.set(i, unread(cell));
                } else if (!cell.value().equals(other.table().cells().get(i).value())) {
                    here.add(cell);
                    there.add(other.table().cells().get(i));
                    all.set(i, unread(cell));
                }
            }
            List<AmbiguousCells> open = new ArrayList<>(left);
            if (!here.isEmpty()) {
                open.add(choice(here, there));
            }
            return new Read(table.with(all), open, again);
        }

        private static boolean has(List<AmbiguousCells> choices, CellKey cell) {
            return choices.stream().anyMatch(choice -> choice.cells().contains(cell));
        }

        private static MatchedCell unread(MatchedCell cell) {
            CellValue value = CellValue.of(CellState.UNREADABLE, cell.value().raw());
            return cell.with(value);
        }

        private static AmbiguousCells choice(List<MatchedCell> here, List<MatchedCell> there) {
            String raw = here.stream().map(c -> c.value().raw()).collect(Collectors.joining(" "));
            return new AmbiguousCells(
                    here.stream().map(MatchedCell::key).toList(),
                    raw,
                    Stream.of(here, there).map(Read::reading).toList());
        }

        private static AmbiguousCells.Reading reading(List<MatchedCell> cells) {
            return new AmbiguousCells.Reading(cells.stream().map(MatchedCell::value).toList(), 1);
        }
    }

    /**
     * Says which cells of a row the document lacks, but for those that it may lack.
     *
     * @param behind the rows behind it
     */
    private void absent(TemplateRow row, List<CellKey> missing, List<TemplateRow> behind) {
        boolean whole = missing.size() == row.slots().size();
        List<GridRow> loose = whole ? loose(row) : List.of();
        List<CellKey> wanted =
                missing.stream().filter(key -> !candidate.table().isOptional(key)).toList();
        if (!loose.isEmpty()) {
            findings.rowUnplaced(row, missing, loose);
        } else if (!whole) {
            wanted.forEach(key -> findings.columnMissing(row, key));
        } else if (!row.row().optional() || isCut(behind)) {
            findings.rowMissing(row, missing);
        }
    }

    /** Whether a table ends before rows that it must have: then it may have lost others as well. */
    private boolean isCut(List<TemplateRow> behind) {
        return behind.stream().anyMatch(row -> !row.row().optional())
                && behind.stream()
                        .flatMap(row -> row.slots().stream())
                        .noneMatch(slot -> cells.containsKey(slot.key()));
    }

    private MatchedTable read() {
        candidate.rows().forEach(this::row);
        doubtTotals();
        findings.mergedLabels(candidate.rows());
        List<MatchedCell> all = new ArrayList<>();
        List<TemplateRow> rows = TemplateRow.of(candidate.table());
        for (int i = 0; i < rows.size(); i++) {
            TemplateRow row = rows.get(i);
            List<CellKey> missing = new ArrayList<>();
            for (CellSlot slot : row.slots()) {
                MatchedCell cell = cells.get(slot.key());
                if (cell == null) {
                    missing.add(slot.key());
                    cell = missing(slot);
                }
                all.add(cell);
            }
            absent(row, missing, rows.subList(i + 1, rows.size()));
        }
        repeated();
        return new MatchedTable(
                table,
                candidate.form().id(),
                candidate.tables().stream().map(Table::index).toList(),
                all,
                Proof.NONE,
                findings.all());
    }

    /** What is printed of a row of which no cell is: its label alone, or figures elsewhere. */
    private List<GridRow> loose(TemplateRow row) {
        List<GridRow> labels =
                candidate.rows().stream()
                        .filter(
                                placed ->
                                        placed.keys()
                                                .equals(
                                                        row.slots().stream()
                                                                .map(CellSlot::key)
                                                                .toList()))
                        .map(PlacedRow::row)
                        .toList();
        return labels.isEmpty()
                ? candidate.loose().getOrDefault(row.row().code(), List.of())
                : labels;
    }

    private void row(PlacedRow placed) {
        findings.label(placed);
        if (placed.values().isEmpty()) {
            // A label and nothing more, as where a copy ends: its cells are missing.
            return;
        }
        placed.fit().doubts().forEach(doubt -> findings.row(doubt, placed));
        ColumnAssignment assignment = ColumnAssignment.of(placed);
        RowReadings readings = assignment.readable() ? RowReadings.NONE : readings(placed);
        if (!readings.isEmpty()) {
            cut(placed, List.of(), false);
            oneOf(placed, readings);
            return;
        }
        assignment.doubts().forEach(doubt -> findings.row(doubt, placed));
        cut(placed, assignment.cells(), assignment.counted());
        for (int i = 0; i < placed.slots().size(); i++) {
            CellSlot slot = placed.slots().get(i);
            Optional<GridCell> cell = assignment.cells().get(i);
            if (cell.isPresent() && assignment.counted() && placed.header().lacks(i)) {
                unlabelled(slot);
            }
            if (cell.isPresent()) {
                cells.put(slot.key(), assigned(placed, slot, cell.get()));
            } else if (!assignment.readable()) {
                cells.put(slot.key(), unreadable(placed, slot));
            }
        }
    }

    private void doubtTotals() {
        candidate
                .rows()
                .forEach(row -> totals.doubt(row).ifPresent(doubt -> findings.row(doubt, row)));
    }

    /**
     * The last figure of a text that ends in it may have lost its end. Where figures are run
     * together, it may be any of the row; where some are blank and the rest of the row is lost, no
     * count tells their columns.
     *
     * @param assigned the cell of each column, empty where none is known
     * @param counted whether the columns were counted
     */
    private void cut(PlacedRow placed, List<Optional<GridCell>> assigned, boolean counted) {
        Table.End end = placed.row().table().end();
        List<GridCell> cells = placed.row().table().grid().cells();
        GridCell last = cells.get(cells.size() - 1);
        boolean empty =
                raw(placed).isEmpty()
                        && (placed.fit().printed().isEmpty() || endsWith(cells, placed.row()));
        if (end == Table.End.CLOSED || !(empty || placed.values().contains(last))) {
            return;
        }
        int column = assigned.indexOf(Optional.of(last));
        if (empty || mayShift(placed, counted) || (column < 0 && end == Table.End.IN_CELL)) {
            findings.row(cut("row", last), placed);
        } else if (end == Table.End.IN_CELL) {
            findings.cell(cut("figure", last), placed.slots().get(column));
        }
    }

    /** Whether nothing is printed below a row. */
    private static boolean endsWith(List<GridCell> cells, GridRow row) {
        return cells.stream().noneMatch(c -> c.row() > row.row() && !c.text().isEmpty());
    }

    /**
     * Whether the rest of a row could show that its figures are in other columns, or that it has
     * one too many, as others do.
     */
    private boolean mayShift(PlacedRow placed, boolean counted) {
        boolean gaps = placed.values().stream().anyMatch(cell -> cell.text().isEmpty());
        boolean several = placed.slots().size() > 1;
        return counted && (gaps || (several && (!placed.header().printed() || areOftenTooLong())));
    }

    /** Whether the rows of a table have, as a rule, more figures than there are columns. */
    private boolean areOftenTooLong() {
        return candidate.rows().stream()
                .anyMatch(row -> row.habit().figures() > row.slots().size());
    }

    private static Doubt cut(String what, GridCell last) {
        return new Doubt(
                FindingCode.FIGURE_CUT,
                "the text ends in this " + what + ", which may go on: '" + last.text() + "'");
    }

    /** The ways to read a row that has not one figure for each column of the form. */
    private RowReadings readings(PlacedRow placed) {
        if (ColumnAssignment.leavesOut(placed)) {
            return RowReadings.NONE;
        }
        List<Sum> sums = totals.sums(placed);
        RowReadings runTogether = RunTogether.readings(placed, sums);
        return runTogether.isEmpty() ? SurplusFigures.readings(placed) : runTogether;
    }

    /** One reading says all, unless others were left out; several are a choice. */
    private void oneOf(PlacedRow placed, RowReadings readings) {
        for (int i = 0; i < placed.slots().size(); i++) {
            CellSlot slot = placed.slots().get(i);
            if (placed.header().lacks(i)) {
                unlabelled(slot);
            }
            cells.put(
                    slot.key(),
                    readings.isPlain()
                            ? cell(placed, slot, readings.readings().get(0).get(i))
                            : unreadable(placed, slot));
        }
        if (!readings.isPlain()) {
            List<AmbiguousCells.Reading> equal =
                    readings.readings().stream()
                            .map(values -> new AmbiguousCells.Reading(values, 1))
                            .toList();
            choices.add(new AmbiguousCells(placed.keys(), raw(placed), equal, readings.narrowed()));
        }
    }

    private void unlabelled(CellSlot slot) {
        String label = slot.column().label().text();
        findings.cell(
                new Doubt(
                        FindingCode.COLUMN_MISMATCH,
                        Severity.WARNING,
                        "the header does not say '" + label + "'; only the place tells the column"),
                slot);
    }

    /** What a cell says; what may be read in several ways is left to the sums. */
    private MatchedCell assigned(PlacedRow placed, CellSlot slot, GridCell cell) {
        List<AmbiguousCells.Reading> readings =
                cell.recognition().map(read -> variants(read, slot)).orElse(List.of());
        if (readings.size() < 2) {
            return readable(placed, slot, cell);
        }
        String raw =
                cell.recognition().orElseThrow().variants().stream()
                        .map(Recognition.Variant::text)
                        .collect(Collectors.joining(" | "));
        choices.add(new AmbiguousCells(List.of(slot.key()), raw, readings));
        CellValue unknown = CellValue.of(CellState.UNREADABLE, raw);
        return cell(placed, slot, unknown, cell);
    }

    /** The different values that a picture may show, the likeliest first. */
    private static List<AmbiguousCells.Reading> variants(Recognition read, CellSlot slot) {
        Map<CellValue, AmbiguousCells.Reading> readings = new LinkedHashMap<>();
        for (Recognition.Variant variant : read.variants()) {
            CellValue value =
                    ValueReader.read(variant.text(), slot.column().kind(), slot.column().unit())
                            .value();
            readings.putIfAbsent(
                    value, new AmbiguousCells.Reading(List.of(value), variant.weight()));
        }
        return List.copyOf(readings.values());
    }

    private MatchedCell readable(PlacedRow placed, CellSlot slot, GridCell cell) {
        ValueReader.Read read = ValueReader.read(cell, slot.column().kind(), slot.column().unit());
        read.doubt().ifPresent(doubt -> findings.cell(doubt, slot));
        findings.text(read.value(), slot, candidate.table());
        if (cell.rowSpan() > 1 && !cell.text().isEmpty()) {
            findings.cell(
                    new Doubt(
                            FindingCode.MERGED_CELL,
                            "one cell over " + cell.rowSpan() + " rows: '" + cell.text() + "'"),
                    slot);
        }
        return cell(placed, slot, read.value(), cell);
    }

    private MatchedCell unreadable(PlacedRow placed, CellSlot slot) {
        return cell(placed, slot, CellValue.of(CellState.UNREADABLE, raw(placed)));
    }

    private static String raw(PlacedRow placed) {
        return placed.values().stream()
                .map(GridCell::text)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** A value of which only the row's print tells, not a cell of it. */
    private MatchedCell cell(PlacedRow placed, CellSlot slot, CellValue value) {
        return cell(placed, slot, value, placed.values().get(0));
    }

    private MatchedCell cell(PlacedRow placed, CellSlot slot, CellValue value, GridCell printed) {
        PrintedUnit.Named named =
                naming.computeIfAbsent(
                        placed.row().table().index(),
                        index -> PrintedUnit.Named.of(placed.row().table()));
        PrintedUnit unit = PrintedUnit.of(placed, slot, value.unit(), named);
        if (value.state() == CellState.NUMBER || value.state() == CellState.UNREADABLE) {
            unit.doubt().ifPresent(doubt -> findings.cell(doubt, slot));
        }
        Table from = placed.row().table();
        // Where columns are printed one after the other, figures are in other rows than labels.
        boolean beside =
                printed.row() <= placed.row().row() && placed.row().row() < printed.endRow();
        int row = beside ? placed.row().row() : printed.row();
        return new MatchedCell(
                slot.key(),
                value,
                unit.unit(),
                printed.place(),
                from.grid().method(),
                new MatchedCell.Origin(from.index(), row, printed.column()),
                printed.recognition().stream().mapToDouble(Recognition::confidence).findFirst(),
                unit.shift());
    }

    private MatchedCell missing(CellSlot slot) {
        return new MatchedCell(
                slot.key(),
                CellValue.MISSING,
                slot.column().unit(),
                Place.UNPAGED,
                candidate.tables().get(0).grid().method(),
                MatchedCell.Origin.NONE);
    }

    private void repeated() {
        for (int i = 0; i < again.size(); i++) {
            Candidate other = candidate.repeated().get(i);
            findings.add(
                    FindingCode.TABLE_REPEATED.on(
                            CellKey.ofTable(table),
                            String.format(
                                    Locale.ROOT,
                                    "table %s was read from table %s of the document, but table %s reads alike",
                                    table,
                                    numbers(candidate.tables()),
                                    numbers(other.tables())),
                            doubtful(again.get(i))));
        }
    }

    /**
     * The cells of which the other reading says anything, unless it is a mere copy: where they
     * differ at all, they may be of two reports, and nobody knows which of them a figure is meant
     * for.
     */
    private List<CellKey> doubtful(MatchedTable other) {
        return contradicts(cells, other) ? said(other) : List.of();
    }

    private static boolean contradicts(Map<CellKey, MatchedCell> cells, MatchedTable other) {
        return other.cells().stream()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .anyMatch(
                        cell -> !cell.value().equals(cells.getOrDefault(cell.key(), cell).value()));
    }

    /** The cells of a table of which something is in print. */
    static List<CellKey> said(MatchedTable table) {
        return table.cells().stream()
                .filter(cell -> cell.value().state() != CellState.MISSING)
                .map(MatchedCell::key)
                .toList();
    }

    private static String numbers(List<Table> tables) {
        return tables.stream()
                .map(each -> String.valueOf(each.index() + 1))
                .collect(Collectors.joining(", "));
    }
}
