package org.gongkai.data.write;

import static org.gongkai.data.write.ColumnType.COUNT;
import static org.gongkai.data.write.ColumnType.FLAG;
import static org.gongkai.data.write.ColumnType.FROM_ONE;
import static org.gongkai.data.write.ColumnType.NUMBER;
import static org.gongkai.data.write.ColumnType.TEXT;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.base.text.PrintedFigure;
import org.gongkai.model.GridCell;
import org.gongkai.model.Table;

/** The columns of tables.csv: every table of a document as it is printed, cell by cell. */
final class TableColumns {

    /** Characters up to which the paragraph above a table is its caption. */
    private static final int LONGEST_CAPTION = 120;

    /** Digits that data bases hold exactly; what has more is a code. */
    private static final int DIGITS = 18;

    static final Columns<Row> ALL =
            new Columns<>(
                    "tables",
                    "One row per cell of any table, merged cells once",
                    List.of("source", "table_no", "row", "column"),
                    List.of(
                            ReportColumns.OF_REPORT.of(Row::report),
                            ReportColumns.SOURCE.of(Row::report),
                            COUNT.column(
                                    "table_no",
                                    "Place among the tables of the document from 1",
                                    row -> row.table().index() + 1),
                            FROM_ONE.column(
                                    "page",
                                    "Page of the cell from 1; empty where the format has no pages",
                                    row -> row.cell().place().page()),
                            TEXT.column(
                                    "section",
                                    "The statutory section that the table is in",
                                    row -> row.table().section()),
                            TEXT.column(
                                    "caption",
                                    "The paragraph right above the table, where it is short",
                                    Row::caption),
                            cell("row", COUNT, "First row of the cell from 1", it -> it.row() + 1),
                            cell(
                                    "column",
                                    COUNT,
                                    "First column of the cell from 1; where the table has lost its"
                                            + " columns, its turn in the row",
                                    it -> it.column() + 1),
                            cell("row_span", COUNT, "Rows that it covers", GridCell::rowSpan),
                            cell(
                                    "column_span",
                                    COUNT,
                                    "Columns that it covers",
                                    GridCell::columnSpan),
                            FLAG.column(
                                    "header",
                                    "Whether it is in one of the rows above the first figures",
                                    row -> row.cell().row() < row.headers()),
                            cell("text", TEXT, "The printed text", GridCell::text),
                            NUMBER.column(
                                    "number",
                                    "The number that the text is, with or without a unit; empty"
                                            + " for all else and for more than 18 digits",
                                    row ->
                                            PrintedFigure.of(Folding.fold(row.cell().text()))
                                                    .filter(figure -> !figure.isWorded())
                                                    .map(PrintedFigure::number)
                                                    .filter(it -> it.precision() <= DIGITS))));

    /**
     * What a row is made of.
     *
     * @param headers number of header rows of the table
     */
    record Row(ReportColumns.Row report, Table table, int headers, GridCell cell) {

        private String caption() {
            String caption = table.caption();
            return caption.length() <= LONGEST_CAPTION ? caption : "";
        }
    }

    private TableColumns() {}

    private static <V> Column<Row, V> cell(
            String name, ColumnType<V> type, String description, Function<GridCell, V> value) {
        return type.column(name, description, value).of(Row::cell);
    }

    /** The rows of a document. */
    static Stream<Row> rows(ReportColumns.Row report) {
        return report.extraction().tables().stream()
                .flatMap(
                        table -> {
                            int headers = TableHead.rows(table.grid());
                            return table.grid().cells().stream()
                                    .map(cell -> new Row(report, table, headers, cell));
                        });
    }
}
