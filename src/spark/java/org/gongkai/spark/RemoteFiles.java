package org.gongkai.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.gongkai.base.disk.InputException;
import org.gongkai.bulk.run.FolderRules;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.SourceNames;

/** The files of inputs on a file system of Hadoop's. */
final class RemoteFiles {

    private final Configuration hadoop;
    private final String output;
    private final SourceNames names = new SourceNames();

    /** By their paths, a {@link Path} only as text: {@link SourceNames} wants it so. */
    private final Map<Path, FileStatus> found = new HashMap<>();

    /**
     * @param output folder that is never read
     */
    RemoteFiles(Configuration hadoop, String output) throws IOException {
        this.hadoop = hadoop;
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(output);
        this.output = folder.getFileSystem(hadoop).makeQualified(folder) + "/";
    }

    /** Those of the inputs: files, folders and patterns of such. */
    List<Located> find(List<String> inputs) throws IOException, InputException {
        for (String input : inputs) {
            add(input);
        }
        List<Located> files = new ArrayList<>();
        for (InputFile file : names.files()) {
            FileStatus status = found.get(file.path());
            files.add(
                    new Located(
                            status.getPath().toString(), false, file.source(), status.getLen()));
        }
        if (files.isEmpty()) {
            throw new InputException("No document found in " + String.join(", ", inputs) + ".");
        }
        return files;
    }

    private void add(String input) throws IOException {
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input);
        FileSystem system = path.getFileSystem(hadoop);
        // A name may look like a pattern.
        FileStatus[] all =
                system.exists(path)
                        ? new FileStatus[] {system.getFileStatus(path)}
                        : system.globStatus(path);
        if (all == null || all.length == 0) {
            throw new FileNotFoundException("no such file or folder: " + input);
        }
        for (FileStatus each : all) {
            if (each.isDirectory()) {
                addFolder(system, each.getPath());
            } else {
                put(each.getPath().getName(), each);
            }
        }
    }

    private void addFolder(FileSystem system, org.apache.hadoop.fs.Path folder) throws IOException {
        Map<String, FileStatus> below = new TreeMap<>();
        RemoteIterator<LocatedFileStatus> each = system.listFiles(folder, true);
        while (each.hasNext()) {
            LocatedFileStatus file = each.next();
            String name = file.getPath().toString().substring(folder.toString().length());
            below.put(name.replaceFirst("^/", ""), file);
        }
        below.forEach(
                (name, file) -> {
                    if (!FolderRules.isPassedOver(name, below::containsKey)) {
                        put(escaped(name, below), file);
                    }
                });
    }

    private void put(String name, FileStatus file) {
        String text = file.getPath().toString();
        if (!text.startsWith(output)) {
            found.put(Path.of(text), file);
            names.add(Path.of(text), name, Path.of(text));
        }
    }

    /** A folder {@code a.zip!} beside a file {@code a.zip}, whose entries are named like that. */
    private static String escaped(String name, Map<String, FileStatus> below) {
        StringBuilder out = new StringBuilder(name);
        for (int at = name.lastIndexOf("!/"); at > 0; at = name.lastIndexOf("!/", at - 1)) {
            if (below.containsKey(name.substring(0, at))) {
                out.replace(at, at + 1, "%21");
            }
        }
        return out.toString();
    }
}
