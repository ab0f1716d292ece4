package org.gongkai.data.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;

/** The workbook of an output folder: its tables, then a sheet for each report. */
final class WorkbookFile {

    private static final List<CsvFile> TABLES =
            List.of(CsvFile.REPORTS, CsvFile.CELLS, CsvFile.FINDINGS);

    private final OutputFolder folder;
    private final List<FormTemplate> forms;
    private final int maxRows;

    /**
     * @param maxRows most rows of a sheet below its header
     */
    WorkbookFile(OutputFolder folder, List<FormTemplate> forms, int maxRows) {
        this.folder = folder;
        this.forms = List.copyOf(forms);
        this.maxRows = maxRows;
    }

    void write(Path target, List<SheetChoice.Chosen> chosen)
            throws OutputException, ExportException {
        new BookFile(TABLES.size() + 1).write(target, book -> write(book, chosen));
    }

    private void write(Workbook book, List<SheetChoice.Chosen> chosen)
            throws IOException, OutputException, ExportException {
        for (CsvFile table : TABLES) {
            new TableSheet(book, folder, maxRows).write(table);
        }
        var byId = forms.stream().collect(Collectors.toMap(FormTemplate::id, Function.identity()));
        for (SheetChoice.Chosen report : chosen) {
            String id = report.listed().report();
            Extraction record = folder.record(id).orElseThrow(() -> folder.noRecord(id));
            new ReportSheet(new SheetPen(book.newWorksheet(report.sheet())), byId)
                    .write(report.listed(), record);
        }
    }
}
