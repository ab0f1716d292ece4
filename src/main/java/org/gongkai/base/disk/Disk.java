package org.gongkai.base.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Work on files whose failure is an {@link OutputException} that names the file. */
public final class Disk {

    private Disk() {}

    /** What is done with a file. */
    public interface Work {
        void run() throws IOException, OutputException;
    }

    /** What is got from a file. */
    public interface Source<T> {
        T get() throws IOException, OutputException;
    }

    /**
     * Does the work.
     *
     * @param path the file or folder that is named where it fails
     */
    public static void writing(Path path, Work work) throws OutputException {
        opening(
                path,
                () -> {
                    work.run();
                    return path;
                });
    }

    /** The same for work that gives something, such as an open file. */
    public static <T> T opening(Path path, Source<T> source) throws OutputException {
        try {
            return source.get();
        } catch (IOException e) {
            throw new OutputException(path, e);
        }
    }

    /** Makes a folder and those above it, where they are not there. */
    public static void createFolder(Path folder) throws OutputException {
        writing(folder, () -> Files.createDirectories(folder));
    }

    /** Takes a file away, if it is there. */
    public static void delete(Path file) throws OutputException {
        writing(file, () -> Files.deleteIfExists(file));
    }

    /** Takes away all that is in a folder, but not the folder. */
    public static void clear(Path folder) throws OutputException {
        List<Path> all = opening(folder, () -> below(folder));
        // What is deeper comes later.
        for (int i = all.size() - 1; i > 0; i--) {
            delete(all.get(i));
        }
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.toList();
        } catch (UncheckedIOException e) {
            throw Objects.requireNonNull(e.getCause());
        }
    }
}
