package org.gongkai.reading.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.epub.EpubReader;
import org.gongkai.reading.source.html.HtmlReader;
import org.gongkai.reading.source.mail.MailReader;
import org.gongkai.reading.source.mail.SavedPageReader;
import org.gongkai.reading.source.odf.OdfReader;
import org.gongkai.reading.source.office.DocReader;
import org.gongkai.reading.source.office.DocxReader;
import org.gongkai.reading.source.office.PptxReader;
import org.gongkai.reading.source.office.SheetReader;
import org.gongkai.reading.source.office.WordXmlReader;
import org.gongkai.reading.source.pdf.PdfDrawing;
import org.gongkai.reading.source.pdf.PdfReader;
import org.gongkai.reading.source.rtf.RtfReader;
import org.gongkai.reading.source.scan.ImageFileDrawing;
import org.gongkai.reading.source.scan.ImageFileReader;
import org.gongkai.reading.source.text.PlainTextReader;
import org.gongkai.reading.source.tika.Magic;

/**
 * The kinds of files that are known, one a line: how the bytes are told, the media type, and the
 * reader or what to do without one. The first that fits counts. A reader is registered here and
 * nowhere else, by a lambda: a method reference would load its class, and with it a library, at
 * every start.
 */
final class Formats {

    private static final String CONVERT = "open it in the program that made it and save it as PDF";
    private static final String SAVE_AS_DOCX = "open it in Word and save it as .docx";
    private static final String SAVE_AS_XLSX = "open it in Excel and save it as .xlsx";
    private static final String AS_MAIL = "save what is attached, or the message as .eml";
    private static final String UNPACK = "unpack it first";
    private static final String OPEN = "with -o OUT what is in it is read";

    /** A package of OOXML inside an encrypted one. */
    static final String LOCKED_OFFICE = "application/x-tika-ooxml-protected";

    private static final String MAIL = "message/rfc822";

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    /** ZIP files with these names in them; all others are archives. */
    private static final List<Format> IN_ZIP =
            List.of(
                    ooxml(
                                    "application/vnd.ms-excel.sheet.binary.macroenabled.12",
                                    "xl/workbook.bin")
                            .advises(SAVE_AS_XLSX),
                    ooxml(OOXML + "wordprocessingml.document", "word/")
                            .reads(() -> new DocxReader(Formats::chunk)),
                    ooxml(OOXML + "spreadsheetml.sheet", "xl/").reads(() -> new SheetReader()),
                    ooxml(OOXML + "presentationml.presentation", "ppt/")
                            .reads(() -> new PptxReader()),
                    ooxml("application/vnd.ms-visio.drawing", "visio/").advises(CONVERT),
                    ooxml("application/vnd.ms-xpsdocument", "documents/").advises(CONVERT),
                    zip("application/ofd", "ofd.xml").advises(CONVERT),
                    odf("text"),
                    odf("text-template"),
                    odf("spreadsheet"),
                    odf("spreadsheet-template"),
                    unreadOdf(ODF + "text-master"),
                    unreadOdf(ODF + "text-web"),
                    unreadOdf(ODF + "presentation"),
                    unreadOdf(ODF + "presentation-template"),
                    unreadOdf(ODF + "graphics"),
                    unreadOdf(ODF + "graphics-template"),
                    unreadOdf(ODF + "chart"),
                    unreadOdf(ODF + "formula"),
                    unreadOdf(ODF + "image"),
                    unreadOdf("application/vnd.sun.xml.writer"),
                    unreadOdf("application/vnd.sun.xml.calc"),
                    unreadOdf("application/vnd.sun.xml.impress"),
                    unreadOdf("application/vnd.sun.xml.draw"),
                    zip("application/epub+zip", "meta-inf/container.xml")
                            .reads(() -> new EpubReader()),
                    declared("application/epub+zip", "meta-inf/container.xml")
                            .reads(() -> new EpubReader()),
                    zip(ODF + "text", "content.xml", "meta-inf/manifest.xml")
                            .reads(() -> new OdfReader()));

