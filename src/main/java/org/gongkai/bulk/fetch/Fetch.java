package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.FolderLock;
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

    /** Is told of each address that is done, by one thread at a time. */
    public interface Progress {

        /**
         * An address is done.
         *
         * @param done how many are
         * @param known how many there are, as far as is known
         * @param address which
         * @param status what became of it
         */
        void done(int done, int known, String address, FetchStatus status);
    }

    private final Path archive;
    private final Path run;
    private final Path scratch;
    private final FetchSettings settings;

    /**
     * @param archive the folder to fill, made when it does not exist
     * @param settings how to fetch
     */
    public Fetch(Path archive, FetchSettings settings) {
        this.archive = archive;
        this.run = archive.resolve("run");
        this.scratch = run.resolve("tmp");
        this.settings = settings;
    }

    /**
     * Gets all addresses.
     *
     * @param list bytes of the list
     * @throws IOException when the list is no CSV
     * @throws OutputException when the folder cannot be written to or another run uses it
     */
    public FetchSummary execute(byte[] list, Progress progress)
            throws IOException, OutputException {
        List<FetchList.Line> lines = FetchList.read(list);
        Disk.createFolder(scratch);
        try (Fetcher fetcher = new HttpFetcher(settings, scratch)) {
            return execute(lines, fetcher, progress);
        }
    }

    FetchSummary execute(List<FetchList.Line> lines, Fetcher fetcher, Progress progress)
            throws OutputException {
        Disk.createFolder(scratch);
        FolderLock lock = lock();
        try (lock) {
            Disk.clear(scratch);
            List<Fetched> rows = fetch(lines, fetcher, progress);
            Disk.clear(scratch);
            return FetchSummary.of(rows);
        } catch (IOException e) {
            throw new OutputException(archive, e);
        }
    }

    private List<Fetched> fetch(List<FetchList.Line> lines, Fetcher fetcher, Progress progress)
            throws IOException, OutputException {
        Path file = run.resolve("fetched.journal");
        try (FetchJournal journal = new FetchJournal(file);
                WarcStore store = new WarcStore(archive, journal.ends())) {
            ResponseStore responses = new ResponseStore(journal, store);
            List<Fetched> rows = new Crawl(fetcher, responses, settings, progress).run(lines);
            new FetchTables(archive, scratch).write(rows, responses.all());
            return rows;
        }
    }

    /**
     * Writes what this and earlier runs got as files, too, besides the web archives. Those that are
     * there are not written again.
     *
     * @param folder for them, made when it does not exist
     * @return how many are there now
     * @throws OutputException when a folder cannot be written to or another run uses the archive
     */
    public int saveFiles(Path folder) throws OutputException {
        Disk.createFolder(scratch);
        Disk.createFolder(folder);
        FolderLock lock = lock();
        try (lock;
                FetchJournal journal = new FetchJournal(run.resolve("fetched.journal"));
                WarcStore store = new WarcStore(archive, journal.ends())) {
            List<Fetched> got =
                    new ResponseStore(journal, store)
                            .all().stream()
                                    .filter(each -> each.status() == FetchStatus.FETCHED)
                                    .toList();
            int saved = new SavedFiles(archive, scratch, folder).save(got);
            Disk.clear(scratch);
            return saved;
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    private FolderLock lock() throws OutputException {
        return FolderLock.take(
                run.resolve("lock"),
                "Another run is fetching into "
                        + archive
                        + ". Wait until it has ended, or choose another folder with -o.");
    }
}
