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
import java.util.concurrent.Callable;
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
     * Makes the rows of all sources; when all are made it is known which are copies of others and
     * where the folder of one tells its place. Only what that changes is made once more.
     */
    private RunCounts derive(Path sorted, Corrections corrections)
            throws OutputException, IOException {
        Listing listing = Listing.kept(folder);
        Reader reader = line -> SourceRecord.of(line, records, corrections).listed(listing);
        DataSet data = new DataSet(forms);
        Neighbours around = new Neighbours();
        RunCounts counts = new RunCounts();
        try (RowSpool spool = new RowSpool(folder.scratch());
                Copies copies = new Copies(folder.scratch());
                FlatFiles files = new FlatFiles(folder.out(), folder.scratch(), data)) {
            make(
                    sorted,
                    line ->
                            () -> {
                                SourceRecord record = around.noted(reader.of(line));
                                return Rows.of(record, data, Sketch.of(record));
                            },
                    rows -> {
                        spool.add(rows);
                        if (rows.sketch().isPresent()) {
                            copies.add(rows.sketch().get());
                        }
                    });
            copies.decide(records, corrections);
            spool.rewind();
            make(
                    sorted,
                    line -> {
                        Rows made = spool.next();
                        return copies.change(line) || around.tellOf(line.source())
                                ? () -> told(line, around.place(reader.of(line)), copies, data)
                                : () -> made.copyOf(copies.leader(line));
                    },
                    rows -> {
                        files.add(rows);
                        counts.add(rows);
                    });
            files.publish();
        }
        return counts;
    }

    private static Rows told(SourceLine line, SourceRecord record, Copies copies, DataSet data)
            throws OutputException {
        return Rows.of(copies.told(line, record), data, Optional.empty());
    }

    /** Makes a source's record of its line. */
    private interface Reader {
        SourceRecord of(SourceLine line) throws OutputException;
    }

    /** Knows how to make the rows of a source; told of one after the other. */
    private interface Maker {
        Callable<Rows> of(SourceLine line) throws OutputException;
    }

    /** Takes rows in the order of their sources. */
    private interface Taker {
        void take(Rows rows) throws OutputException;
    }

    private void make(Path sorted, Maker maker, Taker taker) throws OutputException, IOException {
        try (SourceLists.Lines lines = new SourceLists.Lines(sorted);
                RowsInOrder all = new RowsInOrder(lines, maker, threads)) {
            while (all.hasNext()) {
                taker.take(all.next());
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
        private final Maker maker;
        private final ExecutorService threads;
        private final int most;
        private final Deque<Future<Rows>> begun = new ArrayDeque<>();

        RowsInOrder(Iterator<SourceLine> lines, Maker maker, int threads) {
            this.lines = lines;
            this.maker = maker;
            this.threads = Executors.newFixedThreadPool(threads);
            this.most = AHEAD * threads;
        }

        boolean hasNext() throws OutputException {
            while (begun.size() < most && lines.hasNext()) {
                begun.add(threads.submit(maker.of(lines.next())));
            }
            return !begun.isEmpty();
        }

        Rows next() throws OutputException {
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
