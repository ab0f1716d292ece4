package org.gongkai.data.export;

import org.gongkai.data.output.ListedReport;

/**
 * A report that gets a sheet of its own.
 *
 * @param listed its first row in reports.csv
 * @param sheet name of its sheet
 */
record ChosenReport(ListedReport listed, String sheet) {}
