package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.panel.Panel;
import org.gongkai.data.panel.PanelSummary;
import org.gongkai.model.Proof;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai panel}: the reports of each agency in order of year, checked across years. */
@Command(
        name = "panel",
        description = {
            "Puts the reports of each body in order of year and checks across years.",
            "Writes panel.csv, a row with all figures for each body and year, and panel-findings.csv. See docs/panel.md."
        },
        exitCodeList = {
            "0:done, whatever was found",
            "2:wrong usage, no finished run in OUT, or a file of names that cannot be used",
            "3:the environment: no room, folder not writable, ..."
        },
        footer = {"  gongkai panel out", "  gongkai panel out --agencies names.csv -o panel"})
final class PanelCommand extends CommandBase {

    /** Lines of the summary on names that no report prints. */
    private static final int MOST_NAMES = 5;

    @Parameters(paramLabel = "OUT", description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Option(
            names = "--agencies",
            paramLabel = "NAMES.csv",
            description =
                    "Which printed names are one agency: columns name (as printed) and agency (to"
                            + " be used).")
    private Optional<Path> agencies;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            description = "Folder for the files (default: OUT).")
    private Optional<Path> target;

    @Option(
            names = {"-q", "--quiet"},
            description = "No summary.")
    private boolean quiet;

    PanelCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException {
        finished(out);
        Path folder = target.orElse(out);
        PanelSummary summary = new Panel(out, agencies).write(folder);
        if (!quiet) {
            say(summary, folder);
        }
        return ExitCode.DONE;
    }

    private void say(PanelSummary summary, Path folder) {
        console.say(
                counted(summary.rows(), "report", "reports")
                        + " of "
                        + counted(summary.agencies(), "agency", "agencies")
                        + "; "
                        + summary.notPlaced()
                        + " not placed; "
                        + counted(summary.leftOut(), "document", "documents")
                        + " left out as no report on disclosure or not readable.");
        if (summary.rows() > 0) {
            console.say(
                    "Years "
                            + summary.years()
                            + ": "
                            + summary.balanced()
                            + " of "
                            + counted(summary.agencies(), "agency has", "agencies have")
                            + " a report for each.");
        }
        console.say("Carried over requests: " + shown(summary.carriedOver()));
        console.say("Documents in force: " + shown(summary.inForce()));
        summary.unusedNames().stream().limit(MOST_NAMES).forEach(console::say);
        if (summary.unusedNames().size() > MOST_NAMES) {
            console.say((summary.unusedNames().size() - MOST_NAMES) + " more such names.");
        }
        String next = "";
        if (!summary.findings().isEmpty()) {
            console.say(
                    summary.findings().entrySet().stream()
                            .map(code -> code.getValue() + " " + code.getKey())
                            .collect(Collectors.joining(", ", "Findings: ", "")));
            next = "; panel-findings.csv names what to look at.";
        }
        console.say("Written to " + folder + next);
    }

    private static String shown(Proof counts) {
        return counts.held() + " held, " + counts.open() + " open, " + counts.broken() + " broken";
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
