package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongkai.base.disk.InputException;
import org.gongkai.data.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands for people have: help, version, a place to speak, complaints about usage. */
@Command(
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        exitCodeListHeading = "%nExit codes:%n",
        footerHeading = "%nExamples:%n")
abstract class CommandBase implements Callable<Integer> {

    /** Where the command speaks. */
    final Console console;

    @Mixin CommonOptions common;

    @Spec private CommandSpec spec;

    CommandBase(Console console) {
        this.console = console;
    }

    /**
     * The folder of a run that has come to its end.
     *
     * @throws InputException when it is none
     */
    static OutputFolder finished(Path out) throws InputException {
        OutputFolder folder = new OutputFolder(out);
        folder.requireRun();
        return folder;
    }

    /** Whether an option is on the command line. */
    boolean isGiven(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    /** What to throw when options or parameters cannot be used so. */
    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
