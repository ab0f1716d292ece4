package org.gongkai.reading.source.flow;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * What is in a ZIP file, read without unpacking anything. Layout: APPNOTE 6.3.9, sections 4.3.7
 * (local headers), 4.3.12 (central directory), 4.3.14 to 4.3.16 (its end).
 */
public final class ZipDirectory {

    private static final int CENTRAL_HEADER = 0x02014B50;
    private static final int LOCAL_HEADER = 0x04034B50;
    private static final int END_OF_DIRECTORY = 0x06054B50;
    private static final int LARGE_END_OF_DIRECTORY = 0x06064B50;
    private static final int LARGE_END_LOCATOR = 0x07064B50;

    /** Bytes of a header before the name. */
    private static final int CENTRAL_SIZE = 46;

    private static final int LOCAL_SIZE = 30;
    private static final int END_SIZE = 22;
    private static final int LARGE_END_SIZE = 56;
    private static final int LOCATOR_SIZE = 20;

    /** A comment of at most so many bytes may follow the directory. */
    private static final int LONGEST_COMMENT = 0xFFFF;

    /** Entries beyond this are not listed. */
    private static final int MOST_ENTRIES = 20_000;

    /** Bytes in which a header is looked for at a time. */
    private static final int WINDOW = 1 << 16;

    /** Media types are shorter than this. */
    private static final int LONGEST_TYPE = 128;

    private final Bytes bytes;
    private final long size;
    private final List<Entry> entries = new ArrayList<>();
    private final boolean whole;
    private final Set<String> names;

    /** Bytes that are read anywhere, as those of a {@link FileChannel}. */
    public interface Bytes {

        /**
         * Reads some bytes.
         *
         * @return how many, -1 at the end
         */
        int read(ByteBuffer into, long from) throws IOException;

        /** Bytes at hand. */
        static Bytes of(byte[] bytes) {
            return (into, from) -> {
                int count = (int) Math.min(into.remaining(), bytes.length - from);
                into.put(bytes, (int) from, Math.max(0, count));
                return count > 0 ? count : -1;
            };
        }
    }

    /**
     * A file inside.
     *
     * @param name with {@code /} between folders
     * @param method of compression: 0 for none, 8 for the usual one
     * @param start where its bytes begin
     * @param length how many bytes it has in the ZIP file
     */
    public record Entry(String name, int method, long start, long length) {}

