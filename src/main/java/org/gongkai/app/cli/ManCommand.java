package org.gongkai.app.cli;

import java.nio.file.Path;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gongkai man}: the manual pages, for those who make packages. */
@Command(
        name = "man",
        hidden = true,
        description = "Writes the manual pages, gongkai.1 and one for each command.",
        exitCodeList = {"0:done", "2:wrong usage", "3:the environment: folder not writable, ..."},
        footer = "  gongkai man man1")
final class ManCommand extends CommandBase {

    @Parameters(paramLabel = "DIR", description = "Folder for them; it is made.")
    private Path folder;

    ManCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws OutputException {
        Disk.createFolder(folder);
        write(new Commands(console).all());
        return ExitCode.DONE;
    }

    private void write(CommandLine command) throws OutputException {
        ManPage page = new ManPage(command.getCommandSpec());
        AtomicFile.write(
                folder.resolve(page.name() + ".1"),
                folder,
                file -> file.writer().write(page.text()));
        for (CommandLine part : command.getSubcommands().values()) {
            if (!part.getCommandSpec().usageMessage().hidden()) {
                write(part);
            }
        }
    }
}
