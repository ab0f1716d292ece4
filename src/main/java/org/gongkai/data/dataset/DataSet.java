package org.gongkai.data.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.Columns;
import org.gongkai.data.write.Source;
import org.gongkai.model.Extraction;
import org.gongkai.model.ReportKind;

/**
 * The files that make an output folder a data set: a wide table for each kind of report is written
 * row by row, what describes them when all rows are counted.
 *
 * <pre>{@code
 * DataSet data = new DataSet(forms);
 * data.headers().forEach((name, line) -> ...);
 * WideRow row = data.row(source, extraction);
 * wide.get(row.table()).write(row.line());
 * data.count(row);
 * data.descriptions().forEach((name, text) -> ...);
 * }</pre>
 *
 * <p>{@link #row} may be called by several threads, all else by one. What is kept in memory does
 * not grow with the number of rows.
 */
public final class DataSet {

    private final List<KindTable> tables = new ArrayList<>();

    /**
     * @param forms whose cells are columns
     */
    public DataSet(FormSet forms) {
        for (ReportKind kind : forms.kinds()) {
            FormSet own = forms.of(kind);
            tables.add(tables.isEmpty() ? KindTable.first(kind, own) : KindTable.other(kind, own));
        }
    }

    /** What is known of the columns of wide.csv that are no cells, and of codebook.csv. */
    public static List<Columns<?>> columns() {
        return List.of(WideTable.head(), Codebook.COLUMNS);
    }

    /** For each wide table the name of its file and its first line, with its end. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        tables.forEach(table -> headers.put(table.file(), table.wide().header()));
        return headers;
    }

    /**
     * The row of a source in the wide table of its kind.
     *
     * @param source where it came from
     * @param extraction what was taken from it
     * @return {@link WideRow#NONE} when it is no report
     * @throws OutputException when it has a cell that no form has, or is of a kind that none is of
     */
    public WideRow row(Source source, Extraction extraction) throws OutputException {
        if (!extraction.outcome().status().isReport()) {
            return WideRow.NONE;
        }
        int table = table(source, extraction.kind());
        return tables.get(table).wide().row(source, extraction).in(table);
    }

    /** A report that bears no mark of its kind is of the first. */
    private int table(Source source, String kind) throws OutputException {
        for (int i = 0; i < tables.size(); i++) {
            if (kind.isEmpty() || tables.get(i).kind().code().equals(kind)) {
                return i;
            }
        }
        throw new OutputException(
                "The record of "
                        + source.name()
                        + " is of the kind '"
                        + kind
                        + "', of which no form is in use. Name their folder with --forms as for"
                        + " 'gongkai extract', or run 'gongkai extract' again.");
    }

    /** Counts a row for the codebook of its table, each report once. */
    public void count(WideRow row) {
        tables.get(row.table()).counts().add(row);
    }

    /** Name and text of each file that describes the others, for the rows counted so far. */
    public Map<String, String> descriptions() {
        return KindTable.descriptions(tables);
    }
}
