package org.gongkai.bulk.archive;

import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.InputStreamStatistics;
import org.gongkai.base.disk.PageFile;
import org.gongkai.model.Reason;
import org.tukaani.xz.LZMAInputStream;

/** ZIP files by their directory; without one, by the headers before each entry. */
final class ZipReader implements ArchiveReader {

    /** Latin-1 keeps the bytes of names, which are looked at here. */
    private static final Charset NAMES = StandardCharsets.ISO_8859_1;

    /** Methods that the library has not, by their numbers in APPNOTE.TXT 4.4.5. */
    private static final Map<Integer, Decoder> DECODERS =
            Map.of(14, ZipReader::lzma, 20, ZstdInputStream::new, 93, ZstdInputStream::new);

    /** Unpacks the bytes of an entry. */
    private interface Decoder {
        InputStream open(InputStream in) throws IOException;
    }

    /**
     * Behind the writer's version and the length of the properties, as APPNOTE.TXT 5.8.8 has it.
     */
    private static InputStream lzma(InputStream in) throws IOException {
        in.skipNBytes(4);
        int properties = in.read();
        int dictionary = 0;
        for (int i = 0; i < Integer.SIZE; i += Byte.SIZE) {
            dictionary |= in.read() << i;
        }
        return new LZMAInputStream(in, -1, (byte) properties, dictionary);
    }

