package org.gongkai.data.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CellColumns;
import org.gongkai.data.write.CsvRows;
import org.gongkai.model.CellState;

/**
 * The rows of one CSV file of an output folder, one in memory at a time. Not for several threads at
 * once.
 */
public final class TableRows implements AutoCloseable {

    /** What makes of a failure the message that names the file. */
    interface Failure {
        OutputException of(IOException cause);
    }

    private final CsvRows csv;
    private final Failure failure;
    private final List<String> columns;
    private final long expected;
    private long read;

    /**
     * @param expected cells that the file has at least; fewer mean that it was cut
     */
    TableRows(CsvRows csv, long expected, Failure failure) throws OutputException {
        this.expected = expected;
        this.csv = csv;
        this.failure = failure;
        this.columns = row().orElse(List.of());
    }

    /** Names of the columns in their order. */
    public List<String> columns() {
        return columns;
    }

    /**
     * The next row, with a text for every column.
     *
     * @return empty at the end
     * @throws OutputException when the file cannot be read
     */
    public Optional<List<String>> next() throws OutputException {
        Optional<List<String>> row = row();
        read += row.filter(this::counts).isPresent() ? 1 : 0;
        if (row.isEmpty() && read < expected) {
            throw failure.of(
                    new IOException(read + " cells, where reports.csv tells of " + expected));
        }
        return row.map(this::filled);
    }

    /** reports.csv counts the cells that a document has. */
    private boolean counts(List<String> row) {
        int state = columns.indexOf(CellColumns.STATE.name());
        return state < 0 || state >= row.size() || !row.get(state).equals(CellState.MISSING.code());
    }

    private List<String> filled(List<String> row) {
        if (row.size() >= columns.size()) {
            return row;
        }
        List<String> filled = new ArrayList<>(row);
        while (filled.size() < columns.size()) {
            filled.add("");
        }
        return filled;
    }

    private Optional<List<String>> row() throws OutputException {
        try {
            return csv.next();
        } catch (IOException e) {
            throw failure.of(e);
        }
    }

    @Override
    public void close() throws OutputException {
        try {
            csv.close();
        } catch (IOException e) {
            throw failure.of(e);
        }
    }
}
