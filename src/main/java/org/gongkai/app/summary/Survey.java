package org.gongkai.app.summary;

import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;

/**
 * All that the page tells of a folder.
 *
 * @param documents what was read
 * @param cells how it was read
 * @param years what the reports say of requests
 * @param suspects reports with something wrong
 */
record Survey(Documents documents, CellCounts cells, Years years, Suspects suspects) {

    /**
     * Reads each file of the folder once and keeps counts, not cells.
     *
     * @throws OutputException when the folder cannot be read
     */
    static Survey of(OutputFolder folder) throws OutputException {
        Documents documents = Documents.of(folder.reports());
        CellCounts cells = new CellCounts();
        Years years = new Years(documents);
        ReportCells.forEach(
                folder,
                documents.ids(),
                report -> {
                    cells.add(report);
                    years.add(report);
                });
        return new Survey(documents, cells, years, Suspects.of(documents, folder));
    }
}