    @Override
    public void read(Walk.Source source, Walk walk, Level level) throws IOException {
        ZipFile zip;
        try {
            zip = open(source.file());
        } catch (IOException | RuntimeException e) {
            salvage(source.file(), walk, level);
            return;
        }
        try (zip) {
            Map<String, ZipArchiveEntry> byName = byName(zip);
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                if (isWorthARow(entry, walk, level)
                        && isReadable(entry, zip.canReadEntryData(entry), walk, level)) {
                    walk.entry(
                            level, name(entry), () -> open(zip, entry), beside(zip, byName, entry));
                }
            }
        }
    }

    private static Map<String, ZipArchiveEntry> byName(ZipFile zip) {
        Map<String, ZipArchiveEntry> byName = new HashMap<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            byName.putIfAbsent(name(entry), entry);
        }
        return byName;
    }

    /** What is packed around an entry, by paths relative to it. */
    private static Function<String, Optional<byte[]>> beside(
            ZipFile zip, Map<String, ZipArchiveEntry> byName, ZipArchiveEntry entry) {
        String name = name(entry);
        String folder = name.substring(0, name.lastIndexOf('/') + 1);
        return address ->
                Optional.ofNullable(byName.get(folder + address))
                        .flatMap(other -> bytes(zip, other));
    }

    private static Optional<byte[]> bytes(ZipFile zip, ZipArchiveEntry entry) {
        if (entry.isUnixSymlink() || entry.getGeneralPurposeBit().usesEncryption()) {
            return Optional.empty();
        }
        try (Packed content = open(zip, entry)) {
            byte[] bytes = content.content().readNBytes(PageFile.MOST_PICTURES + 1);
            return bytes.length > PageFile.MOST_PICTURES ? Optional.empty() : Optional.of(bytes);
        } catch (IOException | RuntimeException broken) {
            return Optional.empty();
        }
    }

    private static ZipFile open(Path file) throws IOException {
        return ZipFile.builder()
                .setPath(file)
                .setCharset(NAMES)
                .setUseUnicodeExtraFields(true)
                // A broken head before an entry costs that entry, not the archive.
                .setIgnoreLocalFileHeader(true)
                .get();
    }

    private static boolean isWorthARow(ZipArchiveEntry entry, Walk walk, Level level) {
        String name = name(entry);
        if (entry.isDirectory() || name.endsWith("/")) {
            return false;
        }
        if (EntryNames.isLitter(name)) {
            walk.passOver(level);
            return false;
        }
        return true;
    }

    private static boolean isReadable(ZipArchiveEntry entry, boolean known, Walk walk, Level level)
            throws LimitException {
        String name = name(entry);
        if (entry.isUnixSymlink()) {
            walk.refuse(level, name, Reason.REJECTED_ENTRY, "The entry is a link.");
            return false;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            walk.refuse(level, name, Reason.ENCRYPTED, "The entry needs a password.");
            return false;
        }
        if (!known && !DECODERS.containsKey(entry.getMethod())) {
            walk.refuse(
                    level,
                    name,
                    Reason.REJECTED_ENTRY,
                    "The entry is packed in a way that is not unpacked (" + method(entry) + ").");
            return false;
        }
        return true;
    }

    private static String method(ZipArchiveEntry entry) {
        ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
        return method == null || method == ZipMethod.UNKNOWN
                ? "method " + entry.getMethod()
                : method.name();
    }

    /** From its bytes, since the library turns backslashes. */
    private static String name(ZipArchiveEntry entry) {
        boolean unicode = entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD;
        byte[] raw = entry.getRawName();
        return unicode || raw == null ? entry.getName() : EntryNames.decode(raw);
    }

    private static Packed open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        Decoder decoder = DECODERS.get(entry.getMethod());
        InputStream in =
                decoder == null
                        ? zip.getInputStream(entry)
                        : decoder.open(zip.getRawInputStream(entry));
        if (in == null) {
            throw new IOException("no content");
        }
        CrcInput content = new CrcInput(in, entry.getCrc(), entry.getSize());
        if (decoder != null) {
            return new Packed(content, entry::getCompressedSize);
        }
        return in instanceof InputStreamStatistics statistics
                ? new Packed(content, statistics::getCompressedCount)
                : new Packed(content, content::count);
    }

    /**
     * What can be found without the directory. Whether an entry is whole shows only when the next
     * one has been reached.
     */
    private static void salvage(Path file, Walk walk, Level level) throws IOException {
        level.damaged("The archive has no directory: it is not whole.");
        long start = 0;
        while (start >= 0) {
            long broken = salvageFrom(start, file, walk, level);
            start = broken < 0 ? -1 : PartSearch.next(file, broken, PartSearch.ZIP_ENTRY);
        }
    }

    /**
     * Reads entries up to the end or a broken one.
     *
     * @return a place within the broken one; -1 when all were read
     */
    private static long salvageFrom(long start, Path file, Walk walk, Level level)
            throws IOException {
        long at = start + 1;
        try (InputStream in = new BufferedInputStream(PartSearch.from(file, start));
                ZipArchiveInputStream zip =
                        new ZipArchiveInputStream(in, NAMES.name(), true, true, true)) {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null) {
                at = start + Math.max(1, entry.getDataOffset());
                entry = salvage(zip, entry, walk, level);
            }
            return -1;
        } catch (LimitException | HostException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            return at;
        }
    }

    private static ZipArchiveEntry salvage(
            ZipArchiveInputStream zip, ZipArchiveEntry entry, Walk walk, Level level)
            throws IOException {
        if (!isWorthARow(entry, walk, level)
                || !isReadable(entry, zip.canReadEntryData(entry), walk, level)) {
            return zip.getNextEntry();
        }
        CrcInput content =
                new CrcInput(zip, -1, -1) {
                    @Override
                    public void close() {
                        // The stream of all entries is its owner's.
                    }
                };
        Optional<Path> file =
                walk.unpack(level, name(entry), () -> new Packed(content, zip::getCompressedCount));
        if (file.isEmpty()) {
            return zip.getNextEntry();
        }
        return deliver(zip, entry, content, file.get(), walk, level);
    }

    private static ZipArchiveEntry deliver(
            ZipArchiveInputStream zip,
            ZipArchiveEntry entry,
            CrcInput content,
            Path file,
            Walk walk,
            Level level)
            throws IOException {
        try {
            return zip.getNextEntry();
        } finally {
            // The checksum may stand behind the entry: it is known now, whatever comes next. The
            // length is not, where what comes next is broken: the library looks there for its
            // width.
            if (content.crc() == entry.getCrc()) {
                walk.give(level, level.name(name(entry)), file);
            } else {
                walk.discard(level, name(entry), file);
            }
        }
    }

    /** Checks that the content is what the archive says it is. */
    private static class CrcInput extends WatchedInput {

        private final CRC32 crc = new CRC32();
        private final long expectedCrc;
        private final long expectedBytes;

        /**
         * @param expectedCrc -1 when it is not known
         * @param expectedBytes -1 when it is not known
         */
        CrcInput(InputStream in, long expectedCrc, long expectedBytes) {
            super(in);
            this.expectedCrc = expectedCrc;
            this.expectedBytes = expectedBytes;
        }

        long crc() {
            return crc.getValue();
        }

        @Override
        void seen(byte[] bytes, int start, int length) {
            crc.update(bytes, start, length);
        }

        @Override
        void ended() throws IOException {
            boolean wrongCrc = expectedCrc >= 0 && crc.getValue() != expectedCrc;
            boolean wrongLength = expectedBytes >= 0 && count() != expectedBytes;
            if (wrongCrc || wrongLength) {
                throw new IOException("the content is not what its checksum says");
            }
        }
    }
}
