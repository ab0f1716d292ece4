package org.gongkai.source.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/** The files inside a document that is a ZIP file, unpacked in memory up to a limit. */
public final class ZipParts {

    /** Bytes of everything inside once unpacked; a report with its photographs has below 100 MB. */
    private static final long MOST_BYTES = 256L << 20;

    /** Files inside; a report has below 200. */
    private static final int MOST_ENTRIES = 10_000;

    private ZipParts() {}

    /**
     * Unpacks what is wanted and counts the rest, so that calling it with {@code name -> false}
     * only checks the size.
     *
     * @return content by name; of two files of one name the first
     * @throws UnreadableDocumentException when the ZIP file is broken, or unpacks to over 256 MB or
     *     10 000 files
     */
    public static Map<String, byte[]> unpack(byte[] zip, Predicate<String> wanted)
            throws UnreadableDocumentException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            long bytes = 0;
            int entries = 0;
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                String name = e.getName();
                ByteArrayOutputStream kept = new ByteArrayOutputStream();
                boolean keep = wanted.test(name);
                bytes += copy(in, keep ? kept : OutputStream.nullOutputStream(), bytes);
                requireFew(++entries);
                if (keep) {
                    parts.putIfAbsent(name, kept.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The document is a broken ZIP file.");
        }
        return parts;
    }

    private static long copy(InputStream in, OutputStream out, long before)
            throws IOException, UnreadableDocumentException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            bytes += n;
            if (before + bytes > MOST_BYTES) {
                throw tooLarge("to more than " + (MOST_BYTES >> 20) + " MB");
            }
        }
        return bytes;
    }

    private static void requireFew(int entries) throws UnreadableDocumentException {
        if (entries > MOST_ENTRIES) {
            throw tooLarge("to more than " + MOST_ENTRIES + " files");
        }
    }

    private static UnreadableDocumentException tooLarge(String size) {
        return new UnreadableDocumentException(
                Reason.LIMIT_SIZE, "The document unpacks " + size + ".");
    }
}
