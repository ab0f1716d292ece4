package org.gongkai.app.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code gongkai completion}: what lets a shell complete commands, options and file names. */
@Command(
        name = "completion",
        description = {
            "Prints a script by which bash and zsh complete commands, options and file names of gongkai.",
            "For one session, or as a line of ~/.bashrc or ~/.zshrc: source <(gongkai completion)"
        },
        exitCodeList = {"0:done", "2:wrong usage"},
        footer = "  gongkai completion > gongkai.bash")
final class CompletionCommand extends CommandBase {

    CompletionCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        console.out().print(AutoComplete.bash("gongkai", new Commands(console).all()));
        return ExitCode.DONE;
    }
}
