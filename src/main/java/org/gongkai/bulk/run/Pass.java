package org.gongkai.bulk.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.base.disk.OutputException;

/** Takes documents to workers until each has its record, or a line that says why it has none. */
final class Pass {

    /** Files that lie ready for each reader: enough that none waits. */
    private static final int ROOM = 2;

    private final RunFolder folder;
    private final RunSettings settings;

    Pass(RunFolder folder, RunSettings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /**
     * Reads the documents; what became of each is then in the folder's list of sources so far.
     *
     * @param pool who reads them; ended where the pass fails
     */
    void read(List<InputFile> files, WorkerPool pool, Progress progress, RunLog log)
            throws OutputException, IOException {
        Work work = new Work(files.iterator(), ROOM * settings.workers());
        Records records = new Records(folder);
        try (OutcomeLog outcomes =
                        new OutcomeLog(records, settings, progress, folder.sourcesSoFar());
                Interruption interruption = new Interruption(work, outcomes, pool, progress)) {
            outcomes.found(files.size());
            List<Callable<Void>> loops = new ArrayList<>();
            for (int i = 0; i < settings.workers(); i++) {
                loops.add(new ReaderLoop(work, outcomes, pool, log, settings));
            }
            loops.add(new DigestLoop(work, outcomes));
            loops.add(new ArchiveLoop(work, outcomes, pool, log, settings, folder.scratch()));
            new TaskGroup(loops).run(interruption::stop);
            if (interruption.isSignalled()) {
                throw new OutputException("Stopped before the end; nothing that is done is lost.");
            }
        }
    }
}
