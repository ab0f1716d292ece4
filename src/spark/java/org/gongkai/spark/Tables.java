package org.gongkai.spark;

import java.io.IOException;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.gongkai.write.CsvFile;

/**
 * The Parquet tables of an output folder. New rows are written beside them first; when all are
 * there a mark says so, and then their files are moved into the tables. A job that ends before the
 * mark leaves nothing that counts; one that ends after it is finished by the next.
 */
final class Tables {

    private static final String STAGING = "_staging";
    private static final String MARK = "_COMPLETE";

    private final SparkSession spark;
    private final Path output;
    private final FileSystem system;

    Tables(SparkSession spark, String output, Configuration hadoop) throws IOException {
        this.spark = spark;
        this.output = new Path(output);
        this.system = this.output.getFileSystem(hadoop);
    }

    /** Makes the folder and finishes or takes away what earlier jobs have left. */
    void open() throws IOException {
        system.mkdirs(new Path(output, STAGING));
        for (FileStatus job : system.listStatus(new Path(output, STAGING))) {
            if (system.exists(new Path(job.getPath(), MARK))) {
                publish(job.getPath());
            }
            system.delete(job.getPath(), true);
        }
    }

    /** Whether there are reports of earlier jobs. */
    boolean exist() throws IOException {
        return system.exists(new Path(output, TableSchema.name(CsvFile.REPORTS)));
    }

    /** The table as it is. */
    Dataset<Row> table(CsvFile file) {
        return spark.read()
                .schema(new TableSchema(file).type())
                .parquet(new Path(output, TableSchema.name(file)).toString());
    }

    /**
     * Adds rows to the tables.
     *
     * @param rows (table, year, texts); computed once
     */
    void add(Dataset<Row> rows) throws IOException {
        Path job = new Path(new Path(output, STAGING), UUID.randomUUID().toString());
        // Kept, so that no document is read twice for the four tables.
        Path all = new Path(job, "_rows");
        rows.write().partitionBy("table").parquet(all.toString());
        Dataset<Row> kept = spark.read().schema(rows.schema()).parquet(all.toString());
        for (CsvFile file : CsvFile.values()) {
            split(kept, file)
                    .write()
                    .mode(SaveMode.ErrorIfExists)
                    .partitionBy(TableSchema.YEAR)
                    .parquet(new Path(job, TableSchema.name(file)).toString());
        }
        system.create(new Path(job, MARK)).close();
        publish(job);
        system.delete(job, true);
    }

    private static Dataset<Row> split(Dataset<Row> rows, CsvFile file) {
        StructType type = new TableSchema(file).type();
        MapPartitionsFunction<Row, Row> typed = part -> new TableSchema(file).rows(part);
        return rows.filter(rows.col("table").equalTo(TableSchema.name(file)))
                .select("year", "texts")
                .mapPartitions(typed, Encoders.row(type));
    }

    /** Moves what is not moved yet; names of files are unique, so none is ever replaced. */
    private void publish(Path job) throws IOException {
        for (CsvFile file : CsvFile.values()) {
            Path from = new Path(job, TableSchema.name(file));
            if (!system.exists(from)) {
                continue;
            }
            RemoteIterator<LocatedFileStatus> files = system.listFiles(from, true);
            while (files.hasNext()) {
                Path part = files.next().getPath();
                if (part.getName().endsWith(".parquet")) {
                    Path to = target(from, part, TableSchema.name(file));
                    system.mkdirs(to.getParent());
                    if (!system.rename(part, to)) {
                        throw new IOException("cannot move " + part + " to " + to);
                    }
                }
            }
        }
    }

    private Path target(Path from, Path part, String table) {
        String year = part.getParent().getName();
        boolean split = !part.getParent().equals(from);
        Path folder = new Path(output, table);
        return new Path(split ? new Path(folder, year) : folder, part.getName());
    }
}
