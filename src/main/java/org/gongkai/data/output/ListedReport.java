package org.gongkai.data.output;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.Locality;
import org.gongkai.model.Proof;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;

/**
 * What {@code reports.csv} says of one source; see docs/output.md.
 *
 * @param report id of the report, 16 hex digits; empty where nothing could be read
 * @param source its name, unique in the folder
 * @param mediaType of its bytes
 * @param pages how many it has, 0 where the format has none
 * @param status what became of it
 * @param reason why it is not {@code ok}
 * @param title as printed
 * @param agency the body that reports
 * @param year that it reports on
 * @param forms that its tables matched
 * @param cells statutory cells with a value
 * @param flagged cells that carry a flag
 * @param message for a person
 * @param sums how far the forms' sums hold
 * @param parent the archive or web page that it came from; empty for a file
 * @param duplicateOf the report of which it is a copy, which stands for it; else empty
 * @param place of its body
 * @param kind code of the kind of report, empty where it is none
 */
public record ListedReport(
        String report,
        String source,
        String mediaType,
        int pages,
        Status status,
        Reason reason,
        String title,
        String agency,
        OptionalInt year,
        List<String> forms,
        int cells,
        int flagged,
        String message,
        Proof sums,
        String parent,
        String duplicateOf,
        Place place,
        String kind) {

    /**
     * Where a body is, as far as that is known.
     *
     * @param division code of its division
     * @param province its province
     * @param level rank of the government that it belongs to
     * @param body its name without the place, such as 人民政府
     */
    public record Place(
            String division, String province, Optional<Locality.Level> level, String body) {

        /** Nothing is known. */
        public static final Place UNKNOWN = new Place("", "", Optional.empty(), "");

        // Empty where an older folder lacks the column.
        static Place of(OutputRow row) {
            return new Place(
                    row.get(ReportColumns.DIVISION),
                    row.get(ReportColumns.PROVINCE),
                    row.get(ReportColumns.LEVEL),
                    row.get(ReportColumns.BODY));
        }
    }

    private static final Set<String> ARCHIVES =
            Set.of(
                    "application/zip",
                    "application/gzip",
                    "application/x-tar",
                    "application/warc",
                    "message/rfc822");

    /** Whether documents of a media type are archives, which have a row but no record. */
    public static boolean isArchive(String mediaType) {
        return ARCHIVES.contains(mediaType);
    }

    /** Whether another source stands for the same report. */
    public boolean isCopy() {
        return !duplicateOf.isEmpty();
    }

    /** Copies the list. */
    public ListedReport {
        forms = List.copyOf(forms);
    }

    static ListedReport of(OutputRow row) {
        return new ListedReport(
                row.get(ReportColumns.REPORT),
                row.get(ReportColumns.SOURCE),
                row.get(ReportColumns.MEDIA_TYPE),
                row.get(ReportColumns.PAGES),
                row.get(ReportColumns.STATUS),
                row.get(ReportColumns.REASON),
                row.get(ReportColumns.TITLE),
                row.get(ReportColumns.AGENCY),
                row.get(ReportColumns.YEAR_REPORTED),
                row.get(ReportColumns.FORMS),
                row.get(ReportColumns.CELLS),
                row.get(ReportColumns.FLAGGED),
                row.get(ReportColumns.MESSAGE),
                new Proof(
                        row.get(ReportColumns.SUMS_HELD),
                        row.get(ReportColumns.SUMS_OPEN),
                        row.get(ReportColumns.SUMS_BROKEN)),
                row.get(ReportColumns.PARENT),
                // Empty where an older folder lacks the column.
                row.get(ReportColumns.DUPLICATE_OF),
                Place.of(row),
                row.get(ReportColumns.KIND));
    }
}
