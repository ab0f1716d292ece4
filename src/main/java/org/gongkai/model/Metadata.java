package org.gongkai.model;

import java.util.List;
import java.util.OptionalInt;

/**
 * What the report says of itself. A text that is not known is empty.
 *
 * @param title full title, its lines joined
 * @param agency the publishing body
 * @param year the year reported on
 * @param periodStart first day of the statistical period, ISO 8601
 * @param periodEnd last day of the statistical period, ISO 8601
 * @param published date of signature or publication, ISO 8601
 * @param signature the signing body as printed
 * @param where the place and rank of the publishing body
 * @param facts how each part was read; none where the document is no report
 */
public record Metadata(
        String title,
        String agency,
        OptionalInt year,
        String periodStart,
        String periodEnd,
        String published,
        String signature,
        Locality where,
        List<Fact> facts) {

    /** Nothing known. */
    public static final Metadata NONE =
            new Metadata("", "", OptionalInt.empty(), "", "", "", "", Locality.NONE, List.of());

    /** Copies the list. */
    public Metadata {
        facts = List.copyOf(facts);
    }

    /** The year in digits, empty when unknown. */
    public String yearText() {
        return year.isPresent() ? Integer.toString(year.getAsInt()) : "";
    }

    /** The same with the place of the body. */
    public Metadata at(Locality place) {
        return new Metadata(
                title, agency, year, periodStart, periodEnd, published, signature, place, facts);
    }

    /** The same where a person says title, body and year; what is not said stays. */
    public Metadata saying(Said said) {
        return new Metadata(
                said.title().isEmpty() ? title : said.title(),
                said.agency().isEmpty() ? agency : said.agency(),
                said.year().isPresent() ? said.year() : year,
                periodStart,
                periodEnd,
                published,
                signature,
                where,
                facts);
    }
}
