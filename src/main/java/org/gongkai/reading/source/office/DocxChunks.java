package org.gongkai.reading.source.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * The documents that a Word document shows in places of its own ({@code altChunk}), which Word
 * takes in when it opens it.
 *
 * @param main the part that refers to them
 * @param reader reads one
 */
record DocxChunks(PackagePart main, DocxReader.ChunkReader reader) {

    /** Bytes of the largest one that is read. */
    private static final int MOST_BYTES = 32 << 20;

    /** One of them; empty where it is missing, broken or none that flows. */
    Optional<FlowDocument> read(XmlNode chunk) {
        try {
            PackageRelationship target = main.getRelationship(chunk.attribute("id"));
            if (target == null || target.getTargetMode() == TargetMode.EXTERNAL) {
                return Optional.empty();
            }
            PackagePart part = main.getRelatedPart(target);
            try (InputStream in = part.getInputStream()) {
                byte[] bytes = in.readNBytes(MOST_BYTES);
                return bytes.length > 0
                                && reader.read(part.getContentType(), bytes)
                                        instanceof FlowDocument flow
                        ? Optional.of(flow)
                        : Optional.empty();
            }
        } catch (IOException
                | OpenXML4JException
                | UnreadableDocumentException
                | RuntimeException e) {
            return Optional.empty();
        }
    }
}
