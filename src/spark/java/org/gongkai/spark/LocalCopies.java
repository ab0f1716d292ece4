package org.gongkai.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.model.Fingerprint;

/** Takes the files of a batch to a local folder, but for those that every machine sees. */
final class LocalCopies {

    /** Files at the same time: most of the time of a small one is waiting. */
    private static final int THREADS = 8;

    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 500;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Configuration hadoop;
    private final Path folder;
    private final Set<String> known;
    private final List<InputFile> wanted = new ArrayList<>();
    private final Map<String, IOException> lost = new LinkedHashMap<>();

    /**
     * @param folder an empty one, for the files
     * @param known {@link EarlierReports#key} of what is read already
     */
    LocalCopies(Configuration hadoop, Path folder, Set<String> known) {
        this.hadoop = hadoop;
        this.folder = folder;
        this.known = known;
    }

    /** Those that are there now and are not known. */
    List<InputFile> wanted() {
        return wanted;
    }

    /** Names of those that cannot be had, and why. */
    Map<String, IOException> lost() {
        return lost;
    }

    /**
     * Takes the files.
     *
     * @throws IOException when the folder cannot be written, or a folder that every machine should
     *     see is not there
     */
    void take(List<Located> files) throws IOException, InterruptedException {
        if (files.get(0).local()) {
            takeLocal(files);
        } else {
            takeRemote(files);
        }
    }

    private void takeLocal(List<Located> files) throws IOException {
        if (files.stream().noneMatch(file -> Files.exists(Path.of(file.path()).getParent()))) {
            throw new IOException(
                    "the folder of "
                            + files.get(0).path()
                            + " is not on this machine; put the input where every machine sees it");
        }
        for (Located file : files) {
            keep(file, Path.of(file.path()));
        }
    }

    private void takeRemote(List<Located> files) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<Optional<IOException>>> begun = new ArrayList<>();
            for (int i = 0; i < files.size(); i++) {
                Located file = files.get(i);
                Path local = local(i);
                begun.add(threads.submit(() -> fetch(file, local)));
            }
            for (int i = 0; i < files.size(); i++) {
                Optional<IOException> complaint = get(begun.get(i));
                if (complaint.isPresent()) {
                    lost.put(files.get(i).source(), complaint.get());
                } else {
                    keep(files.get(i), local(i));
                }
            }
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** Named by number: a name may be none that this file system can have. */
    private Path local(int number) {
        return folder.resolve(Integer.toString(number));
    }

    private void keep(Located file, Path path) {
        if (known.isEmpty() || !isKnown(file, path)) {
            wanted.add(new InputFile(file.source(), path));
        }
    }

    private boolean isKnown(Located file, Path path) {
        try {
            return Files.isRegularFile(path)
                    && known.contains(EarlierReports.key(file.source(), Fingerprint.of(path).id()));
        } catch (IOException e) {
            // Its row will say so.
            return false;
        }
    }

    private static Optional<IOException> get(Future<Optional<IOException>> begun)
            throws IOException, InterruptedException {
        try {
            return begun.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure
                    ? failure
                    : new IOException(e.getCause());
        }
    }

    /** What went wrong the last time, if it never went well. */
    private Optional<IOException> fetch(Located file, Path local)
            throws IOException, InterruptedException {
        IOException failure = null;
        for (int i = 0; i < TRIES; i++) {
            try {
                copy(new org.apache.hadoop.fs.Path(file.path()), local);
                return Optional.empty();
            } catch (RemoteException e) {
                failure = e.reason();
                Thread.sleep(PAUSE_MILLIS);
            }
        }
        return Optional.of(failure);
    }

    private void copy(org.apache.hadoop.fs.Path remote, Path local)
            throws IOException, RemoteException {
        try (OutputStream out = Files.newOutputStream(local);
                InputStream in = open(remote)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                out.write(buffer, 0, n);
            }
        }
    }

    private InputStream open(org.apache.hadoop.fs.Path remote) throws RemoteException {
        try {
            FileSystem system = remote.getFileSystem(hadoop);
            return system.open(remote);
        } catch (IOException | RuntimeException e) {
            throw new RemoteException(e);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws RemoteException {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException e) {
            throw new RemoteException(e);
        }
    }

    /** The file's fault, not that of the disk it is taken to. */
    private static final class RemoteException extends Exception {

        private static final long serialVersionUID = 1L;

        RemoteException(Exception cause) {
            super(cause);
        }

        IOException reason() {
            return getCause() instanceof IOException failure
                    ? failure
                    : new IOException(getCause().toString());
        }
    }
}
