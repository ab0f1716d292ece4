package org.gongkai.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.CsvRows;
import org.gongkai.data.write.JsonReader;
import org.gongkai.data.write.RecordFiles;
import org.gongkai.data.write.RecordHead;
import org.gongkai.data.write.ReportColumns;
import org.gongkai.model.CellKey;
import org.gongkai.model.Extraction;

/**
 * The folder that {@code gongkai extract -o} wrote into.
 *
 * <pre>{@code
 * OutputFolder folder = new OutputFolder(Path.of("out"));
 * for (ListedReport report : folder.reports()) {
 *     Optional<Extraction> record = folder.record(report.report());
 * }
 * }</pre>
 */
public final class OutputFolder {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{16}");

    private static final Set<String> OWN =
            Set.of(
                    "cells.csv",
                    "reports.csv",
                    "findings.csv",
                    "sections.csv",
                    "tables.csv",
                    "wide.csv",
                    "panel.csv",
                    "panel-findings.csv",
                    "codebook.csv",
                    "codebook.md",
                    "datapackage.json",
                    "corrections.csv",
                    "metadata.csv");

    /** What kinds of report have besides the first. */
    private static final Pattern OF_KIND =
            Pattern.compile("(?:wide|codebook)-[a-z][a-z0-9_]*\\.(?:csv|md)");

    private final Path path;
    private final JsonReader json = new JsonReader();

    /**
     * @param path of the folder
     */
    public OutputFolder(Path path) {
        this.path = path;
    }

