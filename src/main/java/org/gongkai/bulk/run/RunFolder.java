package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.base.disk.OutputException;

/**
 * The folder {@code run} in an output folder: what a run needs beside the data.
 *
 * @param out the output folder
 */
record RunFolder(Path out) {

    private Path folder() {
        return out.resolve("run");
    }

    /** The records of documents. */
    Path records() {
        return out.resolve("reports");
    }

    /** For files that are not whole yet and for entries of archives. */
    Path scratch() {
        return folder().resolve("tmp");
    }

    /** The sources of the last run that came to its end. */
    Path sources() {
        return folder().resolve("sources.txt");
    }

    /** The sources that the run in progress, or one that was interrupted, has dealt with. */
    Path sourcesSoFar() {
        return folder().resolve("sources.part");
    }

    /** The sources that runs that were interrupted before this one had dealt with. */
    Path sourcesKept() {
        return folder().resolve("sources.kept");
    }

    /** The corrections that a run applies, whatever is typed while it goes on. */
    Path corrections() {
        return folder();
    }

    /** What happened when. */
    Path log() {
        return folder().resolve("log.txt");
    }

    /** Makes the folders, so that a run that cannot write ends before it works. */
    void prepare() throws OutputException {
        Path folder = records();
        try {
            Files.createDirectories(folder);
            folder = scratch();
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new OutputException(folder, e);
        }
    }

    /** Takes away what an interrupted run has left; the lock is held. */
    void clean() throws OutputException {
        try (Stream<Path> files = Files.list(scratch())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new OutputException(scratch(), e);
        }
    }

    /**
     * Keeps other runs out of this folder until it is closed or the process ends.
     *
     * @throws OutputException when another run holds it
     */
    FileChannel lock() throws OutputException {
        Path file = folder().resolve("lock");
        FileChannel channel = open(file);
        try {
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

    /** Waits until nobody else derives the flat files of this folder. */
    FileChannel lockDerived() throws OutputException {
        Path file = folder().resolve("merge.lock");
        FileChannel channel = open(file);
        try {
            channel.lock();
            return channel;
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    private static FileChannel open(Path file) throws OutputException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
    }

    /** Gives back a lock. */
    static void unlock(FileChannel lock) throws OutputException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new OutputException("A lock cannot be given back: " + e.getMessage() + ".");
        }
    }

    private OutputException taken() {
        return new OutputException(
                "Another run is writing to "
                        + out
                        + ". Wait until it has ended, or choose another folder with -o.");
    }

    /** The lists of sources to put together while a run is not finished: the later ones count. */
    List<Path> sourceLists() {
        return Stream.of(sources(), sourcesKept(), sourcesSoFar()).filter(Files::exists).toList();
    }
}
