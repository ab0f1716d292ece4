package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.app.review.ReviewInputs;
import org.gongkai.app.review.ReviewServer;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.InputNames;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.FormException;
import org.gongkai.model.OcrMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai review}: a page in the browser on which people check what was read. */
@Command(
        name = "review",
        description = {
            "Serves a page on this machine on which people check and correct reports.",
            "What they type is kept in OUT/corrections.csv; 'gongkai extract' applies it on every",
            "later run. Ends with Ctrl-C. See docs/review.md."
        },
        exitCodeList = {
            "0:ended",
            "2:wrong usage, no finished run in OUT",
            "3:the environment: port taken, ..."
        },
        footer = {"  gongkai review out", "  gongkai review out reports --port 8000"})
final class ReviewCommand extends CommandBase {

    private static final int HIGHEST_PORT = 65_535;

    @Parameters(
            index = "0",
            paramLabel = "OUT",
            description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "INPUT",
            description =
                    "Where the documents lie, when that is elsewhere than in the last run."
                            + " Without them no pages are shown.")
    private List<Path> inputs = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "0",
            description = "Port to listen on; by default the same for the same folder, if free.")
    private int port;

    @Option(names = "--no-open", description = "Does not open the page in a browser.")
    private boolean closed;

    @Mixin private FormsMixin forms;

    ReviewCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call()
            throws FormException, InputException, OutputException, InterruptedException {
        if (port < 0 || port > HIGHEST_PORT) {
            throw usage("--port wants 0 to " + HIGHEST_PORT + ", not " + port);
        }
        OutputFolder folder = finished(out);
        Extractor extractor = forms.extractor(OcrMode.OFF);
        Path scratch = ServedPage.folder("gongkai-review");
        ServedPage page = new ServedPage(console, scratch);
        // A folder of documents that are locked needs the passwords in the environment.
        WorkerCommand reading = page.reading(forms, new PasswordMixin());
        ReviewInputs beside = new ReviewInputs(files(), scratch, reading, Map.of());
        try (ReviewServer server = ReviewServer.start(folder, beside, extractor, port)) {
            page.serve(server, !closed, "");
        }
        return ExitCode.DONE;
    }

    private Map<String, Path> files() throws InputException {
        List<Path> named = inputs.isEmpty() ? new InputNames(out).kept() : inputs;
        Map<String, Path> files = new HashMap<>();
        if (named.isEmpty()) {
            console.say("Where the documents lie is not known; their pages will not be shown.");
        } else {
            for (InputFile file : InputFiles.find(named, Optional.of(out), true).files()) {
                files.put(file.source(), file.path());
            }
            for (Path input : named) {
                putEach(input, files);
            }
        }
        return files;
    }

    /** As an input is called that was added to others. */
    private void putEach(Path input, Map<String, Path> files) throws InputException {
        for (InputFile file : InputFiles.find(List.of(input), Optional.of(out), true).files()) {
            files.putIfAbsent(file.source(), file.path());
            files.putIfAbsent(input.getFileName() + "/" + file.source(), file.path());
        }
    }
}
