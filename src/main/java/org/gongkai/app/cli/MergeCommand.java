package org.gongkai.app.cli;

import java.nio.file.Path;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.Merge;
import org.gongkai.bulk.run.Summary;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai merge}: the CSV files from the records that are there. */
@Command(
        name = "merge",
        description = {
            "Writes the CSV files of an output folder anew from its records.",
            "Also while a run goes on, or after one that was interrupted: then they hold what is"
                    + " done so far."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:every document ok or review",
            "1:at least one document partial, unsupported or failed",
            "2:wrong usage",
            "3:the environment: no room, output folder not writable, ..."
        })
final class MergeCommand extends CommandBase {

    @Parameters(paramLabel = "OUT", description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Option(
            names = {"-q", "--quiet"},
            description = "No summary.")
    private boolean quiet;

    @Mixin private FormsMixin forms;

    MergeCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException {
        int threads = Runtime.getRuntime().availableProcessors();
        FormSet columns = FormsMixin.formSet(forms.extractor());
        Summary summary = new Merge(out, threads, columns).execute();
        SummaryPrinter printer = new SummaryPrinter(console);
        if (!quiet) {
            printer.say(summary, out);
        }
        printer.sayUnused(out);
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }
}
