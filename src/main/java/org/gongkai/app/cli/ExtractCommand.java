package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.Growth;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.InputNames;
import org.gongkai.bulk.run.Run;
import org.gongkai.bulk.run.Summary;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai extract}: one document to standard output, or any number into a folder. */
@Command(
        name = "extract",
        description = {
            "Reads reports (PDF, HTML, Word, spreadsheet, text) and writes their tables as data.",
            "Without -o the JSON record of one document goes to standard output."
        },
        exitCodeList = {
            "0:every document ok or review",
            "1:at least one document partial, unsupported or failed",
            "2:wrong usage",
            "3:the environment: no room, output folder not writable, ..."
        },
        footer = {
            "  gongkai extract report.pdf",
            "  gongkai extract --csv report.pdf > cells.csv",
            "  gongkai extract reports archive.zip -o out"
        })
final class ExtractCommand extends CommandBase {

    /** Inputs passed over that are named. */
    private static final int MOST_NAMED = 10;

    /** What has no effect on a single document, which is read by this process. */
    private static final List<String> FOR_MANY =
            List.of(
                    "--memory",
                    "--timeout",
                    "--workers",
                    "--retry",
                    "--metadata",
                    "--follow-links",
                    "--add",
                    "--replace");

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files or folders; folders with all below them.")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "Folder for reports.csv, cells.csv, findings.csv, sections.csv, tables.csv, the"
                            + " data set (wide.csv, codebook, datapackage.json), reports/.")
    private Optional<Path> out;

    @Option(names = "--csv", description = "Without -o: print the rows of cells.csv, not JSON.")
    private boolean csv;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary.")
    private boolean quiet;

    @Mixin private ReadingOptions reading;

    @Mixin private Bulk bulk;

    ExtractCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException {
        if (out.isEmpty()) {
            refuse(FOR_MANY);
        }
        reading.requirePrinters();
        return out.isEmpty() ? print() : extract(out.get());
    }

    private void refuse(List<String> options) {
        for (String option : options) {
            if (isGiven(option)) {
                throw usage(option + " does nothing without -o: leave it out, or add -o OUT");
            }
        }
    }

    private int print() throws FormException, InputException {
        if (inputs.size() > 1 || Files.isDirectory(inputs.get(0))) {
            throw usage("Several documents need a folder to go to: add -o OUT");
        }
        return new SingleDocument(console, reading.extractor(Corrections.NONE), csv)
                .print(inputs.get(0));
    }

    private int extract(Path folder) throws FormException, InputException, OutputException {
        if (csv) {
            throw usage("--csv prints the cells of one document; with -o cells.csv holds them");
        }
        if (bulk.workers < 1) {
            throw usage("--workers wants at least 1");
        }
        if (reading.complaint().isPresent()) {
            throw usage(reading.complaint().get());
        }
        if (bulk.add && bulk.replace) {
            throw usage("--add keeps what --replace lets go; give one of them");
        }
        InputFiles files = found(folder);
        List<InputFiles.Skipped> skipped = files.skipped();
        for (InputFiles.Skipped each : skipped.subList(0, Math.min(skipped.size(), MOST_NAMED))) {
            console.say("Passed over " + each.path() + ": " + each.why() + ".");
        }
        if (skipped.size() > MOST_NAMED) {
            console.say("Passed over " + (skipped.size() - MOST_NAMED) + " more such inputs.");
        }
        if (bulk.metadata.isPresent()) {
            Disk.createFolder(folder);
            new MetadataFile(folder).add(bulk.metadata.get());
        }
        Corrections corrections = Corrections.in(folder);
        Run run = reading.run(folder, corrections, bulk.workers, bulk.retry.isPresent());
        Summary summary;
        try (Display display = Display.of(console, quiet)) {
            summary = run.execute(files, display, bulk.add);
        }
        if (bulk.add) {
            new InputNames(folder).add(inputs);
        } else {
            new InputNames(folder).keep(inputs);
        }
        SummaryPrinter printer = new SummaryPrinter(console);
        if (!quiet) {
            printer.say(summary, folder);
            printer.sayApplied(summary, folder);
        }
        printer.sayUnused(folder);
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** The documents to read, none of which may push out most of those that are there. */
    private InputFiles found(Path folder) throws InputException, OutputException {
        InputFiles files = InputFiles.find(inputs, out, bulk.followLinks);
        Growth there = new Growth(folder);
        if (bulk.add) {
            return there.beside(files, inputs);
        }
        if (!bulk.replace) {
            there.requireMost(files, inputs);
        }
        return files;
    }

    /** What matters for many documents. */
    private static final class Bulk {

        @Option(
                names = {"-w", "--workers"},
                paramLabel = "N",
                description =
                        "With -o: documents read at the same time, each by a process of its own;"
                                + " by default one for each processor.")
        private int workers = Runtime.getRuntime().availableProcessors();

        @Option(
                names = "--retry",
                paramLabel = "failed",
                description =
                        "With -o: read documents again that failed in an earlier run. What did not"
                                + " fail is never read twice.")
        private Optional<Retry> retry;

        @Option(
                names = "--metadata",
                paramLabel = "FILE",
                description =
                        "With -o: CSV in which you say agency, year or division of documents by"
                                + " source or report; kept as OUT/metadata.csv.")
        private Optional<Path> metadata;

        @Option(
                names = "--follow-links",
                description =
                        "With -o: follow links that lead out of an input folder; those that stay"
                                + " in it are always followed.")
        private boolean followLinks;

        @Option(
                names = "--add",
                description =
                        "With -o: keep in the CSV files what earlier runs have read into OUT, and"
                                + " add to it.")
        private boolean add;

        @Option(
                names = "--replace",
                description =
                        "With -o: let the CSV files hold these inputs alone, also where most of"
                                + " what is in OUT is not among them.")
        private boolean replace;
    }

    /** What can be tried again. */
    private enum Retry {
        failed
    }
}
