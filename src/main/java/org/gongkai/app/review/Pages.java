package org.gongkai.app.review;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.FindingCode;
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

    private static final int KEPT = 24;

    private static final Pattern TURNED = Pattern.compile("turned by (90|180|270)°");

    private final OutputFolder folder;
    private final SourceFiles sources;
    private final Drawers drawers;
    private final Map<String, byte[]> drawn =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
                    return size() > KEPT;
                }
            };

    Pages(OutputFolder folder, SourceFiles sources, Drawers drawers) {
        this.drawers = drawers;
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
                        : drawers.draw(
                                key,
                                document.get(),
                                source.mediaType(),
                                page,
                                quarters(source, page));
        synchronized (drawn) {
            png.ifPresent(bytes -> drawn.put(key, bytes));
        }
        return png;
    }

    /**
     * By how many quarters a page was turned clockwise to be read off its picture, as its finding
     * says.
     */
    private int quarters(ListedReport source, int page) throws OutputException {
        return folder.record(source.report()).stream()
                .flatMap(record -> record.findings().stream())
                .filter(finding -> finding.kind() == FindingCode.PAGE_SCANNED)
                .filter(finding -> finding.actual().equals(Integer.toString(page)))
                .map(finding -> TURNED.matcher(finding.message()))
                .map(turned -> turned.find() ? Integer.parseInt(turned.group(1)) / 90 : 0)
                .findFirst()
                .orElse(DrawingProcess.BORN_DIGITAL);
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
