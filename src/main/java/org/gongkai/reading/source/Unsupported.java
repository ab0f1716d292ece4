package org.gongkai.reading.source;

import java.util.Map;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.office.OleType;

/** Says what to do with a file that is not read. */
final class Unsupported {

    private static final String CONVERT = "open it in the program that made it and save it as PDF";
    private static final String SAVE_AS_DOCX = "open it in Word and save it as .docx";
    private static final String SAVE_AS_XLSX = "open it in Excel and save it as .xlsx";
    private static final String UNPACK = "unpack it first";
    private static final String OPEN = "with -o OUT what is in it is read";

    /** What to do, by media type or by the words it begins with. */
    private static final Map<String, String> ADVICE =
            Map.ofEntries(
                    Map.entry("application/zip", OPEN),
                    Map.entry("application/gzip", OPEN),
                    Map.entry("application/x-7z-compressed", UNPACK),
                    Map.entry("application/x-rar-compressed", UNPACK),
                    Map.entry("application/x-tar", OPEN),
                    Map.entry("application/x-gtar", OPEN),
                    Map.entry("application/x-bzip2", UNPACK),
                    Map.entry("application/x-bzip", UNPACK),
                    Map.entry("application/x-xz", UNPACK),
                    Map.entry("application/zstd", UNPACK),
                    Map.entry("application/vnd.ms-wordml", SAVE_AS_DOCX),
                    Map.entry("application/vnd.ms-word2006ml", SAVE_AS_DOCX),
                    Map.entry("application/vnd.ms-spreadsheetml", SAVE_AS_XLSX),
                    Map.entry(
                            "application/vnd.ms-excel.sheet.binary.macroenabled.12", SAVE_AS_XLSX),
                    Map.entry("application/ofd", CONVERT),
                    Map.entry("multipart/related", "open it in a browser and save it as HTML"),
                    Map.entry("message/rfc822", "save its attachment"));

    private Unsupported() {}

    private static String advice(String mediaType) {
        // Word 2 and earlier have types of their own.
        String other = mediaType.startsWith("application/msword") ? SAVE_AS_DOCX : CONVERT;
        return ADVICE.getOrDefault(mediaType, other);
    }

    /** The exception for a type that no reader reads. */
    static UnreadableDocumentException type(String mediaType) {
        if (mediaType.equals(OleType.ENCRYPTED)) {
            return new UnreadableDocumentException(
                    Reason.ENCRYPTED, "The document needs a password; save it again without one.");
        }
        if (mediaType.startsWith("image/")) {
            return new UnreadableDocumentException(
                    Reason.NEEDS_OCR,
                    "Pictures of the type "
                            + mediaType
                            + " are not read; save it as PNG, JPEG, TIFF or PDF.");
        }
        if (mediaType.equals(OleType.UNKNOWN)) {
            return new UnreadableDocumentException(
                    Reason.DAMAGED,
                    "The file is a broken or unknown Office file; " + CONVERT + ".");
        }
        return new UnreadableDocumentException(
                Reason.UNSUPPORTED_TYPE,
                "Files of the type " + mediaType + " are not read; " + advice(mediaType) + ".");
    }
}
