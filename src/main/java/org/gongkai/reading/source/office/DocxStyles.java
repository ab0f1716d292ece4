package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.source.flow.XmlNode;

/** What the styles of a Word document say about numbering and the look of text. */
final class DocxStyles {

    private final Map<String, XmlNode> styles = new HashMap<>();
    private String defaultParagraph = "";

    /**
     * @param root the part with the styles, if the document has one
     */
    DocxStyles(Optional<XmlNode> root) {
        root.ifPresent(all -> all.all("style").forEach(this::add));
    }

    private void add(XmlNode style) {
        styles.putIfAbsent(style.attribute("styleId"), style);
        boolean standard = "1".equals(style.attribute("default"));
        if (standard && "paragraph".equals(style.attribute("type"))) {
            defaultParagraph = style.attribute("styleId");
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

    /** Whether a style of tables, or one it is based on, colours cells. */
    boolean shades(String style) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (styles.containsKey(id) && seen.add(id)) {
            if (!styles.get(id).within("shd").isEmpty()) {
                return true;
            }
            id = styles.get(id).value("basedOn");
        }
        return false;
    }

    private Optional<XmlNode> inherited(String style, String properties, String element) {
        Set<String> seen = new HashSet<>();
        String id = style;
        while (styles.containsKey(id) && seen.add(id)) {
            Optional<XmlNode> found = styles.get(id).at(properties, element);
            if (found.isPresent()) {
                return found;
            }
            id = styles.get(id).value("basedOn");
        }
        return Optional.empty();
    }
}
