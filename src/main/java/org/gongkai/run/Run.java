package org.gongkai.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.model.Extraction;
import org.gongkai.model.Outcome;

/**
 * Reads documents into an output folder: first a record for each, then the CSV files from the
 * records, one record in memory at a time. A document that fails is a row like any other; only an
 * output that cannot be written ends a run.
 *
 * <pre>{@code
 * InputFiles inputs = InputFiles.find(List.of(folder), Optional.of(out));
 * Run run = new Run(new Intake(extractor::extract), out, "0.1.0", extractor.formsDigest());
 * Summary summary = run.execute(inputs, progress);
 * }</pre>
 *
 * <p>The CSV files hold this run's documents alone. Records of an earlier run into the same folder
 * stay, and harm nobody. Not for several threads at once.
 */
public final class Run {

    private final Intake intake;
    private final Path out;
    private final Records records;
    private final Map<String, Outcome> done = new HashMap<>();

    /**
     * @param intake reads a document
     * @param out the output folder, made when it does not exist
     * @param version version of this program, named in the records
     * @param forms digest of the forms in use, named in the records
     */
    public Run(Intake intake, Path out, String version, String forms) {
        this.intake = intake;
        this.out = out;
        this.records = new Records(out, version, forms);
    }

    /**
     * Reads every document and writes all output.
     *
     * @throws OutputException when the output cannot be written; the CSV files of an earlier run
     *     are then untouched
     */
    public Summary execute(InputFiles inputs, Progress progress) throws OutputException {
        records.prepare();
        List<Row> rows = new ArrayList<>();
        for (InputFile file : inputs.files()) {
            Row row = take(file);
            rows.add(row);
            progress.done(rows.size(), inputs.files().size(), row.source(), row.outcome());
        }
        derive(rows);
        return Summary.of(rows.stream().map(row -> row.outcome().status()).toList());
    }

    private Row take(InputFile file) throws OutputException {
        Intake.Loaded loaded = intake.load(file.path());
        Outcome known = done.get(loaded.id());
        if (known != null) {
            return new Row(file.source(), known, loaded.id(), Optional.empty());
        }
        Extraction extraction = loaded.extraction().get();
        Outcome outcome = extraction.outcome();
        if (loaded.id().isEmpty()) {
            return new Row(file.source(), outcome, "", Optional.of(extraction));
        }
        records.write(extraction);
        done.put(loaded.id(), outcome);
        return new Row(file.source(), outcome, loaded.id(), Optional.empty());
    }

    private void derive(List<Row> rows) throws OutputException {
        try (FlatFiles files = new FlatFiles(out)) {
            for (Row row : rows) {
                Optional<Extraction> failure = row.withoutRecord();
                files.add(
                        row.source(), failure.isPresent() ? failure.get() : records.read(row.id()));
            }
            files.publish();
        }
    }

    /**
     * A document that was taken in.
     *
     * @param source its name in the output
     * @param outcome what became of it
     * @param id of its record
     * @param withoutRecord stands in for the record of a file whose bytes could not be read
     */
    private record Row(
            String source, Outcome outcome, String id, Optional<Extraction> withoutRecord) {}
}
