package org.gongkai.app.cli;

import java.nio.file.Path;
import org.gongkai.app.compare.FolderDiff;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai diff}: what two output folders say otherwise. */
@Command(
        name = "diff",
        description = {
            "Says what two output folders, such as of two versions, say otherwise of the same sources:",
            "documents, statuses, metadata, cells and flags. See docs/compare.md."
        },
        exitCodeList = {
            "0:done, whatever differs",
            "2:wrong usage, no finished run in a folder",
            "3:the environment: file not writable, ..."
        },
        footer = {"  gongkai diff out1 out2", "  gongkai diff out1 out2 --html page.html"})
final class DiffCommand extends CommandBase {

    @Parameters(index = "0", paramLabel = "OUT1", description = "A folder of 'extract -o'.")
    private Path first;

    @Parameters(index = "1", paramLabel = "OUT2", description = "Another.")
    private Path second;

    @Mixin private HtmlMixin html;

    DiffCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException {
        FolderDiff diff = new FolderDiff(finished(first), finished(second));
        html.write(console, "What differs between two runs", diff::write);
        return ExitCode.DONE;
    }
}
