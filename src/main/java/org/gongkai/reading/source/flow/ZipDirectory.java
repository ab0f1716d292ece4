package org.gongkai.reading.source.flow;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The directory of a ZIP file, read without unpacking anything. Layout: APPNOTE 6.3.9, sections
 * 4.3.7 (local headers), 4.3.12 (central directory), 4.3.16 (its end).
 */
public final class ZipDirectory {

    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;

    /** Bytes of a header before the name. */
    private static final int CENTRAL_SIZE = 46;

    private static final int LOCAL_SIZE = 30;
    private static final int END_SIZE = 22;

    /** A comment of at most so many bytes may stand behind the directory. */
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Entries beyond this are not listed. */
    private static final int MOST_ENTRIES = 20_000;

    private final ByteBuffer zip;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A file inside.
     *
     * @param name with {@code /} between folders
     * @param stored whether it is not compressed
     * @param deflated whether it is compressed in the usual way
     * @param start where its bytes begin
     * @param length how many bytes it has as it stands in the ZIP file
     */
    public record Entry(String name, boolean stored, boolean deflated, int start, int length) {}

    private ZipDirectory(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether the bytes begin as a ZIP file does. */
    public static boolean isZip(byte[] bytes) {
        return bytes.length > LOCAL_SIZE && new ZipDirectory(bytes).isHeader(0, LOCAL_HEADER);
    }

    /** The files inside, as far as the directory is whole; none when there is no directory. */
    public static List<Entry> of(byte[] bytes) {
        ZipDirectory directory = new ZipDirectory(bytes);
        directory.readCentral();
        return List.copyOf(directory.entries);
    }

    /**
     * Names by the headers of the files themselves, for a ZIP file that is cut short: its directory
     * would stand at the end.
     */
    public static List<String> namesWithoutDirectory(byte[] bytes) {
        ZipDirectory directory = new ZipDirectory(bytes);
        List<String> names = new ArrayList<>();
        for (int i = 0; i + LOCAL_SIZE < bytes.length && names.size() < MOST_ENTRIES; i++) {
            if (directory.isHeader(i, LOCAL_HEADER)) {
                names.add(directory.name(i + LOCAL_SIZE, directory.unsigned(i + 26)));
            }
        }
        return names;
    }

    private void readCentral() {
        int at = end();
        at = at < 0 ? -1 : zip.getInt(at + 16);
        while (isHeader(at, CENTRAL_HEADER)
                && at + CENTRAL_SIZE <= zip.capacity()
                && entries.size() < MOST_ENTRIES) {
            int name = unsigned(at + 28);
            add(at, name);
            at += CENTRAL_SIZE + name + unsigned(at + 30) + unsigned(at + 32);
        }
    }

    private void add(int at, int nameLength) {
        int local = zip.getInt(at + 42);
        if (!isHeader(local, LOCAL_HEADER) || local + LOCAL_SIZE > zip.capacity()) {
            return;
        }
        int start = local + LOCAL_SIZE + unsigned(local + 26) + unsigned(local + 28);
        int length = zip.getInt(at + 20);
        if (length < 0 || start > zip.capacity() - length) {
            length = Math.max(0, zip.capacity() - start);
        }
        int method = unsigned(at + 10);
        String name = name(at + CENTRAL_SIZE, nameLength);
        entries.add(
                new Entry(name, method == 0, method == 8, Math.min(start, zip.capacity()), length));
    }

    private int end() {
        int first = Math.max(0, zip.capacity() - END_SIZE - LONGEST_COMMENT);
        for (int i = zip.capacity() - END_SIZE; i >= first; i--) {
            if (isHeader(i, END_OF_DIRECTORY)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isHeader(int at, int header) {
        return at >= 0 && at <= zip.capacity() - 4 && zip.getInt(at) == header;
    }

    private int unsigned(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private String name(int start, int length) {
        int size = Math.max(0, Math.min(length, zip.capacity() - start));
        return new String(zip.array(), start, size, StandardCharsets.UTF_8).replace('\\', '/');
    }
}