    private static final List<Format> OTHERS =
            List.of(
                    ole("application/msword", "worddocument").reads(() -> new DocReader()),
                    ole("application/vnd.ms-excel", "workbook").reads(() -> new SheetReader()),
                    ole("application/vnd.ms-excel", "book").reads(() -> new SheetReader()),
                    ole(LOCKED_OFFICE, "encryptedpackage")
                            .refused(
                                    Reason.ENCRYPTED,
                                    "The document needs a password; save it again without one."),
                    ole("application/vnd.ms-powerpoint", "powerpoint document").advises(CONVERT),
                    ole("application/vnd.ms-powerpoint", "pp40").advises(CONVERT),
                    ole("application/vnd.ms-outlook", "__properties_version1.0").advises(AS_MAIL),
                    ole("application/vnd.visio", "visiodocument").advises(CONVERT),
                    ole("application/x-mspublisher", "quill").advises(CONVERT),
                    ole("application/vnd.ms-works", "matost").advises(CONVERT),
                    ole("application/x-hwp-v5", "fileheader").advises(CONVERT),
                    Format.of("application/x-ole-storage", Formats::isOtherOle).advises(CONVERT),
                    Format.of("application/x-tika-msoffice", Probe::isOle)
                            .refused(
                                    Reason.DAMAGED,
                                    "The file is a broken or unknown Office file; "
                                            + CONVERT
                                            + "."),
                    Format.of("application/pdf", Probe::isPdf)
                            .readsPictures((pictures, force) -> new PdfReader(pictures, force))
                            .draws(() -> new PdfDrawing()),
                    text("application/rtf", text -> text.begins("{\\rtf"))
                            .reads(() -> new RtfReader()),
                    text("application/x-sylk", text -> text.begins("id;p")).advises(SAVE_AS_XLSX),
                    text("text/x-dif", TextHead::isDif).advises(SAVE_AS_XLSX),
                    text("application/postscript", text -> text.begins("%!ps")).advises(CONVERT),
                    text("text/html", TextHead::isHtmlPage).reads(() -> new HtmlReader()),
                    text("application/vnd.ms-wordml", TextHead::isWordXml)
                            .reads(() -> new WordXmlReader(Formats::chunk)),
                    text("application/vnd.ms-spreadsheetml", TextHead::isExcelXml)
                            .advises(SAVE_AS_XLSX),
                    text("application/vnd.ms-word2006ml", text -> text.begins("<pkg:package"))
                            .reads(() -> new WordXmlReader(Formats::chunk)),
                    picture("image/svg+xml", in(text -> text.begins("<svg"))),
                    picture("image/jls", probe -> probe.begins("\u00FF\u00D8\u00FF\u00F7")),
                    text("multipart/related", TextHead::isSavedPage)
                            .reads(() -> new SavedPageReader()),
                    // One of ArchiveKind too: what is attached are its entries.
                    text(MAIL, TextHead::isMail).reads(() -> new MailReader()),
                    text("text/html", TextHead::hasTags).reads(() -> new HtmlReader()),
                    text("application/xml", TextHead::isXml).advises(CONVERT),
                    text("text/plain", text -> true).reads(() -> new PlainTextReader()),
                    // By the bytes they begin with, which Tika knows.
                    magic("application/xhtml+xml").reads(() -> new HtmlReader()),
                    scan("image/png"),
                    scan("image/jpeg"),
                    scan("image/tiff"),
                    scan("image/bmp"),
                    scan("image/gif"),
                    scan("image/webp"),
                    scan("image/jp2"),
                    scan("image/x-jp2-codestream"),
                    magic("application/msword2").advises(SAVE_AS_DOCX),
                    magic("application/msword5").advises(SAVE_AS_DOCX),
                    magic("application/x-7z-compressed").advises(UNPACK),
                    magic("application/x-rar-compressed").advises(UNPACK),
                    magic("application/x-bzip2").advises(UNPACK),
                    magic("application/x-bzip").advises(UNPACK),
                    magic("application/x-xz").advises(UNPACK),
                    magic("application/zstd").advises(UNPACK));

    private Formats() {}

    /** Whether a ZIP file is a document and so no archive. */
    static boolean isDocument(Probe zip) {
        return first(IN_ZIP, zip).isPresent();
    }

    /** Whether a file is a mail. */
    static boolean isMail(Probe probe) {
        // The cheap tests first: what stands before a mail in the list opens Office files.
        return !probe.isOle()
                && !probe.isPdf()
                && probe.text().filter(TextHead::isMail).isPresent()
                && first(OTHERS, probe).filter(MAIL::equals).isPresent();
    }

