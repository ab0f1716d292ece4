package org.gongkai.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongkai.disk.OutputException;
import org.gongkai.disk.Utf8;
import org.gongkai.output.OutputFolder;
import org.gongkai.output.TableRows;
import org.gongkai.write.CsvFile;

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
            Optional<List<String>> row = rows.next();
            while (row.isPresent()) {
                String id = row.get().get(report);
                // A file that could not be read has no id and no record.
                if (!id.isEmpty() && done.add(id)) {
                    out.write(line(id));
                    out.write('\n');
                }
                row = rows.next();
            }
        }
    }

    private String line(String id) throws OutputException {
        return folder.recordLine(id).orElseThrow(() -> MissingRecord.of(folder, id));
    }
}
