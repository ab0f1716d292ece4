package org.gongkai;

import java.util.List;
import org.gongkai.model.Extraction;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Matching;
import org.gongkai.model.SourceDocument;

/**
 * What the stages made of one document, for people who look for the cause of a reading.
 *
 * @param source what the reader gave
 * @param flow the same arranged; its grids are not yet joined over pages
 * @param matching tables and choices before the sums decided
 * @param extraction the result
 */
public record Inspection(
        SourceDocument source, FlowDocument flow, Matching matching, Extraction extraction) {

    /** A document that could not be read: all but the result is empty. */
    static Inspection unread(Extraction extraction) {
        FlowDocument nothing = new FlowDocument(List.of(), 0, List.of(), List.of());
        Matching none = new Matching(List.of(), List.of(), List.of(), List.of());
        return new Inspection(nothing, nothing, none, extraction);
    }
}
