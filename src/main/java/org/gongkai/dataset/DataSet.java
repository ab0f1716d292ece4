package org.gongkai.dataset;

import org.gongkai.disk.OutputException;
import org.gongkai.model.Extraction;

/**
 * The files that make an output folder a data set: {@code wide.csv} is written row by row.
 *
 * <pre>{@code
 * DataSet data = new DataSet(forms);
 * wide.write(data.wideHeader());
 * wide.write(data.row("county/report.pdf", extraction).line());
 * }</pre>
 */
public final class DataSet {

    /** Name of the wide table. */
    public static final String WIDE = "wide.csv";

    private final WideTable wide;

    /**
     * @param forms whose cells are columns
     */
    public DataSet(FormSet forms) {
        wide = new WideTable(new Variables(forms, WideTable.HEAD));
    }

    /** The first line of the wide table, with its end. */
    public String wideHeader() {
        return wide.header();
    }

    /**
     * The row of a source in the wide table; may be asked for by several threads.
     *
     * @param source its name
     * @param extraction what was taken from it
     * @return {@link WideRow#NONE} when it is no report
     * @throws OutputException when it has a cell that no form has
     */
    public WideRow row(String source, Extraction extraction) throws OutputException {
        return wide.row(source, extraction);
    }
}
