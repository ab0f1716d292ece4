package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.FolderLock;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.correct.Corrections;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.dataset.FormSet;

/**
 * Derives the flat files of an output folder from its records and its list of sources, a few
 * records in memory at a time. May be done at any time, also while a run goes on; then they hold
 * what is done so far.
 *
 * <pre>{@code
 * Summary summary = new Merge(out, 2, forms).execute();
 * }</pre>
 */
public final class Merge {

    private final RunFolder folder;
    private final Records records;
    private final int threads;
    private final FormSet forms;

    /**
     * @param out an output folder
     * @param threads that work at the same time, at least 1
     * @param forms whose cells are columns of the wide table
     */
    public Merge(Path out, int threads, FormSet forms) {
        this.folder = new RunFolder(out);
        this.records = new Records(folder);
        this.threads = threads;
        this.forms = forms;
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
        FolderLock lock = folder.lockDerived();
        try (lock) {
            try {
                requireWholeLists(folder);
                new SourceLists(folder.scratch()).sort(folder.sourceLists(), sorted);
                Corrections corrections = Corrections.in(folder.out());
                return derive(sorted, corrections).summary(Summary.Changes.NONE);
            } finally {
                // Before the lock is given back: the next who has it makes a file of this name.
                Disk.delete(sorted);
            }
        } catch (IOException | UncheckedIOException e) {
            throw failure(sorted, e);
        }
    }

    /** Refuses lists of sources of which lines are missing. */
    static void requireWholeLists(RunFolder folder) throws IOException, OutputException {
        for (Path list : folder.sourceLists()) {
            if (!SourceLists.isWhole(list, list.equals(folder.sourcesSoFar()))) {
                throw new OutputException(
                        "The list of sources "
                                + list
                                + " is damaged, so that sources would be missing. Run 'gongkai"
                                + " extract' again with the same -o.");
            }
        }
    }

    /**
     * Derives them at the end of a run, whose list of sources takes the place of the one before.
     *
     * @param add whether it is added to that
     */
    Summary finish(Corrections corrections, boolean add) throws OutputException {
        Path sorted = folder.scratch().resolve("sources-run.txt");
        FolderLock lock = folder.lockDerived();
        try (lock) {
            SourceLists lists = new SourceLists(folder.scratch());
            if (add && Files.exists(folder.sources())) {
                lists.add(folder.sources(), folder.sourcesSoFar(), sorted);
            } else {
                lists.sort(List.of(folder.sourcesSoFar()), sorted);
            }
            Summary.Changes changes =
                    Files.exists(folder.sources())
                            ? SourceLists.compare(folder.sources(), sorted)
                            : Summary.Changes.NONE;
            RunCounts counts = derive(sorted, corrections);
            Files.move(
                    sorted,
                    folder.sources(),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.delete(folder.sourcesSoFar());
            Files.deleteIfExists(folder.sourcesKept());
            return counts.summary(changes);
        } catch (IOException | UncheckedIOException e) {
            throw failure(sorted, e);
        }
    }

    /**
     * Goes through all sources, and once more where some turn out to be copies of others or the
     * folder of one tells its place.
     */
    private RunCounts derive(Path sorted, Corrections corrections)
            throws OutputException, IOException {
        Listing listing = Listing.kept(folder);
        Reader reader = line -> SourceRecord.of(line, records, corrections).listed(listing);
        Copies copies = new Copies();
        Neighbours around = new Neighbours();
        Maker sketched =
                (line, data) -> {
                    SourceRecord record = around.noted(reader.of(line));
                    return FlatFiles.Rows.of(record, data, Copies.Sketch.of(record));
                };
        try (Pass first = new Pass(sorted, sketched)) {
            first.run(copies);
            if (!copies.decide(records, corrections) && !around.tell()) {
                return first.publish();
            }
        }
        Maker told =
                (line, data) -> {
                    SourceRecord record = copies.told(around.place(reader.of(line)));
                    return FlatFiles.Rows.of(record, data, Optional.empty());
                };
        try (Pass second = new Pass(sorted, told)) {
            second.run(copies);
            return second.publish();
        }
    }

    /** Makes a source's record of its line. */
    private interface Reader {
        SourceRecord of(SourceLine line) throws OutputException;
    }

    /** Makes the rows of a source. */
    private interface Maker {
        FlatFiles.Rows of(SourceLine line, DataSet data) throws OutputException;
    }

    /** The rows of all sources on their way into the flat files. */
    private final class Pass implements AutoCloseable {

        private final RunCounts counts = new RunCounts();
        private final SourceLists.Lines lines;
        private final RowsInOrder all;
        private final FlatFiles files;

        Pass(Path sorted, Maker maker) throws OutputException, IOException {
            DataSet data = new DataSet(forms);
            lines = new SourceLists.Lines(sorted);
            all = new RowsInOrder(lines, data, maker, threads);
            files = new FlatFiles(folder.out(), folder.scratch(), data);
        }

        void run(Copies copies) throws OutputException {
            while (all.hasNext()) {
                FlatFiles.Rows rows = all.next();
                files.add(rows);
                counts.add(rows);
                rows.sketch().ifPresent(copies::add);
            }
        }

        RunCounts publish() throws OutputException {
            files.publish();
            return counts;
        }

        @Override
        public void close() throws OutputException, IOException {
            try (lines;
                    all) {
                files.close();
            }
        }
    }

    private static OutputException failure(Path path, Exception e) {
        IOException cause =
                e instanceof UncheckedIOException unchecked
                        ? unchecked.getCause()
                        : (IOException) e;
        return new OutputException(path, Objects.requireNonNull(cause));
    }

    /** Makes rows on several threads and gives them in the order of the list, a few at a time. */
    private static final class RowsInOrder implements AutoCloseable {

        /** Sources that each thread may be ahead. */
        private static final int AHEAD = 16;

        private final Iterator<SourceLine> lines;
        private final DataSet data;
        private final Maker maker;
        private final ExecutorService threads;
        private final int most;
        private final Deque<Future<FlatFiles.Rows>> begun = new ArrayDeque<>();

        RowsInOrder(Iterator<SourceLine> lines, DataSet data, Maker maker, int threads) {
            this.lines = lines;
            this.data = data;
            this.maker = maker;
            this.threads = Executors.newFixedThreadPool(threads);
            this.most = AHEAD * threads;
        }

        boolean hasNext() {
            while (begun.size() < most && lines.hasNext()) {
                SourceLine line = lines.next();
                begun.add(threads.submit(() -> maker.of(line, data)));
            }
            return !begun.isEmpty();
        }

        FlatFiles.Rows next() throws OutputException {
            try {
                return begun.remove().get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof OutputException failure) {
                    throw failure;
                }
                throw new IllegalStateException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
