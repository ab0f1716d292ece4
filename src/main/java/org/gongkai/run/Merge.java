package org.gongkai.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.gongkai.disk.OutputException;
import org.gongkai.model.Extraction;
import org.gongkai.model.Metadata;
import org.gongkai.model.Outcome;
import org.gongkai.model.Reason;
import org.gongkai.model.Status;
import org.gongkai.write.Source;

/**
 * Derives the flat files of an output folder from its records and its list of sources, one record
 * in memory at a time. May be done at any time, also while a run goes on; then they hold what is
 * done so far.
 *
 * <pre>{@code
 * Summary summary = new Merge(out).execute();
 * }</pre>
 */
public final class Merge {

    private static final Outcome NO_RECORD =
            new Outcome(
                    Status.FAILED,
                    Reason.INTERNAL_ERROR,
                    "Its record is missing from the output folder; run 'gongkai extract' again.");

    private final RunFolder folder;
    private final Records records;

    /**
     * @param out an output folder
     */
    public Merge(Path out) {
        this.folder = new RunFolder(out);
        this.records = new Records(folder);
    }

    /**
     * Derives them anew.
     *
     * @throws InputException when no run has written into the folder
     * @throws OutputException when the folder cannot be read or written to
     */
    public Summary execute() throws InputException, OutputException {
        if (!Files.isDirectory(folder.out()) || folder.sourceLists().isEmpty()) {
            throw new InputException(
                    "No run has written into "
                            + folder.out()
                            + ". Name the folder that was given to 'gongkai extract -o'.");
        }
        folder.prepare();
        Path sorted = folder.scratch().resolve("sources-merge.txt");
        FileChannel lock = folder.lockDerived();
        try {
            new SourceLists(folder.scratch()).sort(folder.sourceLists(), sorted);
            return derive(sorted).summary(Summary.Changes.NONE);
        } catch (IOException | UncheckedIOException e) {
            throw failure(sorted, e);
        } finally {
            delete(sorted);
            RunFolder.unlock(lock);
        }
    }

    /**
     * Derives them at the end of a run, whose list of sources takes the place of the one before.
     */
    Summary finish() throws OutputException {
        Path sorted = folder.scratch().resolve("sources-run.txt");
        FileChannel lock = folder.lockDerived();
        try {
            new SourceLists(folder.scratch()).sort(List.of(folder.sourcesSoFar()), sorted);
            Summary.Changes changes =
                    Files.exists(folder.sources())
                            ? SourceLists.compare(folder.sources(), sorted)
                            : Summary.Changes.NONE;
            Tally tally = derive(sorted);
            Files.move(
                    sorted,
                    folder.sources(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(folder.sourcesSoFar());
            return tally.summary(changes);
        } catch (IOException | UncheckedIOException e) {
            throw failure(sorted, e);
        } finally {
            RunFolder.unlock(lock);
        }
    }

    private Tally derive(Path sorted) throws OutputException, IOException {
        Tally tally = new Tally();
        try (SourceLists.Lines lines = new SourceLists.Lines(sorted);
                FlatFiles files = new FlatFiles(folder.out(), folder.scratch())) {
            while (lines.hasNext()) {
                SourceLine line = lines.next();
                files.add(new Source(line.source(), line.parent()), extraction(line, tally));
            }
            files.publish();
        }
        return tally;
    }

    private Extraction extraction(SourceLine line, Tally tally) throws OutputException {
        if (line.own().isPresent()) {
            SourceLine.Own own = line.own().get();
            if (line.id().isEmpty()) {
                tally.add(line.source(), own.outcome(), 0);
            } else {
                tally.addArchive(line.source(), own.outcome());
            }
            return without(line.id(), own);
        }
        Optional<Extraction> rows = records.rows(line.id());
        Extraction extraction =
                rows.orElseGet(() -> without(line.id(), new SourceLine.Own("", 0, NO_RECORD)));
        tally.add(line.source(), extraction.outcome(), extraction.flags().size());
        return extraction;
    }

    /** Stands in for a record that there is not. */
    private static Extraction without(String id, SourceLine.Own own) {
        return new Extraction(
                id,
                "",
                own.mediaType(),
                own.bytes(),
                0,
                own.outcome(),
                Metadata.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static OutputException failure(Path path, Exception e) {
        IOException cause =
                e instanceof UncheckedIOException unchecked
                        ? unchecked.getCause()
                        : (IOException) e;
        return new OutputException(path, cause);
    }

    private static void delete(Path file) throws OutputException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }
}
