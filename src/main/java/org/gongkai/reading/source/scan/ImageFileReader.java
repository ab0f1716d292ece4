package org.gongkai.reading.source.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.PictureReader;

/**
 * Reads files that are pictures: PNG, JPEG, BMP, GIF, and TIFF with any number of pages. What they
 * show is for the {@link PictureReader}; a page is taken to be as wide as A4, upright or lying.
 */
public final class ImageFileReader implements FormatReader {

    private static final int MOST_PAGES = 1_000;

    /**
     * Bytes at the end in which the end mark is looked for: some writers add something behind it.
     */
    private static final int TRAILER = 4_096;

    private final PictureReader pictures;

    /**
     * @param pictures reads what they show
     */
    public ImageFileReader(PictureReader pictures) {
        this.pictures = pictures;
    }

    /**
     * The first picture of a file.
     *
     * @throws IOException when it is no picture of a kind that is read, broken or too large
     */
    public static BufferedImage first(byte[] bytes) throws IOException {
        try (ImagePages pages = ImagePages.of(bytes)) {
            return pages.image(0);
        }
    }

    @Override
    public PagedDocument read(byte[] bytes) throws UnreadableDocumentException {
        return read(bytes, PageListener.NONE);
    }

    @Override
    public PagedDocument read(byte[] bytes, PageListener listener)
            throws UnreadableDocumentException {
        List<Page> read = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int count;
        try (ImagePages pages = ImagePages.of(bytes)) {
            count = pages.count();
            PictureReader.Ahead ahead = new PictureReader.Ahead(pictures);
            for (int i = 0; i < Math.min(count, MOST_PAGES); i++) {
                PictureReader.Pending page = page(pages, i);
                ahead.add(
                        () -> {
                            PictureReader.Shown shown = page.shown();
                            read.add(shown.page());
                            findings.addAll(shown.findings());
                            listener.picture(read.size());
                        });
            }
            ahead.end();
        } catch (IOException e) {
            throw damaged(e);
        }
        if (isCutJpeg(bytes)) {
            findings.add(
                    FindingCode.DOCUMENT_TRUNCATED.ofDocument(
                            "the JPEG picture ends before its own end mark; its lower part is lost"));
        }
        if (count > MOST_PAGES) {
            findings.add(
                    FindingCode.PAGE_FAILED.ofDocument(
                            "pages after " + MOST_PAGES + " were not read: the file is too long"));
        }
        return new PagedDocument(read, count, findings);
    }

    /** The JDK's reader fills up what is missing with grey and says nothing. */
    private static boolean isCutJpeg(byte[] bytes) {
        boolean jpeg = bytes.length > 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8;
        for (int i = bytes.length - 2; jpeg && i >= Math.max(0, bytes.length - TRAILER); i--) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xD9) {
                return false;
            }
        }
        return jpeg;
    }

    private PictureReader.Pending page(ImagePages pages, int index) throws IOException {
        double width = pages.widthInPoints(index);
        double height = pages.heightInPoints(index);
        return pictures.begin(() -> pages.image(index), index + 1, width, height);
    }

    static UnreadableDocumentException damaged(IOException e) {
        UnreadableDocumentException unreadable =
                new UnreadableDocumentException(
                        Reason.DAMAGED, "the picture is broken: " + e.getMessage());
        unreadable.initCause(e);
        return unreadable;
    }
}
