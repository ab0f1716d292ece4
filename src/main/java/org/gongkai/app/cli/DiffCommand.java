package org.gongkai.app.cli;

import java.nio.file.Path;
import org.gongkai.app.compare.FolderDiff;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
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
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done, whatever differs",
            "2:wrong usage",
            "3:the environment: no finished run in a folder, file not writable, ..."
        })
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
    public Integer call() throws OutputException {
        FolderDiff diff = new FolderDiff(new OutputFolder(first), new OutputFolder(second));
        html.write(console, "What differs between two runs", diff::write);
        return ExitCode.DONE;
    }
}
