package org.gongkai.reading.source.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.Titles;
import org.gongkai.reading.source.flow.Xml;
import org.gongkai.reading.source.flow.XmlNode;
import org.gongkai.reading.source.flow.ZipParts;
import org.gongkai.reading.source.html.HtmlReader;

/** Reads electronic books (EPUB 2 and 3): their pages in the order of reading. */
public final class EpubReader implements FormatReader {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";

    /** Ways to make embedded fonts useless elsewhere, which hide no text. */
    private static final Set<String> FONTS_ONLY =
            Set.of("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC");

    @Override
    public FlowDocument read(byte[] bytes) throws UnreadableDocumentException {
        Map<String, byte[]> parts = ZipParts.sound(bytes, name -> true);
        String list =
                xml(parts, CONTAINER).within("rootfile").stream()
                        .map(root -> root.attribute("full-path"))
                        .findFirst()
                        .orElseThrow(() -> damaged("names none"));
        XmlNode book = xml(parts, list);
        List<String> pages = pages(book, list);
        requireOpen(parts, pages);
        FlowDocument read = new FlowDocument(List.of(), 0, hints(book), List.of());
        for (String page : pages) {
            read = read.with(page(parts, page));
        }
        return read;
    }

    private static XmlNode xml(Map<String, byte[]> parts, String name)
            throws UnreadableDocumentException {
        byte[] part = parts.get(name);
        if (part == null) {
            throw damaged("lacks " + name);
        }
        return Xml.parse(part);
    }

    private static UnreadableDocumentException damaged(String how) {
        return new UnreadableDocumentException(
                Reason.DAMAGED, "The book is broken: its list of pages " + how + ".");
    }

    private static List<String> pages(XmlNode book, String list) {
        Map<String, String> names = new HashMap<>();
        for (XmlNode item : book.within("item")) {
            names.put(item.attribute("id"), PartPath.resolve(list, item.attribute("href")));
        }
        List<String> pages = new ArrayList<>();
        for (XmlNode reference : book.within("itemref")) {
            pages.add(names.getOrDefault(reference.attribute("idref"), ""));
        }
        return pages;
    }

    private static void requireOpen(Map<String, byte[]> parts, List<String> pages)
            throws UnreadableDocumentException {
        if (!parts.containsKey(ENCRYPTION)) {
            return;
        }
        for (XmlNode data : xml(parts, ENCRYPTION).within("EncryptedData")) {
            boolean fonts =
                    data.within("EncryptionMethod").stream()
                            .anyMatch(m -> FONTS_ONLY.contains(m.attribute("Algorithm")));
            boolean page =
                    data.within("CipherReference").stream()
                            .map(reference -> PartPath.resolve("", reference.attribute("URI")))
                            .anyMatch(pages::contains);
            if (page && !fonts) {
                throw new UnreadableDocumentException(
                        Reason.ENCRYPTED, "The book is encrypted for the readers of its seller.");
            }
        }
    }

    private static List<FlowDocument.Hint> hints(XmlNode book) {
        return book.within("title").stream()
                .findFirst()
                .map(title -> Titles.hints(title.text()))
                .orElse(List.of());
    }

    private static FlowDocument page(Map<String, byte[]> parts, String name) {
        byte[] page = parts.get(name);
        if (page == null) {
            return failed(name, "is missing or broken");
        }
        HtmlReader reader =
                new HtmlReader(
                        address -> Optional.ofNullable(parts.get(PartPath.resolve(name, address))));
        try {
            return reader.readXhtml(page);
        } catch (UnreadableDocumentException e) {
            return failed(name, "cannot be read");
        }
    }

    private static FlowDocument failed(String name, String how) {
        String message = "The page '" + name + "' of the book " + how + ".";
        return new FlowDocument(
                List.of(), 0, List.of(), List.of(FindingCode.PAGE_FAILED.ofDocument(message)));
    }
}
