package org.gongkai.model;

import java.util.List;

/**
 * A document's sections and metadata.
 *
 * @param metadata what the report says of itself
 * @param sections top-level sections in order
 * @param sectionOfBlock for each block of the document the code of the statutory section it stands
 *     in, empty where there is none; as long as the document's blocks
 * @param findings such as {@code year-differs}
 */
public record Outline(
        Metadata metadata,
        List<Section> sections,
        List<String> sectionOfBlock,
        List<Finding> findings) {

    /** Copies the lists. */
    public Outline {
        sections = List.copyOf(sections);
        sectionOfBlock = List.copyOf(sectionOfBlock);
        findings = List.copyOf(findings);
    }
}
