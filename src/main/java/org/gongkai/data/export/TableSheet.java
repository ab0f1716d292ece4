package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvFile;

/** A sheet with the rows of one CSV file; a few in memory at a time. */
final class TableSheet {

    /** Most rows of a sheet below its header. */
    static final int MAX_ROWS = 1_048_575;

    private static final int ROWS_IN_MEMORY = 500;

    /** In characters; what is not named here is narrow. */
    private static final Map<String, Integer> WIDTHS =
            Map.of(
                    "report", 20, "source", 40, "title", 40, "agency", 24, "message", 80, "code",
                    24, "forms", 40, "row", 24, "flags", 24, "column", 20);

    private static final int NARROW = 12;

    private final Workbook book;
    private final OutputFolder folder;
    private final int maxRows;

    TableSheet(Workbook book, OutputFolder folder, int maxRows) {
        this.book = book;
        this.folder = folder;
        this.maxRows = maxRows;
    }

    void write(CsvFile table) throws IOException, OutputException, ExportException {
        String name = table.fileName();
        try (TableRows rows = folder.table(name)) {
            Worksheet sheet = book.newWorksheet(name.substring(0, name.indexOf('.')));
            header(sheet, rows.columns());
            int count = body(sheet, rows, table);
            if (!rows.columns().isEmpty()) {
                sheet.setAutoFilter(0, 0, count, rows.columns().size() - 1);
            }
            sheet.finish();
        }
    }

    private static void header(Worksheet sheet, List<String> columns) {
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, WIDTHS.getOrDefault(columns.get(i), NARROW));
            sheet.inlineString(0, i, SheetText.of(columns.get(i)));
            sheet.style(0, i).bold().set();
        }
    }

    private int body(Worksheet sheet, TableRows rows, CsvFile table)
            throws IOException, OutputException, ExportException {
        String name = table.fileName();
        boolean[] numeric = numeric(rows.columns(), table.declared());
        int count = 0;
        Optional<List<String>> row = rows.next();
        while (row.isPresent()) {
            count++;
            if (count > maxRows) {
                throw new ExportException(
                        name
                                + " has more than "
                                + maxRows
                                + " rows, which no sheet takes. Use --jsonl, or "
                                + name
                                + " itself.");
            }
            write(sheet, count, numeric, row.get());
            if (count % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
            row = rows.next();
        }
        return count;
    }

    /** Which columns hold figures; what only tells rows apart is a name, whatever its signs. */
    private static boolean[] numeric(List<String> names, Columns<?> declared) {
        boolean[] numeric = new boolean[names.size()];
        for (int i = 0; i < numeric.length; i++) {
            String name = names.get(i);
            numeric[i] =
                    !declared.key().contains(name)
                            && declared.named(name)
                                    .filter(column -> column.type().isNumeric())
                                    .isPresent();
        }
        return numeric;
    }

    private static void write(Worksheet sheet, int at, boolean[] numeric, List<String> row) {
        for (int i = 0; i < numeric.length; i++) {
            String text = row.get(i);
            Optional<BigDecimal> number = numeric[i] ? DoubleNumber.of(text) : Optional.empty();
            if (number.isPresent()) {
                sheet.value(at, i, number.get());
            } else if (!text.isEmpty()) {
                sheet.inlineString(at, i, SheetText.of(text));
            }
        }
    }
}
