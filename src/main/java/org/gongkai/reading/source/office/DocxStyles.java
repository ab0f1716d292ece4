package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.XmlNode;

/** What the styles of a Word document say about numbering and the look of text. */
final class DocxStyles {

    private final Map<String, XmlNode> styles = new HashMap<>();
    private final Optional<XmlNode> defaults;
    private String defaultParagraph = "";
    private String defaultTable = "";

    /**
     * @param root the part with the styles, if the document has one
     */
    DocxStyles(Optional<XmlNode> root) {
        root.ifPresent(all -> all.all("style").forEach(this::add));
        defaults = root.flatMap(all -> all.at("docDefaults", "rPrDefault", "rPr"));
    }

    private void add(XmlNode style) {
        styles.putIfAbsent(style.attribute("styleId"), style);
        boolean standard = "1".equals(style.attribute("default"));
        if (standard && "paragraph".equals(style.attribute("type"))) {
            defaultParagraph = style.attribute("styleId");
        }
        if (standard && "table".equals(style.attribute("type"))) {
            defaultTable = style.attribute("styleId");
        }
    }

    /** Style of the paragraph, possibly empty. */
    String ofParagraph(XmlNode properties) {
        String named = properties.value("pStyle");
        return named.isEmpty() ? defaultParagraph : named;
    }

    /** The list that a style, or one it is based on, belongs to. */
    Optional<XmlNode> numbering(String style) {
        return inherited(style, "pPr", "numPr");
    }

    /** What a style, or one it is based on, says of runs. */
    Optional<XmlNode> ofRun(String style, String element) {
        return inherited(style, "rPr", element);
    }

    /** What a style, or one it is based on, says of paragraphs. */
    Optional<XmlNode> ofParagraph(String style, String element) {
        return inherited(style, "pPr", element);
    }

    /** What the document says of runs of which nothing else does. */
    Optional<XmlNode> ofAll(String element) {
        return defaults.flatMap(all -> all.first(element));
    }

    /** Style of the table, possibly empty. */
    String ofTable(XmlNode properties) {
        String named = properties.value("tblStyle");
        return named.isEmpty() ? defaultTable : named;
    }

    /**
     * What a style of tables, or one it is based on, says of a part of the table.
     *
     * @param place the part, such as {@code firstRow}; empty for the whole table
     */
    Optional<XmlNode> ofTable(String style, String place, String properties, String element) {
        return chain(style)
                .flatMap(
                        each ->
                                place.isEmpty()
                                        ? Stream.of(each)
                                        : each.all("tblStylePr").stream()
                                                .filter(p -> p.attribute("type").equals(place)))
                .flatMap(each -> each.at(properties, element).stream())
                .findFirst();
    }

    private Optional<XmlNode> inherited(String style, String properties, String element) {
        return chain(style).flatMap(each -> each.at(properties, element).stream()).findFirst();
    }

    /** A style, and those that it is based on. */
    private Stream<XmlNode> chain(String style) {
        Set<String> seen = new HashSet<>();
        return Stream.iterate(
                styles.get(style),
                each -> each != null && seen.add(each.attribute("styleId")),
                each -> styles.get(each.value("basedOn")));
    }
}
