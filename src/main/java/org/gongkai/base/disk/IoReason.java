package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** What is behind a failure of input or output, in a few words that do not repeat the path. */
public final class IoReason {

    private IoReason() {}

    /** The words, beginning in lower case, without a full stop. */
    public static String of(IOException failure) {
        if (failure instanceof NoSuchFileException) {
            return "there is no such file";
        } else if (failure instanceof AccessDeniedException) {
            return "permission denied";
        } else if (failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException) {
            return "a file of that name is in the way of a folder";
        } else if (failure instanceof FileSystemLoopException) {
            return "a link leads back to a folder above it";
        } else if (failure instanceof FileSystemException system && system.getReason() != null) {
            return lower(system.getReason());
        }
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : lower(message);
    }

    /** The system's sentences begin with a capital; here they continue one. */
    private static String lower(String message) {
        boolean word = message.length() > 1 && Character.isLowerCase(message.charAt(1));
        return word ? Character.toLowerCase(message.charAt(0)) + message.substring(1) : message;
    }
}
