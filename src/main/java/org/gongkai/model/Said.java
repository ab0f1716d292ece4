package org.gongkai.model;

import java.util.OptionalInt;

/**
 * What a person says of a report's body, year, place and title.
 *
 * @param source its name in the output; empty where the report is named by its id
 * @param report its id; may be empty where the source is named
 * @param agency the publishing body; empty where that is left to the document
 * @param year the year reported on; empty likewise
 * @param division code of the place, of 6 or 9 digits; empty likewise
 * @param note why; may be empty
 * @param title as it is printed; empty where that is left to what was read
 */
public record Said(
        String source,
        String report,
        String agency,
        OptionalInt year,
        String division,
        String note,
        String title) {

    /** The same, with what another says where this says nothing. */
    public Said or(Said other) {
        return new Said(
                source,
                report,
                agency.isEmpty() ? other.agency : agency,
                year.isPresent() ? year : other.year,
                division.isEmpty() ? other.division : division,
                note.isEmpty() ? other.note : note,
                title.isEmpty() ? other.title : title);
    }

    /** The same of a source that has another name. */
    public Said named(String other) {
        return new Said(other, report, agency, year, division, note, title);
    }
}
