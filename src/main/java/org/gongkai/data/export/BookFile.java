package org.gongkai.data.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.OutputException;

/**
 * A workbook, written beside its place, then copied to where it belongs so that the same content
 * gives the same bytes: without the time of its making, and with joined cells in a fixed order,
 * where the library has that of a hash table.
 */
final class BookFile {

    private static final String APPLICATION = "gongkai";

    /** The format wants one; ours would change the bytes with every version. */
    private static final String VERSION = "1.0";

    private static final String PROPERTIES = "docProps/core.xml";
    private static final String CREATED = "<dcterms:created[^>]*>[^<]*</dcterms:created>";
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/sheet(\\d+)\\.xml");
    private static final Pattern JOINED = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");

    /** Any time that the format can hold; 1980 itself would bring in the system's time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final int joining;

    /**
     * @param joining the first sheet, from 1, that may have joined cells; those before it, which
     *     may be large, are copied as they are
     */
    BookFile(int joining) {
        this.joining = joining;
    }

    /** What goes into the workbook. */
    interface Content {
        void write(Workbook book) throws IOException, OutputException, ExportException;
    }

    void write(Path target, Content content) throws OutputException, ExportException {
        WholeFile.write(
                target,
                whole ->
                        WholeFile.withDraft(
                                target,
                                draft -> {
                                    try (OutputStream out =
                                                    new BufferedOutputStream(
                                                            Files.newOutputStream(draft));
                                            Workbook book =
                                                    new Workbook(out, APPLICATION, VERSION)) {
                                        content.write(book);
                                    }
                                    copy(draft, whole.stream());
                                }));
    }

    /**
     * @param out left open
     */
    private void copy(Path book, OutputStream out) throws IOException {
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

    private void copy(ZipFile parts, ZipEntry part, OutputStream out) throws IOException {
        Matcher sheet = SHEET.matcher(part.getName());
        try (InputStream in = parts.getInputStream(part)) {
            if (part.getName().equals(PROPERTIES)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                out.write(text.replaceAll(CREATED, "").getBytes(StandardCharsets.UTF_8));
            } else if (sheet.matches() && Integer.parseInt(sheet.group(1)) >= joining) {
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
