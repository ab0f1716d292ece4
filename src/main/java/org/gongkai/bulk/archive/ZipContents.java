package org.gongkai.bulk.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Tells ZIP files that are documents (OOXML, OpenDocument, OFD, EPUB) from archives. */
final class ZipContents {

    /** Each kind of document has one of them at its top; in lower case. */
    private static final Set<String> MARKS =
            Set.of(
                    "[content_types].xml",
                    "_rels/.rels",
                    "mimetype",
                    "ofd.xml",
                    "meta-inf/container.xml",
                    "meta-inf/manifest.xml");

    /** A document has its mark among the first entries. */
    private static final int LOOKED_AT = 5_000;

    private ZipContents() {}

    static ZipFile open(Path file) throws IOException {
        // Latin-1 keeps the bytes of names, which are looked at here.
        return ZipFile.builder()
                .setPath(file)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setUseUnicodeExtraFields(true)
                .get();
    }

    static boolean isDocument(Path file) throws IOException {
        try (ZipFile zip = open(file)) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntries();
            for (int i = 0; i < LOOKED_AT && entries.hasMoreElements(); i++) {
                if (isMark(entries.nextElement())) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return isBrokenDocument(file);
        }
    }

    /** Without its directory: the local headers up to where it breaks off. */
    private static boolean isBrokenDocument(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
                ZipArchiveInputStream zip = stream(in)) {
            for (int i = 0; i < LOOKED_AT; i++) {
                ZipArchiveEntry entry = zip.getNextEntry();
                if (entry == null) {
                    return false;
                }
                if (isMark(entry)) {
                    return true;
                }
            }
            return false;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    static ZipArchiveInputStream stream(InputStream in) {
        return new ZipArchiveInputStream(in, StandardCharsets.ISO_8859_1.name(), true, true, true);
    }

    private static boolean isMark(ZipArchiveEntry entry) {
        return MARKS.contains(entry.getName().toLowerCase(Locale.ROOT));
    }
}
