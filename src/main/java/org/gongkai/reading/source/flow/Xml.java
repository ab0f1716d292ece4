package org.gongkai.reading.source.flow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;

/**
 * Reads XML that nobody vouches for: no document type, no external entity, bounded depth. Writes
 * what has been read.
 */
public final class Xml {

    /** Elements inside one another; text in twenty nested tables stays below 150. */
    private static final int DEEPEST = 400;

    /** Bytes of one XML part; the longest reports have about 5 MB. */
    private static final int LARGEST = 64 << 20;

    /** Bytes of the mark with which some UTF-8 begins. */
    private static final int BOM = 3;

    /** Bytes in which the declaration of an encoding is looked for. */
    private static final int DECLARATION = 200;

    /** Bytes in which the type of the file is looked for. */
    private static final int PROLOG = 20_000;

    /** Begins a list of declarations. */
    private static final Pattern TYPE = Pattern.compile("<!DOCTYPE[^\\[>]{0,500}\\[");

    private static final Pattern DECLARED =
            Pattern.compile(
                    "<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']{1,40})[\"']",
                    Pattern.CASE_INSENSITIVE);

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
            return tree(reader(bytes));
        } catch (XMLStreamException broken) {
            throw damaged(broken);
        }
    }

    /**
     * Writes a tree as an XML file.
     *
     * @param namespace of all elements; empty for none
     */
    public static byte[] write(XmlNode root, String namespace) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer =
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            writer.writeStartDocument("UTF-8", "1.0");
            write(root, namespace, writer);
            writer.writeEndDocument();
            writer.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(XmlNode node, String namespace, XMLStreamWriter writer)
            throws XMLStreamException {
        if (node.is(XmlNode.TEXT)) {
            writer.writeCharacters(node.text());
            return;
        }
        writer.writeStartElement(node.name());
        if (!namespace.isEmpty()) {
            writer.writeDefaultNamespace(namespace);
        }
        for (Map.Entry<String, String> attribute : node.attributes().entrySet()) {
            writer.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (XmlNode child : node.children()) {
            write(child, "", writer);
        }
        writer.writeEndElement();
    }

    /**
     * Bytes are decoded here: of those that are none of their encoding the parser of the JDK prints
     * a line to standard error.
     */
    private static XMLStreamReader reader(byte[] bytes) throws XMLStreamException {
        boolean marked = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB;
        int from = marked ? BOM : 0;
        String head =
                new String(
                        bytes,
                        from,
                        Math.min(DECLARATION, bytes.length - from),
                        StandardCharsets.ISO_8859_1);
        if (endsInType(bytes)) {
            throw new XMLStreamException("the file ends in the declaration of its type");
        }
        InputStream content = new ByteArrayInputStream(bytes, from, bytes.length - from);
        Optional<Charset> wide = wide(head);
        Matcher declared = DECLARED.matcher(head);
        if (wide.isPresent()) {
            return reader(new InputStreamReader(content, wide.get()));
        }
        boolean other = declared.lookingAt() && !declared.group(1).matches("(?i)utf-?(?:8|16).*");
        return other
                ? reader(new InputStreamReader(content, charset(declared.group(1))))
                : reader(new InputStreamReader(content, StandardCharsets.UTF_8.newDecoder()));
    }

    /** Whether it ends amid a list of declarations, of which the parser prints an error itself. */
    private static boolean endsInType(byte[] bytes) {
        int length = Math.min(PROLOG, bytes.length);
        Matcher type = TYPE.matcher(letters(bytes, length));
        if (!type.find()) {
            return false;
        }
        String all = letters(bytes, bytes.length);
        int end = all.indexOf(']', type.end());
        return end < 0 || all.substring(end + 1).isBlank();
    }

    /** What of bytes is Latin, also with two bytes to the character. */
    private static String letters(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
    }

    private static XMLStreamReader reader(Reader text) throws XMLStreamException {
        return factory().createXMLStreamReader(text);
    }

    /** The encoding of two bytes to the character, by how the file begins. */
    private static Optional<Charset> wide(String head) {
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) {
            return Optional.of(StandardCharsets.UTF_16);
        }
        if (head.startsWith("<\0")) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return Optional.of(StandardCharsets.UTF_16BE).filter(big -> head.startsWith("\0<"));
    }

    private static Charset charset(String name) throws XMLStreamException {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw new XMLStreamException("no encoding is called " + name, unknown);
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
        String where =
                broken.getLocation() == null
                        ? ": some of its bytes are no text."
                        : " at line " + broken.getLocation().getLineNumber() + ".";
        return new UnreadableDocumentException(
                Reason.DAMAGED, "The XML inside the document is broken" + where);
    }
}
