package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.run.Join;
import org.gongkai.bulk.run.Merge;
import org.gongkai.bulk.run.Summary;
import org.gongkai.data.dataset.FormSet;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai merge}: the CSV files from the records that are there, of one folder or several.
 */
@Command(
        name = "merge",
        description = {
            "Writes the CSV files of an output folder anew from its records.",
            "Also while a run goes on, or after one that was interrupted: then they hold what is"
                    + " done so far.",
            "With -o: puts several output folders into one, records and corrections, and writes"
                    + " its CSV files."
        },
        exitCodeList = {
            "0:every document ok or review",
            "1:at least one document partial, unsupported or failed",
            "2:wrong usage, no run in OUT",
            "3:the environment: no room, output folder not writable, ..."
        },
        footer = {"  gongkai merge out", "  gongkai merge out1 out2 -o all"})
final class MergeCommand extends CommandBase {

    private static final int MOST_NAMED = 10;

    @Parameters(
            paramLabel = "OUT",
            arity = "1..*",
            description = "The folder given to 'gongkai extract -o'; with -o also several.")
    private List<Path> folders;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "OUT",
            description =
                    "Where several folders go: one of them, or a folder into which no run has"
                            + " written.")
    private Optional<Path> target;

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
        if (folders.size() > 1 && target.isEmpty()) {
            throw usage("Several folders need one to go to: add -o OUT");
        }
        Path out = target.orElse(folders.get(0));
        if (target.isPresent()) {
            say(new Join(folders, out).execute(), out);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        FormSet columns = FormsMixin.formSet(forms.extractor());
        Summary summary = new Merge(out, threads, columns).execute();
        SummaryPrinter printer = new SummaryPrinter(console);
        if (!quiet) {
            printer.say(summary, out);
            printer.sayApplied(summary, out);
        }
        printer.sayUnused(out);
        return summary.complete() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private void say(Join.Notes notes, Path out) {
        if (notes.readOtherwise() > 0) {
            console.say(
                    notes.readOtherwise()
                            + " documents were read otherwise in the folders; the reading of the"
                            + " newer version, or that with the corrections, was taken.");
        }
        if (!notes.conflicts().isEmpty()) {
            console.say(
                    notes.conflicts().size()
                            + " cells were corrected otherwise by different people:");
            notes.conflicts().stream().limit(MOST_NAMED).forEach(it -> console.say("  " + it));
        }
        if (notes.unapplied() > 0) {
            console.say(
                    notes.unapplied()
                            + " documents do not have all their corrections yet: run 'gongkai"
                            + " extract' over them with -o "
                            + out
                            + " --add.");
        }
    }
}
