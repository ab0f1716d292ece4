package org.gongkai.reading.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Box;
import org.gongkai.model.DrawnFrame;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.OcrMode;
import org.gongkai.model.Page;
import org.gongkai.model.PageListener;
import org.gongkai.model.Place;
import org.gongkai.model.Reason;
import org.gongkai.model.Recognition;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.AbsentLibrary;
import org.gongkai.reading.source.office.OfficeLock;
import org.gongkai.reading.source.pdf.PdfLock;
import org.gongkai.reading.source.scan.ScanReader;

/**
 * Reads a document of any kind. What it is, its bytes decide; a name could lie, and documents with
 * the same bytes must give the same result.
 *
 * <pre>{@code
 * DocumentReader reader = new DocumentReader();
 * SourceDocument document = reader.read(bytes, reader.mediaType(bytes));
 * }</pre>
 *
 * <p>May be used by several threads; where pictures are read they wait for a free engine.
 */
public final class DocumentReader {

    /** Pixels of an inch at which pages are drawn to be looked at: digits 20 to 30 pixels high. */
    private static final double LOOK = 216;

    /** Pixels of a point below which figures of a page that was drawn cannot be told. */
    private static final double LEAST = 1;

    private final OcrMode mode;
    private final List<String> passwords;
    private final TableLines lines;
    private final int abreast;
    private final EmbeddedPictures.Known known = new EmbeddedPictures.Known();
    private Optional<PictureReader> scans = Optional.empty();

    /** A reader that reads pictures where there is nothing else. */
    public DocumentReader() {
        this(OcrMode.AUTO);
    }

    /**
     * @param mode what is done about pictures
     */
    public DocumentReader(OcrMode mode) {
        this(mode, List.of());
    }

    /**
     * @param mode what is done about pictures
     * @param passwords for documents that are locked
     */
    public DocumentReader(OcrMode mode, List<String> passwords) {
        this(mode, passwords, TableLines.NONE);
    }

    /**
     * @param mode what is done about pictures
     * @param passwords for documents that are locked
     * @param lines tells where lines are missing in tables of pictures
     */
    public DocumentReader(OcrMode mode, List<String> passwords, TableLines lines) {
        this(mode, passwords, lines, 1);
    }

    /**
     * @param mode what is done about pictures
     * @param passwords for documents that are locked
     * @param lines tells where lines are missing in tables of pictures
     * @param abreast pictures that are read at a time, each by an engine of its own
     */
    public DocumentReader(OcrMode mode, List<String> passwords, TableLines lines, int abreast) {
        this.lines = lines;
        this.abreast = abreast;
        this.mode = mode;
        this.passwords = List.copyOf(passwords);
    }

    /**
     * A document without its lock, where one of the passwords opens it; all others as they are. PDF
     * and the formats of Office since 2007 have locks that are known.
     */
    public byte[] unlocked(byte[] bytes) {
        if (passwords.isEmpty()) {
            return bytes;
        }
        return switch (mediaType(bytes)) {
            case "application/pdf" -> PdfLock.open(bytes, passwords).orElse(bytes);
            case Formats.LOCKED_OFFICE -> OfficeLock.open(bytes, passwords).orElse(bytes);
            default -> bytes;
        };
    }

    /**
     * How pictures are read here, {@code off}, {@code missing} or a name for the engine and its
     * data: where it is the same, they are read alike.
     */
    public String ocr() {
        if (mode == OcrMode.OFF) {
            return "off";
        }
        String engine = ScanReader.engineName();
        return switch (mode) {
            case FORCE -> "force " + engine;
            case VERIFY -> "verify " + engine;
            default -> engine;
        };
    }

