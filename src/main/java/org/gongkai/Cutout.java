package org.gongkai;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.gongkai.model.Box;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.SourceDocument;

/**
 * The part of a document of drawn pages that is asked for.
 *
 * @param pages which of them, by their numbers from 1
 * @param area on each page, in points; empty for the whole page
 */
public record Cutout(IntPredicate pages, Optional<Box> area) {

    /** All of it. */
    public static final Cutout WHOLE = new Cutout(page -> true, Optional.empty());

    SourceDocument of(SourceDocument source) {
        if (!(source instanceof PagedDocument document)) {
            return source;
        }
        List<Page> wanted =
                document.pages().stream()
                        .filter(page -> pages.test(page.number()))
                        .map(page -> area.map(page::within).orElse(page))
                        .toList();
        return new PagedDocument(wanted, document.pageCount(), document.findings());
    }
}
