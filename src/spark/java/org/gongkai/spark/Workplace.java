package org.gongkai.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.hadoop.fs.FileUtil;
import org.apache.spark.SparkEnv;
import org.gongkai.app.cli.Main;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.BatchReader;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.run.Progress;
import org.gongkai.model.FormException;
import picocli.CommandLine;

/**
 * Where an executor reads its batches: a local folder, and a process that reads documents and may
 * die of one without harm to the executor. Kept from one task to the next, since a fresh process is
 * slow for its first hundred documents.
 */
final class Workplace implements Closeable {

    /**
     * Those that no task uses now. An executor is a process, and nothing else that Spark offers
     * lives as long.
     */
    private static final Queue<Workplace> FREE = new ConcurrentLinkedQueue<>();

    private final Task task;
    private final Path folder;
    private final BatchReader reader;
    private final Thread end = new Thread(this::clear, "gongkai-end");

    /**
     * What the job is told.
     *
     * @param arguments of the command line
     * @param conditions under which the machine that submits reads documents
     */
    record Task(List<String> arguments, String conditions) implements Serializable {}

    private Workplace(Task task) throws IOException, FormException, InputException {
        this.task = task;
        Options options =
                CommandLine.populateCommand(new Options(), task.arguments().toArray(new String[0]));
        this.folder = Files.createTempDirectory(disk(), "gongkai-batch");
        this.reader = options.reading().batchReader(folder.resolve("work"), program());
        Runtime.getRuntime().addShutdownHook(end);
    }

    private void agree() throws IOException {
        if (!reader.conditions().equals(task.conditions())) {
            close();
            throw new IOException(
                    "this machine reads documents otherwise ("
                            + reader.conditions()
                            + ") than the one that submitted the job ("
                            + task.conditions()
                            + "); give all the same Tesseract and forms");
        }
    }

    /** Where Spark keeps such things, and clears them. */
    private static Path disk() {
        return SparkEnv.get().blockManager().diskBlockManager().localDirs()[0].toPath();
    }

    /** One to be used by the caller alone. */
    static Workplace take(Task task) throws IOException, FormException, InputException {
        for (Iterator<Workplace> each = FREE.iterator(); each.hasNext(); ) {
            Workplace free = each.next();
            if (free.task.equals(task) && FREE.remove(free)) {
                return free;
            }
        }
        Workplace workplace = new Workplace(task);
        workplace.agree();
        return workplace;
    }

    /** Nobody uses it any more, and nothing has gone wrong. */
    void giveBack() {
        FREE.add(this);
    }

    /** An empty folder for the files of a batch. */
    Path inbox() throws IOException {
        Path inbox = folder.resolve("in");
        FileUtil.fullyDelete(inbox.toFile());
        return Files.createDirectory(inbox);
    }

    /** Reads a batch; Spark itself shows how far it is. */
    void read(List<InputFile> files, BatchReader.Visitor visitor)
            throws IOException, OutputException {
        reader.read(new InputFiles(files, List.of()), Progress.UNWATCHED, visitor);
    }

    /** Where Spark has put the program; the class path of the executor itself has only Spark. */
    private static String program() {
        try {
            return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the process that reads and takes the folder away. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // The executor is ending, which does the same.
            return;
        }
        clear();
    }

    private void clear() {
        reader.close();
        // What cannot be taken away now, Spark does: it clears its own folders.
        FileUtil.fullyDelete(folder.toFile());
    }
}
