package org.gongkai.data.write;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongkai.model.Extraction;

/** The flat files; their columns are a promise to users' scripts, see docs/output.md. */
public enum CsvFile {
    /** One row per statutory cell. */
    CELLS(CellColumns.ALL, CellColumns::rows),
    /** One row per input document. */
    REPORTS(ReportColumns.ALL, Stream::of),
    /** One row per finding. */
    FINDINGS(FindingColumns.ALL, FindingColumns::rows),
    /** One row per section. */
    SECTIONS(SectionColumns.ALL, SectionColumns::rows),
    /** One row per cell of any table. */
    TABLES(TableColumns.ALL, TableColumns::rows);

    // Lists that cannot change and functions that keep nothing, which no annotation tells.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Columns<?> declared;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Function<ReportColumns.Row, Stream<List<String>>> rows;

    <R> CsvFile(Columns<R> declared, Function<ReportColumns.Row, Stream<R>> rows) {
        this.declared = declared;
        this.rows = report -> rows.apply(report).map(declared::texts);
    }

    /** Such as {@code cells.csv}. */
    public String fileName() {
        return table() + ".csv";
    }

    /** Name of the table that it holds, such as {@code cells}. */
    public String table() {
        return declared.table();
    }

    /** All that is known of its columns. */
    public Columns<?> declared() {
        return declared;
    }

    /** Names of the columns in their order, unmodifiable. */
    public List<String> columns() {
        return declared.names();
    }

    /** The rows of a source in their order, without the columns' names. */
    public Stream<List<String>> rows(Source source, Extraction extraction) {
        return rows.apply(new ReportColumns.Row(source, extraction));
    }

    /** The first line of the file, with its end. */
    public String header() {
        return CsvTable.text(List.of(columns()));
    }

    /** The lines of a source, each with its end. */
    public String lines(Source source, Extraction extraction) {
        return CsvTable.text(rows(source, extraction).toList());
    }
}
