package org.gongkai.data.panel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DataPackage;
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

    private static final String DESCRIPTION = "datapackage.json";

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
     * Writes both files and describes them in {@code datapackage.json}, or does nothing.
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
        List<PanelRow> whole = withMissingYears(rows);
        write(target, whole, findings);
        return PanelSummary.of(whole, findings, placement, unused(placement));
    }

    /** Each row with the years that its agency lacks, of all years of the panel. */
    private static List<PanelRow> withMissingYears(List<PanelRow> rows) {
        Map<String, SortedSet<Integer>> years = new HashMap<>();
        SortedSet<Integer> all = new TreeSet<>();
        for (PanelRow row : rows) {
            years.computeIfAbsent(row.report().agency(), agency -> new TreeSet<>())
                    .add(row.report().year());
            all.add(row.report().year());
        }
        Map<String, List<Integer>> missing = new HashMap<>();
        years.forEach(
                (agency, own) ->
                        missing.put(
                                agency,
                                IntStream.rangeClosed(all.first(), all.last())
                                        .boxed()
                                        .filter(year -> !own.contains(year))
                                        .toList()));
        return rows.stream()
                .map(row -> row.missing(missing.getOrDefault(row.report().agency(), List.of())))
                .toList();
    }

    /** No file appears unless all are complete. */
    private void write(Path target, List<PanelRow> rows, List<PanelFinding> findings)
            throws OutputException {
        Set<String> sources =
                rows.stream()
                        .map(row -> row.report().listed().source())
                        .collect(Collectors.toSet());
        PanelFigures figures =
                new PanelFigures(folder, sources, Set.copyOf(PanelRow.COLUMNS.names()));
        Disk.createFolder(target);
        Path panel = target.resolve("panel.csv");
        Path described = target.resolve(DESCRIPTION);
        try (AtomicFile first = new AtomicFile(panel, target);
                AtomicFile second = new AtomicFile(target.resolve("panel-findings.csv"), target);
                AtomicFile third = new AtomicFile(described, target)) {
            fill(first, rows, figures);
            new CsvTable().write(PanelFinding.COLUMNS.lines(findings), second.writer());
            second.finish();
            third.writer().write(description(described, figures));
            third.finish();
            first.publish();
            second.publish();
            third.publish();
        } catch (IOException e) {
            throw new OutputException(panel, e);
        }
    }

    private static void fill(AtomicFile file, List<PanelRow> rows, PanelFigures figures)
            throws IOException, OutputException {
        CsvTable csv = new CsvTable();
        csv.write(List.of(joined(PanelRow.COLUMNS.names(), figures.names())), file.writer());
        for (PanelRow row : rows) {
            List<String> fields = joined(PanelRow.COLUMNS.texts(row), figures.of(row.report()));
            csv.write(List.of(fields), file.writer());
        }
        file.finish();
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /** The data package of the target, with both tables; a new one where there is none. */
    private String description(Path described, PanelFigures figures) throws IOException {
        Path own = folder.path().resolve(DESCRIPTION);
        Map<String, Map<String, Object>> wide =
                Files.exists(own) ? DataPackage.fields(Files.readString(own), "wide") : Map.of();
        List<Map<String, Object>> more = new ArrayList<>();
        for (String name : figures.columns()) {
            more.add(wide.getOrDefault(name, field(name, "See wide.csv")));
        }
        for (String name : figures.flagged()) {
            more.add(
                    field(
                            name + PanelFigures.FLAGS,
                            "Codes of the findings that touch "
                                    + name
                                    + " with semicolons between them"));
        }
        Optional<String> there =
                Files.exists(described)
                        ? Optional.of(Files.readString(described))
                        : Optional.empty();
        return DataPackage.with(
                there,
                List.of(
                        DataPackage.resource(PanelRow.COLUMNS, more),
                        DataPackage.resource(PanelFinding.COLUMNS, List.of())));
    }

    private static Map<String, Object> field(String name, String description) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", name);
        field.put("type", "string");
        field.put("description", description);
        return field;
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
