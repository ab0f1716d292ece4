package org.gongkai.data.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormTemplate;

/** The workbook. It is written beside its place, then copied to where it belongs. */
final class WorkbookFile {

    private static final List<CsvFile> TABLES =
            List.of(CsvFile.REPORTS, CsvFile.CELLS, CsvFile.FINDINGS);

    private static final String APPLICATION = "gongkai";

    /** The format wants one; ours would change the bytes with every version. */
    private static final String VERSION = "1.0";

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

    void write(Path target, List<ChosenReport> chosen) throws OutputException, ExportException {
        WholeFile.write(
                target,
                whole -> {
                    Path draft =
                            Files.createTempFile(AtomicFile.folder(target), ".gongkai-", ".tmp");
                    try {
                        try (OutputStream out =
                                new BufferedOutputStream(Files.newOutputStream(draft))) {
                            write(out, chosen);
                        }
                        new StablePackage().copy(draft, whole.stream());
                    } finally {
                        Files.delete(draft);
                    }
                });
    }

    private void write(OutputStream out, List<ChosenReport> chosen)
            throws IOException, OutputException, ExportException {
        try (Workbook book = new Workbook(out, APPLICATION, VERSION)) {
            for (CsvFile table : TABLES) {
                new TableSheet(book, folder, maxRows).write(table);
            }
            var byId =
                    forms.stream().collect(Collectors.toMap(FormTemplate::id, Function.identity()));
            for (ChosenReport report : chosen) {
                String id = report.listed().report();
                Extraction record = folder.record(id).orElseThrow(() -> folder.noRecord(id));
                new ReportSheet(new SheetPen(book.newWorksheet(report.sheet())), byId)
                        .write(report.listed(), record);
            }
        }
    }
}
