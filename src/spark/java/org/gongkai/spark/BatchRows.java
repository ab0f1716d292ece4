package org.gongkai.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.gongkai.bulk.run.SourceRecord;
import org.gongkai.data.write.CsvFile;

/**
 * Writes the rows of a batch, a file for each table. Not by way of Spark's own rows, which costs as
 * much again as to make them: the files are read once more when the tables are split by year.
 */
final class BatchRows implements Closeable {

    private final Map<CsvFile, TableFile> files = new EnumMap<>(CsvFile.class);

    /**
     * @param folder where the files are made; there is none of that name
     */
    BatchRows(Path folder, Configuration hadoop) throws IOException {
        for (CsvFile file : CsvFile.values()) {
            files.put(file, new TableFile(path(folder, file), new TableSchema(file), hadoop));
        }
    }

    /** The file of a table. */
    static Path path(Path folder, CsvFile file) {
        return new Path(folder, file.table() + ".parquet");
    }

    /** Adds the rows of a source. */
    void add(SourceRecord record) throws IOException {
        String year = record.extraction().metadata().yearText();
        for (CsvFile file : CsvFile.values()) {
            List<List<String>> rows = file.rows(record.source(), record.extraction()).toList();
            for (List<String> texts : rows) {
                files.get(file).write(texts, year);
            }
        }
    }

    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TableFile file : files.values()) {
            try {
                file.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
