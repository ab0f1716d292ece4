package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.FolderLock;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.Reading;
import org.gongkai.bulk.worker.TimedReading;
import org.gongkai.bulk.worker.WorkerCommand;
import org.gongkai.data.correct.CorrectionFile;
import org.gongkai.data.dataset.FormSet;

/**
 * Reads documents into an output folder: first a record for each, then the flat files from the
 * records. A document that fails is a row like any other; only an output that cannot be written, or
 * a machine that starts no workers, ends a run.
 *
 * <pre>{@code
 * InputFiles inputs = InputFiles.find(List.of(folder), Optional.of(out));
 * Summary summary = new Run(out, settings, command, local).execute(inputs, progress);
 * }</pre>
 *
 * <p>A run that was ended at any moment, by whatever, is gone on with by the same call: documents
 * with a record of the same version, forms and limits are not read again. The flat files hold this
 * run's documents alone. Not for several threads at once.
 */
public final class Run {

    /** The longest file that is read without a worker when it is the only one, in bytes. */
    private static final long SMALL = 4L << 20;

    private final RunFolder folder;
    private final RunSettings settings;
    private final WorkerCommand command;
    private final Supplier<Reading> local;
    private final FormSet forms;

    /**
     * @param out the output folder, made when it does not exist
     * @param settings how to work
     * @param command how workers are started
     * @param local reads in this process; for a single small document
     * @param forms whose cells are columns of the wide table
     */
    public Run(
            Path out,
            RunSettings settings,
            WorkerCommand command,
            Supplier<Reading> local,
            FormSet forms) {
        this.folder = new RunFolder(out);
        this.settings = settings;
        this.command = command;
        this.local = local;
        this.forms = forms;
    }

    /**
     * The folder for files in the making and entries of archives.
     *
     * @param out an output folder
     */
    public static Path scratch(Path out) {
        return new RunFolder(out).scratch().toAbsolutePath();
    }

    /**
     * The folder of the corrections that a run applies, for its workers.
     *
     * @param out an output folder
     */
    public static Path corrections(Path out) {
        return new RunFolder(out).corrections().toAbsolutePath();
    }

    /**
     * Reads every document and writes all output.
     *
     * @throws OutputException when the output cannot be written or no worker can be started; the
     *     flat files of an earlier run are then untouched
     */
    public Summary execute(InputFiles inputs, Progress progress) throws OutputException {
        return execute(inputs, progress, false);
    }

    /**
     * The same, or beside what is there.
     *
     * @param add whether the flat files go on to hold the documents of earlier runs
     * @throws OutputException as above
     */
    public Summary execute(InputFiles inputs, Progress progress, boolean add)
            throws OutputException {
        folder.prepare();
        FolderLock lock = folder.lock();
        try (lock) {
            return executeAlone(inputs, progress, add);
        } catch (IOException e) {
            throw new OutputException(folder.log(), e);
        }
    }

    private Summary executeAlone(InputFiles inputs, Progress progress, boolean add)
            throws OutputException, IOException {
        Disk.clear(folder.scratch());
        keepInterrupted();
        LastRun last = new LastRun(folder, settings.limits());
        try (RunLog log = new RunLog(folder.log())) {
            log.begin(settings, inputs.files().size());
            Optional<Summary> done =
                    add || settings.retryFailed() ? Optional.empty() : last.stands(inputs.files());
            if (done.isPresent()) {
                last.tell(progress);
                log.line("end", "nothing to do");
                return done.get();
            }
            keepCorrections();
            Listing.keep(folder, inputs.files(), add);
            read(inputs.files(), progress, log);
            Summary summary =
                    new Merge(folder.out(), settings.workers(), forms)
                            .finish(settings.corrections(), add);
            Disk.clear(folder.scratch());
            Files.deleteIfExists(folder.corrections().resolve(CorrectionFile.NAME));
            last.keep(inputs.files(), summary);
            log.line("end", summary.documents().toString());
            return summary;
        }
    }

    /** For the workers, whatever is typed while the run goes on. */
    private void keepCorrections() throws OutputException, IOException {
        Files.deleteIfExists(folder.corrections().resolve(CorrectionFile.NAME));
        if (!settings.corrections().all().isEmpty()) {
            new CorrectionFile(folder.corrections()).replace(settings.corrections().all());
        }
    }

    /** What an interrupted run had done stays known to {@code merge} until this one is finished. */
    private void keepInterrupted() throws OutputException, IOException {
        if (Files.exists(folder.sourcesSoFar())) {
            List<Path> lists =
                    Stream.of(folder.sourcesKept(), folder.sourcesSoFar())
                            .filter(Files::exists)
                            .toList();
            new SourceLists(folder.scratch()).sort(lists, folder.sourcesKept());
        }
    }

    private void read(List<InputFile> files, Progress progress, RunLog log)
            throws OutputException, IOException {
        try (WorkerPool pool = new WorkerPool(command)) {
            if (files.size() == 1 && isSmall(files.get(0).path())) {
                pool.add(new TimedReading(local.get(), settings.timeLimit()));
            }
            new Pass(folder, settings).read(files, pool, progress, log);
        }
    }

    private static boolean isSmall(Path file) {
        try {
            return Files.size(file) <= SMALL;
        } catch (IOException e) {
            return true;
        }
    }
}
