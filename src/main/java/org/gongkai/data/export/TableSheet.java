package org.gongkai.data.export;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;

/** A sheet with the rows of one CSV file; a few in memory at a time. */
final class TableSheet {

    /** Most rows of a sheet below its header. */
    static final int MAX_ROWS = 1_048_575;

    private static final int ROWS_IN_MEMORY = 500;

    /** In characters: what is wider would be too small to read on one page. */
    private static final int ON_ONE_PAGE = 260;

    /** That is printed so, in per cent. */
    private static final int SCALE = 60;

    /** Of a line of headings that wrap, in points. */
    private static final double HEADING_HEIGHT = 90;

    private static final float MARGIN = 0.4f;

    private final Workbook book;
    private final OutputFolder folder;
    private final SheetWords words;
    private final int maxRows;

    TableSheet(Workbook book, OutputFolder folder, SheetWords words, int maxRows) {
        this.book = book;
        this.folder = folder;
        this.words = words;
        this.maxRows = maxRows;
    }

    void write(SheetPlan plan) throws IOException, OutputException, ExportException {
        String file = plan.table() + ".csv";
        String name = plan.table();
        try (TableRows rows = folder.table(file)) {
            Worksheet sheet =
                    book.newWorksheet(
                            name.substring(0, Math.min(name.length(), SheetNames.LONGEST)));
            List<String> columns = plan.columns(rows.columns());
            int header = header(sheet, plan, columns);
            int last = new Body(sheet, plan, rows, columns, header).write(file);
            if (!columns.isEmpty()) {
                sheet.setAutoFilter(header, 0, last, columns.size() - 1);
            }
            int width = columns.stream().mapToInt(plan::width).sum();
            boolean corrected = plan.table().equals(SheetPlan.CELLS);
            int noted = corrected ? columns.indexOf("value") : 0;
            sheet.comment(header, noted, words.of(corrected ? "correct" : "not-read"));
            print(sheet, width, header);
            sheet.finish();
        }
    }

    /** Writes the lines above the rows; gives the last of them. */
    private static int header(Worksheet sheet, SheetPlan plan, List<String> columns) {
        boolean labelled = columns.stream().anyMatch(it -> !plan.heading().apply(it).isEmpty());
        int header = labelled ? 1 : 0;
        sheet.freezePane(Math.min(plan.still(), columns.size()), header + 1);
        for (int i = 0; i < columns.size(); i++) {
            String column = columns.get(i);
            sheet.width(i, plan.width(column));
            if (labelled) {
                sheet.inlineString(0, i, SheetText.of(plan.heading().apply(column)));
                sheet.style(0, i).wrapText(true).verticalAlignment("bottom").set();
                sheet.rowHeight(0, HEADING_HEIGHT);
            }
            sheet.inlineString(header, i, SheetText.of(column));
            sheet.style(header, i).bold().fillColor(Look.HEADING.fill()).set();
        }
        plan.added().stream()
                .filter(SheetPlan.Added::hidden)
                .forEach(added -> sheet.hideColumn(columns.indexOf(added.name())));
        return header;
    }

    private static void print(Worksheet sheet, int width, int header) {
        SheetPen.page(sheet, "landscape", MARGIN, "&A");
        sheet.repeatRows(0, header);
        if (width <= ON_ONE_PAGE) {
            sheet.setFitToPage(true);
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
        } else {
            sheet.pageScale(SCALE);
            sheet.repeatCols(0, 1);
        }
    }

    /** The rows below the header. */
    private final class Body {

        private final Worksheet sheet;
        private final SheetPlan plan;
        private final TableRows rows;
        private final List<String> columns;
        private final int header;
        private final Map<String, Integer> places = new HashMap<>();
        private final Map<String, SheetPlan.Added> added = new HashMap<>();

        Body(Worksheet sheet, SheetPlan plan, TableRows rows, List<String> columns, int header) {
            this.sheet = sheet;
            this.plan = plan;
            this.rows = rows;
            this.columns = columns;
            this.header = header;
            rows.columns().forEach(column -> places.put(column, places.size()));
            plan.added().forEach(it -> added.put(it.name(), it));
        }

        /** Gives the last row. */
        int write(String file) throws IOException, OutputException, ExportException {
            int count = 0;
            Optional<List<String>> row = rows.next();
            while (row.isPresent()) {
                count++;
                if (count > maxRows) {
                    throw new ExportException(
                            file
                                    + " has more than "
                                    + maxRows
                                    + " rows, which no sheet takes. Use --jsonl, or "
                                    + file
                                    + " itself.");
                }
                write(header + count, row.get());
                if (count % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
                row = rows.next();
            }
            return header + count;
        }

        private void write(int at, List<String> texts) {
            SheetPlan.Row row = column -> text(texts, column);
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                SheetPlan.Added extra = added.get(column);
                String text = extra == null ? row.get(column) : extra.text().apply(row);
                Optional<BigDecimal> number =
                        plan.figures().contains(column) ? DoubleNumber.of(text) : Optional.empty();
                if (number.isPresent()) {
                    sheet.value(at, i, number.get());
                } else if (!text.isEmpty()) {
                    sheet.inlineString(at, i, SheetText.of(text));
                }
                if (column.equals(plan.marked().column())) {
                    mark(at, i, plan.marked().look().apply(row));
                }
            }
        }

        /** An older folder may lack a column. */
        private String text(List<String> texts, String column) {
            Integer place = places.get(column);
            return place == null ? "" : texts.get(place);
        }

        private void mark(int at, int column, Look look) {
            if (!look.fill().isEmpty()) {
                sheet.style(at, column).fillColor(look.fill()).set();
            }
        }
    }
}
