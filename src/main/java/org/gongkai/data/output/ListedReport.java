package org.gongkai.data.output;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
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
        String parent) {

    private static final Set<String> ARCHIVES =
            Set.of("application/zip", "application/gzip", "application/x-tar", "application/warc");

    /** Whether documents of a media type are archives, which have a row but no record. */
    public static boolean isArchive(String mediaType) {
        return ARCHIVES.contains(mediaType);
    }

    /** Copies the list. */
    public ListedReport {
        forms = List.copyOf(forms);
    }

    /**
     * @param row a row of reports.csv
     * @throws IllegalArgumentException when a value is none of its column's
     */
    static ListedReport of(OutputRow row) {
        String year = row.get("year");
        String forms = row.get("forms");
        return new ListedReport(
                row.get("report"),
                row.get("source"),
                row.get("media_type"),
                count(row.get("pages")),
                constant(Status.class, row.get("status")),
                row.get("reason").isEmpty()
                        ? Reason.NONE
                        : constant(Reason.class, row.get("reason")),
                row.get("title"),
                row.get("agency"),
                year.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year)),
                forms.isEmpty() ? List.of() : List.of(forms.split(";", -1)),
                count(row.get("cells")),
                count(row.get("flagged")),
                row.get("message"),
                new Proof(
                        count(row.get("sums_held")),
                        count(row.get("sums_open")),
                        count(row.get("sums_broken"))),
                row.get("parent"));
    }

    private static int count(String text) {
        return text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
