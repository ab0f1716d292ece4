package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells the files apart that share the OLE2 container: Word, Excel, PowerPoint, encrypted. */
public final class OleType {

    /** A newer Office file behind a password. */
    public static final String ENCRYPTED = "application/x-tika-ooxml-protected";

    /** An OLE2 container of which nothing else is known. */
    public static final String UNKNOWN = "application/x-tika-msoffice";

    private OleType() {}

    /** The media type by what is in the container. */
    public static String of(byte[] bytes) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            return of(container.getRoot());
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            return UNKNOWN;
        }
    }

    private static String of(DirectoryNode root) {
        if (has(root, "WordDocument")) {
            return "application/msword";
        }
        if (has(root, "Workbook") || has(root, "Book")) {
            return "application/vnd.ms-excel";
        }
        if (has(root, "EncryptedPackage")) {
            return ENCRYPTED;
        }
        if (has(root, "PowerPoint Document")) {
            return "application/vnd.ms-powerpoint";
        }
        return UNKNOWN;
    }

    private static boolean has(DirectoryNode root, String name) {
        return root.hasEntryCaseInsensitive(name);
    }
}