    /**
     * Refuses a folder that was not made by a run that has come to its end.
     *
     * @throws InputException when it is none
     */
    public void requireRun() throws InputException {
        if (!has(CsvFile.REPORTS.fileName())) {
            throw new InputException(absence(CsvFile.REPORTS.fileName()));
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Takes one row after another. */
    public interface RowVisitor<R, X extends Exception> {

        /**
         * Takes the next.
         *
         * @throws X to end the reading
         */
        void row(R row) throws X, OutputException;
    }

    /**
     * All sources in the order of {@code reports.csv}.
     *
     * @throws OutputException when no run has come to its end in this folder
     */
    public List<ListedReport> reports() throws OutputException {
        List<ListedReport> reports = new ArrayList<>();
        forEachReport(reports::add);
        return reports;
    }

    /**
     * The same without keeping them, for folders of any size.
     *
     * @throws OutputException when the file is missing or is not as this program writes it; rows
     *     may have been given before
     */
    public <X extends Exception> void forEachReport(RowVisitor<ListedReport, X> visitor)
            throws OutputException, X {
        forEach(CsvFile.REPORTS, ListedReport::of, visitor);
    }

    /** The rows of {@code cells.csv} likewise. */
    public <X extends Exception> void forEachCell(RowVisitor<CellRow, X> visitor)
            throws OutputException, X {
        forEach(CsvFile.CELLS, CellRow::of, visitor);
    }

    /** The rows of {@code findings.csv} likewise. */
    public <X extends Exception> void forEachFinding(RowVisitor<FindingRow, X> visitor)
            throws OutputException, X {
        forEach(CsvFile.FINDINGS, FindingRow::of, visitor);
    }

    private <R, X extends Exception> void forEach(
            CsvFile file, Function<OutputRow, R> parse, RowVisitor<R, X> visitor)
            throws OutputException, X {
        try (TableRows rows = table(file.fileName())) {
            Map<String, Integer> columns = new HashMap<>();
            rows.columns().forEach(column -> columns.put(column, columns.size()));
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                visitor.row(parsed(file, new OutputRow(columns, row.get()), parse));
            }
        }
    }

    private <R> R parsed(CsvFile file, OutputRow row, Function<OutputRow, R> parse)
            throws OutputException {
        try {
            return parse.apply(row);
        } catch (IllegalArgumentException e) {
            throw broken(
                    path.resolve(file.fileName()),
                    "is not as this program writes it (" + e.getMessage() + ")");
        }
    }

    /**
     * The columns of a wide table that have the numbers of cells, by these, in the order of the
     * columns.
     *
     * @param codebook name of the file that says which cell each column is of
     * @throws OutputException when it is missing or cannot be read
     */
    public Map<CellKey, String> columnsOfCells(String codebook) throws OutputException {
        Map<CellKey, String> columns = new LinkedHashMap<>();
        try (TableRows book = table(codebook)) {
            for (var row = book.next(); row.isPresent(); row = book.next()) {
                List<String> entry = row.get();
                CellKey cell = new CellKey(entry.get(1), entry.get(2), entry.get(3));
                // The column of a unit, which has the same cell, stands behind that of the number.
                columns.putIfAbsent(cell, entry.get(0));
            }
        }
        columns.remove(CellKey.DOCUMENT);
        return columns;
    }

    /**
     * The rows of any CSV file of the folder as texts, one after the other.
     *
     * @param name of the file, such as {@code cells.csv}
     * @throws OutputException when it is missing or cannot be read
     */
    public TableRows table(String name) throws OutputException {
        Path file = path.resolve(name);
        try {
            CsvRows csv = CsvRows.exactly(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            TableRows rows = new TableRows(csv, expected(name), cause -> unreadable(file, cause));
            boolean known =
                    Arrays.stream(CsvFile.values()).anyMatch(each -> each.fileName().equals(name));
            if (known && !rows.columns().contains(ReportColumns.SOURCE.name())) {
                throw broken(file, "does not have the columns that this program writes");
            }
            return rows;
        } catch (NoSuchFileException e) {
            throw missing(name);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Whether a file is one of those that a run makes, which nobody may write over. */
    public boolean owns(Path file) {
        Path inside = path.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        return target.startsWith(RecordFiles.in(inside).folder())
                || target.startsWith(inside.resolve("run"))
                || (inside.equals(target.getParent()) && isOwn(target.getFileName().toString()));
    }

    private static boolean isOwn(String name) {
        return OWN.contains(name) || OF_KIND.matcher(name).matches();
    }

    /** Names of the wide tables and codebooks of other kinds of report, in order. */
    public List<String> tablesOfKinds() throws OutputException {
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> OF_KIND.matcher(name).matches() && name.endsWith(".csv"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    /** How many cells a file must have, as far as another one tells, which may be odd itself. */
    private long expected(String name) throws OutputException {
        if (!name.equals(CsvFile.CELLS.fileName())) {
            return 0;
        }
        long sum = 0;
        try (TableRows rows = table(CsvFile.REPORTS.fileName())) {
            int place = rows.columns().indexOf(ReportColumns.CELLS.name());
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                String cells = place < 0 ? "" : row.get().get(place);
                sum += cells.matches("\\d{1,9}") ? Long.parseLong(cells) : 0;
            }
        }
        return sum;
    }

    /** Whether the folder has a file of that name, such as {@code wide.csv}. */
    public boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    private OutputException missing(String name) {
        return new OutputException(absence(name));
    }

    private String absence(String name) {
        if (!Files.isDirectory(path)) {
            return path + " is no folder. Name the one that was given to 'gongkai extract -o'.";
        }
        boolean run = has(CsvFile.REPORTS.fileName()) || Files.isDirectory(path.resolve("run"));
        String todo =
                run
                        ? "Run 'gongkai merge " + path + "'."
                        : "Name the folder that was given to 'gongkai extract -o'.";
        return "There is no " + name + " in " + path + ". " + todo;
    }

    private OutputException unreadable(Path file, IOException e) {
        if (!Files.isDirectory(path)) {
            return missing(file.getFileName().toString());
        }
        return broken(file, "cannot be read (" + IoReason.of(e) + ")");
    }

    private OutputException broken(Path file, String what) {
        return new OutputException(file + " " + what + ". Run 'gongkai merge " + path + "'.");
    }

    /**
     * Which corrections the record of a report holds, as {@code Corrections.digest} has it.
     *
     * @return empty where it holds none, or there is no record
     * @throws OutputException when it cannot be read
     */
    public String corrections(String report) throws OutputException {
        return record(report, json::readHead).map(RecordHead::corrections).orElse("");
    }

    /**
     * The SHA-256 of a document's bytes, 64 hex digits.
     *
     * @param report its id
     * @return empty when there is no record by that id
     * @throws OutputException when it cannot be read
     */
    public Optional<String> sha256(String report) throws OutputException {
        return record(report, json::readHead).map(RecordHead::sha256);
    }

    /**
     * The whole record of a report.
     *
     * @param report its id
     * @return empty when there is none by that id
     * @throws OutputException when it cannot be read
     */
    public Optional<Extraction> record(String report) throws OutputException {
        return record(report, json::read);
    }

    /**
     * The whole record of a report as it is in its file, in one line without a line break.
     *
     * @param report its id
     * @return empty when there is none by that id
     * @throws OutputException when it cannot be read
     */
    public Optional<String> recordLine(String report) throws OutputException {
        return record(report, json::line);
    }

    /** What is said of a report that is listed, and whose record is gone. */
    public OutputException noRecord(String report) {
        return new OutputException(
                "The record of report "
                        + report
                        + " is not in "
                        + path
                        + ". Run 'gongkai extract' again with the same -o.");
    }

    private <T> Optional<T> record(String report, RecordFiles.Reading<T> reading)
            throws OutputException {
        return ID.matcher(report).matches()
                ? RecordFiles.in(path).read(report, reading)
                : Optional.empty();
    }
}