    /** What the bytes are called; {@link Magic#UNKNOWN} where nothing is known. */
    static String mediaType(byte[] bytes) {
        Probe probe = Probe.of(bytes);
        return first(IN_ZIP, probe)
                .or(() -> ArchiveKind.of(probe).map(ArchiveKind::mediaType))
                .or(() -> first(OTHERS, probe))
                .orElseGet(() -> beginning(bytes));
    }

    /** What begins like an archive and was not told as one is nothing that could be opened. */
    private static String beginning(byte[] bytes) {
        String mediaType = Magic.mediaType(bytes);
        return isArchive(mediaType) ? Magic.UNKNOWN : mediaType;
    }

    private static Optional<String> first(List<Format> formats, Probe probe) {
        return formats.stream()
                .filter(format -> format.tells().test(probe))
                .map(Format::mediaType)
                .findFirst();
    }

    /** What is done with files of a media type. */
    static Format of(String mediaType) {
        return Stream.of(IN_ZIP, OTHERS)
                .flatMap(List::stream)
                .filter(format -> format.mediaType().equals(mediaType))
                .findFirst()
                .orElseGet(() -> other(mediaType));
    }

    /**
     * Reads a document that a Word document has taken in, which takes in no others itself.
     *
     * @param declared what that calls it; whether a scrap of text is HTML it alone knows
     */
    private static SourceDocument chunk(String declared, byte[] bytes)
            throws UnreadableDocumentException {
        Format format = of(declared.contains("html") ? "text/html" : mediaType(bytes));
        return format.mediaType().endsWith("wordprocessingml.document")
                ? new DocxReader().read(bytes)
                : format.reader()
                        .orElseThrow(format::refusal)
                        .make(PictureReader.NONE, false)
                        .read(bytes);
    }

    private static Format other(String mediaType) {
        return mediaType.startsWith("image/")
                ? picture(mediaType, probe -> false)
                : magic(mediaType).advises(isArchive(mediaType) ? OPEN : CONVERT);
    }

    private static boolean isArchive(String mediaType) {
        return Arrays.stream(ArchiveKind.values())
                .anyMatch(kind -> kind.mediaType().equals(mediaType));
    }

    /** A ZIP file with all of these names, or folders that end with a slash, at its top. */
    private static Format zip(String mediaType, String... names) {
        return Format.of(mediaType, probe -> probe.zip().hasAll(names));
    }

    /** A package of OOXML with this name or folder. */
    private static Format ooxml(String mediaType, String name) {
        return Format.of(
                mediaType,
                probe ->
                        probe.zip().hasAll(name)
                                && (probe.zip().hasAll("[content_types].xml")
                                        || probe.zip().hasAll("_rels/.rels")));
    }

    /**
     * A ZIP file whose file {@code mimetype} says what it is. Anybody may call a file so; therefore
     * it must have its main part too, unless it is cut short.
     */
    private static Format declared(String mediaType, String name) {
        return Format.of(
                mediaType,
                probe ->
                        probe.zip().declares(mediaType)
                                && (probe.zip().hasAll(name) || !probe.zip().isWhole()));
    }

    private static Format odf(String kind) {
        return declared(ODF + kind, "content.xml").reads(() -> new OdfReader());
    }

    private static Format unreadOdf(String mediaType) {
        return declared(mediaType, "content.xml").advises(CONVERT);
    }

    private static Format ole(String mediaType, String stream) {
        return Format.of(mediaType, probe -> probe.ole().contains(stream));
    }

    /** A container in order, of a program of which nothing is known; not the remains of Word's. */
    private static boolean isOtherOle(Probe probe) {
        return !probe.ole().isEmpty()
                && !probe.ole().contains("1table")
                && !probe.ole().contains("0table");
    }

    private static Format text(String mediaType, Predicate<TextHead> tells) {
        return Format.of(mediaType, in(tells));
    }

    private static Predicate<Probe> in(Predicate<TextHead> tells) {
        return probe -> probe.text().filter(tells).isPresent();
    }

    private static Format magic(String mediaType) {
        return Format.of(mediaType, probe -> false);
    }

    private static Format scan(String mediaType) {
        return magic(mediaType)
                .readsPictures((pictures, force) -> new ImageFileReader(pictures))
                .draws(() -> new ImageFileDrawing());
    }

    private static Format picture(String mediaType, Predicate<Probe> tells) {
        return Format.of(mediaType, tells)
                .refused(
                        Reason.NEEDS_OCR,
                        "Pictures of the type "
                                + mediaType
                                + " are not read; save it as PNG, JPEG, TIFF or PDF.");
    }
}
