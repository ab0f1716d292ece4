package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * The files of the inputs. Listed here rather than by Spark's {@code binaryFile}, which says
 * nothing of empty files and of names that begin with an underscore: each file must have its row.
 */
final class Inputs {

    private final Map<String, String> paths = new TreeMap<>();
    private final Configuration hadoop;

    /**
     * @param inputs files, folders and patterns of such
     * @throws FileNotFoundException when one does not exist; the message names it
     */
    Inputs(Iterable<String> inputs, Configuration hadoop) throws IOException {
        this.hadoop = hadoop;
        for (String input : inputs) {
            add(input);
        }
    }

    private void add(String input) throws IOException {
        Path path = new Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        FileStatus[] found = system.globStatus(path);
        if (found == null || found.length == 0) {
            throw new FileNotFoundException(
                    "No such file or folder: " + input + ". Check --input.");
        }
        for (FileStatus each : found) {
            Path root = each.isDirectory() ? each.getPath() : each.getPath().getParent();
            RemoteIterator<LocatedFileStatus> files = system.listFiles(each.getPath(), true);
            while (files.hasNext()) {
                String file = files.next().getPath().toString();
                put(file.substring(root.toString().length()).replaceFirst("^/", ""), file);
            }
        }
    }

    /** A name that another file bears gets a number. */
    private void put(String name, String file) {
        String own = name;
        for (int i = 2; paths.containsKey(own); i++) {
            own = name + "#" + i;
        }
        paths.put(own, file);
    }

    /** Their paths by their names in the output: relative to the input, as for the command line. */
    Map<String, String> paths() {
        return paths;
    }
}
