package org.gongkai.data.dataset;

import static org.gongkai.data.write.ColumnType.COUNT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.Variables.Variable;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.ColumnType;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvTable;
import org.gongkai.data.write.OpenRow;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.data.write.Source;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.MatchedCell;
import org.gongkai.model.MatchedTable;
import org.gongkai.model.Status;

/** The columns and rows of wide.csv. Immutable; for several threads. */
final class WideTable {

    /** What became of the sources that have a row. */
    private static final List<Status> REPORTS =
            Stream.of(Status.values()).filter(Status::isReport).toList();

    /** What the columns hold that are no cells. */
    private record Counted(
            ReportColumns.Row report, int flagged, int unreadable, int blank, int proven) {}

    /** A column that is no cell, and what the codebook says of it. */
    private record Head(Column<Counted, ?> column, CodeWords.Pair label) {

        private Head(Column<Counted, ?> column, String english, String chinese) {
            this(column, new CodeWords.Pair(english, chinese));
        }
    }

    private static final List<Head> HEAD =
            List.of(
                    new Head(
                            ReportColumns.OF_REPORT.of(Counted::report),
                            "report id: first 16 hex digits of the SHA-256 of the document",
                            "报告编号（文件 SHA-256 前 16 位）"),
                    new Head(
                            ReportColumns.SOURCE.of(Counted::report),
                            "name of the document in the output",
                            "文件名"),
                    new Head(
                            ReportColumns.AGENCY.of(Counted::report),
                            "publishing body as the report names it",
                            "发布机关"),
                    new Head(
                            ReportColumns.YEAR_REPORTED.of(Counted::report),
                            "year reported on",
                            "报告年度"),
                    new Head(
                            ColumnType.of(REPORTS.toArray(Status[]::new), Status::code)
                                    .column(
                                            "status",
                                            ReportColumns.STATUS.description(),
                                            row -> row.report().extraction().outcome().status()),
                            "what became of the document: ok, review, partial",
                            "处理结果"),
                    new Head(
                            ReportColumns.FORMS.of(Counted::report),
                            "statutory tables and the form that each matched",
                            "各表所用格式"),
                    new Head(
                            COUNT.column(
                                    "n_flagged",
                                    "Cells of the report with a flag; unit: cells",
                                    Counted::flagged),
                            "cells of the report with a flag",
                            "有疑点的单元格数"),
                    new Head(
                            COUNT.column(
                                    "n_unreadable",
                                    "Cells of the report that cannot be read; unit: cells",
                                    Counted::unreadable),
                            "cells of the report that cannot be read",
                            "无法辨认的单元格数"),
                    new Head(
                            COUNT.column(
                                    "n_blank",
                                    "Cells of the report that are printed empty; unit: cells",
                                    Counted::blank),
                            "cells of the report that are printed empty",
                            "空白单元格数"),
                    new Head(
                            COUNT.column(
                                    "n_proven",
                                    "Cells of the report that something holds besides their print;"
                                            + " unit: cells",
                                    Counted::proven),
                            "cells of the report that something holds besides their print",
                            "另有证实的单元格数"),
                    new Head(
                            ReportColumns.DUPLICATE_OF.of(Counted::report),
                            "report id of the reading that stands for this copy of a report; empty"
                                    + " where this one does: rows without it have each report once",
                            "同一报告的代表版本编号；空值即代表，每份报告一行"),
                    new Head(
                            ReportColumns.DIVISION.of(Counted::report),
                            "code of the division of the publishing body",
                            "发布机关行政区划代码"),
                    new Head(
                            ReportColumns.PROVINCE.of(Counted::report),
                            "province of the publishing body",
                            "省（自治区、直辖市）"),
                    new Head(
                            ReportColumns.CITY.of(Counted::report),
                            "city or prefecture of the publishing body",
                            "市（地区、州、盟）"),
                    new Head(
                            ReportColumns.COUNTY.of(Counted::report),
                            "county or district of the publishing body",
                            "县（市、区、旗）"),
                    new Head(
                            ReportColumns.LEVEL.of(Counted::report),
                            "rank of the government that the body belongs to",
                            "层级"),
                    new Head(
                            ReportColumns.BODY.of(Counted::report),
                            "the publishing body without its place",
                            "机关（不含地名）"),
                    new Head(
                            ReportColumns.METADATA_FLAGS.of(Counted::report),
                            "codes of the findings that doubt body, year or place",
                            "机关、年度、地区的疑点"));

