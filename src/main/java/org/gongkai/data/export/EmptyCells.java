package org.gongkai.data.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.data.write.CellColumns;
import org.gongkai.data.write.Column;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.CellKey;
import org.gongkai.model.CellState;

/**
 * Why a figure of a wide table is not there: the states of its cells, from cells.csv, which has the
 * reports in the same order. One report is in memory at a time.
 */
final class EmptyCells implements AutoCloseable {

    private final Map<CellKey, String> names;
    private final Map<String, Integer> places = new HashMap<>();
    private final TableRows cells;
    private Optional<List<String>> next;

    /**
     * @param wide the table that lacks figures
     */
    EmptyCells(OutputFolder folder, String wide) throws OutputException {
        String codebook = wide.replaceFirst(FolderTables.WIDE, "codebook") + ".csv";
        names = folder.columnsOfCells(codebook);
        folder.<OutputException>forEachReport(it -> places.put(it.source(), places.size()));
        cells = folder.table(CsvFile.CELLS.fileName());
        next = cells.next();
    }

    /**
     * The states of a report's cells by the columns of the wide table.
     *
     * @param source of the report; those that come before it are passed over
     */
    Map<String, CellState> of(String source) throws OutputException {
        Map<String, CellState> states = new HashMap<>();
        int place = places.getOrDefault(source, 0);
        // A report may have no cells at all; those of the next must not be passed over for it.
        while (next.isPresent() && places.getOrDefault(text(CellColumns.SOURCE), 0) < place) {
            next = cells.next();
        }
        for (; next.isPresent() && isOf(source); next = cells.next()) {
            CellKey key =
                    new CellKey(
                            text(CellColumns.TABLE),
                            text(CellColumns.ROW),
                            text(CellColumns.COLUMN));
            String name = names.get(key);
            if (name != null) {
                states.put(name, state());
            }
        }
        return states;
    }

    private CellState state() throws OutputException {
        try {
            return CellColumns.STATE.parse(text(CellColumns.STATE));
        } catch (IllegalArgumentException e) {
            throw new OutputException(
                    "cells.csv is not as this program writes it ("
                            + e.getMessage()
                            + "). Run 'gongkai merge' on the folder.");
        }
    }

    private boolean isOf(String source) {
        return text(CellColumns.SOURCE).equals(source);
    }

    private String text(Column<?, ?> column) {
        return next.orElseThrow().get(cells.columns().indexOf(column.name()));
    }

    @Override
    public void close() throws OutputException {
        cells.close();
    }
}
