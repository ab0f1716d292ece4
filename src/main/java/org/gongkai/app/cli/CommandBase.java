package org.gongkai.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all commands for people have: help, version, a place to speak, complaints about usage. */
@Command(mixinStandardHelpOptions = true, versionProvider = Main.Version.class)
abstract class CommandBase implements Callable<Integer> {

    /** Where the command speaks. */
    final Console console;

    @Spec private CommandSpec spec;

    CommandBase(Console console) {
        this.console = console;
    }

    /** What to throw when options or parameters cannot be used so. */
    ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
