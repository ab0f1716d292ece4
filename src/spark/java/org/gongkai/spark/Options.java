package org.gongkai.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What the job is told. */
@Command(
        name = "gongkai-spark",
        description = "Reads disclosure reports on a cluster and keeps their tables as Parquet.",
        mixinStandardHelpOptions = true)
final class Options implements Serializable {

    private static final long serialVersionUID = 1L;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description = "Folder or file on any file system that Hadoop knows. Repeatable.")
    ArrayList<String> inputs = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder of the tables; what is there already is not read again.")
    String output;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500",
            description = "Files that an executor takes at one time (default: ${DEFAULT-VALUE}).")
    int batch;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "The longest time for one document (default: ${DEFAULT-VALUE}).")
    int timeout;

    @Option(
            names = "--memory",
            paramLabel = "MIB",
            defaultValue = "640",
            description =
                    "Heap of the process that reads, one for each core of an executor, outside of"
                            + " Spark's memory (default: ${DEFAULT-VALUE}).")
    int memory;

    List<String> inputs() {
        return List.copyOf(inputs);
    }
}
