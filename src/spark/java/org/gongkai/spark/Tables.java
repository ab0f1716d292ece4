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
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.gongkai.write.CsvFile;

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
     *     conditions
     */
    void begin(String conditions) throws IOException {
        if (!system.mkdirs(job)) {
            throw new IOException("it cannot be made");
        }
        // Before the others are looked at: of two that begin now one at least sees the other.
        system.create(new Path(job, RUNNING)).close();
        for (FileStatus other : system.listStatus(new Path(output, STAGING))) {
            if (!other.getPath().getName().equals(job.getName())) {
                take(other.getPath());
            }
        }
        agree(conditions);
    }

    private void take(Path other) throws IOException {
        if (system.exists(new Path(other, COMPLETE))) {
            publish(other);
        }
        system.delete(other, true);
    }

    private void agree(String conditions) throws IOException {
        Path file = new Path(output, CONDITIONS);
        if (!system.exists(file)) {
            try (FSDataOutputStream out = system.create(file)) {
                out.write(conditions.getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        try (FSDataInputStream in = system.open(file)) {
            String before = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            if (!before.equals(conditions)) {
                throw new IOException(
                        "its tables were made by another version, with other forms or another --ocr"
                                + " ("
                                + before
                                + ", now "
                                + conditions
                                + ")");
            }
        }
    }

    /** Where the job may write what it needs on its way. */
    Path rows() {
        return new Path(job, "_rows");
    }

    /** Where the job writes the new rows of a table. */
    Path staged(CsvFile file) {
        return new Path(job, new TableSchema(file).name());
    }

    /** A table as it is; empty when no job has written one. */
    Optional<Path> table(CsvFile file) throws IOException {
        Path table = new Path(output, new TableSchema(file).name());
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
            throw new IOException(
                    "another job has begun on it meanwhile; nothing of this one counts");
        }
        publish(job);
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
        for (CsvFile file : CsvFile.values()) {
            Path staged = new Path(from, new TableSchema(file).name());
            if (!system.exists(staged)) {
                continue;
            }
            RemoteIterator<LocatedFileStatus> files = system.listFiles(staged, true);
            while (files.hasNext()) {
                Path part = files.next().getPath();
                if (part.getName().endsWith(".parquet")) {
                    move(part, target(staged, part, new TableSchema(file).name()));
                }
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

    private Path target(Path staged, Path part, String table) {
        Path year = part.getParent();
        Path folder = new Path(output, table);
        return new Path(
                year.equals(staged) ? folder : new Path(folder, year.getName()), part.getName());
    }
}
