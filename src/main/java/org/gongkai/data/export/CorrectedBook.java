package org.gongkai.data.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.AppliedCorrections;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.TypedValue;
import org.gongkai.data.output.CellRow;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.Correction;
import org.gongkai.model.FormTemplate.NumberKind;

/**
 * Makes corrections of what people have changed in a workbook that {@link Export} made of a folder.
 * What was changed is known from the workbook itself, which keeps what was written in it; what the
 * folder says by now decides whether that can be taken. Changes nothing.
 *
 * <pre>{@code
 * var by = new CorrectedBook.Signature("Li", "2026-11-29T21:30:00Z", "");
 * CorrectedBook.Harvest harvest = new CorrectedBook(folder).read(Path.of("reports.xlsx"), by);
 * }</pre>
 */
public final class CorrectedBook {

    /**
     * So many changed values that only stand in other places make one think of a sort gone wrong.
     */
    private static final int SHUFFLED = 5;

    private final OutputFolder folder;

    /**
     * @param folder that the workbook was made of
     */
    public CorrectedBook(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Who corrects.
     *
     * @param who the person
     * @param when a time with its offset, or a day
     * @param remark why; may be empty
     */
    public record Signature(String who, String when, String remark) {}

    /**
     * What a workbook gives.
     *
     * @param corrections by report and cell
     * @param refused what was changed and cannot be taken, each with its place and the reason
     * @param remarks what else a person should know
     */
    public record Harvest(
            List<Correction> corrections, List<String> refused, List<String> remarks) {

        /** Copies the lists. */
        public Harvest {
            corrections = List.copyOf(corrections);
            refused = List.copyOf(refused);
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Compares a workbook with what was written into it and with the folder.
     *
     * @throws InputException when the file is no such workbook
     * @throws OutputException when the folder cannot be read
     */
    public Harvest read(Path file, Signature by) throws InputException, OutputException {
        Map<String, List<BookCell>> changed = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> seen = new LinkedHashMap<>();
        BookReader book =
                new BookReader(
                        file,
                        cell -> {
                            seen.computeIfAbsent(cell.sheet(), sheet -> new TreeMap<>())
                                    .merge(cell.address().report(), 1, Integer::sum);
                            if (cell.isChanged()) {
                                changed.computeIfAbsent(cell.sheet(), sheet -> new ArrayList<>())
                                        .add(cell);
                            }
                        });
        List<String> remarks = new ArrayList<>(book.read());
        List<String> refused = new ArrayList<>();
        Map<BookCell.Address, List<BookCell>> wanted = new TreeMap<>();
        for (List<BookCell> sheet : changed.values()) {
            if (isShuffled(sheet)) {
                refused.add(shuffled(sheet));
            } else {
                sheet.forEach(
                        cell ->
                                wanted.computeIfAbsent(cell.address(), at -> new ArrayList<>())
                                        .add(cell));
            }
        }
        Output output = new Output(wanted.keySet());
        remarks.addAll(output.absent(seen));
        List<Correction> corrections = new ArrayList<>();
        Corrections made = Corrections.in(folder.path());
        for (List<BookCell> cells : wanted.values()) {
            Choice choice = new Choice(cells, output, made, by);
            choice.refusal().ifPresentOrElse(refused::add, () -> choice.take(corrections, remarks));
        }
        return new Harvest(corrections, refused, remarks);
    }

    /** Whether values only changed places, as when one column is sorted and the others are not. */
    private static boolean isShuffled(List<BookCell> cells) {
        return cells.size() >= SHUFFLED
                && counted(cells, BookCell::written)
                        .equals(counted(cells, cell -> cell.now().text()));
    }

    private static Map<String, Long> counted(
            List<BookCell> cells, Function<BookCell, String> text) {
        return cells.stream().collect(Collectors.groupingBy(text, Collectors.counting()));
    }

    private static String shuffled(List<BookCell> cells) {
        return "Sheet '"
                + cells.get(0).sheet()
                + "': "
                + cells.size()
                + " values stand in other places, and nothing else was changed: a column was"
                + " sorted without the others. Undo that, or correct a new workbook.";
    }

    /** What the folder says of the cells that were changed. */
    private final class Output {

        private final Map<BookCell.Address, CellRow> cells = new TreeMap<>();
        private final Map<String, Integer> counts = new TreeMap<>();
        private final Map<String, String> sources = new TreeMap<>();
        private int rows;

        Output(Collection<BookCell.Address> wanted) throws OutputException {
            folder.<OutputException>forEachCell(
                    cell -> {
                        rows++;
                        String first = sources.computeIfAbsent(cell.report(), id -> cell.source());
                        if (first.equals(cell.source()) && cell.isStatutory()) {
                            counts.merge(cell.report(), 1, Integer::sum);
                            BookCell.Address address =
                                    new BookCell.Address(cell.report(), cell.key());
                            if (wanted.contains(address)) {
                                cells.putIfAbsent(address, cell);
                            }
                        }
                    });
        }

        Optional<CellRow> cell(BookCell.Address address) {
            return Optional.ofNullable(cells.get(address));
        }

        boolean has(String report) {
            return sources.containsKey(report);
        }

        /** Cells that the folder has and a sheet has not. */
        List<String> absent(Map<String, Map<String, Integer>> seen) {
            List<String> absent = new ArrayList<>();
            seen.forEach(
                    (sheet, reports) -> {
                        int there = reports.values().stream().mapToInt(it -> it).sum();
                        int all =
                                sheet.equals(SheetPlan.CELLS)
                                        ? rows
                                        : reports.keySet().stream()
                                                .mapToInt(id -> counts.getOrDefault(id, 0))
                                                .sum();
                        if (there < all) {
                            absent.add(
                                    "Sheet '"
                                            + sheet
                                            + "' has "
                                            + there
                                            + " of "
                                            + all
                                            + " cells; what is not on it stays as it is.");
                        }
                    });
            return absent;
        }
    }

    /** Whether the change of one cell can be taken; it may stand on several sheets. */
    private static final class Choice {

        private final List<BookCell> cells;
        private final BookCell cell;
        private final Optional<CellRow> output;
        private final boolean reportThere;
        private final List<Correction> before;
        private final Signature by;

        Choice(List<BookCell> cells, Output output, Corrections made, Signature by) {
            this.cells = cells;
            this.cell = cells.get(0);
            this.output = output.cell(cell.address());
            this.reportThere = output.has(cell.address().report());
            this.by = by;
            List<Correction> ofCell =
                    made.of(cell.address().report()).stream()
                            .filter(it -> it.isValue() && it.cell().equals(cell.address().key()))
                            .toList();
            this.before =
                    AppliedCorrections.lastWords(ofCell).stream().flatMap(List::stream).toList();
        }

        /** Why not, with the place. */
        Optional<String> refusal() {
            return why().map(
                            reason ->
                                    cell.where()
                                            + " ("
                                            + cell.address().key()
                                            + " of "
                                            + cell.address().report()
                                            + "): "
                                            + reason);
        }

        private Optional<String> why() {
            TypedCell now = cell.now();
            if (cells.stream().anyMatch(other -> !other.now().text().equals(now.text()))) {
                return Optional.of(
                        "other sheets say otherwise: "
                                + cells.stream()
                                        .map(it -> it.where() + " '" + it.now().text() + "'")
                                        .collect(Collectors.joining(", "))
                                + ". Make them say the same.");
            }
            if (!now.odd().isEmpty()) {
                return Optional.of("'" + now.text() + "': " + now.odd() + ".");
            }
            if (now.text().isEmpty()) {
                return Optional.of(
                        "'"
                                + cell.written()
                                + "' was taken away. Write blank or 空 where an empty cell is"
                                + " printed.");
            }
            if (value().isEmpty()) {
                return Optional.of(
                        "'"
                                + now.text()
                                + "' is neither a number nor blank (空), dash (-) or unreadable"
                                + " (看不清), nor words that stand for a figure.");
            }
            return whyNot();
        }

        /** What the folder has against it. */
        private Optional<String> whyNot() {
            if (!reportThere) {
                return Optional.of("the folder has no such report.");
            }
            if (output.isEmpty()) {
                return Optional.of(
                        "the report has no such cell, or it is a line that no form has.");
            }
            String current = current();
            if (!new TypedCell(current, "").says(cell.written()) && !isSaid()) {
                return Optional.of(
                        "the folder says '"
                                + current
                                + "' by now, the workbook was made of '"
                                + cell.written()
                                + "'. Look at it again in a new workbook.");
            }
            return Optional.empty();
        }

        /**
         * Whether the folder says by now what was typed; a sheet of values does not show states.
         */
        private boolean isSaid() {
            CellRow row = output.orElseThrow();
            return cell.now().says(current())
                    || cell.now().says(ValueCell.text(row.state(), row.value(), row.raw()))
                    || value().filter(row.state().code()::equals).isPresent();
        }

        private Optional<String> value() {
            // Its form is asked when the correction is applied.
            return TypedValue.in(NumberKind.COUNT, cell.now().text());
        }

        /** What a new workbook would have there. */
        private String current() {
            CellRow row = output.orElseThrow();
            return cell.sheet().equals(SheetPlan.CELLS)
                    ? row.value().map(it -> it.toPlainString()).orElse("")
                    : ValueCell.text(row.state(), row.value(), row.raw());
        }

        void take(List<Correction> corrections, List<String> remarks) {
            String value = value().orElseThrow();
            if (isSaid()) {
                remarks.add(cell.where() + ": the folder says " + value + " already.");
                return;
            }
            if (before.stream().anyMatch(it -> it.who().equals(by.who()) && same(it, value))) {
                remarks.add(cell.where() + ": " + by.who() + " has said " + value + " before.");
                return;
            }
            before.stream()
                    .filter(it -> !it.who().equals(by.who()) && !same(it, value))
                    .forEach(
                            it ->
                                    remarks.add(
                                            cell.where()
                                                    + ": "
                                                    + it.who()
                                                    + " said "
                                                    + it.value()
                                                    + " on "
                                                    + it.when()
                                                    + ", not "
                                                    + value
                                                    + ". Neither is taken until one of you takes"
                                                    + " it back."));
            CellRow row = output.orElseThrow();
            corrections.add(
                    new Correction(
                            row.report(),
                            row.source(),
                            row.key(),
                            "",
                            row.raw(),
                            value,
                            by.who(),
                            by.when(),
                            by.remark().isEmpty() ? cell.where() : by.remark()));
        }

        private static boolean same(Correction correction, String value) {
            return new TypedCell(correction.value(), "").says(value);
        }
    }
}
