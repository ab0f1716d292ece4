package org.gongkai.data.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.dataset.DataPackage;
import org.gongkai.data.dataset.DescribedColumn;
import org.gongkai.data.dataset.DescribedTable;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;

/** The tables of an output folder with what its data package says of their columns. */
final class FolderTables {

    /** Name of the table that says what the columns of the others mean. */
    static final String COLUMNS = "columns";

    /** Name of the table of the first kind of report, and how those of the others begin. */
    static final String WIDE = "wide";

    private static final String DESCRIPTION = "datapackage.json";

    private final OutputFolder folder;

    FolderTables(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * All that are there, the last of which says what the columns of the others mean.
     *
     * @throws OutputException when the folder has none, or none that are described
     */
    List<ExportedTable> all() throws OutputException {
        List<ExportedTable> tables = new ArrayList<>();
        for (DescribedTable table : described()) {
            if (folder.has(table.name() + ".csv")) {
                tables.add(table(table));
            }
        }
        tables.add(new ColumnList(tables.stream().map(ExportedTable::described).toList()));
        return tables;
    }

    /**
     * The tables with a row for each report, one for each kind of report; the first is that of
     * {@code wide.csv}.
     *
     * @throws OutputException when that is not there
     */
    List<ExportedTable> wide() throws OutputException {
        List<ExportedTable> tables = new ArrayList<>();
        for (DescribedTable table : described()) {
            if (table.name().equals(WIDE) || table.name().startsWith(WIDE + "-")) {
                tables.add(table(table));
            }
        }
        if (tables.isEmpty()) {
            throw new OutputException(
                    DESCRIPTION + " in " + folder.path() + " has no wide table. " + merge());
        }
        return tables;
    }

    /**
     * The columns of each table that hold figures, as the description says; nothing where there is
     * none.
     */
    Map<String, Set<String>> figures() throws OutputException {
        if (!folder.has(DESCRIPTION)) {
            return Map.of();
        }
        Map<String, Set<String>> figures = new HashMap<>();
        for (DescribedTable each : described()) {
            Set<String> own = figures.computeIfAbsent(each.name(), name -> new HashSet<>());
            each.columns().stream()
                    .filter(column -> !each.key().contains(column.name()))
                    .filter(column -> ColumnKind.of(column).isNumber())
                    .forEach(column -> own.add(column.name()));
        }
        return figures;
    }

    private List<DescribedTable> described() throws OutputException {
        Path file = folder.path().resolve(DESCRIPTION);
        try {
            return DataPackage.tables(Files.readString(file));
        } catch (IOException | ClassCastException e) {
            String reason = e instanceof IOException io ? IoReason.of(io) : "not as it should be";
            throw new OutputException(file + " cannot be read (" + reason + "). " + merge());
        }
    }

    private String merge() {
        return "Run 'gongkai merge " + folder.path() + "'.";
    }

    private ExportedTable table(DescribedTable declared) throws OutputException {
        try (TableRows rows = folder.table(declared.name() + ".csv")) {
            return new Csv(folder, declared.withColumns(rows.columns()));
        }
    }

    private record Csv(OutputFolder folder, DescribedTable described) implements ExportedTable {

        @Override
        public void forEachRow(RowVisitor visitor) throws IOException, OutputException {
            String file = described.name() + ".csv";
            try (TableRows rows = folder.table(file)) {
                List<String> columns = rows.columns();
                long number = 0;
                for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                    number++;
                    visitor.row(new TableRow(file, number, columns, row.get()));
                }
            }
        }
    }

    /** What the columns of tables mean, as a table. */
    private record ColumnList(List<DescribedTable> tables) implements ExportedTable {

        @Override
        public DescribedTable described() {
            return new DescribedTable(
                    COLUMNS,
                    "One row per column of a table",
                    List.of("table", "column"),
                    List.of(
                            column("table", "Name of the table"),
                            column("column", "Name of the column"),
                            column("type", "What its values are"),
                            column("label", "What it means"),
                            column("description", "More of what it means, and the unit"),
                            column("codes", "Words that may be there with semicolons between")));
        }

        private static DescribedColumn column(String name, String label) {
            return new DescribedColumn(name, "string", label, label, List.of());
        }

        @Override
        public void forEachRow(RowVisitor visitor) throws IOException, OutputException {
            List<String> columns = described().names();
            long number = 0;
            for (DescribedTable table : tables) {
                for (DescribedColumn column : table.columns()) {
                    number++;
                    visitor.row(new TableRow(COLUMNS, number, columns, texts(table, column)));
                }
            }
        }

        private static List<String> texts(DescribedTable table, DescribedColumn column) {
            return List.of(
                    table.name(),
                    column.name(),
                    column.type(),
                    column.label(),
                    column.description(),
                    String.join(";", column.codes()));
        }
    }
}
