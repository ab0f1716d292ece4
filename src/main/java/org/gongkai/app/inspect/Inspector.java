package org.gongkai.app.inspect;

import java.awt.image.BufferedImage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gongkai.Inspection;
import org.gongkai.base.text.Language;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PageRenderer;

/**
 * Shows what was made of one document. Not for several threads at once.
 *
 * <pre>{@code
 * Inspector inspector = new Inspector(bytes, inspection, extractor.forms().templates());
 * BufferedImage picture = inspector.picture(1, 150);
 * }</pre>
 */
public final class Inspector {

    private final byte[] document;
    private final Inspection inspection;
    private final List<FormTemplate> forms;

    /**
     * @param document the bytes that were inspected
     * @param forms the forms that its tables were matched with
     */
    public Inspector(byte[] document, Inspection inspection, Collection<FormTemplate> forms) {
        this.document = document.clone();
        this.inspection = inspection;
        this.forms = List.copyOf(forms);
    }

    /** Number of pages that can be drawn; 0 where the format has none. */
    public int pages() {
        boolean drawn = PageRenderer.draws(inspection.extraction().mediaType());
        return drawn ? inspection.extraction().pages() : 0;
    }

    /**
     * Draws a page with what was found on it.
     *
     * @param page from 1 to {@link #pages()}
     * @param dpi pixels an inch, above 0
     * @throws UnreadableDocumentException when this page cannot be drawn
     * @throws IllegalArgumentException when there is no such page or the resolution makes no sense
     */
    public BufferedImage picture(int page, double dpi) throws UnreadableDocumentException {
        BufferedImage picture =
                new PageRenderer().draw(document, inspection.extraction().mediaType(), page, dpi);
        page(page).ifPresent(found -> new PagePainter(picture, found).paint(inspection));
        return picture;
    }

    private Optional<Page> page(int number) {
        List<Page> pages =
                inspection.source() instanceof PagedDocument paged ? paged.pages() : List.of();
        return pages.stream().filter(page -> page.number() == number).findFirst();
    }

    /**
     * Says what was found on a page: grids, what tables and forms they were taken for, statutory
     * rows, and what became of print with several readings.
     *
     * @param page from 1; 0 for a document of a format without pages
     * @return lines, each with an end of line
     */
    public String text(int page) {
        return text(page, Language.EN);
    }

    /** The same in a language; the codes of forms, and messages, stay as they are. */
    public String text(int page, Language language) {
        return new PageText(inspection, forms, page, new Phrases(language)).lines();
    }

    /** The findings on the whole document, a line each. */
    public String findings() {
        Phrases phrases = new Phrases(Language.EN);
        StringBuilder text = new StringBuilder("findings\n");
        inspection
                .extraction()
                .findings()
                .forEach(it -> text.append("  ").append(Wording.finding(it, phrases)).append('\n'));
        return text.toString();
    }
}
