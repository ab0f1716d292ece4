package org.gongkai.data.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.output.ListedReport;
import org.gongkai.data.output.OutputFolder;

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
        folder.<IOException>forEachReport(
                report -> {
                    String id = report.report();
                    // A file that could not be read has no id and no record, an archive no record.
                    if (!id.isEmpty() && done.add(id)) {
                        Optional<String> line = folder.recordLine(id);
                        if (line.isEmpty() && !ListedReport.isArchive(report.mediaType())) {
                            throw folder.noRecord(id);
                        }
                        if (line.isPresent()) {
                            out.write(line.get());
                            out.write('\n');
                        }
                    }
                });
    }
}
