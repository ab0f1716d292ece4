package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps others out of a folder until it is closed or the process ends. */
public final class FolderLock implements AutoCloseable {

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @param file that is locked, made when it does not exist
     * @param taken what is said when somebody else has it
     */
    public static FolderLock take(Path file, String taken) throws OutputException {
        FileChannel channel = open(file);
        try {
            if (channel.tryLock() != null) {
                return new FolderLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            throw new OutputException(taken);
        } catch (IOException e) {
            throw new OutputException(file, e);
        }
        throw new OutputException(taken);
    }

    /**
     * Waits until nobody else has the lock, and takes it.
     *
     * @param file that is locked, made when it does not exist
     */
    public static FolderLock await(Path file) throws OutputException {
        FileChannel channel = open(file);
        Disk.writing(file, channel::lock);
        return new FolderLock(channel);
    }

    private static FileChannel open(Path file) throws OutputException {
        return Disk.opening(
                file,
                () -> FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    }

    @Override
    public void close() throws OutputException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new OutputException("A lock cannot be given back: " + e.getMessage() + ".");
        }
    }
}
