package org.gongkai.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.base.text.Language;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.FormTemplate;

/**
 * Writes the content of an output folder in other shapes. Each file appears whole or not at all;
 * one that is there is replaced. The same folder gives the same bytes.
 *
 * <pre>{@code
 * Export export = new Export(new OutputFolder(Path.of("out")));
 * export.workbook(Path.of("reports.xlsx"), new SheetWish(true, List.of()), forms, Language.ZH);
 * export.jsonLines(Path.of("reports.jsonl"));
 * export.spreadsheetCsv(Path.of("excel"));
 * export.parquet(Path.of("parquet"));
 * export.sqlite(Path.of("reports.sqlite"));
 * export.stata(Path.of("reports.dta"));
 * }</pre>
 *
 * <p>Keeps no state but the folder; rows and records are in memory one at a time, except the list
 * of reports where some get sheets of their own.
 */
public final class Export {

    private final OutputFolder folder;

    /**
     * @param folder what to export
     */
    public Export(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Writes a workbook: sheets of the tables of the folder, then one for each report wished.
     *
     * @param file the {@code .xlsx} file; its folder exists
     * @param wish which reports get a sheet laid out as their form
     * @param forms whose labels are printed there
     * @param language of labels and words
     * @throws OutputException when the folder cannot be read or the file not be written
     * @throws ExportException when a wished report is not there, or something is too much for a
     *     workbook
     */
    public void workbook(Path file, SheetWish wish, List<FormTemplate> forms, Language language)
            throws OutputException, ExportException {
        refuse(file);
        List<SheetChoice.Chosen> chosen = new SheetChoice(folder).choose(wish);
        new WorkbookFile(folder, forms, language, TableSheet.MAX_ROWS).write(file, chosen);
    }

    /**
     * Writes every record in a line of JSON, in the order of their first sources.
     *
     * @param file the file; its folder exists
     * @throws OutputException when the folder cannot be read or the file not be written
     */
    public void jsonLines(Path file) throws OutputException, ExportException {
        refuse(file);
        WholeFile.write(file, whole -> writeLines(whole.writer()));
    }

    /**
     * The same to a stream.
     *
     * @param out flushed and left open
     * @throws OutputException when the folder cannot be read or the stream not be written to
     */
    public void jsonLines(OutputStream out) throws OutputException {
        try {
            Writer writer = Utf8.writer(out);
            writeLines(writer);
            writer.flush();
        } catch (IOException e) {
            throw new OutputException("Cannot write the records: " + IoReason.of(e) + ".");
        }
    }

    private void writeLines(Writer out) throws IOException, OutputException {
        Set<String> done = new HashSet<>();
        folder.<IOException>forEachReport(
                report -> {
                    String id = report.report();
                    // A file that could not be read has no id and no record, an archive no record.
                    if (!id.isEmpty() && done.add(id)) {
                        Optional<String> line = folder.recordLine(id);
                        if (line.isEmpty() && !ListedReport.isArchive(report.mediaType())) {
                            throw folder.noRecord(id);
                        }
                        if (line.isPresent()) {
                            out.write(line.get());
                            out.write('\n');
                        }
                    }
                });
    }

    /**
     * Writes the CSV files in a variant that spreadsheet programs open as what it is.
     *
     * @param directory where they go; made if need be; not the folder itself
     * @throws OutputException when the folder cannot be read or the files not be written
     * @throws ExportException when {@code directory} is the folder that is exported
     */
    public void spreadsheetCsv(Path directory) throws OutputException, ExportException {
        try {
            if (Files.exists(directory) && Files.isSameFile(directory, folder.path())) {
                throw new ExportException(
                        directory
                                + " is the folder that is exported, whose CSV files would be lost."
                                + " Name another for --excel.");
            }
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw WholeFile.failure(directory, e);
        }
        new SpreadsheetCsv(folder).write(directory);
    }

    /**
     * Writes every table as a Parquet file named as its CSV file, and {@code columns.parquet},
     * which says what the columns mean.
     *
     * @param directory where they go; made if need be
     * @return the files that were written
     * @throws OutputException when the folder cannot be read or the files not be written
     */
    public List<Path> parquet(Path directory) throws OutputException, ExportException {
        refuse(directory.resolve("columns.parquet"));
        List<Path> written = new ArrayList<>();
        List<ExportedTable> tables = new FolderTables(folder).all();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw WholeFile.failure(directory, e);
        }
        for (ExportedTable table : tables) {
            Path file = directory.resolve(table.described().name() + ".parquet");
            new ParquetFile(table).write(file);
            written.add(file);
        }
        return written;
    }

    /**
     * Writes every table into an SQLite database, and a table {@code columns}, which says what the
     * columns mean.
     *
     * @param file the database; its folder exists
     * @return the names of the tables
     * @throws OutputException when the folder cannot be read or the file not be written
     */
    public List<String> sqlite(Path file) throws OutputException, ExportException {
        refuse(file);
        List<ExportedTable> tables = new FolderTables(folder).all();
        new SqliteFile(tables).write(file);
        return tables.stream().map(table -> table.described().name()).toList();
    }

    /**
     * Writes the wide table as a Stata file, and those of other kinds of report beside it, named
     * after their kinds: {@code reports.dta}, {@code reports-budget.dta}.
     *
     * @param file the {@code .dta} file; its folder exists
     * @return each file with the variables in which numbers are rounded, because no double holds
     *     their digits
     * @throws OutputException when the folder cannot be read or a file not be written
     */
    public Map<Path, List<String>> stata(Path file) throws OutputException, ExportException {
        Map<Path, List<String>> written = new LinkedHashMap<>();
        for (ExportedTable table : new FolderTables(folder).wide()) {
            String kind = table.described().name().substring(FolderTables.WIDE.length());
            Path target = file.resolveSibling(named(file.getFileName().toString(), kind));
            refuse(target);
            written.put(target, new StataFile(folder, table).write(target));
        }
        return written;
    }

    private static String named(String file, String kind) {
        int end = file.lastIndexOf('.') > 0 ? file.lastIndexOf('.') : file.length();
        return file.substring(0, end) + kind + file.substring(end);
    }

    private void refuse(Path file) throws ExportException {
        if (folder.owns(file)) {
            throw new ExportException(
                    file + " belongs to the data set, which would be lost. Name another file.");
        }
    }
}
