package org.gongkai.source;

import org.gongkai.model.*;

/** Stub. */
public final class DocumentReader {
    /** Stub. */
    public String mediaType(byte[] b) {
        return "text/plain";
    }

    /** Stub. */
    public SourceDocument read(byte[] b, String m) throws UnreadableDocumentException {
        String s =
                new String(
                        b,
                        0,
                        Math.min(b.length, 300),
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        FormatReader r =
                s.startsWith("%PDF")
                        ? new org.gongkai.source.pdf.PdfReader()
                        : s.startsWith("PK")
                                ? (s.contains("opendocument")
                                        ? new org.gongkai.source.odf.OdfReader()
                                        : new String(
                                                                b,
                                                                java.nio.charset.StandardCharsets
                                                                        .ISO_8859_1)
                                                        .contains("xl/workbook")
                                                ? new org.gongkai.source.office.SheetReader()
                                                : new org.gongkai.source.office.DocxReader())
                                : s.startsWith("\u00d0\u00cf")
                                        ? new org.gongkai.source.office.DocReader()
                                        : s.startsWith("{\\rtf")
                                                ? new org.gongkai.source.rtf.RtfReader()
                                                : s.contains("<html")
                                                                || s.contains("<!DOCTYPE")
                                                                || s.contains("<meta")
                                                        ? new org.gongkai.source.html.HtmlReader()
                                                        : new org.gongkai.source.text
                                                                .PlainTextReader();
        return r.read(b);
    }
}
