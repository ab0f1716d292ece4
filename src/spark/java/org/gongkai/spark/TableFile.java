package org.gongkai.spark;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.api.RecordConsumer;

/** A Parquet file with rows of one table. */
final class TableFile implements Closeable {

    /** Four files are open at one time, on each core of an executor. */
    private static final long GROUP_BYTES = 16L << 20;

    private final ParquetWriter<Texts> writer;

    /** The texts of a row as its CSV file has it, and the year of its report. */
    private record Texts(List<String> columns, String year) {}

    /**
     * @param path where nothing is yet
     */
    TableFile(Path path, TableSchema schema, Configuration hadoop) throws IOException {
        this.writer =
                new Builder(HadoopOutputFile.fromPath(path, hadoop), schema)
                        .withConf(hadoop)
                        .withCompressionCodec(CompressionCodecName.SNAPPY)
                        .withRowGroupSize(GROUP_BYTES)
                        .build();
    }

    /**
     * Adds a row.
     *
     * @param texts as its CSV file has it
     * @param year of the report, empty where it has none
     */
    void write(List<String> texts, String year) throws IOException {
        writer.write(new Texts(texts, year));
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    private static final class Builder extends ParquetWriter.Builder<Texts, Builder> {

        private final TableSchema schema;

        Builder(HadoopOutputFile file, TableSchema schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Texts> getWriteSupport(Configuration hadoop) {
            return new Support(schema);
        }
    }

    private static final class Support extends WriteSupport<Texts> {

        private final TableSchema schema;
        private RecordConsumer target;

        Support(TableSchema schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(Configuration hadoop) {
            return new WriteContext(schema.parquet(), Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer consumer) {
            target = consumer;
        }

        @Override
        public void write(Texts row) {
            schema.write(row.columns(), row.year(), target);
        }
    }
}
