package org.gongkai.app.review;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PageRenderer;
import org.gongkai.reading.source.text.TextDecoding;

/** Pictures of pages, and the text of documents that have none. The last ones drawn are kept. */
final class Pages {

    /** What is said where there is no picture. */
    static final String ABSENT =
            "This cannot be shown. Either the document has no such page, or drawing it takes too"
                    + " long, or it is not among the inputs or is another one now; then name the"
                    + " folder it lies in: gongkai review OUT INPUT";

    /** Resolution of the pictures, pixels of an inch. */
    static final int RESOLUTION = 110;

    private static final int KEPT = 24;

    private final OutputFolder folder;
    private final SourceFiles sources;
    private final PageRenderer renderer = new PageRenderer();
    private final TimedRenderer timed = new TimedRenderer();
    private final Map<String, byte[]> drawn =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    Pages(OutputFolder folder, SourceFiles sources) {
        this.folder = folder;
        this.sources = sources;
    }

    /**
     * A page as PNG.
     *
     * @param page from 1
     * @return empty where there is no document to draw
     */
    Optional<byte[]> picture(ListedReport source, int page) throws IOException, OutputException {
        String key = source.report() + " " + page;
        synchronized (drawn) {
            if (drawn.containsKey(key)) {
                return Optional.of(drawn.get(key));
            }
        }
        Optional<byte[]> document =
                PageRenderer.draws(source.mediaType()) ? document(source) : Optional.empty();
        Optional<byte[]> png =
                document.isEmpty()
                        ? Optional.empty()
                        : timed.draw(key, () -> png(document.get(), source.mediaType(), page));
        synchronized (drawn) {
            png.ifPresent(bytes -> drawn.put(key, bytes));
        }
        return png;
    }

    private byte[] png(byte[] document, String mediaType, int page)
            throws IOException, UnreadableDocumentException {
        BufferedImage image = renderer.draw(document, mediaType, page, RESOLUTION);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    /** The text of a web page or text file, markup and all. */
    Optional<String> text(ListedReport source) throws IOException, OutputException {
        boolean text =
                source.mediaType().startsWith("text/") || source.mediaType().contains("xhtml");
        Optional<byte[]> document = text ? document(source) : Optional.empty();
        try {
            return document.isPresent()
                    ? Optional.of(TextDecoding.decode(document.get()).text())
                    : Optional.empty();
        } catch (UnreadableDocumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Optional<byte[]> document(ListedReport source) throws IOException, OutputException {
        Optional<String> sha256 = folder.sha256(source.report());
        return sha256.isPresent() ? sources.bytes(source.source(), sha256.get()) : Optional.empty();
    }
}
