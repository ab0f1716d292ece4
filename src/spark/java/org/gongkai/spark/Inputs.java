package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.gongkai.base.disk.InputException;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;

/**
 * The files of the inputs, under the names that the command line gives them. Not by Spark's {@code
 * binaryFile}, which says nothing of empty files and of names that begin with an underscore: each
 * file must have its row.
 */
final class Inputs {

    /** Bytes of a batch, unless a single file is larger: they lie on an executor's disk. */
    private static final long BATCH_BYTES = 1L << 30;

    private static final String LOCAL = "file";

    private final List<Located> files;

    /**
     * Finds them. Where all lie in local folders, that is left to the command line's own search,
     * which knows of links, pipes and names that are no text; else Hadoop lists them.
     *
     * @param inputs files, folders and patterns of such
     * @param output folder that is never read
     * @throws IOException when one does not exist or cannot be listed
     * @throws InputException when there is no document at all
     */
    Inputs(List<String> inputs, String output, Configuration hadoop)
            throws IOException, InputException {
        boolean local = true;
        for (String input : inputs) {
            local &= isLocal(input, hadoop);
        }
        this.files =
                local
                        ? local(inputs, output, hadoop)
                        : new RemoteFiles(hadoop, output).find(inputs);
    }

    private static boolean isLocal(String input, Configuration hadoop) {
        String scheme =
                input.contains("://") || input.startsWith(LOCAL + ":/")
                        ? input.substring(0, input.indexOf(':'))
                        : FileSystem.getDefaultUri(hadoop).getScheme();
        return LOCAL.equals(scheme);
    }

    private static Path path(String local) {
        return Path.of(local.startsWith(LOCAL + ":/") ? URI.create(local).getPath() : local);
    }

    private static List<Located> local(List<String> inputs, String output, Configuration hadoop)
            throws IOException, InputException {
        List<Path> paths = new ArrayList<>();
        for (String input : inputs) {
            paths.addAll(Files.exists(path(input)) ? List.of(path(input)) : matches(input, hadoop));
        }
        Optional<Path> out = isLocal(output, hadoop) ? Optional.of(path(output)) : Optional.empty();
        List<Located> files = new ArrayList<>();
        for (InputFile file : InputFiles.find(paths, out).files()) {
            Path path = file.path().toAbsolutePath();
            long bytes = Files.isRegularFile(path) ? Files.size(path) : 0;
            files.add(new Located(path.toString(), true, file.source(), bytes));
        }
        return files;
    }

    /** What a pattern means, named as a shell would. */
    private static List<Path> matches(String pattern, Configuration hadoop) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(pattern);
        FileStatus[] found = path.getFileSystem(hadoop).globStatus(path);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException("no such file or folder: " + pattern);
        }
        Path here = Path.of("").toAbsolutePath();
        List<Path> paths = new ArrayList<>();
        for (FileStatus each : found) {
            Path match = Path.of(each.getPath().toUri().getPath());
            paths.add(path(pattern).isAbsolute() ? match : here.relativize(match));
        }
        return paths;
    }

    /** How many files there are. */
    int size() {
        return files.size();
    }

    /**
     * Splits them into batches, mixed so that those that take long do not lie together, in the same
     * way for the same files.
     *
     * @param most files of a batch
     * @param least batches, as far as there are files
     */
    List<ArrayList<Located>> batches(int most, int least) {
        List<Located> mixed = new ArrayList<>(files);
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
