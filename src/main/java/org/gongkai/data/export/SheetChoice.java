package org.gongkai.data.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;

/** Finds the reports that are to get sheets of their own, each once. */
final class SheetChoice {

    /** More sheets nobody finds his way in. */
    private static final int MOST = 200;

    private final OutputFolder folder;

    /**
     * A report that gets a sheet of its own.
     *
     * @param listed its first row in reports.csv
     * @param sheet name of its sheet
     */
    record Chosen(ListedReport listed, String sheet) {}

    SheetChoice(OutputFolder folder) {
        this.folder = folder;
    }

    /** In the order of reports.csv, those named after them in the order of their names. */
    List<Chosen> choose(SheetWish wish) throws OutputException, ExportException {
        if (!wish.all() && wish.names().isEmpty()) {
            return List.of();
        }
        List<ListedReport> reports = folder.reports();
        Map<String, ListedReport> chosen = new LinkedHashMap<>();
        if (wish.all()) {
            reports.stream()
                    .filter(report -> !report.forms().isEmpty())
                    .forEach(report -> chosen.putIfAbsent(report.report(), report));
        }
        for (String name : wish.names()) {
            ListedReport report = named(name, reports);
            chosen.putIfAbsent(report.report(), report);
        }
        if (chosen.size() > MOST) {
            throw new ExportException(
                    chosen.size()
                            + " reports would get a sheet of their own; a workbook takes "
                            + MOST
                            + ". Name those you need with --sheet.");
        }
        return withSheetNames(chosen.values());
    }

    private ListedReport named(String name, List<ListedReport> reports) throws ExportException {
        ListedReport found =
                reports.stream()
                        .filter(each -> each.source().equals(name) || each.report().equals(name))
                        .findFirst()
                        .orElseThrow(() -> unknown(name));
        if (found.report().isEmpty()) {
            throw new ExportException(
                    name + " could not be read: there is nothing to put on a sheet.");
        }
        return found;
    }

    private ExportException unknown(String name) {
        return new ExportException(
                "There is no report '"
                        + name
                        + "' in "
                        + folder.path()
                        + ". --sheet wants a report id or a source as they stand in reports.csv.");
    }

    private static List<Chosen> withSheetNames(Iterable<ListedReport> reports) {
        SheetNames names = new SheetNames();
        List<Chosen> chosen = new ArrayList<>();
        for (ListedReport report : reports) {
            chosen.add(new Chosen(report, names.of(report)));
        }
        return chosen;
    }
}
