package org.gongkai.data.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.model.CellKey;

/**
 * Finds the statutory cells of a workbook that {@link Export} made, whatever became of it since:
 * sorted, formatted, with rows and columns added or taken away, saved by another program.
 */
final class BookReader {

    private static final List<String> NEEDED =
            List.of("report", "table", "row", "column", "value", SheetPlan.EXPORTED);

    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);

    private final Path file;
    private final Consumer<BookCell> cells;
    private final List<String> remarks = new ArrayList<>();
    private int sheets;

    /**
     * @param cells takes each cell
     */
    BookReader(Path file, Consumer<BookCell> cells) {
        this.file = file;
        this.cells = cells;
    }

    /**
     * Reads all sheets.
     *
     * @return what a person should know of sheets that were not read
     * @throws InputException when the file is no workbook, or none of ours
     */
    List<String> read() throws InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException(
                    "There is no file " + file + ". Name a workbook of 'gongkai export --xlsx'.");
        }
        try (ReadableWorkbook book = new ReadableWorkbook(file.toFile(), WITH_FORMATS)) {
            for (Sheet sheet : book.getSheets().toList()) {
                read(sheet);
            }
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            IOException io = e instanceof IOException it ? it : new IOException(e.getMessage());
            throw new InputException(
                    file
                            + " cannot be read as a workbook ("
                            + IoReason.of(io)
                            + "). Save it as .xlsx without a password.");
        }
        if (sheets == 0) {
            throw new InputException(
                    file
                            + " has no sheet of cells and no sheet of a report as 'gongkai export"
                            + " --xlsx' writes them. Make a workbook anew and correct that.");
        }
        return remarks;
    }

    private void read(Sheet sheet) throws IOException {
        boolean ours =
                sheet.getName().equals(SheetPlan.CELLS)
                        ? new CellSheet(sheet).read()
                        : new FormSheet(sheet).read();
        sheets += ours ? 1 : 0;
        String first = sheet.getName().split("-", 2)[0];
        if (!ours && !SheetNames.NOT_READ.contains(first)) {
            remarks.add(
                    "Sheet '"
                            + sheet.getName()
                            + "' was not read: it lacks the columns or the codes, not shown, that"
                            + " say which cells it holds.");
        }
    }

    /** The cells of a row that are there. */
    private static Stream<Cell> cells(Row row) {
        return row.stream().filter(Objects::nonNull);
    }

    private static TypedCell at(Row row, int column) {
        return row.getOptionalCell(column).map(TypedCell::of).orElse(TypedCell.EMPTY);
    }

    private static String place(Row row, int column) {
        return new CellAddress(row.getRowNum() - 1, column).toString();
    }

    /** The sheet with a row for each cell. */
    private final class CellSheet {

        private final Sheet sheet;
        private final Map<String, Integer> columns = new HashMap<>();

        CellSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        /** Whether it is as we write it. */
        boolean read() throws IOException {
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(this::read);
            }
            return !columns.isEmpty();
        }

        private void read(Row row) {
            if (columns.isEmpty()) {
                Map<String, Integer> names = new HashMap<>();
                cells(row)
                        .forEach(
                                cell ->
                                        names.putIfAbsent(
                                                TypedCell.of(cell).text(), cell.getColumnIndex()));
                if (names.keySet().containsAll(NEEDED)) {
                    columns.putAll(names);
                }
                return;
            }
            String report = text(row, "report");
            if (!report.isEmpty()) {
                CellKey key =
                        new CellKey(text(row, "table"), text(row, "row"), text(row, "column"));
                int value = columns.getOrDefault("value", 0);
                cells.accept(
                        new BookCell(
                                sheet.getName(),
                                place(row, value),
                                new BookCell.Address(report, key),
                                text(row, SheetPlan.EXPORTED),
                                at(row, value)));
            }
        }

        private String text(Row row, String column) {
            return at(row, columns.getOrDefault(column, 0)).text();
        }
    }

    /** A sheet laid out as a form. */
    private final class FormSheet {

        private final Sheet sheet;
        private final Map<Integer, String> columns = new TreeMap<>();
        private final Map<String, Integer> written = new HashMap<>();
        private Optional<SheetCodes.Head> head = Optional.empty();
        private int codes;

        FormSheet(Sheet sheet) {
            this.sheet = sheet;
        }

        /** Whether it has tables as we write them. */
        boolean read() throws IOException {
            try (Stream<Row> rows = sheet.openStream()) {
                rows.forEach(this::read);
            }
            return head.isPresent();
        }

        private void read(Row row) {
            Optional<Cell> begin =
                    cells(row)
                            .filter(it -> SheetCodes.Head.of(TypedCell.of(it).text()).isPresent())
                            .findFirst();
            if (begin.isPresent()) {
                codes = begin.get().getColumnIndex();
                head = SheetCodes.Head.of(at(row, codes).text());
                columns(row);
            } else if (head.isPresent()) {
                SheetCodes.Line.of(at(row, codes).text()).ifPresent(line -> values(row, line));
            }
        }

        private void columns(Row row) {
            columns.clear();
            written.clear();
            cells(row)
                    .filter(cell -> cell.getColumnIndex() != codes)
                    .forEach(
                            cell -> {
                                String code = TypedCell.of(cell).text();
                                if (SheetCodes.isWritten(code)) {
                                    written.put(code, cell.getColumnIndex());
                                } else if (!code.isEmpty()) {
                                    columns.put(cell.getColumnIndex(), code);
                                }
                            });
        }

        private void values(Row row, SheetCodes.Line line) {
            SheetCodes.Head table = head.orElseThrow();
            if (!line.table().equals(table.table())) {
                remarks.add(
                        "Row "
                                + row.getRowNum()
                                + " of sheet '"
                                + sheet.getName()
                                + "' was not read: it was moved out of its table.");
                return;
            }
            columns.forEach(
                    (column, code) -> {
                        Integer before = written.get(SheetCodes.written(code));
                        if (before != null) {
                            cells.accept(
                                    new BookCell(
                                            sheet.getName(),
                                            place(row, column),
                                            new BookCell.Address(
                                                    table.report(), SheetCodes.key(line, code)),
                                            at(row, before).text(),
                                            at(row, column)));
                        }
                    });
        }
    }
}
