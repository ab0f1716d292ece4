package org.gongkai.app.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.run.BatchReader;
import org.gongkai.bulk.run.Run;
import org.gongkai.bulk.run.RunSettings;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.bulk.worker.LocalReading;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.FormException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say how documents are read: {@code --forms}, {@code --ocr}, {@code --timeout}
 * and {@code --memory}; and what reads by them, here or on a cluster.
 */
public final class ReadingOptions {

    /** With less the program itself does not start. */
    private static final int LEAST_MEMORY = 64;

    @Mixin private FormsMixin forms;

    @Mixin private OcrMixin ocr;

    @Mixin private PasswordMixin passwords;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "With -o: longest time for one document (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            defaultValue = "640",
            description =
                    "With -o: heap of a process that reads one of many, in MiB; it takes some 250 more"
                            + " (default: ${DEFAULT-VALUE}).")
    private int memory;

    /** For the command line, which sets all. */
    public ReadingOptions() {}

    /** Those of one document. */
    ReadingOptions(
            FormsMixin forms, OcrMixin ocr, PasswordMixin passwords, int timeout, int memory) {
        this.forms = forms;
        this.ocr = ocr;
        this.passwords = passwords;
        this.timeout = timeout;
        this.memory = memory;
    }

    /** What is wrong with the numbers; empty when nothing is. */
    public Optional<String> complaint() {
        return timeout < 1 || memory < LEAST_MEMORY
                ? Optional.of("--timeout wants at least 1, --memory at least " + LEAST_MEMORY)
                : Optional.empty();
    }

    /** What besides its bytes decides what is found in a document, in one line. */
    public String conditions() throws FormException, InputException {
        return batchSettings().conditions();
    }

    /**
     * Reads batches, one document at a time.
     *
     * @param folder for what it needs on disk; nobody else's
     * @param classes the class path with this program
     */
    public BatchReader batchReader(Path folder, String classes)
            throws FormException, InputException {
        RunSettings settings = batchSettings();
        Path scratch = Run.scratch(folder);
        WorkerCommand command =
                WorkerCommand.onThisJava(
                                memory, scratch, settings.timeLimit(), classes, program(scratch))
                        .with(passwords.environment());
        return new BatchReader(folder, settings, command);
    }

    /** A run into a folder, with the corrections that are in it. */
    Run run(Path out, Corrections corrections, int workers, boolean retryFailed)
            throws FormException, InputException, OutputException {
        Extractor extractor = extractor(corrections);
        RunSettings settings = settings(extractor).forMany(corrections, workers, retryFailed);
        Path scratch = Run.scratch(out);
        List<String> program = program(scratch);
        program.addAll(List.of("--corrections", Run.corrections(out).toString()));
        return new Run(
                out,
                settings,
                WorkerCommand.onThisJava(memory, scratch, settings.timeLimit(), program)
                        .with(passwords.environment()),
                () ->
                        new LocalReading(
                                new Intake(extractor::extract),
                                new JsonWriter(settings.version(), settings.forms()),
                                new ArchiveWalker(scratch)),
                FormsMixin.formSet(extractor));
    }

    /** Refuses to begin without a program that is asked for. */
    void requirePrinters() throws InputException, OutputException {
        ocr.requirePrinters();
    }

    /** Finds the tables of a document that is read alone; workers make their own. */
    Extractor extractor(Corrections corrections) throws FormException, InputException {
        return forms.alone(ocr, passwords, corrections);
    }

    private RunSettings batchSettings() throws FormException, InputException {
        return settings(extractor(Corrections.NONE));
    }

    private RunSettings settings(Extractor extractor) {
        return RunSettings.plain(
                ToolVersion.current(),
                extractor.forms().digest(),
                extractor.ocr(),
                Duration.ofSeconds(timeout),
                memory);
    }

    private List<String> program(Path scratch) {
        List<String> program = WorkerMode.program(scratch, forms);
        program.addAll(ocr.arguments());
        return program;
    }
}
