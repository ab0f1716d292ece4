package org.gongkai.source.scan;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.gongkai.model.Finding;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.source.FormatReader;
import org.gongkai.source.PictureReader;

/**
 * Reads files that are pictures: PNG, JPEG, BMP, GIF, and TIFF with any number of pages. What they
 * show is for the {@link PictureReader}; a page is taken to be as wide as A4, upright or lying.
 */
public final class ImageFileReader implements FormatReader {

    private static final double A4_SHORT = 595.28;
    private static final double A4_LONG = 841.89;

    /** Pixels of the largest picture that is looked at: an A3 page at 600 pixels an inch. */
    private static final long MOST_PIXELS = 72_000_000L;

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
        try (Pages pages = Pages.of(bytes)) {
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
        try (Pages pages = Pages.of(bytes)) {
            count = pages.count();
            for (int i = 0; i < Math.min(count, MOST_PAGES); i++) {
                PictureReader.Shown shown = page(pages, i);
                read.add(shown.page());
                findings.addAll(shown.findings());
                listener.picture(i + 1);
            }
        } catch (IOException e) {
            throw damaged(e);
        }
        if (isCutJpeg(bytes)) {
            findings.add(
                    Finding.ofDocument(
                            "document-truncated",
                            Severity.ERROR,
                            "the JPEG picture ends before its own end mark; its lower part is lost"));
        }
        if (count > MOST_PAGES) {
            findings.add(
                    Finding.ofDocument(
                            "page-failed",
                            Severity.ERROR,
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

    private PictureReader.Shown page(Pages pages, int index) throws IOException {
        double wide = pages.width(index);
        double high = pages.height(index);
        double width = wide <= high ? A4_SHORT : A4_LONG;
        return pictures.read(() -> pages.image(index), index + 1, width, width * high / wide);
    }

    private static UnreadableDocumentException damaged(IOException e) {
        UnreadableDocumentException unreadable =
                new UnreadableDocumentException(
                        Reason.DAMAGED, "the picture is broken: " + e.getMessage());
        unreadable.initCause(e);
        return unreadable;
    }

    /** The pictures of one file. */
    private static final class Pages implements AutoCloseable {

        private final ImageReader reader;
        private final ImageInputStream input;

        private Pages(ImageReader reader, ImageInputStream input) {
            this.reader = reader;
            this.input = input;
        }

        private static Pages of(byte[] bytes) throws IOException {
            ImageInputStream input =
                    new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes));
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                input.close();
                throw new IOException("it is no picture that can be read");
            }
            ImageReader reader = readers.next();
            reader.setInput(input, false, true);
            return new Pages(reader, input);
        }

        private int count() throws IOException {
            return guarded(() -> reader.getNumImages(true));
        }

        private int width(int index) throws IOException {
            return guarded(() -> reader.getWidth(index));
        }

        private int height(int index) throws IOException {
            return guarded(() -> reader.getHeight(index));
        }

        private BufferedImage image(int index) throws IOException {
            if ((long) width(index) * height(index) > MOST_PIXELS) {
                throw new IOException(
                        "it has "
                                + width(index)
                                + " × "
                                + height(index)
                                + " pixels, which is too large");
            }
            return guarded(() -> reader.read(index));
        }

        /** Broken pictures make the JDK's readers throw whatever they please. */
        private static <T> T guarded(Step<T> step) throws IOException {
            try {
                return step.take();
            } catch (RuntimeException e) {
                throw new IOException(String.valueOf(e.getMessage()), e);
            } catch (OutOfMemoryError e) {
                throw new IOException("the memory does not suffice", e);
            }
        }

        private interface Step<T> {
            T take() throws IOException;
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            input.close();
        }
    }
}
