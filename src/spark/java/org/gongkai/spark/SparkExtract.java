package org.gongkai.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
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
import org.gongkai.base.disk.InputException;
import org.gongkai.data.write.CsvFile;
import org.gongkai.model.FormException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * The job for {@code spark-submit}: reads the documents below the inputs and adds their rows to the
 * Parquet tables {@code cells}, {@code reports}, {@code findings}, {@code sections} and {@code
 * tables}.
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
        int code = run(arguments, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    private static int run(String[] arguments, PrintStream messages) {
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
        String line = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        // Messages of the library's own faults mean little by themselves.
        return cause instanceof IOException || cause instanceof InputException
                ? text
                : cause.getClass().getSimpleName() + ": " + text;
    }

    /** What can be said without a cluster is said before there is one. */
    private String execute() throws Exception {
        String conditions = options.reading().conditions();
        Configuration hadoop = SparkHadoopUtil.get().newConfiguration(new SparkConf());
        Inputs inputs = inputs(hadoop);
        Tables tables = begin(hadoop, conditions);
        try (SparkSession spark = SparkSession.builder().appName("gongkai").getOrCreate()) {
            return execute(spark, inputs, tables, conditions);
        } catch (Exception e) {
            // Of any kind: Scala declares none.
            throw tables.isEnded() ? new IOException(Tables.ENDED, null) : e;
        } finally {
            abandon(tables);
        }
    }

    /** The next job takes away what cannot be taken away now. */
    private static void abandon(Tables tables) {
        try {
            tables.abandon();
        } catch (IOException e) {
            return;
        }
    }

    private Inputs inputs(Configuration hadoop) throws UnusableException {
        try {
            return new Inputs(options.inputs(), options.output(), hadoop);
        } catch (IOException | InputException | RuntimeException e) {
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

    private String execute(SparkSession spark, Inputs inputs, Tables tables, String conditions)
            throws IOException {
        // So many files open at one time, rather than all rows sorted by year first.
        spark.conf().set("spark.sql.maxConcurrentOutputFileWriters", YEARS);
        // A cluster may have it otherwise; rows must not be left out.
        spark.conf().set("spark.sql.files.ignoreCorruptFiles", false);
        spark.conf().set("spark.sql.files.ignoreMissingFiles", false);
        StatusCounters counts = new StatusCounters(spark.sparkContext());
        List<Batch.Result> batches = read(spark, inputs, tables, counts, conditions);
        complain(batches, inputs);
        for (CsvFile file : CsvFile.values()) {
            String[] rows =
                    batches.stream()
                            .map(batch -> BatchRows.path(new Path(batch.rows()), file).toString())
                            .toArray(String[]::new);
            spark.read()
                    .schema(new TableSchema(file).spark())
                    .parquet(rows)
                    .write()
                    .partitionBy(TableSchema.YEAR)
                    .parquet(tables.staged(file).toString());
        }
        tables.finish();
        return counts.text() + "; written to " + options.output();
    }

    /** Where no file at all can be had, that is no fault of the files. */
    private static void complain(List<Batch.Result> batches, Inputs inputs) throws IOException {
        int lost = batches.stream().mapToInt(Batch.Result::lost).sum();
        if (lost == inputs.size()) {
            throw new IOException(
                    "none of the files can be read, "
                            + batches.get(0).reason()
                            + "; nothing added");
        }
    }

    /** Has the batches read; of attempts that were given up the folders are not named. */
    private List<Batch.Result> read(
            SparkSession spark,
            Inputs inputs,
            Tables tables,
            StatusCounters counts,
            String conditions)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        EarlierReports known = known(spark, tables);
        List<Share> shares = new ArrayList<>();
        for (ArrayList<Located> files :
                inputs.batches(options.batch(), context.defaultParallelism())) {
            shares.add(new Share(files, known.of(files)));
        }
        Workplace.Task task = new Workplace.Task(List.of(arguments), conditions);
        String target = tables.rows().toString();
        Function<Share, Batch.Result> read =
                share -> new Batch(share, hadoop.value().value(), counts).read(task, target);
        return context.parallelize(shares, shares.size()).map(read).collect();
    }

    private static EarlierReports known(SparkSession spark, Tables tables) throws IOException {
        EarlierReports known = new EarlierReports();
        Optional<Path> reports = tables.table(CsvFile.REPORTS);
        if (reports.isPresent()) {
            Iterator<Row> rows =
                    spark.read()
                            .schema(new TableSchema(CsvFile.REPORTS).spark())
                            .parquet(reports.get().toString())
                            .select("source", "report")
                            .toLocalIterator();
            rows.forEachRemaining(
                    row -> known.add(row.getString(0), row.isNullAt(1) ? "" : row.getString(1)));
        }
        return known;
    }
}
