package org.gongkai.bulk.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** A single file packed by gzip. */
final class GzipReader implements ArchiveReader {

    private static final String EXTENSION = ".gz";

    @Override
    public void read(Walk.Source source, Walk walk, Level level) throws IOException {
        walk.entry(level, name(source), () -> open(source.file()));
    }

    /** All members one after the other, as gzip itself does. */
    static Packed open(Path file) throws IOException {
        GzipCompressorInputStream gzip = stream(file);
        return new Packed(gzip, gzip::getCompressedCount);
    }

    private static GzipCompressorInputStream stream(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        try {
            return GzipCompressorInputStream.builder()
                    .setInputStream(in)
                    .setDecompressConcatenated(true)
                    .setFileNameCharset(StandardCharsets.ISO_8859_1)
                    .get();
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** The name that was packed with it, else its own without the extension. */
    private static String name(Walk.Source source) {
        String packed = packedName(source.file());
        if (!packed.isEmpty()) {
            return EntryNames.decodeLatin(packed);
        }
        String path =
                source.name().isEmpty() ? source.file().getFileName().toString() : source.name();
        String own = path.substring(path.lastIndexOf('/') + 1);
        boolean gz = own.toLowerCase(Locale.ROOT).endsWith(EXTENSION);
        boolean more = own.length() > EXTENSION.length();
        return gz && more ? own.substring(0, own.length() - EXTENSION.length()) : "content";
    }

    private static String packedName(Path file) {
        try (GzipCompressorInputStream gzip = stream(file)) {
            String name = gzip.getMetaData().getFileName();
            return name == null ? "" : name;
        } catch (IOException | RuntimeException e) {
            // Broken: found out when it is unpacked.
            return "";
        }
    }
}
