package org.gongkai.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.archive.ArchiveWalker;
import org.gongkai.cli.Main;
import org.gongkai.correct.Corrections;
import org.gongkai.dataset.FormSet;
import org.gongkai.disk.OutputException;
import org.gongkai.model.Outcome;
import org.gongkai.output.OutputFolder;
import org.gongkai.output.TableRows;
import org.gongkai.run.InputException;
import org.gongkai.run.InputFiles;
import org.gongkai.run.Progress;
import org.gongkai.run.Run;
import org.gongkai.run.RunSettings;
import org.gongkai.worker.Fingerprint;
import org.gongkai.worker.Intake;
import org.gongkai.worker.LocalReading;
import org.gongkai.worker.RecordBytes;
import org.gongkai.worker.WorkerCommand;
import org.gongkai.write.CsvFile;

/**
 * Takes some files of the cluster's file system to a local folder and does there what the command
 * line does: the documents are read by a process of their own, which may hang or die, archives are
 * opened, each source gets its rows. What a file does to its reader never reaches the executor.
 */
final class Batch {

    private static final int LOCAL_WORKERS = 1;

    private final Options options;
    private final Configuration hadoop;
    private final Set<String> known;

    /**
     * @param known {@link #key} of what is read already
     */
    Batch(Options options, Configuration hadoop, Set<String> known) {
        this.known = known;
        this.options = options;
        this.hadoop = hadoop;
    }

    /** A file and its name in the output. */
    record Located(String path, String source) {}

    /**
     * Reads the files.
     *
     * @return rows of (table, year, texts)
     */
    List<Row> read(List<Located> files) throws IOException, OutputException, InputException {
        Path folder = Files.createTempDirectory("gongkai-batch");
        try {
            Path in = Files.createDirectories(folder.resolve("in"));
            int wanted = 0;
            for (Located file : files) {
                wanted += fetch(file, in) ? 1 : 0;
            }
            if (wanted == 0) {
                return List.of();
            }
            Path out = folder.resolve("out");
            run(in, out);
            return rows(new OutputFolder(out));
        } finally {
            delete(folder);
        }
    }

    /** What tells a source with its content from all others. */
    static String key(String source, String report) {
        return report + " " + source;
    }

    /** Whether it is to be read: not if it is hidden, as the command line has it, or known. */
    private boolean fetch(Located file, Path in) throws IOException {
        Path local = in.resolve(file.source()).normalize();
        if (!local.startsWith(in)) {
            throw new IOException("the name " + file.source() + " leads out of its folder");
        }
        Files.createDirectories(local.getParent());
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(file.path());
        FileSystem system = remote.getFileSystem(hadoop);
        try (java.io.InputStream bytes = system.open(remote)) {
            Files.copy(bytes, local);
        }
        String id = Fingerprint.of(local).id();
        if (known.contains(key(file.source(), id))) {
            Files.delete(local);
            return false;
        }
        return true;
    }

    private void run(Path in, Path out) throws InputException, OutputException {
        Extractor extractor = Extractor.builder().build();
        RunSettings settings =
                new RunSettings(
                        ToolVersion.current(),
                        extractor.formsDigest(),
                        extractor.ocr(),
                        Corrections.NONE,
                        LOCAL_WORKERS,
                        Duration.ofSeconds(options.timeout),
                        options.memory,
                        false);
        Path scratch = Run.scratch(out);
        WorkerCommand command =
                WorkerCommand.onThisJava(
                        options.memory,
                        scratch,
                        settings.timeLimit(),
                        jar(),
                        List.of(Main.class.getName(), "worker", scratch.toString()));
        Run run =
                new Run(
                        out,
                        settings,
                        command,
                        () ->
                                new LocalReading(
                                        new Intake(extractor::extract),
                                        new RecordBytes(settings.version(), settings.forms()),
                                        new ArchiveWalker(scratch)),
                        new FormSet(Extractor.shippedForms(), extractor.forms()));
        run.execute(InputFiles.find(List.of(in), Optional.of(out)), new Silent());
    }

    /** Where Spark has put the program; the class path of the executor itself has only Spark. */
    private static String jar() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Row> rows(OutputFolder out) throws OutputException {
        Map<String, Long> years = new HashMap<>();
        out.forEachRow(
                CsvFile.REPORTS.fileName(),
                row ->
                        years.put(
                                row.get("source"),
                                row.get("year").isEmpty() ? null : Long.valueOf(row.get("year"))));
        List<Row> rows = new ArrayList<>();
        for (CsvFile file : CsvFile.values()) {
            try (TableRows table = out.table(file.fileName())) {
                int source = table.columns().indexOf("source");
                for (Optional<List<String>> row = table.next();
                        row.isPresent();
                        row = table.next()) {
                    rows.add(
                            RowFactory.create(
                                    TableSchema.name(file),
                                    years.get(row.get().get(source)),
                                    row.get().toArray(new String[0])));
                }
            }
        }
        return rows;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder())
                    .forEach(
                            path -> {
                                try {
                                    Files.delete(path);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            });
        }
    }

    /** Spark shows how far it is. */
    private static final class Silent implements Progress {
        @Override
        public void found(int documents) {
            // Counted by the rows.
        }

        @Override
        public void done(String source, Outcome outcome) {
            // Counted by the rows.
        }

        @Override
        public void stopped() {
            // The task's failure says so.
        }
    }
}
