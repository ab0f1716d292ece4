package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.gongkai.run.FolderRules;

/**
 * The files of the inputs. Listed here rather than by Spark's {@code binaryFile}, which says
 * nothing of empty files and of names that begin with an underscore: each file must have its row.
 */
final class Inputs {

    /** Bytes of a batch, unless a single file is larger: they lie on an executor's disk. */
    private static final long BATCH_BYTES = 1L << 30;

    private final TreeMap<String, Located> files = new TreeMap<>();
    private final Configuration hadoop;
    private final String output;

    /**
     * @param inputs files, folders and patterns of such
     * @param output folder that is never read
     * @throws FileNotFoundException when one does not exist, or there is no document at all; the
     *     message says what to do
     */
    Inputs(List<String> inputs, String output, Configuration hadoop) throws IOException {
        this.hadoop = hadoop;
        Path folder = new Path(output);
        this.output = folder.getFileSystem(hadoop).makeQualified(folder) + "/";
        for (String input : inputs) {
            add(input);
        }
        if (files.isEmpty()) {
            throw new FileNotFoundException("no document found in " + String.join(", ", inputs));
        }
    }

    private void add(String input) throws IOException {
        FileSystem system = new Path(input).getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(new Path(input));
        if (found == null || found.length == 0) {
            throw new FileNotFoundException("no such file or folder: " + input);
        }
        for (FileStatus each : found) {
            if (each.isDirectory()) {
                addFolder(system, each.getPath());
            } else {
                put(each.getPath().getName(), each);
            }
        }
    }

    private void addFolder(FileSystem system, Path folder) throws IOException {
        Map<String, FileStatus> below = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> each = system.listFiles(folder, true);
        while (each.hasNext()) {
            LocatedFileStatus file = each.next();
            String name = file.getPath().toString().substring(folder.toString().length());
            if (!file.getPath().toString().startsWith(output)) {
                below.put(name.replaceFirst("^/", ""), file);
            }
        }
        below.forEach(
                (name, file) -> {
                    if (!FolderRules.isPassedOver(name, below::containsKey)) {
                        put(name, file);
                    }
                });
    }

    /** A name that another file bears gets a number. */
    private void put(String name, FileStatus file) {
        String own = name;
        for (int i = 2; files.containsKey(own); i++) {
            own = name + "#" + i;
        }
        files.put(own, new Located(file.getPath().toString(), own, file.getLen()));
    }

    /**
     * Splits them into batches, mixed so that those that take long do not lie together, in the same
     * way for the same files.
     *
     * @param most files of a batch
     * @param least batches, as far as there are files
     */
    List<ArrayList<Located>> batches(int most, int least) {
        List<Located> mixed = new ArrayList<>(files.values());
        Collections.shuffle(mixed, new Random(0));
        int count = Math.max(1, Math.min(most, (mixed.size() + least - 1) / least));
        List<ArrayList<Located>> batches = new ArrayList<>();
        ArrayList<Located> batch = new ArrayList<>();
        long bytes = 0;
        for (Located file : mixed) {
            if (!batch.isEmpty() && (batch.size() == count || bytes + file.bytes() > BATCH_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(file);
            bytes += file.bytes();
        }
        batches.add(batch);
        return batches;
    }
}
