package org.gongkai.model;

import java.util.List;

/**
 * A document's sections and metadata.
 *
 * @param metadata what the report says of itself
 * @param sections top-level sections in order
 * @param sectionOfBlock for each block of the document the code of the statutory section it is in,
 *     empty where there is none; as long as the document's blocks
 * @param passages the text of the body paragraphs without the headings of statutory sections, cut
 *     where one of them is inside a paragraph; in reading order
 * @param findings such as {@code year-differs}
 */
public record Outline(
        Metadata metadata,
        List<Section> sections,
        List<String> sectionOfBlock,
        List<Passage> passages,
        List<Finding> findings) {

    /** Copies the lists. */
    public Outline {
        sections = List.copyOf(sections);
        sectionOfBlock = List.copyOf(sectionOfBlock);
        passages = List.copyOf(passages);
        findings = List.copyOf(findings);
    }

    /**
     * A paragraph, or the part of one in one section.
     *
     * @param block index of the paragraph among the document's blocks
     * @param section code of the statutory section, empty where there is none
     * @param text as printed, not empty
     */
    public record Passage(int block, String section, String text) {}
}