    private static final Columns<Counted> COLUMNS =
            new Columns<>(
                    "wide",
                    "One row per report, one column per cell",
                    List.of("source"),
                    HEAD.stream().<Column<Counted, ?>>map(Head::column).toList());

    private final Variables variables;

    private static final int DUPLICATE_OF =
            COLUMNS.names().indexOf(ReportColumns.DUPLICATE_OF.name());

    WideTable(Variables variables) {
        this.variables = variables;
    }

    /** The columns that are no cells; they come first. */
    static Columns<?> head() {
        return COLUMNS;
    }

    /** What the codebook says of them, by their names. */
    static Map<String, CodeWords.Pair> labels() {
        Map<String, CodeWords.Pair> labels = new LinkedHashMap<>();
        HEAD.forEach(head -> labels.put(head.column().name(), head.label()));
        return labels;
    }

    List<String> columns() {
        return Stream.concat(COLUMNS.names().stream(), variables.all().stream().map(Variable::name))
                .toList();
    }

    String header() {
        return CsvTable.text(List.of(columns()));
    }

    WideRow row(Source source, Extraction extraction) throws OutputException {
        Set<CellKey> flags = extraction.flags().keySet();
        Draft draft = new Draft(variables.all().size());
        for (MatchedTable table : extraction.matched()) {
            for (MatchedCell cell : table.cells()) {
                // Lines that no form knows have no row code, and no column here.
                if (!cell.key().row().isEmpty() && variables.isColumn(table, cell.key())) {
                    int place = place(source.name(), table, cell.key());
                    draft.add(
                            new InFormUnit(cell, variables.formUnit(place, table.form())),
                            place,
                            variables.unit(cell.key()),
                            flags.contains(cell.key()));
                }
            }
        }
        return draft.row(source, extraction);
    }

    private int place(String source, MatchedTable table, CellKey key) throws OutputException {
        return variables
                .value(key)
                .orElseThrow(
                        () ->
                                new OutputException(
                                        "The record of "
                                                + source
                                                + " has the cell "
                                                + key
                                                + " of the form '"
                                                + table.form()
                                                + "', which is not among the forms in use. Name"
                                                + " their folder with --forms as for 'gongkai"
                                                + " extract', or run 'gongkai extract' again."));
    }

    /** A cell's number in the unit of its form, where that is certain, else as printed. */
    private record InFormUnit(MatchedCell cell, String formUnit) {

        String number() {
            return cell.standard()
                    .map(number -> number.stripTrailingZeros().toPlainString())
                    .orElseGet(() -> cell.value().plain());
        }

        String unit() {
            return cell.standard().isPresent() ? formUnit : cell.unit();
        }
    }

    /** A row in the making. */
    private static final class Draft {

        private final List<String> values;
        private final List<Integer> numbers = new ArrayList<>();
        private final List<Integer> blanks = new ArrayList<>();
        private final List<Integer> flagged = new ArrayList<>();
        private int unreadable;
        private int proven;

        Draft(int columns) {
            String[] empty = new String[columns];
            Arrays.fill(empty, "");
            values = Arrays.asList(empty);
        }

        void add(InFormUnit figure, int place, Optional<Integer> unit, boolean flag) {
            CellState state = figure.cell().value().state();
            if (state == CellState.NUMBER) {
                values.set(place, figure.number());
                unit.ifPresent(at -> values.set(at, figure.unit()));
                numbers.add(place);
            }
            if (state == CellState.BLANK) {
                blanks.add(place);
            }
            if (flag) {
                flagged.add(place);
            }
            unreadable += state == CellState.UNREADABLE ? 1 : 0;
            proven += figure.cell().provenBy().isEmpty() ? 0 : 1;
        }

        WideRow row(Source source, Extraction extraction) {
            ReportColumns.Row report = new ReportColumns.Row(source, extraction);
            List<String> fields =
                    new ArrayList<>(
                            COLUMNS.texts(
                                    new Counted(
                                            report,
                                            flagged.size(),
                                            unreadable,
                                            blanks.size(),
                                            proven)));
            fields.addAll(values);
            OpenRow text = OpenRow.of(fields, DUPLICATE_OF);
            return new WideRow(0, text, source.duplicateOf(), numbers, blanks, flagged);
        }
    }
}
