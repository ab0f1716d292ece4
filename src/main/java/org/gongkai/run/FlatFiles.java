package org.gongkai.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.disk.AtomicFile;
import org.gongkai.disk.OutputException;
import org.gongkai.write.CsvFile;
import org.gongkai.write.CsvWriter;

/**
 * The CSV files of a run, written together, one document at a time; none appears unless all are
 * complete.
 */
final class FlatFiles implements AutoCloseable {

    private final List<AtomicFile> files = new ArrayList<>();

    FlatFiles(Path out, Path scratch) throws OutputException {
        for (CsvFile kind : CsvFile.values()) {
            Path target = out.resolve(kind.fileName());
            try {
                AtomicFile file = new AtomicFile(target, scratch);
                files.add(file);
                new CsvWriter(kind, file.writer()).flush();
            } catch (IOException e) {
                close();
                throw new OutputException(target, e);
            }
        }
    }

    /**
     * The rows of the next document; documents come in the order of their sources.
     *
     * @param rows for each file, in the order of {@link CsvFile}
     */
    void add(List<String> rows) throws OutputException {
        for (int i = 0; i < files.size(); i++) {
            try {
                files.get(i).writer().write(rows.get(i));
            } catch (IOException e) {
                throw new OutputException(files.get(i).target(), e);
            }
        }
    }

    /** Publishes all of them, and none where one could not be completed. */
    void publish() throws OutputException {
        for (AtomicFile file : files) {
            try {
                file.finish();
            } catch (IOException e) {
                throw new OutputException(file.target(), e);
            }
        }
        for (AtomicFile file : files) {
            try {
                file.publish();
            } catch (IOException e) {
                throw new OutputException(file.target(), e);
            }
        }
    }

    @Override
    public void close() throws OutputException {
        for (AtomicFile file : files) {
            try {
                file.close();
            } catch (IOException e) {
                throw new OutputException(file.target(), e);
            }
        }
    }
}
