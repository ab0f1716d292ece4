package org.gongkai.data.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.ArchiveWalker;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.Progress;
import org.gongkai.bulk.run.Run;
import org.gongkai.bulk.run.RunSettings;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.bulk.worker.LocalReading;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.output.NamedRows;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.OcrMode;
import org.gongkai.recognition.form.FormCatalog;

/**
 * An output folder made of some fixtures: both forms, wrong sums, blanks, and what is no report.
 */
final class FixtureRun {

    static final FormSet FORMS =
            new FormSet(
                    FormCatalog.standard().kinds(),
                    FormCatalog.standard().templates(),
                    FormCatalog.standard().templates());

    static final List<String> CSV =
            List.of(
                    "reports.csv",
                    "cells.csv",
                    "findings.csv",
                    "sections.csv",
                    "tables.csv",
                    "wide.csv",
                    "codebook.csv");

    private static final List<Path> FIXTURES =
            Stream.of(
                            "baisha2022",
                            "luting2020",
                            "muyun2019",
                            "blank-form",
                            "other-kinds",
                            "tanxi2015")
                    .map(name -> Path.of("fixtures", name))
                    .toList();

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final OutputFolder folder;

    FixtureRun(Path out) throws InputException, OutputException {
        folder = new OutputFolder(out);
        Path scratch = Run.scratch(out);
        WorkerCommand command =
                WorkerCommand.onThisJava(
                        640,
                        scratch,
                        LIMIT,
                        List.of(
                                "org.gongkai.app.cli.Main",
                                "worker",
                                scratch.toString(),
                                "--ocr",
                                "off"));
        Extractor extractor = Extractor.builder().ocr(OcrMode.OFF).build();
        RunSettings settings =
                RunSettings.plain("1", extractor.forms().digest(), "off", LIMIT, 640);
        new Run(
                        out,
                        settings,
                        command,
                        () ->
                                new LocalReading(
                                        new Intake(extractor::extract),
                                        new JsonWriter("1", settings.forms()),
                                        new ArchiveWalker(scratch)),
                        FORMS)
                .execute(InputFiles.find(FIXTURES, Optional.of(out)), Progress.UNWATCHED);
    }

    Path file(String name) {
        return folder.path().resolve(name);
    }

    /** The columns of a CSV file. */
    List<String> columns(String name) {
        try (Stream<String> lines = Files.lines(file(name))) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its rows. */
    List<Map<String, String>> rows(String name) throws OutputException {
        return NamedRows.of(folder, name);
    }
}
