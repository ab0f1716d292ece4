package org.gongkai.data.write;

import static org.gongkai.data.write.ColumnType.COUNT;
import static org.gongkai.data.write.ColumnType.DATE;
import static org.gongkai.data.write.ColumnType.FROM_ONE;
import static org.gongkai.data.write.ColumnType.LENGTH;
import static org.gongkai.data.write.ColumnType.TEXT;
import static org.gongkai.data.write.ColumnType.TEXTS;
import static org.gongkai.data.write.ColumnType.YEAR;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.gongkai.model.CellState;
import org.gongkai.model.Extraction;
import org.gongkai.model.Finding;
import org.gongkai.model.Locality;
import org.gongkai.model.Metadata;
import org.gongkai.model.Proof;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * The columns of reports.csv; those that others read or have as well by name, each documented by
 * its description.
 */
public final class ReportColumns {

    /** Of other tables, which have rows of documents with an id alone. */
    public static final Column<Row, String> OF_REPORT =
            TEXT.column("report", "Report id of the document", row -> row.extraction().id());

    public static final Column<Row, String> REPORT =
            TEXT.column(
                    "report",
                    "First 16 hexadecimal digits of the SHA-256 of the document; empty for a file"
                            + " that cannot be read",
                    row -> row.extraction().id());
    public static final Column<Row, String> SOURCE =
            TEXT.column(
                    "source",
                    "Name of the document below the input folder",
                    row -> row.source().name());
    public static final Column<Row, String> MEDIA_TYPE =
            TEXT.column("media_type", "What the bytes are", row -> row.extraction().mediaType());
    public static final Column<Row, Integer> PAGES =
            FROM_ONE.column(
                    "pages",
                    "Number of pages; empty where the format has none or nothing was read",
                    row -> row.extraction().pages());
    public static final Column<Row, Status> STATUS =
            ColumnType.of(Status.values(), Status::code)
                    .column(
                            "status",
                            "What became of the document",
                            row -> row.extraction().outcome().status());
    public static final Column<Row, Reason> REASON =
            ColumnType.of(Reason.values(), Reason::code)
                    .column(
                            "reason",
                            "Why it is not ok",
                            row -> row.extraction().outcome().reason());
    public static final Column<Row, String> TITLE =
            TEXT.column("title", "Title of the report", metadata(Metadata::title));
    public static final Column<Row, String> AGENCY =
            TEXT.column("agency", "Publishing body", metadata(Metadata::agency));
    public static final Column<Row, OptionalInt> YEAR_REPORTED =
            YEAR.column("year", "Year reported on", metadata(Metadata::year));
    public static final Column<Row, List<String>> FORMS =
            TEXTS.column(
                    "forms",
                    "Statutory tables and the form that each matched",
                    row -> TEXTS.value().apply(row.extraction().forms()));
    public static final Column<Row, Integer> CELLS =
            COUNT.column(
                    "cells",
                    "Statutory cells that the document has; unit: cells",
                    ReportColumns::cells);
    public static final Column<Row, Integer> FLAGGED =
            COUNT.column(
                    "flagged", "Statutory cells with a flag; unit: cells", ReportColumns::flagged);
    public static final Column<Row, String> MESSAGE =
            TEXT.column(
                    "message",
                    "One sentence for a person",
                    row -> row.extraction().outcome().message());
    public static final Column<Row, Integer> SUMS_HELD =
            COUNT.column(
                    "sums_held",
                    "Sums of the forms that hold; unit: sums",
                    row -> row.sums().held());
    public static final Column<Row, Integer> SUMS_OPEN =
            COUNT.column(
                    "sums_open",
                    "Sums that stay open because some cell is not known; unit: sums",
                    row -> row.sums().open());
    public static final Column<Row, Integer> SUMS_BROKEN =
            COUNT.column(
                    "sums_broken", "Sums that do not hold; unit: sums", row -> row.sums().broken());
    public static final Column<Row, String> PARENT =
            TEXT.column(
                    "parent",
                    "Report id of the archive that holds the document",
                    row -> row.source().parent());
    public static final Column<Row, String> DUPLICATE_OF =
            TEXT.column(
                    "duplicate_of",
                    "Report id of the reading that stands for this copy of the same report; empty"
                            + " where this one does",
                    row -> row.source().duplicateOf());

