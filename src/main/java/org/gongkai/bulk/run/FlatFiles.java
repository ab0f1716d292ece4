package org.gongkai.bulk.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.dataset.DataSet;
import org.gongkai.data.write.CsvFile;

/**
 * The CSV files of a run and what describes them, written together, one document at a time; none
 * appears unless all are complete.
 */
final class FlatFiles implements AutoCloseable {

    private final Path out;
    private final Path scratch;
    private final DataSet data;
    private final List<AtomicFile> files = new ArrayList<>();

    FlatFiles(Path out, Path scratch, DataSet data) throws OutputException {
        this.out = out;
        this.scratch = scratch;
        this.data = data;
        for (CsvFile kind : CsvFile.values()) {
            begin(kind.fileName(), kind.header());
        }
        for (Map.Entry<String, String> wide : data.headers().entrySet()) {
            begin(wide.getKey(), wide.getValue());
        }
    }

    private void begin(String name, String text) throws OutputException {
        Path target = out.resolve(name);
        try {
            AtomicFile file = new AtomicFile(target, scratch);
            files.add(file);
            file.stream().write(Utf8.bytes(text));
        } catch (IOException e) {
            close();
            throw new OutputException(target, e);
        }
    }

    /** The rows of the next document; documents come in the order of their sources. */
    void add(Rows rows) throws OutputException {
        List<byte[]> texts = rows.texts();
        int number = 0;
        for (CsvFile kind : CsvFile.values()) {
            boolean open = kind == CsvFile.REPORTS;
            write(number, open ? Utf8.bytes(rows.reportLine()) : texts.get(number));
            number++;
        }
        // The wide tables of the kinds come behind the others.
        write(texts.size() + rows.wide().table(), Utf8.bytes(rows.wide().line()));
        data.count(rows.wide());
    }

    private void write(int number, byte[] text) throws OutputException {
        AtomicFile file = files.get(number);
        Disk.writing(file.target(), () -> file.stream().write(text));
    }

    /** Publishes all of them, and none where one could not be completed. */
    void publish() throws OutputException {
        for (Map.Entry<String, String> each : data.descriptions().entrySet()) {
            begin(each.getKey(), each.getValue());
        }
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::finish);
        }
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::publish);
        }
    }

    @Override
    public void close() throws OutputException {
        for (AtomicFile file : files) {
            Disk.writing(file.target(), file::close);
        }
    }
}
