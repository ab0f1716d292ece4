package org.gongkai.bulk.archive;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarUtils;
import org.gongkai.model.Reason;
import org.gongkai.reading.source.ArchiveKind;

/** TAR files, plain or packed by gzip. */
final class TarReader implements ArchiveReader {

    private static final int BLOCK = 512;

    @Override
    public void read(Walk.Source source, Walk walk, Level level) throws IOException {
        try (Beside beside = new Beside(walk, found -> search(source, found));
                Packed packed = open(source);
                Zeros zeros = new Zeros(packed.content())) {
            Optional<InputStream> rest = Optional.of(zeros);
            while (rest.isPresent()) {
                boolean whole = readOn(rest.get(), packed, walk, level, beside);
                rest = whole ? Optional.empty() : nextHead(zeros);
            }
            if (zeros.zeros < BLOCK) {
                level.damaged("The archive ends without its end mark: it is not whole.");
            }
        }
    }

    private static void search(Walk.Source source, Beside found) throws IOException {
        try (Packed packed = open(source);
                TarArchiveInputStream tar = stream(packed.content())) {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null && found.goesOn(entry.getSize());
                    entry = tar.getNextEntry()) {
                if (entry.isFile() && !isOther(entry)) {
                    TarArchiveEntry each = entry;
                    found.add(name(entry), () -> content(each, tar, packed));
                }
            }
        }
    }

    private static TarArchiveInputStream stream(InputStream in) {
        return new TarArchiveInputStream(in, BLOCK, BLOCK, StandardCharsets.ISO_8859_1.name());
    }

    private static String name(TarArchiveEntry entry) {
        return EntryNames.decodeLatin(entry.getName());
    }

    /**
     * Reads entries up to the end or a broken head.
     *
     * @return whether the end was reached
     */
    private static boolean readOn(
            InputStream in, Packed packed, Walk walk, Level level, Beside beside)
            throws IOException {
        TarArchiveInputStream tar = stream(in);
        try {
            for (TarArchiveEntry entry = tar.getNextEntry();
                    entry != null;
                    entry = tar.getNextEntry()) {
                if (!entry.isCheckSumOK()) {
                    throw new IOException("the head is not what its checksum says");
                }
                read(entry, tar, packed, walk, level, beside);
            }
            return true;
        } catch (LimitException | HostException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            level.damaged("The head of an entry is broken; what comes behind it was looked for.");
            walk.refuse(level, "", Reason.DAMAGED, "The head of the entry is broken.");
            return false;
        }
    }

    /** The archive from the next sound head on. */
    private static Optional<InputStream> nextHead(InputStream in) throws IOException {
        for (byte[] block = in.readNBytes(BLOCK);
                block.length == BLOCK;
                block = in.readNBytes(BLOCK)) {
            if (TarUtils.verifyCheckSum(block)) {
                return Optional.of(new SequenceInputStream(new ByteArrayInputStream(block), in));
            }
        }
        return Optional.empty();
    }

    private static Packed open(Walk.Source source) throws IOException {
        if (source.kind() == ArchiveKind.TAR_GZIP) {
            return GzipReader.open(source.file());
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(source.file()));
        return new Packed(in, () -> 0);
    }

    private static void read(
            TarArchiveEntry entry,
            TarArchiveInputStream tar,
            Packed packed,
            Walk walk,
            Level level,
            Beside beside)
            throws LimitException {
        String name = name(entry);
        if (entry.isDirectory()) {
            return;
        }
        if (EntryNames.isLitter(name)) {
            walk.passOver(level);
        } else if (isOther(entry)) {
            walk.refuse(
                    level, name, Reason.REJECTED_ENTRY, "The entry is a link or no ordinary file.");
        } else {
            String folder = name.substring(0, name.lastIndexOf('/') + 1);
            walk.entry(
                    level,
                    name,
                    () -> content(entry, tar, packed),
                    address -> beside.file(folder + address));
        }
    }

    private static boolean isOther(TarArchiveEntry entry) {
        boolean link = entry.isLink() || entry.isSymbolicLink();
        boolean device = entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO();
        return link || device || !entry.isFile();
    }

    private static Packed content(TarArchiveEntry entry, TarArchiveInputStream tar, Packed packed) {
        Counted content = new Counted(tar, entry.getSize());
        // TAR does not pack; what packs is gzip around it, whose input is counted from here on.
        long before = packed.consumed().getAsLong();
        boolean gzip = before > 0;
        return new Packed(
                content, gzip ? () -> packed.consumed().getAsLong() - before : content::count);
    }

    /** One entry of the stream of all, which has to have the length that its header says. */
    private static final class Counted extends WatchedInput {

        private final long expected;

        Counted(InputStream in, long expected) {
            super(in);
            this.expected = expected;
        }

        @Override
        void ended() throws IOException {
            if (count() < expected) {
                throw new IOException("the archive ends within the entry");
            }
        }

        @Override
        public void close() {
            // The stream of all entries is its owner's.
        }
    }

    /** Counts the zero bytes at the end of what was read: the end mark is a block of them. */
    private static final class Zeros extends WatchedInput {

        private long zeros;

        Zeros(InputStream in) {
            super(in);
        }

        @Override
        void seen(byte[] bytes, int start, int length) {
            int last = 0;
            while (last < length && bytes[start + length - 1 - last] == 0) {
                last++;
            }
            zeros = last == length ? zeros + length : last;
        }
    }
}
