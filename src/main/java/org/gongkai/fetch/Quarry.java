package org.gongkai.fetch;

import java.net.URI;

/**
 * An address that is to be got.
 *
 * @param address where
 * @param foundOn the page that led there, empty for the list itself
 * @param agency as the list has it
 * @param year as the list has it
 * @param title what the link said
 * @param step how it was come by
 */
record Quarry(URI address, String foundOn, String agency, String year, String title, Step step) {

    /** How far from the list an address is. */
    enum Step {
        /** In the list: a report, or a page that leads to reports. */
        LISTED,
        /** A further page of one in the list. */
        NEXT_PAGE,
        /** A link that fits, on one of these. */
        REPORT,
        /** A file on the page of a report. */
        ATTACHMENT
    }
}
