package org.gongkai.data.write;

import static org.gongkai.data.write.ColumnType.COUNT;
import static org.gongkai.data.write.ColumnType.FROM_ONE;
import static org.gongkai.data.write.ColumnType.NUMBER;
import static org.gongkai.data.write.ColumnType.POINTS;
import static org.gongkai.data.write.ColumnType.TEXT;
import static org.gongkai.data.write.ColumnType.TEXTS;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.gongkai.model.Box;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.MatchedTable.LabelledCell;
import org.gongkai.model.Method;
import org.gongkai.model.Place;
import org.gongkai.model.ProvenBy;

/**
 * The columns of cells.csv, and its rows; the columns that others read by name, each documented by
 * its description.
 */
public final class CellColumns {

    public static final Column<Row, String> REPORT = ReportColumns.OF_REPORT.of(Row::report);
    public static final Column<Row, String> SOURCE = ReportColumns.SOURCE.of(Row::report);
    public static final Column<Row, String> TABLE =
            TEXT.column("table", "Code of the statutory table", row -> row.key().table());
    public static final Column<Row, String> ROW =
            TEXT.column(
                    "row",
                    "Code of the row; empty for a line that the form does not have, see raw_label",
                    row -> row.key().row());
    public static final Column<Row, String> COLUMN =
            TEXT.column("column", "Code of the column", row -> row.key().column());
    public static final Column<Row, String> FORM =
            TEXT.column("form", "Form that the table matched", row -> row.table().form());
    public static final Column<Row, Optional<BigDecimal>> VALUE =
            NUMBER.column(
                    "value",
                    "The number that is printed; empty unless the state is number; unit: see the"
                            + " field unit",
                    row -> row.cell().value().number());
    public static final Column<Row, String> RAW =
            TEXT.column("raw", "The printed text", row -> row.cell().value().raw());
    public static final Column<Row, CellState> STATE =
            ColumnType.of(CellState.values(), CellState::code)
                    .column("state", "What stands in the cell", row -> row.cell().value().state());
    public static final Column<Row, String> UNIT =
            TEXT.column("unit", "Unit of the value", row -> row.cell().unit());
    public static final Column<Row, Method> METHOD =
            ColumnType.of(Method.values(), Method::code)
                    .column("method", "How the value was read", row -> row.cell().method());
    public static final Column<Row, List<String>> FLAGS =
            TEXTS.column(
                    "flags",
                    "Codes of the findings that touch the cell with semicolons between them",
                    Row::flags);
    public static final Column<Row, Optional<BigDecimal>> VALUE_STD =
            NUMBER.column(
                    "value_std",
                    "The number in the unit of the form; empty where that is not certain",
                    row -> row.cell().standard());

    public static final Column<Row, List<String>> PROVEN =
            TEXTS.column(
                    "proven",
                    "What holds the number besides its print: the sums of its form, the report of"
                            + " another year, a second look; with semicolons between them",
                    row -> row.cell().provenBy().stream().map(ProvenBy::code).toList());

    /** All of them, in their order. */
    public static final Columns<Row> ALL =
            new Columns<>(
                    "cells",
                    "One row per statutory cell",
                    // Lines that no form knows have no row code, and a key may not be empty.
                    List.of("source", "order"),
                    List.of(
                            REPORT,
                            SOURCE,
                            ReportColumns.AGENCY.of(Row::report),
                            ReportColumns.YEAR_REPORTED.of(Row::report),
                            TABLE,
                            ROW,
                            COLUMN,
                            FORM,
                            VALUE,
                            RAW,
                            STATE,
                            UNIT,
                            FROM_ONE.column(
                                    "page",
                                    "Page from 1; empty where the format has no pages",
                                    row -> row.cell().place().page()),
                            points("x", "Left side of the cell", Box::x),
                            points("y", "Upper side of the cell from the top of the page", Box::y),
                            points("width", "Width of the cell", Box::width),
                            points("height", "Height of the cell", Box::height),
                            METHOD,
                            FLAGS,
                            COUNT.column(
                                    "order",
                                    "Place among the rows of the document from 1",
                                    Row::order),
                            TEXT.column(
                                    "raw_label",
                                    "What is printed beside the cell where it has no code of a row;"
                                            + " empty in all other rows",
                                    Row::label),
                            VALUE_STD,
                            PROVEN));

    /**
     * What a row is made of.
     *
     * @param report the document
     * @param table that the cell belongs to
     * @param label what is printed beside it, where its form does not have the line
     * @param flags that the cell carries
     * @param order place among the rows of the document, from 1
     */
    public record Row(
            ReportColumns.Row report,
            MatchedTable table,
            MatchedCell cell,
            String label,
            List<String> flags,
            int order) {

        private CellKey key() {
            return cell.key();
        }
    }

    private CellColumns() {}

    private static Column<Row, OptionalDouble> points(
            String name, String what, ToDoubleFunction<Box> side) {
        return POINTS.column(
                name,
                what + "; unit: points of 1/72 inch",
                row -> {
                    Place place = row.cell().place();
                    return place.paged()
                            ? OptionalDouble.of(side.applyAsDouble(place.box()))
                            : OptionalDouble.empty();
                });
    }

    /** The rows of a document. */
    static Stream<Row> rows(ReportColumns.Row report) {
        Map<CellKey, SortedSet<String>> flags = report.extraction().flags();
        List<Row> rows = new ArrayList<>();
        for (MatchedTable table : report.extraction().matched()) {
            Map<String, String> labels = table.labels();
            for (MatchedCell cell : table.cells()) {
                List<String> own = List.copyOf(flags.getOrDefault(cell.key(), new TreeSet<>()));
                String label = labels.getOrDefault(cell.key().row(), "");
                rows.add(new Row(report, table, cell, label, own, rows.size() + 1));
            }
            // A finding cannot name a cell without a code.
            for (LabelledCell other : table.others()) {
                rows.add(
                        new Row(
                                report,
                                table,
                                other.cell(),
                                other.label(),
                                List.of(),
                                rows.size() + 1));
            }
        }
        return rows.stream();
    }
}