    public static final Column<Row, String> DIVISION =
            TEXT.column(
                    "division",
                    "Code of the body's division: 6 digits down to the county, 9 for a township;"
                            + " empty where none or several fit",
                    where(Locality::division));
    public static final Column<Row, String> PROVINCE =
            TEXT.column("province", "Province of the body", where(Locality::province));
    public static final Column<Row, String> CITY =
            TEXT.column(
                    "city",
                    "City or prefecture of the body; a municipality is its own",
                    where(Locality::city));
    public static final Column<Row, String> COUNTY =
            TEXT.column(
                    "county", "County, district or banner of the body", where(Locality::county));
    public static final Column<Row, Optional<Locality.Level>> LEVEL =
            ColumnType.ofAny(Locality.Level.values(), Locality.Level::code)
                    .column(
                            "level",
                            "Rank of the government that the body belongs to",
                            where(Locality::level));
    public static final Column<Row, String> BODY =
            TEXT.column("body", "The body without its place", where(Locality::body));
    public static final Column<Row, List<String>> METADATA_FLAGS =
            TEXTS.column(
                    "metadata_flags",
                    "Codes of the findings that doubt body, year or place",
                    ReportColumns::metadataFlags);

    public static final Column<Row, String> KIND =
            TEXT.column(
                    "kind",
                    "Code of the kind of report; empty where the document is none that is known",
                    row -> row.extraction().kind());

    /** All of them, in their order. */
    public static final Columns<Row> ALL =
            new Columns<>(
                    "reports",
                    "One row per document",
                    List.of("source"),
                    List.of(
                            REPORT,
                            SOURCE,
                            MEDIA_TYPE,
                            LENGTH.column(
                                    "bytes",
                                    "Length of the document; unit: bytes",
                                    ReportColumns::bytes),
                            PAGES,
                            STATUS,
                            REASON,
                            TITLE,
                            AGENCY,
                            YEAR_REPORTED,
                            DATE.column(
                                    "period_start",
                                    "First day of the statistical period",
                                    metadata(Metadata::periodStart)),
                            DATE.column(
                                    "period_end",
                                    "Last day of the statistical period",
                                    metadata(Metadata::periodEnd)),
                            DATE.column(
                                    "published",
                                    "Date of signature or publication",
                                    metadata(Metadata::published)),
                            FORMS,
                            CELLS,
                            FLAGGED,
                            MESSAGE,
                            SUMS_HELD,
                            SUMS_OPEN,
                            SUMS_BROKEN,
                            PARENT,
                            DUPLICATE_OF,
                            DIVISION,
                            PROVINCE,
                            CITY,
                            COUNTY,
                            LEVEL,
                            BODY,
                            METADATA_FLAGS,
                            TEXT.column(
                                    "listed_agency",
                                    "Agency by the list with which the document was fetched; semicolon"
                                            + " between several",
                                    row -> row.source().listedAgency()),
                            TEXT.column(
                                    "listed_year",
                                    "Year by that list",
                                    row -> row.source().listedYear()),
                            KIND));

    /** What a row is made of: a document and where it came from. */
    public record Row(Source source, Extraction extraction) {

        private Proof sums() {
            return extraction.matched().stream()
                    .map(table -> table.proof())
                    .reduce(Proof.NONE, Proof::and);
        }
    }

    private static final int PLACE_OF_DUPLICATE = ALL.names().indexOf(DUPLICATE_OF.name());

    private ReportColumns() {}

    /** The row of a document, open where the report is named of which it is a copy. */
    public static OpenRow open(Source source, Extraction extraction) {
        return OpenRow.of(ALL.texts(new Row(source, extraction)), PLACE_OF_DUPLICATE);
    }

    private static <V> Function<Row, V> metadata(Function<Metadata, V> part) {
        return row -> part.apply(row.extraction().metadata());
    }

    private static <V> Function<Row, V> where(Function<Locality, V> part) {
        return row -> part.apply(row.extraction().metadata().where());
    }

    private static List<String> metadataFlags(Row row) {
        return row.extraction().findings().stream()
                .filter(Extraction::doubtsMetadata)
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
    }

    private static OptionalLong bytes(Row row) {
        return row.extraction().id().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(row.extraction().bytes());
    }

    private static int cells(Row row) {
        return (int)
                row.extraction()
                        .cells()
                        .filter(cell -> cell.value().state() != CellState.MISSING)
                        .count();
    }

    private static int flagged(Row row) {
        var flagged = row.extraction().flags().keySet();
        return (int) row.extraction().cells().filter(cell -> flagged.contains(cell.key())).count();
    }
}
