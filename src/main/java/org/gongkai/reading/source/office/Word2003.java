package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.Xml;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * A document of Word 2003 in XML as a package of today: the elements are nearly the same, but
 * notes, headers and pictures stand where they are used, and some have another name.
 */
final class Word2003 {

    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String WORD =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("vmerge", "vMerge"),
                    Map.entry("hmerge", "hMerge"),
                    Map.entry("listPr", "numPr"),
                    Map.entry("ilfo", "numId"),
                    Map.entry("lists", "numbering"),
                    Map.entry("listDef", "abstractNum"),
                    Map.entry("listDefId", "abstractNumId"),
                    Map.entry("list", "num"),
                    Map.entry("ilst", "abstractNumId"));

    /** What is only put around paragraphs, and what the change of somebody holds. */
    private static final Set<String> WRAPPERS =
            Set.of("sect", "sub-section", "pBdrGroup", "content");

    /** Notes that stand for lines between text and notes, and data of pictures. */
    private static final Set<String> LEFT_OUT = Set.of("footnotePr", "endnotePr", "binData");

    private final XmlNode root;
    private final WordPackage parts = new WordPackage();
    private final List<XmlNode> relations = new ArrayList<>();
    private final Map<String, List<XmlNode>> notes = new LinkedHashMap<>();
    private final Map<String, String> pictures = new HashMap<>();

    Word2003(XmlNode root) {
        this.root = root;
    }

    WordPackage parts() {
        for (XmlNode data : root.within("binData")) {
            byte[] bytes = Base64.getMimeDecoder().decode(data.text());
            String id = add("image", "image/png", bytes);
            pictures.putIfAbsent(data.attribute("name"), id);
        }
        XmlNode document =
                XmlNode.of(
                        "document",
                        Map.of(),
                        root.all("body").stream().flatMap(this::today).toList());
        for (String kind : List.of("styles", "lists")) {
            root.all(kind).stream().flatMap(this::today).forEach(this::add);
        }
        notes.forEach((kind, all) -> add(XmlNode.of(kind + "s", Map.of(), all)));
        parts.add("/word/document.xml", WORD + "document.main+xml", Xml.write(document, ""));
        parts.add("/word/_rels/document.xml.rels", "", relations(relations));
        parts.add(
                "/_rels/.rels",
                "",
                relations(List.of(relation("r0", "officeDocument", "word/document.xml"))));
        return parts;
    }

    private static byte[] relations(List<XmlNode> all) {
        return Xml.write(XmlNode.of("Relationships", Map.of(), all), PACKAGE);
    }

    private static XmlNode relation(String id, String kind, String target) {
        return XmlNode.of(
                "Relationship",
                Map.of("Id", id, "Type", OFFICE + kind, "Target", target),
                List.of());
    }

    /** Adds a part that is called by what it holds. */
    private String add(XmlNode content) {
        return add(content.name(), WORD + content.name() + "+xml", Xml.write(content, ""));
    }

    private String add(String kind, String type, byte[] content) {
        String id = "r" + (relations.size() + 1);
        parts.add("/word/" + id + ".xml", type, content);
        relations.add(relation(id, kind, id + ".xml"));
        return id;
    }

    /** What an element is today: one other, what is in it, or nothing. */
    private Stream<XmlNode> today(XmlNode node) {
        String name = node.name();
        if (name.equals(XmlNode.TEXT)) {
            return Stream.of(node);
        }
        if (LEFT_OUT.contains(name)) {
            return Stream.of();
        }
        if (WRAPPERS.contains(name) || isOwnMarkup(node)) {
            return children(node).stream();
        }
        return switch (name) {
            case "annotation" -> change(node).stream();
            case "footnote", "endnote" -> Stream.of(note(node));
            case "hdr", "ftr" -> Stream.of(furniture(node));
            case "imagedata" -> Stream.of(picture(node));
            default ->
                    Stream.of(
                            XmlNode.of(
                                    NAMES.getOrDefault(name, name),
                                    attributes(node),
                                    children(node)));
        };
    }

    private List<XmlNode> children(XmlNode node) {
        return node.children().stream().flatMap(this::today).toList();
    }

    /** Elements that somebody's own schema puts around paragraphs. */
    private static boolean isOwnMarkup(XmlNode node) {
        boolean holds =
                node.children().stream().anyMatch(child -> child.is("p") || child.is("tbl"));
        return holds
                && !Set.of("body", "tc", "hdr", "ftr", "footnote", "endnote", "txbxContent")
                        .contains(node.name());
    }

    private static Map<String, String> attributes(XmlNode node) {
        Map<String, String> out = new HashMap<>();
        node.attributes().forEach((name, value) -> out.put(NAMES.getOrDefault(name, name), value));
        // Alone among switches this one is read by its value.
        out.computeIfPresent("default", (name, value) -> value.equals("on") ? "1" : value);
        if (node.is("list")) {
            out.put("numId", node.attribute("ilfo"));
        }
        return out;
    }

    /** What was put in or taken out; other changes, and remarks, are not printed. */
    private Optional<XmlNode> change(XmlNode node) {
        return switch (node.attribute("type")) {
            case "Word.Insertion" -> Optional.of(XmlNode.of("ins", Map.of(), children(node)));
            case "Word.Deletion" -> Optional.of(XmlNode.of("del", Map.of(), children(node)));
            default -> Optional.empty();
        };
    }

    private XmlNode note(XmlNode node) {
        List<XmlNode> all = notes.computeIfAbsent(node.name(), kind -> new ArrayList<>());
        Map<String, String> id = Map.of("id", Integer.toString(all.size()));
        all.add(XmlNode.of(node.name(), id, children(node)));
        return XmlNode.of(node.name() + "Reference", id, List.of());
    }

    private XmlNode furniture(XmlNode node) {
        String kind = node.is("hdr") ? "header" : "footer";
        String id = add(XmlNode.of(kind, Map.of(), children(node)));
        return XmlNode.of(kind + "Reference", Map.of("id", id), List.of());
    }

    private XmlNode picture(XmlNode node) {
        Map<String, String> attributes = attributes(node);
        attributes.put("id", pictures.getOrDefault(node.attribute("src"), ""));
        return XmlNode.of(node.name(), attributes, List.of());
    }
}
