package org.gongkai.data.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.CsvRows;
import org.gongkai.data.write.JsonLine;
import org.gongkai.data.write.JsonReader;
import org.gongkai.data.write.RecordFiles;
import org.gongkai.data.write.RecordHead;
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
                    "wide.csv",
                    "codebook.csv",
                    "codebook.md",
                    "datapackage.json",
                    "corrections.csv");

    private final Path path;
    private final JsonReader json = new JsonReader();
    private final JsonLine line = new JsonLine();

    /**
     * @param path of the folder
     */
    public OutputFolder(Path path) {
        this.path = path;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /**
     * All sources in the order of {@code reports.csv}.
     *
     * @throws OutputException when no run has come to its end in this folder
     */
    public List<ListedReport> reports() throws OutputException {
        List<ListedReport> reports = new ArrayList<>();
        try {
            forEachRow(CsvFile.REPORTS.fileName(), row -> reports.add(ListedReport.of(row)));
        } catch (IllegalArgumentException e) {
            throw new OutputException(
                    path.resolve(CsvFile.REPORTS.fileName())
                            + " is not as this program writes it ("
                            + e.getMessage()
                            + "). Run 'gongkai merge "
                            + path
                            + "'.");
        }
        return reports;
    }

    /**
     * Goes through the rows of a CSV file of the folder, each by the names of its columns, without
     * keeping them: for files of millions of rows.
     *
     * @param name of the file, such as {@code cells.csv}
     * @param each takes a row
     * @throws OutputException when the file is missing or cannot be read; rows may have been given
     *     before
     */
    public void forEachRow(String name, Consumer<OutputRow> each) throws OutputException {
        try (TableRows rows = table(name)) {
            Map<String, Integer> columns = new HashMap<>();
            rows.columns().forEach(column -> columns.put(column, columns.size()));
            for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
                each.accept(new OutputRow(columns, row.get()));
            }
        }
    }

    /**
     * The same rows one after the other, for files that need not fit into memory.
     *
     * @param name of the file, such as {@code cells.csv}
     * @throws OutputException when it is missing or cannot be read
     */
    public TableRows table(String name) throws OutputException {
        Path file = path.resolve(name);
        try {
            CsvRows csv = new CsvRows(Files.newBufferedReader(file, StandardCharsets.UTF_8));
            TableRows rows = new TableRows(csv, expected(name), cause -> unreadable(file, cause));
            for (CsvFile known : CsvFile.values()) {
                if (known.fileName().equals(name) && !rows.columns().contains("source")) {
                    throw broken(file, "does not have the columns that this program writes");
                }
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
                || (inside.equals(target.getParent())
                        && OWN.contains(target.getFileName().toString()));
    }

    /** How many rows a file must have, as far as another one tells. */
    private long expected(String name) throws OutputException {
        if (!name.equals(CsvFile.CELLS.fileName())) {
            return 0;
        }
        long[] sum = new long[1];
        forEachRow(
                CsvFile.REPORTS.fileName(),
                row -> {
                    String cells = row.get("cells");
                    sum[0] += cells.matches("\\d{1,9}") ? Long.parseLong(cells) : 0;
                });
        return sum[0];
    }

    /** Whether the folder has a file of that name, such as {@code wide.csv}. */
    public boolean has(String name) {
        return Files.isRegularFile(path.resolve(name));
    }

    private OutputException missing(String name) {
        if (!Files.isDirectory(path)) {
            return new OutputException(
                    path + " is no folder. Name the one that was given to 'gongkai extract -o'.");
        }
        boolean other = has(CsvFile.REPORTS.fileName());
        String todo =
                other
                        ? "Run 'gongkai merge " + path + "'."
                        : "Name the folder that was given to 'gongkai extract -o'.";
        return new OutputException("There is no " + name + " in " + path + ". " + todo);
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
     * The whole record of a report as it stands in its file, in one line without a line break.
     *
     * @param report its id
     * @return empty when there is none by that id
     * @throws OutputException when it cannot be read
     */
    public Optional<String> recordLine(String report) throws OutputException {
        return record(report, line::of);
    }

    private <T> Optional<T> record(String report, RecordFiles.Reading<T> reading)
            throws OutputException {
        return ID.matcher(report).matches()
                ? RecordFiles.in(path).read(report, reading)
                : Optional.empty();
    }
}
