package org.gongkai.bulk.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.FolderLock;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.write.CsvFile;
import org.gongkai.data.write.RecordFiles;

/**
 * The folder {@code run} in an output folder: what a run needs beside the data.
 *
 * @param out the output folder
 */
record RunFolder(Path out) {

    private Path folder() {
        return out.resolve("run");
    }

    /**
     * Whether a folder is the output of a run, finished or not. One that was given away without its
     * folder {@code run} is told by its table of reports.
     */
    static boolean isOutput(Path folder) {
        RunFolder run = new RunFolder(folder);
        return Files.isDirectory(run.records().folder())
                && (Files.exists(run.sources())
                        || Files.exists(run.sourcesSoFar())
                        || begins(folder.resolve(CsvFile.REPORTS.fileName())));
    }

    private static boolean begins(Path table) {
        try (InputStream in = Files.newInputStream(table)) {
            String names = String.join(",", CsvFile.REPORTS.columns().subList(0, 3));
            byte[] head = names.getBytes(StandardCharsets.UTF_8);
            return Arrays.equals(head, in.readNBytes(head.length));
        } catch (IOException e) {
            return false;
        }
    }

    /** The records of documents. */
    RecordFiles records() {
        return RecordFiles.in(out);
    }

    /** For files that are not whole yet and for entries of archives. */
    Path scratch() {
        return folder().resolve("tmp");
    }

    /** The sources of the last run that came to its end, and how it did. */
    Path sources() {
        return folder().resolve("sources.txt");
    }

    /** The sources that the run in progress, or one that was interrupted, has dealt with. */
    Path sourcesSoFar() {
        return folder().resolve("sources.part");
    }

    /** The sources that runs that were interrupted before this one had dealt with. */
    Path sourcesKept() {
        return folder().resolve("sources.kept");
    }

    /** The corrections that a run applies, whatever is typed while it goes on. */
    Path corrections() {
        return folder();
    }

    /** What lists say of the documents that were fetched by them. */
    Path listed() {
        return folder().resolve("listed.csv");
    }

    /** What happened when. */
    Path log() {
        return folder().resolve("log.txt");
    }

    /** Makes the folders, so that a run that cannot write ends before it works. */
    void prepare() throws OutputException {
        Disk.createFolder(records().folder());
        Disk.createFolder(scratch());
    }

    /**
     * Keeps other runs out of this folder.
     *
     * @throws OutputException when another run holds it
     */
    FolderLock lock() throws OutputException {
        return FolderLock.take(
                folder().resolve("lock"),
                "Another run is writing to "
                        + out
                        + ". Wait until it has ended, or choose another folder with -o.");
    }

    /** Waits until nobody else derives the flat files of this folder. */
    FolderLock lockDerived() throws OutputException {
        return FolderLock.await(folder().resolve("merge.lock"));
    }

    /** The lists of sources to put together while a run is not finished: the later ones count. */
    List<Path> sourceLists() {
        return Stream.of(sources(), sourcesKept(), sourcesSoFar()).filter(Files::exists).toList();
    }
}
