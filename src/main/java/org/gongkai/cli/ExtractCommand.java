package org.gongkai.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.Outcome;
import org.gongkai.model.Status;
import org.gongkai.run.InputException;
import org.gongkai.run.InputFile;
import org.gongkai.run.InputFiles;
import org.gongkai.run.Intake;
import org.gongkai.run.OutputException;
import org.gongkai.run.Run;
import org.gongkai.run.Summary;
import org.gongkai.run.Utf8;
import org.gongkai.write.CsvFile;
import org.gongkai.write.CsvWriter;
import org.gongkai.write.JsonWriter;
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
                    "Folder for reports.csv, cells.csv, findings.csv, sections.csv, reports/.")
    private Path out;

    @Option(names = "--csv", description = "Without -o: print the rows of cells.csv, not JSON.")
    private boolean csv;

    @Option(
            names = {"-q", "--quiet"},
            description = "No progress and no summary.")
    private boolean quiet;

    @Mixin private FormsMixin forms;

    ExtractCommand(Talk talk) {
        this.talk = talk;
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException, IOException {
        return out == null ? print() : extract();
    }

    private int print() throws FormException, InputException {
        if (inputs.size() > 1 || Files.isDirectory(inputs.get(0))) {
            throw usage("Several documents need a folder to go to: add -o OUT");
        }
        InputFile file = InputFiles.find(inputs, Optional.empty()).files().get(0);
        Extractor extractor = forms.extractor();
        Extraction extraction = new Intake(extractor::extract).read(file.path());
        if (!complete(extraction)) {
            Outcome outcome = extraction.outcome();
            talk.say(file.source() + " is " + outcome.status().code() + ": " + outcome.message());
        }
        if (extraction.id().isEmpty()) {
            // Without bytes there is no record.
            return ExitCode.INCOMPLETE;
        }
        return print(
                file.source(),
                extraction,
                new JsonWriter(ToolVersion.current(), extractor.formsDigest()));
    }

    private int print(String source, Extraction extraction, JsonWriter json) {
        Writer writer = Utf8.writer(talk.out());
        try {
            if (csv) {
                new CsvWriter(CsvFile.CELLS, writer).write(source, extraction);
            } else {
                json.write(extraction, writer);
            }
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (talk.out().checkError()) {
            talk.say("Cannot write to standard output.");
            return ExitCode.ENVIRONMENT;
        }
        return complete(extraction) ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private static boolean complete(Extraction extraction) {
        Status status = extraction.outcome().status();
        return status == Status.OK || status == Status.REVIEW;
    }

    private int extract() throws FormException, InputException, OutputException {
        if (csv) {
            throw usage("--csv prints the cells of one document; with -o cells.csv holds them");
        }
        Extractor extractor = forms.extractor();
        InputFiles files = InputFiles.find(inputs, Optional.of(out));
        ProgressLine progress = new ProgressLine(talk, quiet);
        progress.skipped(files.skipped());
        Run run =
                new Run(
                        new Intake(extractor::extract),
                        out,
                        ToolVersion.current(),
                        extractor.formsDigest());
        Summary summary = run.execute(files, progress);
        progress.close(summary, out);
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
