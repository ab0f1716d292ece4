package org.gongkai.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.data.output.TableRows;
import org.gongkai.data.write.CsvFile;

/** All records, one in each line, in the order of their first sources. */
final class JsonLines {

    private final OutputFolder folder;

    JsonLines(OutputFolder folder) {
        this.folder = folder;
    }

    void write(OutputStream out) throws IOException, OutputException {
        Writer writer = Utf8.writer(out);
        write(writer);
        writer.flush();
    }

    void write(Writer out) throws IOException, OutputException {
        Set<String> done = new HashSet<>();
        try (TableRows rows = folder.table(CsvFile.REPORTS.fileName())) {
            int report = rows.columns().indexOf("report");
            int mediaType = rows.columns().indexOf("media_type");
            Optional<List<String>> row = rows.next();
            while (row.isPresent()) {
                String id = row.get().get(report);
                // A file that could not be read has no id and no record, an archive no record.
                if (!id.isEmpty() && done.add(id)) {
                    Optional<String> line = folder.recordLine(id);
                    if (line.isEmpty() && !ListedReport.isArchive(row.get().get(mediaType))) {
                        throw MissingRecord.of(folder, id);
                    }
                    if (line.isPresent()) {
                        out.write(line.get());
                        out.write('\n');
                    }
                }
                row = rows.next();
            }
        }
    }
}
