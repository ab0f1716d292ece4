package org.gongkai.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.archive.ArchiveWalker;
import org.gongkai.correct.CorrectionFile;
import org.gongkai.correct.Corrections;
import org.gongkai.disk.OutputException;
import org.gongkai.model.FormException;
import org.gongkai.run.InputException;
import org.gongkai.run.InputFiles;
import org.gongkai.run.InputNames;
import org.gongkai.run.Run;
import org.gongkai.run.RunSettings;
import org.gongkai.run.Summary;
import org.gongkai.worker.Intake;
import org.gongkai.worker.LocalReading;
import org.gongkai.worker.RecordBytes;
import org.gongkai.worker.WorkerCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gongkai extract}: one document to standard output, or any number into a folder. */
@Command(
        name = "extract",
        description = {
            "Reads reports (PDF, HTML, Word, spreadsheet, text) and writes their tables as data.",
            "Without -o the JSON record of one document goes to standard output."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every document ok or review",
            "1:at least one document partial, unsupported or failed",
            "2:wrong usage",
            "3:the environment: no room, output folder not writable, ..."
        })
final class ExtractCommand implements Callable<Integer> {

    /** With less the program itself does not start. */
    private static final int LEAST_MEMORY = 64;

    private final Talk talk;

    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "INPUT",
            arity = "1..*",
            description = "Files or folders; folders with all below them.")
    private List<Path> inputs;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "Folder for reports.csv, cells.csv, findings.csv, sections.csv, the data"
                            + " set (wide.csv, codebook, datapackage.json), reports/.")
    private Path out;

    @Option(names = "--csv", description = "Without -o: print the rows of cells.csv, not JSON.")
    private boolean csv;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary.")
    private boolean quiet;

    @Mixin private FormsMixin forms;

    @Mixin private OcrMixin ocr;

    @Mixin private Bulk bulk;

    ExtractCommand(Talk talk) {
        this.talk = talk;
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException {
        return out == null ? print() : extract();
    }

    private int print() throws FormException, InputException {
        if (inputs.size() > 1 || Files.isDirectory(inputs.get(0))) {
            throw usage("Several documents need a folder to go to: add -o OUT");
        }
        return new SingleDocument(talk, forms.extractor(ocr.mode()), csv).print(inputs.get(0));
    }

    private int extract() throws FormException, InputException, OutputException {
        if (csv) {
            throw usage("--csv prints the cells of one document; with -o cells.csv holds them");
        }
        if (bulk.workers < 1 || bulk.timeout < 1 || bulk.memory < LEAST_MEMORY) {
            throw usage(
                    "--workers and --timeout want at least 1, --memory at least " + LEAST_MEMORY);
        }
        InputFiles files = InputFiles.find(inputs, Optional.of(out));
        if (!quiet) {
            files.skipped().forEach(path -> talk.say("Passed over " + path + ": it is output."));
        }
        Summary summary;
        try (Display display = Display.of(talk, quiet)) {
            summary = run().execute(files, display);
        }
        new InputNames(out).keep(inputs);
        if (!quiet) {
            new Closing(talk).say(summary, out);
        }
        new LeftBehind(talk).say(out);
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private Run run() throws FormException, InputException, OutputException {
        Corrections corrections = new Corrections(new CorrectionFile(out).read());
        Extractor extractor = forms.extractor(ocr.mode(), corrections);
        RunSettings settings =
                new RunSettings(
                        ToolVersion.current(),
                        extractor.formsDigest(),
                        extractor.ocr(),
                        corrections,
                        bulk.workers,
                        Duration.ofSeconds(bulk.timeout),
                        bulk.memory,
                        bulk.retry != null);
        Path scratch = Run.scratch(out);
        List<String> program =
                new ArrayList<>(List.of(Main.class.getName(), WorkerMode.NAME, scratch.toString()));
        program.addAll(forms.arguments());
        program.addAll(ocr.arguments());
        program.addAll(List.of("--corrections", Run.corrections(out).toString()));
        WorkerCommand command =
                WorkerCommand.onThisJava(bulk.memory, scratch, settings.timeLimit(), program);
        return new Run(
                out,
                settings,
                command,
                () ->
                        new LocalReading(
                                new Intake(extractor::extract),
                                new RecordBytes(settings.version(), settings.forms()),
                                new ArchiveWalker(scratch)),
                FormsMixin.formSet(extractor));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
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
                names = "--timeout",
                paramLabel = "SECONDS",
                defaultValue = "60",
                description =
                        "With -o: the longest time for one document (default: ${DEFAULT-VALUE}).")
        private int timeout;

        @Option(
                names = "--memory",
                paramLabel = "MIB",
                defaultValue = "640",
                description =
                        "With -o: heap of a worker in MiB; its process takes some 250 more"
                                + " (default: ${DEFAULT-VALUE}).")
        private int memory;

        @Option(
                names = "--retry",
                paramLabel = "failed",
                description =
                        "With -o: read documents again that failed in an earlier run. What did not"
                                + " fail is never read twice.")
        private Retry retry;
    }

    /** What can be tried again. */
    private enum Retry {
        failed
    }
}
