package org.gongkai.bulk.fetch;

import java.net.URI;

/**
 * An address that is to be got.
 *
 * @param address where
 * @param foundOn the page that led there, empty for the list itself
 * @param agency as the list has it
 * @param year the years that are wanted, with a space between; empty for all
 * @param title what the link said
 * @param step how it was come by
 */
record FetchTarget(
        URI address, String foundOn, String agency, String year, String title, Step step) {

    /** How far from the list an address is. */
    enum Step {
        /** In the list: a report, or a page that leads to reports. */
        LISTED,
        /** A further page of one in the list. */
        NEXT_PAGE,
        /** A link that fits, on one of these. */
        REPORT,
        /** A file on the page of a report. */
        ATTACHMENT;

        /** Whether its links may lead to reports, not to files of a report alone. */
        boolean isIndex() {
            return this == LISTED || this == NEXT_PAGE;
        }
    }

    WantedYears years() {
        return WantedYears.in(year);
    }

    FetchTarget withYears(WantedYears years) {
        return new FetchTarget(address, foundOn, agency, years.toString(), title, step);
    }

    /** With a title, where it has none of its own. */
    FetchTarget titled(String other) {
        return title.isEmpty()
                ? new FetchTarget(address, foundOn, agency, year, other, step)
                : this;
    }

    /** Come by on the way to reports for this agency, by the list as it is now. */
    FetchTarget forAgency(String other) {
        return new FetchTarget(address, foundOn, other, year, title, step);
    }
}
