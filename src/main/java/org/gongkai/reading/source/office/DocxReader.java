package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.ZipParts;

/**
 * Reads Word documents of 2007 and later.
 *
 * <p>POI opens the package; the text is read from the XML itself, because what reports are made of
 * (rows inside content controls, automatic numbers, text boxes, tracked changes) has no place in
 * POI's model of a document.
 */
public final class DocxReader implements FormatReader {

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("Word document", () -> open(bytes));
    }

    private static SourceDocument open(byte[] bytes)
            throws IOException, UnreadableDocumentException {
        ZipParts.requireBounded(bytes);
        try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return new DocxFile(zip).document();
        } catch (OpenXML4JException broken) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The Word document is broken: its parts do not fit together.");
        }
    }
}