    private ZipDirectory(Bytes bytes, long size) throws IOException {
        this.bytes = bytes;
        this.size = size;
        long end = end();
        if (end >= 0) {
            readCentral(end);
        }
        whole = !entries.isEmpty() || end == 0;
        if (!whole) {
            readLocal();
        }
        names =
                entries.stream()
                        .map(entry -> entry.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }

    /** Of bytes of which so many count; one that cannot be read is empty. */
    public static ZipDirectory of(Bytes bytes, long size) {
        try {
            return new ZipDirectory(bytes, size);
        } catch (IOException unreadable) {
            return of(bytes, 0);
        }
    }

    /**
     * The files inside as far as the directory is whole; without one, those whose headers are
     * there.
     */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether the file has its directory, which is at the end: it is not cut short. */
    public boolean isWhole() {
        return whole;
    }

    /**
     * Whether all of these are inside.
     *
     * @param wanted names in lower case; folders end with {@code /}
     */
    public boolean hasAll(String... wanted) {
        return Arrays.stream(wanted).allMatch(this::has);
    }

    private boolean has(String wanted) {
        return wanted.endsWith("/")
                ? names.stream().anyMatch(name -> name.startsWith(wanted))
                : names.contains(wanted);
    }

    /** Whether a file {@code mimetype} says that this is what it is, as OpenDocument has it. */
    public boolean declares(String mediaType) {
        return names.contains("mimetype")
                && entries.stream()
                        .filter(entry -> entry.name().equals("mimetype"))
                        .anyMatch(entry -> text(entry).equals(mediaType));
    }

    /** The text of a short file, empty for any other. */
    private String text(Entry entry) {
        if (entry.length() > LONGEST_TYPE) {
            return "";
        }
        try {
            byte[] packed = at(entry.start(), (int) entry.length()).array();
            byte[] unpacked = entry.method() == 8 ? inflated(packed) : packed;
            return new String(unpacked, StandardCharsets.ISO_8859_1).strip();
        } catch (IOException | DataFormatException broken) {
            return "";
        }
    }

    private static byte[] inflated(byte[] packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed);
            byte[] text = new byte[LONGEST_TYPE];
            return Arrays.copyOf(text, inflater.inflate(text));
        } finally {
            inflater.end();
        }
    }

    private void readCentral(long end) throws IOException {
        long at = start(end);
        ByteBuffer header = at(at, CENTRAL_SIZE);
        while (isHeader(header, CENTRAL_HEADER, CENTRAL_SIZE) && entries.size() < MOST_ENTRIES) {
            int name = unsigned(header, 28);
            add(header, name(at + CENTRAL_SIZE, name));
            at += CENTRAL_SIZE + name + unsigned(header, 30) + unsigned(header, 32);
            header = at(at, CENTRAL_SIZE);
        }
    }

    /** Where the directory begins; a file of over 4 GiB says it in a second place. */
    private long start(long end) throws IOException {
        long start = long32(at(end, END_SIZE), 16);
        if (start < 0xFFFFFFFFL) {
            return start;
        }
        ByteBuffer locator = at(end - LOCATOR_SIZE, LOCATOR_SIZE);
        if (!isHeader(locator, LARGE_END_LOCATOR, LOCATOR_SIZE)) {
            return start;
        }
        ByteBuffer large = at(locator.getLong(8), LARGE_END_SIZE);
        return isHeader(large, LARGE_END_OF_DIRECTORY, LARGE_END_SIZE) ? large.getLong(48) : start;
    }

    private void add(ByteBuffer central, String name) throws IOException {
        long at = long32(central, 42);
        ByteBuffer local = at(at, LOCAL_SIZE);
        if (isHeader(local, LOCAL_HEADER, LOCAL_SIZE)) {
            add(at, local, name, unsigned(central, 10), long32(central, 20));
        }
    }

    /** Adds a file and says where the bytes behind it begin. */
    private long add(long at, ByteBuffer local, String name, int method, long length) {
        long start = at + LOCAL_SIZE + unsigned(local, 26) + unsigned(local, 28);
        long room = Math.max(0, size - start);
        entries.add(new Entry(name, method, Math.min(start, size), Math.min(length, room)));
        return start + length;
    }

    /** From header to header: what is in the files, perhaps ZIP files, is left out. */
    private void readLocal() throws IOException {
        long at = nextLocal(0);
        while (at >= 0 && entries.size() < MOST_ENTRIES) {
            ByteBuffer local = at(at, LOCAL_SIZE);
            if (!isHeader(local, LOCAL_HEADER, LOCAL_SIZE)) {
                return;
            }
            String name = name(at + LOCAL_SIZE, unsigned(local, 26));
            long next = add(at, local, name, unsigned(local, 8), long32(local, 18));
            at = isHeader(at(next, 4), LOCAL_HEADER, 4) ? next : nextLocal(next);
        }
    }

    /** The next header; a file whose length follows it must be searched through. */
    private long nextLocal(long from) throws IOException {
        for (long at = from; at < size; at += WINDOW - 3) {
            ByteBuffer window = at(at, WINDOW);
            for (int i = 0; i + 4 <= window.limit(); i++) {
                if (window.getInt(i) == LOCAL_HEADER) {
                    return at + i;
                }
            }
        }
        return -1;
    }

    private long end() throws IOException {
        long first = Math.max(0, size - END_SIZE - LONGEST_COMMENT);
        ByteBuffer tail = at(first, (int) (size - first));
        for (int i = tail.limit() - END_SIZE; i >= 0; i--) {
            if (tail.getInt(i) == END_OF_DIRECTORY) {
                return first + i;
            }
        }
        return -1;
    }

    private ByteBuffer at(long start, int length) throws IOException {
        return read(
                bytes, start, start < 0 ? 0 : (int) Math.max(0, Math.min(length, size - start)));
    }

    /** So many bytes from a place on, fewer if they end. */
    public static ByteBuffer read(Bytes bytes, long from, int length) throws IOException {
        ByteBuffer into = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        int count = 0;
        while (into.hasRemaining() && count >= 0) {
            count = bytes.read(into, from + into.position());
        }
        return into.flip();
    }

    private static boolean isHeader(ByteBuffer read, int header, int size) {
        return read.limit() >= size && read.getInt(0) == header;
    }

    private static int unsigned(ByteBuffer header, int at) {
        return header.getShort(at) & 0xFFFF;
    }

    private static long long32(ByteBuffer header, int at) {
        return header.getInt(at) & 0xFFFFFFFFL;
    }

    private String name(long start, int length) throws IOException {
        return new String(at(start, length).array(), StandardCharsets.UTF_8).replace('\\', '/');
    }
}
