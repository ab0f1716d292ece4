package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.gongkai.model.Box;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;

/**
 * Whether a file holds more than the one document that viewers show: another PDF before it, pages
 * that an update has replaced, files that are attached. Of several, the last bytes count for
 * viewers; that alone makes them no truer.
 */
final class Revisions {

    private static final byte[] END = "%%EOF".getBytes(StandardCharsets.US_ASCII);

    /** What stands before the end of a document or of an update: where its objects are listed. */
    private static final Pattern TABLE = Pattern.compile("startxref\\s+(\\d{1,10})\\s+$");

    private static final Pattern SECOND = Pattern.compile("^\\s*%PDF-");

    /** Bytes around an end that are looked at. */
    private static final int NEAR = 64;

    private static final COSName FILES = COSName.getPDFName("EmbeddedFiles");
    private static final COSName COLLECTION = COSName.getPDFName("Collection");

    /** A glyph, and its place in whole points: writers of updates round anew. */
    private record Mark(String text, long x, long y) {}

    private Revisions() {}

    /** What is to be said of a document that was read. */
    static List<Finding> findings(byte[] bytes, PDDocument document, PagedDocument read) {
        List<Finding> findings = new ArrayList<>();
        List<Integer> ends = ends(bytes);
        if (ends.stream().anyMatch(end -> SECOND.matcher(text(bytes, end, end + NEAR)).find())) {
            findings.add(
                    FindingCode.SEVERAL_DOCUMENTS.ofDocument(
                            "the file holds several PDF documents, one behind the other; what was"
                                    + " read is what viewers show"));
        } else if (ends.size() > 1) {
            compare(bytes, ends.get(0), read, findings);
        }
        attached(document.getDocumentCatalog().getCOSObject(), findings);
        return findings;
    }

    /**
     * Behind each end of a document or update. The first part of a file made for the web is none:
     * it names no table of its own.
     */
    private static List<Integer> ends(byte[] bytes) {
        List<Integer> ends = new ArrayList<>();
        int last = END.length - 1;
        for (int at = 0; at < bytes.length - last; at++) {
            byte end = bytes[at + last];
            if (end != '%' && end != 'E' && end != 'O' && end != 'F') {
                // None that begins here or before that byte ends at it or goes on over it.
                at += last;
            } else if (bytes[at] == '%'
                    && Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                Matcher table = TABLE.matcher(text(bytes, at - NEAR, at));
                if (table.find() && isBefore(Long.parseLong(table.group(1)), at)) {
                    ends.add(at + END.length);
                }
            }
        }
        return ends;
    }

    private static boolean isBefore(long table, int end) {
        return table > 0 && table < end;
    }

    private static String text(byte[] bytes, int from, int to) {
        int start = Math.max(0, from);
        int end = Math.min(bytes.length, to);
        return new String(bytes, start, Math.max(0, end - start), StandardCharsets.ISO_8859_1);
    }

    private static void compare(byte[] bytes, int end, PagedDocument read, List<Finding> findings) {
        List<List<Mark>> before;
        byte[] first = Arrays.copyOf(bytes, end);
        try (PDDocument old = Loader.loadPDF(first)) {
            PagePictures none = PagePictures.none(old);
            PagedDocument was = new DocumentPages(old, PageListener.NONE, none).read();
            before = was.pages().stream().map(Revisions::print).toList();
        } catch (IOException | RuntimeException e) {
            // What was there before cannot be read; nobody could show it.
            return;
        }
        List<String> changed = new ArrayList<>();
        for (Page page : read.pages()) {
            boolean known = page.number() <= before.size();
            if (page.scanned().isEmpty()
                    && (!known || !before.get(page.number() - 1).equals(print(page)))) {
                changed.add(String.valueOf(page.number()));
            }
        }
        if (!changed.isEmpty() || read.pages().size() < before.size()) {
            findings.add(
                    FindingCode.SEVERAL_DOCUMENTS.ofDocument(
                            "the file was updated after it was made, and then said otherwise on"
                                    + " pages "
                                    + (changed.isEmpty()
                                            ? "that are gone"
                                            : String.join(", ", changed))));
        }
    }

    private static List<Mark> print(Page page) {
        List<Mark> print = new ArrayList<>(page.glyphs().size());
        for (Glyph glyph : page.glyphs()) {
            Box box = glyph.box();
            print.add(new Mark(glyph.text(), Math.round(box.x()), Math.round(box.y())));
        }
        return print;
    }

    private static void attached(COSDictionary catalog, List<Finding> findings) {
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        COSDictionary files = names == null ? null : names.getCOSDictionary(FILES);
        boolean any =
                files != null
                        && (isFilled(files.getCOSArray(COSName.NAMES))
                                || isFilled(files.getCOSArray(COSName.KIDS)));
        if (any || catalog.getCOSDictionary(COLLECTION) != null) {
            findings.add(
                    FindingCode.EMBEDDED_DOCUMENT.ofDocument(
                            "other files are attached to the document, and were not read"));
        }
    }

    private static boolean isFilled(COSArray array) {
        return array != null && array.size() > 0;
    }
}
