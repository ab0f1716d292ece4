package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Objects;

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

    /**
     * Takes away all that is in a folder, but not the folder. What somebody else takes away at the
     * same time is no failure.
     */
    public static void clear(Path folder) throws OutputException {
        writing(
                folder,
                () -> {
                    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
                        for (Path each : all) {
                            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                                clear(each);
                            }
                            delete(each);
                        }
                    } catch (DirectoryIteratorException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }
}
