package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gongkai.app.summary.SummaryPage;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai report}: one page about an output folder. */
@Command(
        name = "report",
        description = {
            "Writes one HTML page about an output folder, complete in itself: what was read, how"
                    + " much of it is certain, which sources are wrong, figures over the years."
        },
        exitCodeList = {
            "0:the page is written",
            "2:wrong usage, no finished run in OUT",
            "3:the environment: no room, page not writable, ..."
        },
        footer = {"  gongkai report out", "  gongkai report out --lang zh -o page.html"})
final class ReportCommand extends CommandBase {

    @Parameters(paramLabel = "OUT", description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where the page goes (default: OUT/report.html).")
    private Optional<Path> file;

    @Option(
            names = {"-q", "--quiet"},
            description = "Do not say where the page is.")
    private boolean quiet;

    ReportCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException {
        OutputFolder folder = finished(out);
        Path target = file.orElse(out.resolve("report.html"));
        if (folder.owns(target)) {
            throw usage(
                    target + " belongs to the data set, which would be lost. Name another with -o");
        }
        new SummaryPage(folder).write(target, common.language());
        if (!quiet) {
            console.say("Written to " + target + ".");
        }
        return ExitCode.DONE;
    }
}
