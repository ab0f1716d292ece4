package org.gongkai.data.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongkai.base.text.AgencyKey;
import org.gongkai.data.output.ListedReport;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Reason;
import org.gongkai.model.ReportKind;

/** Decides for each document whether it has a place in the panel: an agency and a year. */
final class Placement {

    /** Reports whose tables could not be read; all other reasons speak of no report. */
    private static final Set<Reason> UNREAD = Set.of(Reason.NEEDS_OCR, Reason.SUSPECT_TEXT);

    private final AgencyNames names;
    private final Map<String, ListedReport> firsts = new LinkedHashMap<>();
    private final Map<String, Integer> copies = new LinkedHashMap<>();
    private final List<ListedReport> placed = new ArrayList<>();
    private final List<PanelFinding> findings = new ArrayList<>();
    private final SortedSet<String> printed = new TreeSet<>();
    private int notPlaced;
    private int leftOut;

    Placement(AgencyNames names, List<ListedReport> reports) {
        this.names = names;
        reports.forEach(this::place);
    }

    /** A panel is made of wide.csv, which has no reports of other kinds. */
    private static boolean isOther(String kind) {
        return !kind.isEmpty() && !kind.equals(ReportKind.DISCLOSURE);
    }

    /** Reports with a place, those with the same bytes once, in the order of their sources. */
    List<ListedReport> placed() {
        return placed;
    }

    List<PanelFinding> findings() {
        return findings;
    }

    /** The agency names that reports print. */
    SortedSet<String> printed() {
        return printed;
    }

    /** Reports that lack an agency, a year or all cells. */
    int notPlaced() {
        return notPlaced;
    }

    /** Documents that are no reports, archives among them, or could not be read. */
    int leftOut() {
        return leftOut;
    }

    /** Agencies by name, in each its years, in each its reports. */
    SortedMap<String, SortedMap<Integer, List<FiledReport>>> file(
            Map<String, CellsAcrossYears> cells) {
        SortedMap<String, SortedMap<Integer, List<FiledReport>>> agencies = new TreeMap<>();
        for (ListedReport report : placed) {
            FiledReport filed =
                    new FiledReport(
                            report,
                            names.agency(report.agency()),
                            report.year().orElseThrow(),
                            cells.getOrDefault(report.report(), CellsAcrossYears.NONE),
                            copies.getOrDefault(report.report(), 0));
            agencies.computeIfAbsent(filed.agency(), name -> new TreeMap<>())
                    .computeIfAbsent(filed.year(), year -> new ArrayList<>())
                    .add(filed);
        }
        return agencies;
    }

    private void place(ListedReport report) {
        boolean known = report.status().isReport() || UNREAD.contains(report.reason());
        if (report.report().isEmpty() || !known || isOther(report.kind())) {
            leftOut++;
            return;
        }
        if (!report.agency().isEmpty()) {
            printed.add(report.agency());
        }
        if (report.isCopy() && !report.duplicateOf().equals(report.report())) {
            copies.merge(report.duplicateOf(), 1, Integer::sum);
            add(
                    FindingCode.DUPLICATE_FILE,
                    report,
                    "It is a copy of the report " + report.duplicateOf());
            return;
        }
        ListedReport first = firsts.putIfAbsent(report.report(), report);
        if (first != null) {
            copies.merge(report.report(), 1, Integer::sum);
            add(FindingCode.DUPLICATE_FILE, report, "It has the same bytes as " + first.source());
            return;
        }
        String lack = lack(report);
        if (lack.isEmpty()) {
            placed.add(report);
        } else {
            notPlaced++;
            add(FindingCode.NOT_PLACED, report, "It is not in the panel: " + lack);
        }
    }

    private static String lack(ListedReport report) {
        List<String> lack = new ArrayList<>();
        if (AgencyKey.of(report.agency()).isEmpty()) {
            lack.add("its agency is not known");
        }
        if (report.year().isEmpty()) {
            lack.add("its year is not known");
        }
        if (report.cells() == 0) {
            String reason = report.reason().code();
            lack.add(
                    "no cell of a statutory table was read"
                            + (reason.isEmpty() ? "" : " (" + reason + ")"));
        }
        return String.join(", ", lack);
    }

    private void add(FindingCode code, ListedReport report, String message) {
        String year = report.year().isPresent() ? Integer.toString(report.year().getAsInt()) : "";
        findings.add(
                PanelFinding.of(
                        report, code.ofDocument(message), names.agency(report.agency()), year));
    }
}
