package org.gongkai.spark;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.ToolVersion;
import org.gongkai.app.cli.ReadingOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the job is told. */
@Command(
        name = "gongkai-spark",
        description = "Reads disclosure reports on a cluster and keeps their tables as Parquet.",
        mixinStandardHelpOptions = true,
        versionProvider = Options.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, whatever became of the documents",
            "1:the job failed",
            "2:wrong usage",
            "3:an input or the output cannot be used"
        })
final class Options {

    @Spec private CommandLine.Model.CommandSpec spec;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "PATH",
            description =
                    "Folder, file or pattern on any file system that Hadoop knows. Repeatable.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FOLDER",
            description = "Folder of the tables; what is there already is not read again.")
    private String output;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500",
            description = "Files that a task takes at most (default: ${DEFAULT-VALUE}).")
    private int batch;

    @Mixin private ReadingOptions reading;

    /** Checks what the library does not. */
    void check() {
        if (batch < 1) {
            throw new ParameterException(spec.commandLine(), "--batch wants at least 1");
        }
        if (reading.complaint().isPresent()) {
            throw new ParameterException(spec.commandLine(), reading.complaint().get());
        }
    }

    List<String> inputs() {
        return List.copyOf(inputs);
    }

    String output() {
        return output;
    }

    int batch() {
        return batch;
    }

    ReadingOptions reading() {
        return reading;
    }

    /** The answer to {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"gongkai-spark " + ToolVersion.current()};
        }
    }
}
