package org.gongkai.spark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.gongkai.run.InputFile;
import org.gongkai.worker.Fingerprint;

/** Takes the files of a batch from the cluster's file system to a local folder. */
final class Fetch {

    /** Files at the same time: most of the time of a small one is waiting. */
    private static final int THREADS = 8;

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 500;

    private final Configuration hadoop;
    private final Set<String> known;

    /**
     * @param known {@link #key} of what is read already
     */
    Fetch(Configuration hadoop, Set<String> known) {
        this.hadoop = hadoop;
        this.known = known;
    }

    /** What tells a source with its content from all others. */
    static String key(String source, String report) {
        return report + " " + source;
    }

    /**
     * Takes them.
     *
     * @return those that are not known. A file that cannot be had is among them with a path where
     *     nothing is, so that its row says so
     * @throws IOException when none can be had, which is no fault of the files
     */
    List<InputFile> into(Path folder, List<Located> files)
            throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Optional<IOException>>> begun = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Located file = files.get(i);
                Path local = folder.resolve(Integer.toString(i));
                begun.add(threads.submit(() -> fetch(file, local)));
            }
            return fetched(folder, files, begun);
        } finally {
            threads.shutdownNow();
        }
    }

    private List<InputFile> fetched(
            Path folder, List<Located> files, List<Future<Optional<IOException>>> begun)
            throws IOException, InterruptedException {
        List<InputFile> wanted = new ArrayList<>();
        IOException failure = null;
        int failed = 0;
        for (int i = 0; i < files.size(); i++) {
            Path local = folder.resolve(Integer.toString(i));
            Optional<IOException> complaint = get(begun.get(i));
            if (complaint.isPresent()) {
                failure = complaint.get();
                failed++;
            }
            if (complaint.isPresent() || isNew(files.get(i), local)) {
                wanted.add(new InputFile(files.get(i).source(), local));
            } else {
                Files.delete(local);
            }
        }
        if (failed == files.size()) {
            throw failure;
        }
        return wanted;
    }

    private static Optional<IOException> get(Future<Optional<IOException>> begun)
            throws InterruptedException {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isNew(Located file, Path local) throws IOException {
        return known.isEmpty() || !known.contains(key(file.source(), Fingerprint.of(local).id()));
    }

    /** What went wrong the last time, if it never went well. */
    private Optional<IOException> fetch(Located file, Path local) throws InterruptedException {
        IOException failure = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                copy(file, local);
                return Optional.empty();
            } catch (IOException e) {
                failure = e;
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.of(failure);
    }

    private void copy(Located file, Path local) throws IOException {
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(file.path());
        FileSystem system = remote.getFileSystem(hadoop);
        try (InputStream bytes = system.open(remote)) {
            Files.copy(bytes, local);
        } catch (IOException e) {
            Files.deleteIfExists(local);
            throw e;
        }
    }
}
