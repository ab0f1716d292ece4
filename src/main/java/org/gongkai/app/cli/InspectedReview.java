package org.gongkai.app.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.app.review.ReviewInputs;
import org.gongkai.app.review.ReviewServer;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.text.Language;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.Run;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.correct.MetadataFile;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.FormException;

/** One document on the page of review, read into a folder that goes when the program ends. */
final class InspectedReview {

    /** Seconds for it. */
    private static final int TIMEOUT = 300;

    /** Heap of the process that reads it, in mebibytes. */
    private static final int MEMORY = 640;

    private final Console console;
    private final Path file;

    InspectedReview(Console console, Path file) {
        this.console = console;
        this.file = file;
    }

    /** Reads it and serves the page until the program is ended. */
    int serve(FormsMixin forms, OcrMixin ocr, PasswordMixin passwords, boolean open)
            throws FormException, InputException, OutputException, InterruptedException {
        Path out = ServedPage.folder("gongkai-inspect");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> tidy(out)));
        ReadingOptions options = new ReadingOptions(forms, ocr, passwords, TIMEOUT, MEMORY);
        Run run = options.run(out, Corrections.NONE, 1, false);
        try (Display display = Display.of(console, true)) {
            run.execute(InputFiles.find(List.of(file), Optional.of(out)), display);
        }
        Extractor extractor = options.extractor(Corrections.NONE);
        Map<Language, List<String>> explanation =
                new InspectedFile(console, extractor, file).explain();
        ServedPage page = new ServedPage(console, Run.scratch(out));
        String name = file.getFileName().toString();
        ReviewInputs inputs =
                new ReviewInputs(
                        Map.of(name, file),
                        Run.scratch(out),
                        page.reading(forms, passwords),
                        explanation);
        try (ReviewServer server =
                ReviewServer.start(new OutputFolder(out), inputs, extractor, 0)) {
            console.say(
                    "What is typed there is kept in "
                            + out.resolve(CorrectionFile.NAME)
                            + "; for lasting work use extract -o and review.");
            page.serve(server, open, "#/report/" + encoded(name));
        }
        return ExitCode.DONE;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Removes the folder, unless somebody has typed something. */
    private static void tidy(Path out) {
        if (Files.exists(out.resolve(CorrectionFile.NAME))
                || Files.exists(out.resolve(MetadataFile.NAME))) {
            return;
        }
        try {
            Disk.clear(out);
            Disk.delete(out);
        } catch (OutputException e) {
            // The system clears its folder for temporary files one day.
        }
    }
}
