package org.gongkai.reading.source.flow;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/** Reads XML that nobody vouches for: no document type, no external entity, bounded depth. */
public final class Xml {

    /** Elements inside one another; text in twenty nested tables stays below 150. */
    private static final int DEEPEST = 400;

    /** Bytes of one XML part; the longest reports have about 5 MB. */
    private static final int LARGEST = 64 << 20;

    private Xml() {}

    /**
     * Reads an XML file as a tree.
     *
     * @return the outermost element
     * @throws UnreadableDocumentException when it is not well-formed, too deep or over 64 MB
     */
    public static XmlNode parse(byte[] bytes) throws UnreadableDocumentException {
        if (bytes.length > LARGEST) {
            throw new UnreadableDocumentException(
                    Reason.LIMIT_SIZE,
                    "A part of the document has "
                            + bytes.length
                            + " bytes; at most 64 MB are read.");
        }
        try {
            XMLStreamReader reader =
                    factory().createXMLStreamReader(new ByteArrayInputStream(bytes));
            return tree(reader);
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static XmlNode tree(XMLStreamReader reader)
            throws XMLStreamException, UnreadableDocumentException {
        Deque<XmlNode> open = new ArrayDeque<>();
        XmlNode root = new XmlNode("", "", Map.of());
        open.push(root);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    requireShallow(open.size());
                    XmlNode node = new XmlNode(reader.getLocalName(), "", attributes(reader));
                    open.element().append(node);
                    open.push(node);
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        open.element()
                                .append(new XmlNode(XmlNode.TEXT, reader.getText(), Map.of()));
                default -> {
                    // Comments and processing instructions are not text.
                }
            }
        }
        return root.children().get(0);
    }

    private static void requireShallow(int depth) throws UnreadableDocumentException {
        if (depth > DEEPEST) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The document nests its parts more than " + DEEPEST + " deep.");
        }
    }

    /** The first attribute wins where two differ only in their namespace: extensions come later. */
    private static Map<String, String> attributes(XMLStreamReader reader) {
        if (reader.getAttributeCount() == 0) {
            return Map.of();
        }
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attributes.putIfAbsent(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        return attributes;
    }

    private static UnreadableDocumentException damaged(XMLStreamException broken) {
        return new UnreadableDocumentException(
                Reason.DAMAGED,
                "The XML inside the document is broken at line "
                        + broken.getLocation().getLineNumber()
                        + ".");
    }
}
