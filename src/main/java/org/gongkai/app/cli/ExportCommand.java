package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.export.Export;
import org.gongkai.data.export.ExportException;
import org.gongkai.data.export.SheetWish;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai export}: an output folder in the formats of other programs. */
@Command(
        name = "export",
        description = {
            "Writes what an output folder holds for other programs: a workbook, JSON lines, CSV"
                    + " files that a spreadsheet program opens rightly, Parquet files, an SQLite"
                    + " database, a Stata file."
        },
        exitCodeList = {
            "0:everything is written",
            "2:wrong usage, no finished run in OUT, no such report, or more rows than a sheet takes",
            "3:the environment: no room, not writable, ..."
        },
        footer = {"  gongkai export out --xlsx reports.xlsx", "  gongkai export out --jsonl -"})
final class ExportCommand extends CommandBase {

    private static final String STANDARD_OUTPUT = "-";

    @Parameters(paramLabel = "OUT", description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Option(
            names = "--xlsx",
            paramLabel = "FILE",
            description =
                    "A workbook with the tables of the folder; what is mended in it, 'gongkai"
                            + " corrections import' reads back.")
    private Optional<Path> workbook;

    @Option(
            names = "--sheet",
            paramLabel = "REPORT",
            description =
                    "With --xlsx: also a sheet for this report (id or source), laid out as the"
                            + " statutory form. May be given several times.")
    private List<String> sheet = List.of();

    @Option(names = "--sheets", description = "With --xlsx: such a sheet for every report.")
    private boolean sheets;

    @Option(
            names = "--jsonl",
            paramLabel = "FILE",
            description = "All records, one in each line; - for standard output.")
    private Optional<Path> lines;

    @Option(
            names = "--excel",
            paramLabel = "DIR",
            description = "The CSV files for spreadsheets: no text in them can run as a formula.")
    private Optional<Path> excel;

    @Option(
            names = "--parquet",
            paramLabel = "DIR",
            description = "Every table as a Parquet file, for DuckDB, Python, R and Spark.")
    private Optional<Path> parquet;

    @Option(
            names = "--sqlite",
            paramLabel = "FILE",
            description = "Every table in an SQLite database.")
    private Optional<Path> sqlite;

    @Option(
            names = "--stata",
            paramLabel = "FILE",
            description = "wide.csv as a .dta file with labels, for Stata 14 and later.")
    private Optional<Path> stata;

    @Mixin private FormsMixin forms;

    ExportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException, ExportException {
        SheetWish wish = wish();
        Export export = new Export(finished(out));
        if (workbook.isPresent()) {
            boolean bare = wish.equals(SheetWish.NONE);
            List<FormTemplate> templates = bare ? List.of() : forms.extractor().forms().templates();
            export.workbook(workbook.get(), wish, templates, common.language());
            sayWritten(workbook.get());
        }
        if (excel.isPresent()) {
            export.spreadsheetCsv(excel.get());
            sayWritten(excel.get());
        }
        if (parquet.isPresent()) {
            int files = export.parquet(parquet.get()).size();
            console.say("Written to " + parquet.get() + ": " + files + " Parquet files");
        }
        if (sqlite.isPresent()) {
            List<String> tables = export.sqlite(sqlite.get());
            console.say("Written to " + sqlite.get() + ": tables " + String.join(", ", tables));
        }
        if (stata.isPresent()) {
            export.stata(stata.get()).forEach(this::sayWritten);
        }
        if (lines.isPresent()) {
            printLines(export, lines.get());
        }
        return ExitCode.DONE;
    }

    private void sayWritten(Path target) {
        console.say("Written to " + target);
    }

    private void sayWritten(Path target, List<String> rounded) {
        sayWritten(target);
        if (!rounded.isEmpty()) {
            console.say(
                    "Numbers with more digits than Stata holds are rounded in "
                            + String.join(", ", rounded)
                            + ": see the notes of these variables, or use --parquet.");
        }
    }

    private SheetWish wish() {
        if (Stream.of(workbook, lines, excel, parquet, sqlite, stata).allMatch(Optional::isEmpty)) {
            throw usage(
                    "Nothing to write: give --xlsx FILE, --sqlite FILE, --stata FILE, --jsonl"
                            + " FILE, --excel DIR or --parquet DIR");
        }
        if (workbook.isEmpty() && (sheets || !sheet.isEmpty())) {
            throw usage("--sheet and --sheets add to a workbook: give --xlsx FILE");
        }
        return new SheetWish(sheets, sheet);
    }

    private void printLines(Export export, Path target) throws OutputException, ExportException {
        if (target.toString().equals(STANDARD_OUTPUT)) {
            export.jsonLines(console.out());
            if (console.out().checkError()) {
                throw new OutputException("Standard output takes no more: not all is written.");
            }
        } else {
            export.jsonLines(target);
            sayWritten(target);
        }
    }
}