    /**
     * Looks at places of a page a second time: off a picture of it, blind to its text.
     *
     * @param mediaType one whose pages can be drawn, see {@link PageRenderer#draws}
     * @param page as it was read
     * @param direction in which text is read in the places, in degrees as of {@link Place}
     * @param places on it, in points
     * @return what is seen in each; none where pictures are not read, or this one cannot be, or
     *     shows too little of so large a page
     */
    public Optional<List<Recognition>> look(
            byte[] bytes, String mediaType, Page page, int direction, List<Box> places) {
        TurnedPage turned = new TurnedPage(page.width(), page.height(), direction);
        return scans().places(
                        () -> turned.turned(drawn(bytes, mediaType, page)),
                        turned.readWidth(),
                        places.stream().map(turned::read).toList());
    }

    private static BufferedImage drawn(byte[] bytes, String mediaType, Page page)
            throws IOException {
        try {
            BufferedImage drawn = new PageRenderer().draw(bytes, mediaType, page.number(), LOOK);
            if (drawn.getWidth() < page.width() * LEAST) {
                throw new IOException("the page is too large to be looked at");
            }
            return drawn;
        } catch (UnreadableDocumentException e) {
            throw new IOException(e);
        }
    }

    /** The engine is made for the first picture, so that other documents cost nothing. */
    private PictureReader pictures(List<DrawnFrame> frames) {
        return new PictureReader() {
            @Override
            public Shown read(Pixels pixels, int number, double width, double height) {
                return begin(pixels, number, width, height).shown();
            }

            @Override
            public Pending begin(Pixels pixels, int number, double width, double height) {
                List<DrawnFrame> drawn = frames.stream().filter(f -> f.page() == number).toList();
                return scans().begin(pixels, number, width, height, drawn);
            }

            @Override
            public int abreast() {
                return DocumentReader.this.abreast;
            }
        };
    }

    private synchronized PictureReader scans() {
        scans =
                scans.or(
                        () ->
                                Optional.of(
                                        mode == OcrMode.OFF
                                                ? PictureReader.NONE
                                                : new ScanReader(lines, abreast)));
        return scans.get();
    }

    /**
     * What the bytes are, whether it can be read or not.
     *
     * @return a media type such as {@code application/pdf}; {@code application/octet-stream} where
     *     nothing is known
     */
    public String mediaType(byte[] bytes) {
        return Formats.mediaType(bytes);
    }

    /**
     * Reads a document.
     *
     * @param mediaType what {@link #mediaType} gave
     * @throws UnreadableDocumentException when the bytes are empty, broken, encrypted, too large or
     *     of a kind that is not read
     */
    public SourceDocument read(byte[] bytes, String mediaType) throws UnreadableDocumentException {
        return read(bytes, mediaType, PageListener.NONE);
    }

    /**
     * The same, telling of each page that has been read.
     *
     * @param pages is told; formats without pages tell nothing
     */
    public SourceDocument read(byte[] bytes, String mediaType, PageListener pages)
            throws UnreadableDocumentException {
        return read(bytes, mediaType, pages, List.of());
    }

    /**
     * The same, tables of scans being where people have drawn frames.
     *
     * @param frames on pages of the document
     */
    public SourceDocument read(
            byte[] bytes, String mediaType, PageListener pages, List<DrawnFrame> frames)
            throws UnreadableDocumentException {
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "The file has no bytes.");
        }
        SourceDocument document = read(Formats.of(mediaType), bytes, pages, frames);
        return document instanceof FlowDocument flow
                ? new EmbeddedPictures(pictures(List.of()), known).read(flow)
                : document;
    }

    private SourceDocument read(
            Format format, byte[] bytes, PageListener pages, List<DrawnFrame> frames)
            throws UnreadableDocumentException {
        try {
            return format.reader()
                    .orElseThrow(format::refusal)
                    .make(pictures(frames), mode == OcrMode.FORCE)
                    .read(bytes, pages);
        } catch (NoClassDefFoundError absent) {
            throw AbsentLibrary.behind(absent)
                    .map(AbsentLibrary::refusal)
                    .orElseThrow(() -> absent);
        }
    }
}
