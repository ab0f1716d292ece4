package org.gongkai.app.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Outcome;

/** One document to standard output, as its record or as the rows of its cells. */
final class SingleDocument {

    private final Console console;
    private final Extractor extractor;
    private final boolean csv;

    SingleDocument(Console console, Extractor extractor, boolean csv) {
        this.console = console;
        this.extractor = extractor;
        this.csv = csv;
    }

    /** Reads and prints it; gives the exit code. */
    int print(Path path) throws InputException {
        InputFile file = InputFiles.find(List.of(path), Optional.empty()).files().get(0);
        Extraction extraction = new Intake(extractor::extract).read(file.path());
        if (!extraction.outcome().isWhole()) {
            Outcome outcome = extraction.outcome();
            console.say(
                    file.source() + " is " + outcome.status().code() + ": " + outcome.message());
        }
        extraction.findings().stream()
                .filter(finding -> finding.kind() == FindingCode.OCR_MISSING)
                .findFirst()
                .ifPresent(finding -> console.say(finding.message() + "."));
        if (extraction.id().isEmpty()) {
            // Without bytes there is no record.
            return ExitCode.INCOMPLETE;
        }
        return print(file.source(), extraction);
    }

    private int print(String source, Extraction extraction) {
        Writer writer = Utf8.writer(console.out());
        try {
            if (csv) {
                writer.write(CsvFile.CELLS.header());
                writer.write(CsvFile.CELLS.lines(Source.file(source), extraction));
            } else {
                new JsonWriter(ToolVersion.current(), extractor.forms().digest())
                        .write(extraction, writer);
            }
            writer.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (console.out().checkError()) {
            console.say("Cannot write to standard output.");
            return ExitCode.ENVIRONMENT;
        }
        return extraction.outcome().isWhole() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
