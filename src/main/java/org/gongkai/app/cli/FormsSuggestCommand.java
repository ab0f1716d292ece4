package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.output.OutputFolder;
import org.gongkai.model.FormException;
import org.gongkai.recognition.learn.FormSuggester;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai forms suggest}: what the forms lack, by what was read with them. */
@Command(
        name = "suggest",
        description = {
            "Looks through an output folder for what its forms lack and prints it as YAML to paste:",
            "labels where a row was missed, wordings seen often, rows that several documents have,",
            "and sums that always hold. Each with the number of documents that speak for it."
        },
        exitCodeList = {
            "0:done, whether there was anything to suggest or not",
            "2:wrong usage, no finished run in OUT",
            "3:the environment: a file that cannot be read, ..."
        },
        footer = {"  gongkai forms suggest out --forms forms"})
final class FormsSuggestCommand extends CommandBase {

    @Parameters(paramLabel = "OUT", description = "The folder given to 'gongkai extract -o'.")
    private Path out;

    @Mixin private FormsMixin forms;

    FormsSuggestCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException {
        FormSuggester suggester = new FormSuggester(forms.extractor().forms().templates());
        OutputFolder folder = finished(out);
        Set<String> done = new HashSet<>();
        folder.forEachReport(
                report -> {
                    if (!report.isCopy() && done.add(report.report())) {
                        folder.record(report.report()).ifPresent(suggester::add);
                    }
                });
        suggester.lines().forEach(line -> console.out().println(Console.oneLine(line)));
        console.say(suggester.documents() + " documents looked through.");
        return ExitCode.DONE;
    }
}
