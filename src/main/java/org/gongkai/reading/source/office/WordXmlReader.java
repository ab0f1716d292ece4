package org.gongkai.reading.source.office;

import java.util.Base64;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Xml;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Reads Word documents that are one XML file: those of Word 2003, and packages of 2007 and later
 * that are written flat. Both are made what {@link DocxReader} reads.
 */
public final class WordXmlReader implements FormatReader {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/package/2006/relationships";

    private final DocxReader reader;

    /**
     * @param chunks reads the documents that are taken in
     */
    public WordXmlReader(DocxReader.ChunkReader chunks) {
        this.reader = new DocxReader(chunks);
    }

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read(
                "Word document in XML",
                () -> {
                    XmlNode root = Xml.parse(bytes);
                    WordPackage parts =
                            root.is("package") ? flat(root) : new Word2003(root).parts();
                    return reader.read(parts.zip());
                });
    }

    private static WordPackage flat(XmlNode root) throws UnreadableDocumentException {
        WordPackage parts = new WordPackage();
        for (XmlNode part : root.all("part")) {
            String name = part.attribute("name");
            String type = part.attribute("contentType");
            // The library reads no properties whose names are bare; nobody needs them.
            if (!type.contains("properties+xml")) {
                part.first("xmlData").stream()
                        .flatMap(data -> data.children().stream())
                        .filter(content -> !content.is(XmlNode.TEXT))
                        .findFirst()
                        .ifPresent(content -> parts.add(name, type, named(content)));
                part.first("binaryData")
                        .ifPresent(
                                data ->
                                        parts.add(
                                                name,
                                                type,
                                                Base64.getMimeDecoder().decode(data.text())));
            }
        }
        if (!parts.has("wordprocessingml") && !parts.has("ms-word")) {
            throw new UnreadableDocumentException(
                    Reason.UNSUPPORTED_TYPE, "The package in XML holds no Word document.");
        }
        return parts;
    }

    /** Names are local, which is enough for all but the library's own lists of relations. */
    private static byte[] named(XmlNode content) {
        return Xml.write(content, content.is("Relationships") ? RELATIONS : "");
    }
}
