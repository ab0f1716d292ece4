package org.gongkai.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.gongkai.write.CsvFile;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The job for {@code spark-submit}: reads the documents below the inputs and adds their rows to the
 * Parquet tables {@code cells}, {@code reports}, {@code findings} and {@code sections}.
 *
 * <p>Exit codes: 0 done, 1 the job failed, 2 wrong usage, 3 an input or the output cannot be used.
 */
public final class SparkExtract {

    private static final StructType ROWS =
            new StructType()
                    .add("table", DataTypes.StringType)
                    .add("year", DataTypes.LongType)
                    .add("texts", DataTypes.createArrayType(DataTypes.StringType));

    private final Options options;
    private final SparkSession spark;

    private SparkExtract(Options options, SparkSession spark) {
        this.options = options;
        this.spark = spark;
    }

    /** Runs the job and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(String[] arguments, PrintStream messages) {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
        } catch (ParameterException e) {
            messages.println("gongkai-spark: " + e.getMessage() + ". --help tells what is wanted.");
            return 2;
        }
        if (line.isUsageHelpRequested()) {
            line.usage(messages);
            return 0;
        }
        SparkSession spark = SparkSession.builder().appName("gongkai").getOrCreate();
        try {
            messages.println("gongkai-spark: " + new SparkExtract(options, spark).execute());
            return 0;
        } catch (IOException e) {
            messages.println("gongkai-spark: " + e.getMessage());
            return 3;
        } catch (RuntimeException e) {
            messages.println("gongkai-spark: the job failed: " + firstLine(e));
            return 1;
        } finally {
            spark.stop();
        }
    }

    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(cause.getMessage());
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    private String execute() throws IOException {
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        Inputs inputs = new Inputs(options.inputs(), hadoop);
        Tables tables = new Tables(spark, options.output, hadoop);
        tables.open();
        List<Row> files = files(inputs);
        Tally tally = new Tally(spark.sparkContext());
        tables.add(rows(files, known(tables), tally));
        return tally.text() + "; written to " + options.output;
    }

    /** What is read already: sources with the ids of their bytes. */
    private HashSet<String> known(Tables tables) throws IOException {
        HashSet<String> known = new HashSet<>();
        if (tables.exist()) {
            Dataset<Row> reports = tables.table(CsvFile.REPORTS);
            for (Row row : reports.select("source", "report").collectAsList()) {
                known.add(Batch.key(row.getString(0), row.getString(1)));
            }
        }
        return known;
    }

    private static List<Row> files(Inputs inputs) {
        List<Row> files = new ArrayList<>();
        inputs.paths().forEach((name, path) -> files.add(RowFactory.create(path, name)));
        return files;
    }

    private Dataset<Row> rows(List<Row> files, HashSet<String> known, Tally tally) {
        int parts =
                Math.max(
                        spark.sparkContext().defaultParallelism(),
                        (files.size() + options.batch - 1) / options.batch);
        StructType type =
                new StructType()
                        .add("path", DataTypes.StringType)
                        .add("source", DataTypes.StringType);
        Broadcast<SerializableConfiguration> hadoop =
                broadcast(
                        new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        Broadcast<HashSet<String>> done = broadcast(known);
        Options told = options;
        MapPartitionsFunction<Row, Row> read =
                part ->
                        Part.read(
                                part, new Batch(told, hadoop.value().value(), done.value()), tally);
        return spark.createDataFrame(files, type)
                .repartition(parts)
                .mapPartitions(read, Encoders.row(ROWS));
    }

    private <T> Broadcast<T> broadcast(T value) {
        return JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(value);
    }

    /** What one task does. */
    private static final class Part {

        private static Iterator<Row> read(Iterator<Row> files, Batch batch, Tally tally)
                throws Exception {
            List<Batch.Located> located = new ArrayList<>();
            files.forEachRemaining(
                    row -> located.add(new Batch.Located(row.getString(0), row.getString(1))));
            if (located.isEmpty()) {
                return List.<Row>of().iterator();
            }
            List<Row> rows = batch.read(located);
            int status = CsvFile.REPORTS.columns().indexOf("status");
            for (Row row : rows) {
                if (row.getString(0).equals(TableSchema.name(CsvFile.REPORTS))) {
                    tally.add(((String[]) row.get(2))[status]);
                }
            }
            return rows.iterator();
        }
    }
}
