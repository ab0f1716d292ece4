package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.gongkai.Extractor;
import org.gongkai.app.compare.ReportComparison;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.data.correct.Corrections;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai compare}: two reports side by side. */
@Command(
        name = "compare",
        description = {
            "Puts two reports side by side, as a rule one body's of two years: each figure with its change,",
            "and of each section how much of the prose is repeated, what is new and what is gone.",
            "See docs/compare.md."
        },
        exitCodeList = {
            "0:both are ok or review",
            "1:one is partial, unsupported or failed",
            "2:wrong usage, no such file",
            "3:the environment: file not writable, ..."
        },
        footer = {
            "  gongkai compare 2023.pdf 2024.pdf",
            "  gongkai compare 2023.pdf 2024.pdf --html page.html"
        })
final class CompareCommand extends CommandBase {

    @Parameters(index = "0", paramLabel = "A", description = "The earlier report.")
    private Path first;

    @Parameters(index = "1", paramLabel = "B", description = "The later one.")
    private Path second;

    @Mixin private HtmlMixin html;

    @Mixin private FormsMixin forms;

    @Mixin private OcrMixin ocr;

    @Mixin private PasswordMixin passwords;

    CompareCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws FormException, InputException, OutputException {
        Extractor extractor = forms.extractor(ocr, passwords, Corrections.NONE);
        Extraction one = read(extractor, first);
        Extraction other = read(extractor, second);
        ReportComparison comparison =
                new ReportComparison(one, other, extractor.forms().templates());
        html.write(
                console,
                "Two reports side by side",
                paper -> comparison.write(paper, first.toString(), second.toString()));
        return one.outcome().isWhole() && other.outcome().isWhole()
                ? ExitCode.DONE
                : ExitCode.INCOMPLETE;
    }

    private Extraction read(Extractor extractor, Path file) throws InputException {
        if (!Files.isRegularFile(file)) {
            throw new InputException("No such file: " + file + ". compare wants two documents.");
        }
        Extraction report = new Intake(extractor::extract).read(file);
        if (!report.outcome().isWhole()) {
            console.say(
                    file
                            + " is "
                            + report.outcome().status().code()
                            + ": "
                            + report.outcome().message());
        }
        return report;
    }
}
