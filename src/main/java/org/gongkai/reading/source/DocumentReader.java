package org.gongkai.reading.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.OcrMode;
import org.gongkai.model.PageListener;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.ZipDirectory;
import org.gongkai.reading.source.html.HtmlReader;
import org.gongkai.reading.source.odf.OdfReader;
import org.gongkai.reading.source.office.DocReader;
import org.gongkai.reading.source.office.DocxReader;
import org.gongkai.reading.source.office.OleType;
import org.gongkai.reading.source.office.SheetReader;
import org.gongkai.reading.source.pdf.PdfReader;
import org.gongkai.reading.source.rtf.RtfReader;
import org.gongkai.reading.source.scan.ImageFileReader;
import org.gongkai.reading.source.scan.ScanReader;
import org.gongkai.reading.source.text.PlainTextReader;
import org.gongkai.reading.source.tika.Magic;

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

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** First bytes of an OLE2 container, [MS-CFB] 2.2. */
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    /** PDF readers look for the first line within so many bytes. */
    private static final int PDF_LEAD = 1024;

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

    /** A new one each time, so that the libraries of the others are not even loaded. */
    private Optional<FormatReader> reader(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" ->
                    Optional.of(new PdfReader(this::picture, mode == OcrMode.FORCE));
            case "text/html", "application/xhtml+xml" -> Optional.of(new HtmlReader());
            case "text/plain" -> Optional.of(new PlainTextReader());
            case OOXML + "wordprocessingml.document" -> Optional.of(new DocxReader());
            case "application/msword" -> Optional.of(new DocReader());
            case OOXML + "spreadsheetml.sheet", "application/vnd.ms-excel" ->
                    Optional.of(new SheetReader());
            case "application/rtf" -> Optional.of(new RtfReader());
            case ODF + "text",
                    ODF + "text-template",
                    ODF + "spreadsheet",
                    ODF + "spreadsheet-template" ->
                    Optional.of(new OdfReader());
            case "image/png", "image/jpeg", "image/tiff", "image/bmp", "image/gif" ->
                    Optional.of(new ImageFileReader(this::picture));
            default -> Optional.empty();
        };
    }

    /**
     * What the bytes are, whether it can be read or not.
     *
     * @return a media type such as {@code application/pdf}; {@code application/octet-stream} where
     *     nothing is known
     */
    public String mediaType(byte[] bytes) {
        if (Arrays.equals(bytes, 0, Math.min(OLE2.length, bytes.length), OLE2, 0, OLE2.length)) {
            return OleType.of(bytes);
        }
        if (ZipDirectory.isZip(bytes)) {
            return ZipType.of(bytes);
        }
        if (isPdf(bytes)) {
            return "application/pdf";
        }
        return TextType.of(bytes).orElseGet(() -> Magic.mediaType(bytes));
    }

    /** Some programs write something before the first line. */
    private static boolean isPdf(byte[] bytes) {
        int length = Math.min(PDF_LEAD, bytes.length);
        String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        int start = head.indexOf("%PDF-");
        return start == 0 || (start > 0 && head.lastIndexOf(0x3C, start) < 0);
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
        FormatReader reader = reader(mediaType).orElseThrow(() -> Unsupported.type(mediaType));
        SourceDocument document = reader.read(bytes, pages);
        return document instanceof FlowDocument flow
                ? new EmbeddedPictures(this::picture).read(flow)
                : document;
    }
}
