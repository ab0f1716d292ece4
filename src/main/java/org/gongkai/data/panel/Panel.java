package org.gongkai.data.panel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;

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
        findings.addAll(new AlikeNames(new TreeSet<>(agencies.keySet())).findings());
        findings.sort(PanelFinding.ORDER);
        new PanelFiles(target).write(rows, findings);
        return PanelSummary.of(rows, findings, placement, unused(placement));
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
