package org.gongkai.data.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;

/**
 * The files that make an output folder a data set: {@code wide.csv} is written row by row, what
 * describes it when all rows are counted.
 *
 * <pre>{@code
 * DataSet data = new DataSet(forms);
 * wide.write(data.wideHeader());
 * WideRow row = data.row(source, extraction);
 * wide.write(row.line());
 * data.count(row);
 * data.descriptions().forEach((name, text) -> ...);
 * }</pre>
 *
 * <p>{@link #row} may be called by several threads, all else by one. What is kept in memory does
 * not grow with the number of rows.
 */
public final class DataSet {

    /** Name of the wide table. */
    public static final String WIDE = "wide.csv";

    private final Variables variables;
    private final WideTable wide;
    private final Codebook.Counts counts;

    /**
     * @param forms whose cells are columns
     */
    public DataSet(FormSet forms) {
        variables = new Variables(forms, WideTable.head().names());
        wide = new WideTable(variables);
        counts = new Codebook.Counts(variables.all().size());
    }

    /** What is known of the columns of wide.csv that are no cells, and of codebook.csv. */
    public static List<Columns<?>> columns() {
        return List.of(WideTable.head(), Codebook.COLUMNS);
    }

    /** The first line of the wide table, with its end. */
    public String wideHeader() {
        return wide.header();
    }

    /**
     * The row of a source in the wide table.
     *
     * @param source where it came from
     * @param extraction what was taken from it
     * @return {@link WideRow#NONE} when it is no report
     * @throws OutputException when it has a cell that no form has
     */
    public WideRow row(Source source, Extraction extraction) throws OutputException {
        return wide.row(source, extraction);
    }

    /** Counts a row for the codebook, each report once. */
    public void count(WideRow row) {
        counts.add(row);
    }

    /** Name and text of each file that describes the others, for the rows counted so far. */
    public Map<String, String> descriptions() {
        Codebook codebook = new Codebook(variables, counts);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("codebook.csv", codebook.csv());
        files.put("codebook.md", codebook.markdown());
        files.put("datapackage.json", new DataPackage(variables, codebook.entries()).json());
        return files;
    }
}
