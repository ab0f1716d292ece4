package org.gongkai.model;

import java.util.List;

/**
 * A document of drawn pages, before anything is known of lines, paragraphs and tables.
 *
 * @param pages pages that could be read, in order
 * @param pageCount pages the document says it has
 * @param findings what went wrong while reading, such as {@code page-failed}
 */
public record PagedDocument(List<Page> pages, int pageCount, List<Finding> findings)
        implements SourceDocument {

    /** Copies the lists. */
    public PagedDocument {
        pages = List.copyOf(pages);
        findings = List.copyOf(findings);
    }
}
