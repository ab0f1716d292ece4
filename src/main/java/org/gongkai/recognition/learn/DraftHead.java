package org.gongkai.recognition.learn;

import java.util.List;
import java.util.Optional;

/**
 * What a draft says of the form as a whole.
 *
 * @param id of the form
 * @param name of the form
 * @param kind of report, where titles tell it
 * @param firstYear the first year of the copies
 * @param copies names of the copies
 */
record DraftHead(
        String id, String name, Optional<DraftKind> kind, int firstYear, List<String> copies) {

    DraftHead {
        copies = List.copyOf(copies);
    }
}
