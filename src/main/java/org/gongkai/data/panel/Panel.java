package org.gongkai.data.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.CsvTable;

/**
 * Puts the reports of an output folder in order of agency and year, checks them across the years,
 * and writes {@code panel.csv} and {@code panel-findings.csv}; docs/panel.md explains both.
 *
 * <pre>{@code
 * PanelSummary summary = new Panel(Path.of("out"), Optional.empty()).write(Path.of("out"));
 * }</pre>
 */
public final class Panel {

    private final OutputFolder folder;
    private final AgencyNames names;
    private final Optional<Path> namesFile;

    /**
     * @param out the folder that a run wrote into
     * @param names a CSV file that says which printed names are one agency
     * @throws InputException when {@code names} cannot be used, with line and value, or no run has
     *     come to its end in {@code out}
     */
    public Panel(Path out, Optional<Path> names) throws InputException {
        if (!Files.isRegularFile(out.resolve("reports.csv"))) {
            throw new InputException(
                    "There is no reports.csv in "
                            + out
                            + ". Name the folder that was given to 'gongkai extract -o'.");
        }
        this.folder = new OutputFolder(out);
        this.names = names.isPresent() ? AgencyNames.read(names.get()) : AgencyNames.none();
        this.namesFile = names;
    }

    /** What is known of the columns of panel.csv and of panel-findings.csv. */
    public static List<Columns<?>> columns() {
        return List.of(PanelRow.COLUMNS, PanelFinding.COLUMNS);
    }

    /**
     * Writes both files, or neither.
     *
     * @param target a folder, made where it is not there
     * @throws OutputException when the run's files cannot be read or {@code target} not be written
     */
    public PanelSummary write(Path target) throws OutputException {
        Placement placement = new Placement(names, folder.reports());
        Map<String, CellsAcrossYears> cells = new CellLoader(folder, placement.placed()).load();
        List<PanelRow> rows = new ArrayList<>();
        List<PanelFinding> findings = new ArrayList<>(placement.findings());
        SortedMap<String, SortedMap<Integer, List<FiledReport>>> agencies = placement.file(cells);
        for (SortedMap<Integer, List<FiledReport>> years : agencies.values()) {
            AgencyYears agency = new AgencyYears(years);
            rows.addAll(agency.rows());
            findings.addAll(agency.findings());
        }
        findings.addAll(AgencyNames.alike(new TreeSet<>(agencies.keySet())));
        findings.sort(PanelFinding.ORDER);
        write(target, rows, findings);
        return PanelSummary.of(rows, findings, placement, unused(placement));
    }

    /** Neither file appears unless both are complete. */
    private static void write(Path target, List<PanelRow> rows, List<PanelFinding> findings)
            throws OutputException {
        Disk.createFolder(target);
        Path panel = target.resolve("panel.csv");
        try (AtomicFile first = new AtomicFile(panel, target);
                AtomicFile second = new AtomicFile(target.resolve("panel-findings.csv"), target)) {
            fill(first, PanelRow.COLUMNS.lines(rows));
            fill(second, PanelFinding.COLUMNS.lines(findings));
            first.publish();
            second.publish();
        } catch (IOException e) {
            throw new OutputException(panel, e);
        }
    }

    private static void fill(AtomicFile file, Iterable<List<String>> lines) throws IOException {
        new CsvTable().write(lines, file.writer());
        file.finish();
    }

    private List<String> unused(Placement placement) {
        return names.unused(placement.printed()).stream()
                .map(
                        line ->
                                namesFile.orElseThrow()
                                        + ", line "
                                        + line.line()
                                        + ": no report prints '"
                                        + line.name()
                                        + "'.")
                .toList();
    }
}
