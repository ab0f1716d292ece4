package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongkai.model.Finding;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Reason;
import org.gongkai.model.SourceDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.FormatReader;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Guard;
import org.gongkai.reading.source.flow.Titles;
import org.gongkai.reading.source.flow.Xml;
import org.gongkai.reading.source.flow.XmlNode;
import org.gongkai.reading.source.flow.ZipParts;

/** Reads OpenDocument text and spreadsheets. */
public final class OdfReader implements FormatReader {

    private static final String MANIFEST = "META-INF/manifest.xml";
    private static final String SETTINGS = "settings.xml";
    private static final Set<String> PARTS =
            Set.of("content.xml", "styles.xml", "meta.xml", SETTINGS, MANIFEST);

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("OpenDocument file", () -> open(bytes));
    }

    private static SourceDocument open(byte[] bytes) throws UnreadableDocumentException {
        Map<String, byte[]> parts = ZipParts.unpack(bytes, PARTS::contains);
        requireOpen(parts);
        XmlNode content =
                parse(parts, "content.xml")
                        .orElseThrow(
                                () ->
                                        new UnreadableDocumentException(
                                                Reason.DAMAGED,
                                                "The OpenDocument file has no content."));
        Optional<XmlNode> styles = parse(parts, "styles.xml");
        OdfWalker walker = new OdfWalker(new OdfStyles(content, styles), new OdfPictures(bytes));
        BlockList blocks = new BlockList();
        List<Finding> findings = new ArrayList<>();
        content.at("body", "text").ifPresent(text -> blocks.addAll(walker.body(text)));
        Optional<XmlNode> sheets = content.at("body", "spreadsheet");
        if (sheets.isPresent()) {
            new OdfSheets(walker, showsZeros(parts)).read(sheets.get(), blocks, findings);
        }
        blocks.addAll(walker.notes());
        styles.ifPresent(root -> furniture(walker, root, blocks));
        return new FlowDocument(blocks.toList(), 0, hints(parts), findings).seen(walker.inText());
    }

    private static void requireOpen(Map<String, byte[]> parts) throws UnreadableDocumentException {
        Optional<XmlNode> manifest = parse(parts, MANIFEST);
        if (manifest.isPresent() && !manifest.get().within("encryption-data").isEmpty()) {
            throw new UnreadableDocumentException(
                    Reason.ENCRYPTED,
                    "The OpenDocument file needs a password; save it again without one.");
        }
    }

    private static Optional<XmlNode> parse(Map<String, byte[]> parts, String name)
            throws UnreadableDocumentException {
        return parts.containsKey(name) ? Optional.of(Xml.parse(parts.get(name))) : Optional.empty();
    }

    private static boolean showsZeros(Map<String, byte[]> parts)
            throws UnreadableDocumentException {
        return parse(parts, SETTINGS).stream()
                .flatMap(settings -> settings.within("config-item").stream())
                .filter(item -> item.attribute("name").equals("ShowZeroValues"))
                .allMatch(item -> item.text().equals("true"));
    }

    private static void furniture(OdfWalker walker, XmlNode styles, BlockList blocks) {
        for (XmlNode page : styles.within("master-page")) {
            for (XmlNode part : page.children()) {
                if (part.name().startsWith("header") || part.name().startsWith("footer")) {
                    blocks.furniture(walker.blocks(part));
                }
            }
        }
    }

    private static List<FlowDocument.Hint> hints(Map<String, byte[]> parts)
            throws UnreadableDocumentException {
        return parse(parts, "meta.xml")
                .flatMap(meta -> meta.at("meta", "title"))
                .map(title -> Titles.hints(title.text()))
                .orElse(List.of());
    }
}
