package org.gongkai.base.disk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner reads. Functions without state. */
public final class SecretFile {

    private SecretFile() {}

    /**
     * Writes a text; what was there is replaced. It is never readable by others, not even before
     * the text is in it, where the system knows of owners.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, attributes());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    private static FileAttribute<?>[] attributes() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
