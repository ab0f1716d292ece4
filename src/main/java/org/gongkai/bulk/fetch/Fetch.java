package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.archive.WarcStore;

/**
 * Gets published reports from a list of addresses into web archives: reports themselves, or pages
 * that lead to them, whose links and attachments are followed where their title fits.
 *
 * <pre>{@code
 * FetchSummary summary = new Fetch(archive, settings).execute(list, progress);
 * }</pre>
 *
 * <p>A second run asks for nothing that is there. Not for several threads at once.
 */
public final class Fetch {

    private final Path archive;
    private final FetchSettings settings;

    /**
     * @param archive the folder to fill, made when it does not exist
     * @param settings how to fetch
     */
    public Fetch(Path archive, FetchSettings settings) {
        this.archive = archive;
        this.settings = settings;
    }

    /**
     * Gets all addresses.
     *
     * @param list bytes of the list
     * @throws IOException when the list is no CSV
     * @throws OutputException when the folder cannot be written to or another run uses it
     */
    public FetchSummary execute(byte[] list, FetchProgress progress)
            throws IOException, OutputException {
        List<FetchList.Line> lines = FetchList.read(list);
        Path scratch = archive.resolve("run").resolve("tmp");
        prepare(scratch);
        try (Fetcher fetcher = new HttpFetcher(settings.fetcher(), scratch)) {
            return execute(lines, fetcher, progress);
        }
    }

    FetchSummary execute(List<FetchList.Line> lines, Fetcher fetcher, FetchProgress progress)
            throws OutputException {
        Path scratch = archive.resolve("run").resolve("tmp");
        prepare(scratch);
        FileChannel lock = lock();
        try {
            clean(scratch);
            List<Fetched> rows = fetch(lines, fetcher, progress);
            clean(scratch);
            return FetchSummary.of(rows);
        } catch (IOException e) {
            throw new OutputException(archive, e);
        } finally {
            unlock(lock);
        }
    }

    private List<Fetched> fetch(List<FetchList.Line> lines, Fetcher fetcher, FetchProgress progress)
            throws IOException {
        Path file = archive.resolve("run").resolve("fetched.journal");
        try (FetchJournal journal = new FetchJournal(file);
                WarcStore store = new WarcStore(archive, journal.ends())) {
            ResponseStore responses = new ResponseStore(journal, store);
            List<Fetched> rows = new Crawl(fetcher, responses, settings, progress).run(lines);
            new FetchTables(archive, archive.resolve("run").resolve("tmp"))
                    .write(rows, responses.all());
            return rows;
        }
    }

    private void prepare(Path scratch) throws OutputException {
        try {
            Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new OutputException(scratch, e);
        }
    }

    private static void clean(Path scratch) throws IOException {
        try (Stream<Path> files = Files.list(scratch)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private FileChannel lock() throws OutputException {
        Path file = archive.resolve("run").resolve("lock");
        try {
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw taken();
            }
            return channel;
        } catch (OverlappingFileLockException e) {
            throw taken();
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private OutputException taken() {
        return new OutputException(
                "Another run is fetching into "
                        + archive
                        + ". Wait until it has ended, or choose another folder with -o.");
    }

    private static void unlock(FileChannel lock) throws OutputException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new OutputException("A lock cannot be given back: " + e.getMessage() + ".");
        }
    }
}
