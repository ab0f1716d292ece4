package org.gongkai.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gongkai corrections}: what people say of cells, other than on the review page. */
@Command(
        name = "corrections",
        description = "Corrections made elsewhere than on the page of 'gongkai review'.",
        exitCodeList = {"0:done, by a command below it", "2:wrong usage"},
        footer = {"  gongkai corrections import reports.xlsx -o out --who Li"})
final class CorrectionsCommand extends CommandBase {

    CorrectionsCommand(Console console) {
        super(console);
    }

    /** With the commands below it. */
    static CommandLine withParts(Console console) {
        return new CommandLine(new CorrectionsCommand(console))
                .addSubcommand(new CorrectionsImportCommand(console));
    }

    @Override
    public Integer call() {
        throw usage("Say what to do: 'gongkai corrections import FILE -o OUT --who NAME'");
    }
}
