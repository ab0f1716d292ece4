package org.gongkai.data.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies a workbook's package so that the same content gives the same bytes: without the time of
 * its making, and with joined cells in a fixed order, where the library has that of a hash table.
 */
final class StablePackage {

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";

    /** Sheets of single reports, which are small; those of tables have no joined cells. */
    private static final Pattern REPORT_SHEET =
            Pattern.compile("xl/worksheets/sheet(?:[4-9]|\\d{2,})\\.xml");

    private static final Pattern JOINED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

    /** Any time that the format can hold; 1980 itself would bring in the system's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    /**
     * @param out left open
     */
    void copy(Path book, OutputStream out) throws IOException {
        ZipOutputStream copy = new ZipOutputStream(out, StandardCharsets.UTF_8);
        try (ZipFile parts = new ZipFile(book.toFile(), StandardCharsets.UTF_8)) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                ZipEntry timeless = new ZipEntry(part.getName());
                timeless.setTimeLocal(TIME);
                copy.putNextEntry(timeless);
                copy(parts, part, copy);
                copy.closeEntry();
            }
        }
        copy.finish();
    }

    private static void copy(ZipFile parts, ZipEntry part, OutputStream out) throws IOException {
        try (InputStream in = parts.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
            } else if (REPORT_SHEET.matcher(part.getName()).matches()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(sorted(text).getBytes(StandardCharsets.UTF_8));
            } else {
                in.transferTo(out);
            }
        }
    }

    private static String sorted(String sheet) {
        Iterator<String> joined =
                JOINED.matcher(sheet).results().map(MatchResult::group).sorted().iterator();
        return JOINED.matcher(sheet).replaceAll(found -> joined.next());
    }
}
