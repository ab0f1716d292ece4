package org.gongkai.reading.source.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/** The files inside a document that is a ZIP file, unpacked in memory up to a limit. */
public final class ZipParts {

    /** Bytes of everything inside once unpacked; a report with its photographs has below 100 MB. */
    private static final long MOST_BYTES = 256L << 20;

    /** Files inside; a report has below 200. */
    private static final int MOST_ENTRIES = 10_000;

    private static final int BUFFER = 1 << 16;

    private ZipParts() {}

    /**
     * Unpacks what is wanted.
     *
     * @return content by name; of two files of one name the first
     * @throws UnreadableDocumentException when the ZIP file or a wanted file is broken, or what is
     *     inside unpacks to over 256 MB or 10 000 files
     */
    public static Map<String, byte[]> unpack(byte[] zip, Predicate<String> wanted)
            throws UnreadableDocumentException {
        return unpack(zip, wanted, false);
    }

    /**
     * Unpacks what is wanted and not broken.
     *
     * @return content by name; of two files of one name the first
     * @throws UnreadableDocumentException when the ZIP file has no directory, or what is inside
     *     unpacks to over 256 MB or 10 000 files
     */
    public static Map<String, byte[]> sound(byte[] zip, Predicate<String> wanted)
            throws UnreadableDocumentException {
        return unpack(zip, wanted, true);
    }

    private static Map<String, byte[]> unpack(
            byte[] zip, Predicate<String> wanted, boolean passOverBroken)
            throws UnreadableDocumentException {
        List<ZipDirectory.Entry> entries = directory(zip);
        requireBounded(zip, entries);
        Map<String, byte[]> parts = new TreeMap<>();
        Set<String> seen = new HashSet<>();
        for (ZipDirectory.Entry entry : entries) {
            if (wanted.test(entry.name()) && seen.add(entry.name())) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                if (unpack(zip, entry, out, MOST_BYTES) >= 0) {
                    parts.put(entry.name(), out.toByteArray());
                } else if (!passOverBroken) {
                    throw broken();
                }
            }
        }
        return parts;
    }

    /**
     * Unpacks everything into nothing, to see how large it is; what a ZIP file says of itself may
     * be a lie.
     *
     * @throws UnreadableDocumentException when there is no directory, or what is inside unpacks to
     *     over 256 MB or 10 000 files
     */
    public static void requireBounded(byte[] zip) throws UnreadableDocumentException {
        requireBounded(zip, directory(zip));
    }

    private static void requireBounded(byte[] zip, List<ZipDirectory.Entry> entries)
            throws UnreadableDocumentException {
        if (entries.size() > MOST_ENTRIES) {
            throw tooLarge("more than " + MOST_ENTRIES + " files");
        }
        long room = MOST_BYTES;
        for (ZipDirectory.Entry entry : entries) {
            room -= Math.max(0, unpack(zip, entry, OutputStream.nullOutputStream(), room));
        }
    }

    private static List<ZipDirectory.Entry> directory(byte[] zip)
            throws UnreadableDocumentException {
        ZipDirectory directory = ZipDirectory.of(ZipDirectory.Bytes.of(zip), zip.length);
        if (!directory.isWhole() || directory.entries().isEmpty()) {
            throw broken();
        }
        return directory.entries();
    }

    /** Bytes unpacked; -1 when the file inside is broken. */
    private static long unpack(byte[] zip, ZipDirectory.Entry entry, OutputStream out, long room)
            throws UnreadableDocumentException {
        try {
            if (entry.method() == 0) {
                out.write(zip, (int) entry.start(), (int) entry.length());
                return entry.length();
            }
            return entry.method() == 8 ? inflate(zip, entry, out, room) : -1;
        } catch (IOException | DataFormatException broken) {
            return -1;
        }
    }

    private static long inflate(byte[] zip, ZipDirectory.Entry entry, OutputStream out, long room)
            throws IOException, DataFormatException, UnreadableDocumentException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, (int) entry.start(), (int) entry.length());
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int n = inflater.inflate(buffer);
                if (n == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return -1;
                }
                out.write(buffer, 0, n);
                if (inflater.getBytesWritten() > room) {
                    throw tooLarge("more than " + (MOST_BYTES >> 20) + " MB");
                }
            }
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static UnreadableDocumentException broken() {
        return new UnreadableDocumentException(
                Reason.DAMAGED, "The document is a broken ZIP file, perhaps cut short.");
    }

    private static UnreadableDocumentException tooLarge(String size) {
        return new UnreadableDocumentException(
                Reason.LIMIT_SIZE, "The document unpacks to " + size + ".");
    }
}
