package org.gongkai.data.panel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Status;

/** The reports of one agency in order of year. */
final class AgencyYears {

    /** The reading with the fewest doubts first; among equals the source decides. */
    private static final Comparator<FiledReport> BEST =
            Comparator.<FiledReport, Status>comparing(report -> report.listed().status())
                    .thenComparing(report -> report.listed().source());

    private final List<PanelRow> rows = new ArrayList<>();
    private final List<PanelFinding> findings = new ArrayList<>();

    /**
     * @param years the reports of each year, at least one, in the order of their sources
     */
    AgencyYears(SortedMap<Integer, List<FiledReport>> years) {
        Optional<FiledReport> before = Optional.empty();
        for (List<FiledReport> reports : years.values()) {
            before.ifPresent(report -> gap(report, reports.get(0)));
            before = Optional.of(reports.get(0));
            duplicates(reports);
            if (agree(reports)) {
                add(reports);
            }
        }
        rows.forEach(row -> row.pair().ifPresent(pair -> findings.addAll(pair.findings())));
    }

    List<PanelRow> rows() {
        return rows;
    }

    List<PanelFinding> findings() {
        return findings;
    }

    private void add(List<FiledReport> reports) {
        FiledReport used = reports.stream().min(BEST).orElseThrow();
        Optional<FiledReport> last =
                rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).report());
        Optional<Integer> gap = last.map(report -> used.year() - report.year() - 1);
        int copies = reports.stream().mapToInt(FiledReport::copies).sum();
        rows.add(
                new PanelRow(
                        used,
                        reports.stream()
                                .map(report -> report.listed().agency())
                                .distinct()
                                .sorted()
                                .toList(),
                        gap.filter(years -> years == 0)
                                .map(years -> new YearPair(last.orElseThrow(), used)),
                        gap,
                        reports.size() - 1 + copies,
                        List.of()));
    }

    private static boolean agree(List<FiledReport> reports) {
        return reports.stream().map(report -> report.cells().digest()).distinct().count() == 1;
    }

    private void duplicates(List<FiledReport> reports) {
        if (reports.size() == 1) {
            return;
        }
        String what =
                agree(reports)
                        ? "; all cells agree, and one of them is used"
                        : "; not all cells agree, and none of them is used";
        for (FiledReport report : reports) {
            FiledReport other = reports.get(report.equals(reports.get(0)) ? 1 : 0);
            String message =
                    String.format(
                            Locale.ROOT,
                            "%s different files are reports of %s for %s, such as %s%s",
                            reports.size(),
                            report.agency(),
                            report.year(),
                            other.listed().source(),
                            what);
            findings.add(PanelFinding.of(report, FindingCode.DUPLICATE_REPORT.ofDocument(message)));
        }
    }

    private void gap(FiledReport before, FiledReport after) {
        for (int year = before.year() + 1; year < after.year(); year++) {
            String message =
                    String.format(
                            Locale.ROOT,
                            "There is no report of %s for %s, between %s and %s; the checks across it are left out",
                            after.agency(),
                            year,
                            before.shown(),
                            after.shown());
            findings.add(
                    PanelFinding.of(
                            after.listed(),
                            FindingCode.YEAR_MISSING.ofDocument(message),
                            after.agency(),
                            Integer.toString(year)));
        }
    }
}
