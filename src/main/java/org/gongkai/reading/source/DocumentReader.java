package org.gongkai.reading.source;

import java.util.Optional;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.OcrMode;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
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
 * <p>May be used by several threads; they wait for one another where pictures are read.
 */
public final class DocumentReader {

    private final OcrMode mode;
    private Optional<PictureReader> scans = Optional.empty();

    /** A reader that reads pictures where there is nothing else. */
    public DocumentReader() {
        this(OcrMode.AUTO);
    }

    /**
     * @param mode what is done about pictures
     */
    public DocumentReader(OcrMode mode) {
        this.mode = mode;
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
        return mode == OcrMode.FORCE ? "force " + engine : engine;
    }

    /** The engine is made for the first picture, so that other documents cost nothing. */
    private PictureReader.Shown picture(
            PictureReader.Pixels pixels, int number, double width, double height) {
        return scans().read(pixels, number, width, height);
    }

    private synchronized PictureReader scans() {
        scans =
                scans.or(
                        () ->
                                Optional.of(
                                        mode == OcrMode.OFF
                                                ? PictureReader.NONE
                                                : new ScanReader()));
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
        if (bytes.length == 0) {
            throw new UnreadableDocumentException(Reason.EMPTY_FILE, "The file has no bytes.");
        }
        Format format = Formats.of(mediaType);
        SourceDocument document =
                format.reader()
                        .orElseThrow(format::refusal)
                        .make(this::picture, mode == OcrMode.FORCE)
                        .read(bytes, pages);
        return document instanceof FlowDocument flow
                ? new EmbeddedPictures(this::picture).read(flow)
                : document;
    }
}
