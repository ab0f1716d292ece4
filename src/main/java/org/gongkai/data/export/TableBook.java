package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.GridCell;

/** Tables of documents as a workbook: a sheet each, spans kept, numbers as numbers. */
public final class TableBook {

    private static final int WIDTH = 14;

    private TableBook() {}

    /**
     * Writes the workbook, whole or not at all.
     *
     * @throws OutputException when it cannot be written
     */
    public static void write(Path target, List<PrintedTable> tables)
            throws OutputException, ExportException {
        new BookFile(1)
                .write(
                        target,
                        book -> {
                            int number = 1;
                            for (PrintedTable table : tables) {
                                write(book, table, number++);
                            }
                        });
    }

    private static void write(Workbook book, PrintedTable table, int number) throws IOException {
        SheetPen pen = new SheetPen(book.newWorksheet("table " + number));
        pen.text(0, 0, table.title(), Look.PLAIN);
        pen.text(1, 0, table.table().caption(), Look.PLAIN);
        for (int column = 0; column < table.grid().columns(); column++) {
            pen.width(column, WIDTH);
        }
        for (GridCell cell : table.grid().cells()) {
            write(pen, cell, cell.row() < table.headers() ? Look.HEADING : Look.VALUE);
        }
        pen.finish();
    }

    private static void write(SheetPen pen, GridCell cell, Look look) {
        int top = cell.row() + 2;
        Optional<BigDecimal> number =
                isCode(cell.text()) ? Optional.empty() : DoubleNumber.of(cell.text());
        if (number.isPresent() && cell.rowSpan() == 1 && cell.columnSpan() == 1) {
            pen.number(top, cell.column(), number.get(), look);
        } else {
            int bottom = cell.endRow() + 1;
            pen.block(top, cell.column(), bottom, cell.endColumn() - 1, cell.text(), look);
        }
    }

    /** Whether digits are a code, which as a number would lose its zeros. */
    private static boolean isCode(String text) {
        return text.matches("-?0\\d.*");
    }
}
