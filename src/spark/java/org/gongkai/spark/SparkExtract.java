package org.gongkai.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.gongkai.model.FormException;
import org.gongkai.run.InputException;
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

    /** Years of which there are reports. */
    private static final int YEARS = 20;

    private final Options options;
    private final String[] arguments;

    private SparkExtract(Options options, String[] arguments) {
        this.options = options;
        this.arguments = arguments;
    }

    /** Runs the job and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(arguments, System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] arguments, PrintStream answers, PrintStream messages) {
        Options options = new Options();
        CommandLine line = new CommandLine(options);
        try {
            line.parseArgs(arguments);
            if (CommandLine.printHelpIfRequested(line.getParseResult())) {
                return 0;
            }
            options.check();
            messages.println("gongkai-spark: " + new SparkExtract(options, arguments).execute());
            return 0;
        } catch (ParameterException e) {
            messages.println("gongkai-spark: " + e.getMessage() + ". --help tells what is wanted.");
            return 2;
        } catch (UnusableException | FormException | InputException e) {
            messages.println("gongkai-spark: " + e.getMessage());
            return 3;
        } catch (Exception e) {
            // Of any kind: Scala declares none.
            messages.println("gongkai-spark: the job failed: " + innermost(e));
            return 1;
        }
    }

    /** What an input or the output is not good for. */
    private static final class UnusableException extends Exception {

        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message);
        }
    }

    /** The first line of what went wrong first. */
    private static String innermost(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString());
    }

    /** What can be said without a cluster is said before there is one. */
    private String execute() throws IOException, UnusableException, FormException, InputException {
        String conditions = options.reading().conditions();
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        Inputs inputs = inputs(hadoop);
        Tables tables = begin(hadoop, conditions);
        try (SparkSession spark = SparkSession.builder().appName("gongkai").getOrCreate()) {
            return execute(spark, inputs, tables);
        } finally {
            tables.abandon();
        }
    }

    private Inputs inputs(Configuration hadoop) throws UnusableException {
        try {
            return new Inputs(options.inputs(), options.output(), hadoop);
        } catch (IOException | RuntimeException e) {
            throw new UnusableException(
                    "--input cannot be read: "
                            + innermost(e)
                            + ". Check the name, and that Spark has what its file system needs.");
        }
    }

    private Tables begin(Configuration hadoop, String conditions) throws UnusableException {
        try {
            Tables tables = new Tables(options.output(), hadoop);
            tables.begin(conditions);
            return tables;
        } catch (IOException | RuntimeException e) {
            throw new UnusableException(
                    "--output "
                            + options.output()
                            + " cannot be used: "
                            + innermost(e)
                            + ". Choose another folder, or make this one writable.");
        }
    }

    private String execute(SparkSession spark, Inputs inputs, Tables tables) throws IOException {
        // So many files open at one time, rather than all rows sorted by year first.
        spark.conf().set("spark.sql.maxConcurrentOutputFileWriters", YEARS);
        Tally tally = new Tally(spark.sparkContext());
        List<String> folders = read(spark, inputs, tables, tally);
        for (CsvFile file : CsvFile.values()) {
            TableSchema schema = new TableSchema(file);
            String[] rows =
                    folders.stream()
                            .map(folder -> BatchRows.path(new Path(folder), schema).toString())
                            .toArray(String[]::new);
            spark.read()
                    .schema(schema.spark())
                    .parquet(rows)
                    .write()
                    .partitionBy(TableSchema.YEAR)
                    .parquet(tables.staged(file).toString());
        }
        tables.finish();
        return tally.text() + "; written to " + options.output();
    }

    /** Has the batches read; of attempts that were given up the folders are not named. */
    private List<String> read(SparkSession spark, Inputs inputs, Tables tables, Tally tally)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        Broadcast<HashSet<String>> known = context.broadcast(known(spark, tables));
        String[] told = arguments;
        String target = tables.rows().toString();
        Function<ArrayList<Located>, String> read =
                batch ->
                        new Batch(hadoop.value().value(), known.value(), tally)
                                .read(batch, told, target);
        List<ArrayList<Located>> batches =
                inputs.batches(options.batch(), context.defaultParallelism());
        return context.parallelize(batches, batches.size()).map(read).collect();
    }

    /** What is read already: sources with the ids of their bytes. */
    private static HashSet<String> known(SparkSession spark, Tables tables) throws IOException {
        HashSet<String> known = new HashSet<>();
        Optional<Path> reports = tables.table(CsvFile.REPORTS);
        if (reports.isPresent()) {
            Iterator<Row> rows =
                    spark.read()
                            .schema(new TableSchema(CsvFile.REPORTS).spark())
                            .parquet(reports.get().toString())
                            .select("source", "report")
                            .toLocalIterator();
            rows.forEachRemaining(
                    row ->
                            known.add(
                                    Fetch.key(
                                            row.getString(0),
                                            row.isNullAt(1) ? "" : row.getString(1))));
        }
        return known;
    }
}
