package org.gongkai.review;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gongkai.disk.OutputException;
import org.gongkai.model.Extraction;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.output.ListedReport;
import org.gongkai.output.OutputFolder;
import org.gongkai.source.PageRenderer;
import org.gongkai.source.text.TextDecoding;

/** Pictures of pages, and the text of documents that have none. The last ones drawn are kept. */
final class Pages {

    /** What is said where there is no picture. */
    static final String ABSENT =
            "The document is not among the inputs, or is another one now. Name the folder it lies in: gongkai review OUT INPUT";

    /** Resolution of the pictures, pixels of an inch. */
    static final int RESOLUTION = 110;

    private static final int KEPT = 24;

    private final OutputFolder folder;
    private final Originals originals;
    private final PageRenderer renderer = new PageRenderer();
    private final Map<String, byte[]> drawn =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    Pages(OutputFolder folder, Originals originals) {
        this.folder = folder;
        this.originals = originals;
    }

    /**
     * A page as PNG.
     *
     * @param page from 1
     * @return empty where there is no document to draw
     */
    synchronized Optional<byte[]> picture(ListedReport source, int page)
            throws IOException, OutputException {
        String key = source.report() + " " + page;
        byte[] kept = drawn.get(key);
        if (kept != null) {
            return Optional.of(kept);
        }
        Optional<byte[]> document = document(source);
        if (document.isEmpty() || !PageRenderer.draws(source.mediaType())) {
            return Optional.empty();
        }
        try {
            BufferedImage image =
                    renderer.draw(document.get(), source.mediaType(), page, RESOLUTION);
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            drawn.put(key, png.toByteArray());
            return Optional.of(png.toByteArray());
        } catch (UnreadableDocumentException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The text of a web page or text file as it stands in it. */
    Optional<String> text(ListedReport source) throws IOException, OutputException {
        boolean text =
                source.mediaType().startsWith("text/") || source.mediaType().contains("xhtml");
        Optional<byte[]> document = text ? document(source) : Optional.empty();
        try {
            return document.isPresent()
                    ? Optional.of(TextDecoding.decode(document.get()).text())
                    : Optional.empty();
        } catch (UnreadableDocumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    private Optional<byte[]> document(ListedReport source) throws IOException, OutputException {
        Optional<Extraction> record = folder.record(source.report());
        return record.isPresent()
                ? originals.bytes(source.source(), record.get().sha256())
                : Optional.empty();
    }
}
