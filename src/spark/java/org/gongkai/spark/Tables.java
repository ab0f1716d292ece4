package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.gongkai.data.write.CsvFile;

/**
 * The folder of the tables and what jobs do in it. A job writes new rows beside the tables first;
 * when all are there a mark says so, and then their files are moved into the tables. A job that
 * ends before the mark leaves nothing that counts; one that ends after it is finished by the next.
 * Of two jobs at the same time at most one comes to its mark.
 */
final class Tables {

    private static final String STAGING = "_staging";
    private static final String CONDITIONS = "_conditions";
    private static final String RUNNING = "_RUNNING";
    private static final String COMPLETE = "_COMPLETE";

    /** What is said then. */
    static final String ENDED =
            "another job has begun on this output meanwhile; nothing of this one counts";

    private final Path output;
    private final Path job;
    private final FileSystem system;

    Tables(String output, Configuration hadoop) throws IOException {
        this.output = new Path(output);
        this.job = new Path(new Path(output, STAGING), UUID.randomUUID().toString());
        this.system = this.output.getFileSystem(hadoop);
    }

    /**
     * Begins a job: makes its folder, and finishes or takes away what others have left.
     *
     * @param conditions what besides the bytes decides what is found in a document
     * @throws IOException when the folder cannot be written, or its tables were written under other
     *     conditions; nothing is changed then
     */
    void begin(String conditions) throws IOException {
        agree(conditions);
        if (!system.mkdirs(job)) {
            throw new IOException("it cannot be made");
        }
        try {
            // Before the others are looked at: of two that begin now one at least sees the other.
            write(new Path(job, RUNNING), conditions);
            for (FileStatus other : system.listStatus(new Path(output, STAGING))) {
                if (!other.getPath().getName().equals(job.getName())) {
                    take(other.getPath());
                }
            }
            agree(conditions);
        } catch (IOException e) {
            system.delete(job, true);
            throw e;
        }
    }

    /** Who takes away a job's mark ends it: after that it cannot come to an end of its own. */
    private void take(Path other) throws IOException {
        system.delete(new Path(other, RUNNING), false);
        if (system.exists(new Path(other, COMPLETE))) {
            publish(other);
        }
        system.delete(other, true);
    }

    private void agree(String conditions) throws IOException {
        Path file = new Path(output, CONDITIONS);
        if (system.exists(file) && !read(file).equals(conditions)) {
            throw new IOException(
                    "its tables were made by another version, with other forms or another --ocr ("
                            + read(file)
                            + ", now "
                            + conditions
                            + ")");
        }
    }

    private String read(Path file) throws IOException {
        try (FSDataInputStream in = system.open(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void write(Path file, String text) throws IOException {
        try (FSDataOutputStream out = system.create(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Where the job may write what it needs on its way. */
    Path rows() {
        return new Path(job, "_rows");
    }

    /** Where the job writes the new rows of a table. */
    Path staged(CsvFile file) {
        return new Path(job, file.table());
    }

    /** Whether another job has begun meanwhile, which has taken this one's files away. */
    boolean isEnded() throws IOException {
        return !system.exists(new Path(job, RUNNING)) && !system.exists(new Path(job, COMPLETE));
    }

    /** A table as it is; empty when no job has written one. */
    Optional<Path> table(CsvFile file) throws IOException {
        Path table = new Path(output, file.table());
        return system.exists(table) ? Optional.of(table) : Optional.empty();
    }

    /**
     * Ends the job: adds its rows to the tables.
     *
     * @throws IOException when another job has begun meanwhile, which has taken this one's away
     */
    void finish() throws IOException {
        // Moved, not made: where another job has taken it away this cannot go well.
        if (!rename(new Path(job, RUNNING), new Path(job, COMPLETE))) {
            throw new IOException(ENDED);
        }
        try {
            publish(job);
        } catch (FileNotFoundException e) {
            if (system.exists(new Path(job, COMPLETE))) {
                throw e;
            }
            // The next job has finished it, and taken its folder away.
            return;
        }
        system.delete(job, true);
    }

    /** Ends the job without a trace; may be called at any time. */
    void abandon() throws IOException {
        if (!system.exists(new Path(job, COMPLETE))) {
            system.delete(job, true);
        }
    }

    private boolean rename(Path from, Path to) throws IOException {
        try {
            return system.rename(from, to);
        } catch (FileNotFoundException e) {
            return false;
        }
    }

    /** Moves what is not moved yet; names of files are unique, so none is ever replaced. */
    private void publish(Path from) throws IOException {
        if (!system.exists(new Path(output, CONDITIONS))) {
            // By moving it there, so that it is whole.
            Path conditions = new Path(from, CONDITIONS);
            write(conditions, read(new Path(from, COMPLETE)));
            move(conditions, new Path(output, CONDITIONS));
        }
        for (CsvFile file : CsvFile.values()) {
            Path staged = new Path(from, file.table());
            Path table = new Path(output, staged.getName());
            // Also where there is no row: a table that is empty is there all the same.
            system.mkdirs(table);
            if (system.exists(staged)) {
                publish(staged, table);
            }
        }
    }

    /** Files, and folders of a year; what Spark has left of attempts that failed is none. */
    private void publish(Path staged, Path table) throws IOException {
        for (FileStatus each : system.listStatus(staged)) {
            Path path = each.getPath();
            if (each.isDirectory() && path.getName().startsWith(TableSchema.YEAR + "=")) {
                publish(path, new Path(table, path.getName()));
            } else if (each.isFile() && path.getName().endsWith(".parquet")) {
                move(path, new Path(table, path.getName()));
            }
        }
    }

    private void move(Path part, Path to) throws IOException {
        system.mkdirs(to.getParent());
        // Where it is already, a store has copied it and was ended before it took away the first.
        if (!system.exists(to) && !rename(part, to) && !system.exists(to)) {
            throw new IOException(part + " cannot be moved to " + to);
        }
    }
}
