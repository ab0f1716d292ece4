package org.gongkai.data.panel;

import org.gongkai.data.output.ListedReport;

/**
 * A report with its place in the panel.
 *
 * @param listed its row in {@code reports.csv}; of several sources with the same bytes the first
 * @param agency the name by which its agency is put together
 * @param year that it reports on
 * @param cells what it prints
 * @param copies further sources with the same bytes
 */
record FiledReport(
        ListedReport listed, String agency, int year, CellsAcrossYears cells, int copies) {

    /** Whether it has a table, whatever the form. */
    boolean has(String table) {
        return listed.forms().stream().anyMatch(form -> form.startsWith(table + "="));
    }

    /** The year and the source, for a person. */
    String shown() {
        return year + " (" + listed.source() + ")";
    }
}
