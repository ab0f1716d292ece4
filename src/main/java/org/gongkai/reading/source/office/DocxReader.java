package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
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

/**
 * Reads Word documents of 2007 and later.
 *
 * <p>POI opens the package; the text is read from the XML itself, because what reports are made of
 * (rows inside content controls, automatic numbers, text boxes, tracked changes) has no place in
 * POI's model of a document.
 */
public final class DocxReader implements FormatReader {

    private final ChunkReader chunks;

    /** Reads the documents that a Word document takes in. */
    public interface ChunkReader {

        /**
         * Reads one.
         *
         * @param mediaType what the Word document calls it
         * @param bytes not empty
         */
        SourceDocument read(String mediaType, byte[] bytes) throws UnreadableDocumentException;
    }

    /** A reader of documents that take in no others. */
    public DocxReader() {
        this(
                (mediaType, bytes) -> {
                    throw new UnreadableDocumentException(
                            Reason.UNSUPPORTED_TYPE,
                            "Documents within such documents are not read.");
                });
    }

    /**
     * @param chunks reads the documents that are taken in
     */
    public DocxReader(ChunkReader chunks) {
        this.chunks = chunks;
    }

    @Override
    public SourceDocument read(byte[] bytes) throws UnreadableDocumentException {
        return Guard.read("Word document", () -> open(bytes));
    }

    private SourceDocument open(byte[] bytes) throws IOException, UnreadableDocumentException {
        ZipParts.requireBounded(bytes);
        try (OPCPackage zip = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            return new DocxFile(zip, chunks).document();
        } catch (OpenXML4JException broken) {
            throw new UnreadableDocumentException(
                    Reason.DAMAGED, "The Word document is broken: its parts do not fit together.");
        }
    }

    /** The parts of one Word document: text, styles, lists, notes, headers. */
    private static final class DocxFile {

        private final OPCPackage zip;
        private final PackagePart main;
        private final DocxWalker walker;

        DocxFile(OPCPackage zip, ChunkReader chunks)
                throws IOException, OpenXML4JException, UnreadableDocumentException {
            this.zip = zip;
            this.main = mainPart(zip);
            DocxStyles styles = new DocxStyles(related("styles"));
            this.walker =
                    new DocxWalker(
                            new DocxLooks(styles, new DocxTheme(related("theme"))),
                            new DocxNumbering(related("numbering"), styles),
                            new DocxPictures(main),
                            new DocxChunks(main, chunks));
        }

        FlowDocument document()
                throws IOException, OpenXML4JException, UnreadableDocumentException {
            XmlNode body = parse(main).first("body").orElseThrow(DocxFile::noText);
            BlockList blocks = new BlockList();
            blocks.addAll(walker.body(body));
            addNotes(blocks, "footnotes", "footnote", body);
            addNotes(blocks, "endnotes", "endnote", body);
            addFurniture(blocks, body);
            return new FlowDocument(blocks.toList(), 0, hints(), walker.findings())
                    .seen(walker.inText());
        }

        private static UnreadableDocumentException noText() {
            return new UnreadableDocumentException(
                    Reason.DAMAGED, "The Word document has no body.");
        }

        private static PackagePart mainPart(OPCPackage zip) throws UnreadableDocumentException {
            for (PackageRelationship relation : zip.getRelationships()) {
                // The strict edition has another address with the same last word.
                if (relation.getRelationshipType().endsWith("/officeDocument")) {
                    PackagePart part = zip.getPart(relation);
                    if (part != null) {
                        return part;
                    }
                }
            }
            throw noText();
        }

        private Optional<XmlNode> related(String kind)
                throws IOException, OpenXML4JException, UnreadableDocumentException {
            for (PackageRelationship relation : main.getRelationships()) {
                if (relation.getRelationshipType().endsWith("/" + kind)) {
                    return Optional.of(parse(main.getRelatedPart(relation)));
                }
            }
            return Optional.empty();
        }

        private static XmlNode parse(PackagePart part)
                throws IOException, UnreadableDocumentException {
            if (part == null) {
                throw new UnreadableDocumentException(
                        Reason.DAMAGED, "The Word document lacks one of its parts.");
            }
            try (InputStream in = part.getInputStream()) {
                return Xml.parse(in.readAllBytes());
            }
        }

        /** Notes in the order in which the text refers to them. */
        private void addNotes(BlockList blocks, String kind, String element, XmlNode body)
                throws IOException, OpenXML4JException, UnreadableDocumentException {
            List<XmlNode> notes = related(kind).map(root -> root.all(element)).orElse(List.of());
            for (XmlNode reference : body.within(element + "Reference")) {
                for (XmlNode note : notes) {
                    if (note.attribute("id").equals(reference.attribute("id"))) {
                        blocks.addAll(walker.blocks(note));
                    }
                }
            }
        }

        private void addFurniture(BlockList blocks, XmlNode body)
                throws IOException, InvalidFormatException, UnreadableDocumentException {
            Set<String> parts = new LinkedHashSet<>();
            for (String kind : List.of("headerReference", "footerReference")) {
                body.within(kind).forEach(reference -> parts.add(reference.attribute("id")));
            }
            for (String id : parts) {
                PackageRelationship relation = main.getRelationship(id);
                if (relation != null) {
                    blocks.furniture(walker.blocks(parse(main.getRelatedPart(relation))));
                }
            }
        }

        private List<FlowDocument.Hint> hints() throws InvalidFormatException {
            List<FlowDocument.Hint> hints = new ArrayList<>();
            Optional<String> title = zip.getPackageProperties().getTitleProperty();
            title.ifPresent(text -> hints.addAll(Titles.hints(text)));
            return hints;
        }
    }
}
