package org.gongkai.data.panel;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.model.CellKey;

/**
 * The figures of the reports in a panel as wide.csv has them, and for each the flags of its cell.
 * Rows are kept as bytes: those of a panel are few enough for memory, but not as objects.
 */
final class PanelFigures {

    /** Behind the name of a figure, for the column of its flags. */
    static final String FLAGS = "_flags";

    private static final String WIDE = "wide.csv";
    private static final char BORDER = '\u001f';

    private final List<String> columns = new ArrayList<>();
    private final Map<String, CellKey> cells = new LinkedHashMap<>();
    private final Map<String, byte[]> rows = new HashMap<>();

    /**
     * Reads wide.csv and what codebook.csv says of its columns.
     *
     * @param sources whose rows are wanted
     * @param known columns that the panel has anyway
     */
    PanelFigures(OutputFolder folder, Set<String> sources, Set<String> known)
            throws OutputException {
        try (TableRows wide = folder.table(WIDE)) {
            List<Integer> taken = new ArrayList<>();
            for (int i = 0; i < wide.columns().size(); i++) {
                if (!known.contains(wide.columns().get(i))) {
                    taken.add(i);
                    columns.add(wide.columns().get(i));
                }
            }
            int source = wide.columns().indexOf("source");
            for (var row = wide.next(); row.isPresent(); row = wide.next()) {
                List<String> fields = row.get();
                if (sources.contains(fields.get(source))) {
                    rows.put(fields.get(source), packed(taken.stream().map(fields::get).toList()));
                }
            }
        }
        folder.columnsOfCells("codebook.csv").forEach((cell, name) -> cells.put(name, cell));
    }

    private static byte[] packed(List<String> fields) {
        return String.join(String.valueOf(BORDER), fields).getBytes(StandardCharsets.UTF_8);
    }

    /** The columns of wide.csv that the panel has not anyway; those of figures come last. */
    List<String> columns() {
        return columns;
    }

    /** The figures that have a column of flags. */
    Set<String> flagged() {
        return cells.keySet();
    }

    /** Names of all columns: the figures, then their flags. */
    List<String> names() {
        List<String> names = new ArrayList<>(columns);
        cells.keySet().forEach(name -> names.add(name + FLAGS));
        return names;
    }

    /**
     * What a report has in them.
     *
     * @throws OutputException when wide.csv lacks it
     */
    List<String> of(FiledReport report) throws OutputException {
        String source = report.listed().source();
        byte[] row =
                Optional.ofNullable(rows.get(source))
                        .orElseThrow(
                                () ->
                                        new OutputException(
                                                source
                                                        + " is in reports.csv and not in wide.csv;"
                                                        + " the two are of different runs. Run"
                                                        + " 'gongkai merge'."));
        String text = new String(row, StandardCharsets.UTF_8);
        List<String> fields = new ArrayList<>(List.of(text.split(String.valueOf(BORDER), -1)));
        for (CellKey cell : cells.values()) {
            fields.add(String.join(";", report.cells().flags(cell)));
        }
        return fields;
    }
}
