package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.Extractor;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.bulk.worker.Intake;
import org.gongkai.model.Extraction;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import org.gongkai.recognition.learn.FormTrial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code gongkai forms try}: what a form reads of documents, and what it does not. */
@Command(
        name = "try",
        description = {
            "Reads documents with a form and says for each table what was found, which sums hold,",
            "which labels of the form are not printed (with the nearest print), and which printed",
            "rows belong to no row of the form."
        },
        exitCodeList = {
            "0:every table and row of the form was found in every document",
            "1:something was not found",
            "2:wrong usage, or the form cannot be used"
        },
        footer = {"  gongkai forms try forms/budget.yaml a.pdf b.pdf"})
final class FormsTryCommand extends CommandBase {

    private static final Pattern ID = Pattern.compile("(?m)^id: *(\\w+)");

    @Parameters(
            index = "0",
            paramLabel = "FORM",
            description = "The form, a *.yaml file; others of its folder are used as well.")
    private Path form;

    @Parameters(
            index = "1..*",
            paramLabel = "DOC",
            arity = "1..*",
            description = "The documents, or folders of them.")
    private List<Path> documents;

    @Mixin private OcrMixin ocr;

    FormsTryCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, FormException {
        if (!Files.isRegularFile(form)) {
            throw new InputException("No such file: " + form + ". Name a form, a *.yaml file.");
        }
        Path folder = Optional.ofNullable(form.getParent()).orElse(Path.of("."));
        Extractor extractor = Extractor.builder().forms(folder).ocr(ocr.mode()).build();
        FormTemplate template = template(extractor);
        FormTrial trial = new FormTrial(template);
        boolean whole = true;
        for (InputFile file : InputFiles.find(documents, Optional.empty(), true).files()) {
            Extraction read = new Intake(extractor::extract).read(file.path());
            whole &= trial.isWhole(read);
            console.out()
                    .println(
                            Console.oneLine(
                                    file.source()
                                            + ": "
                                            + read.outcome().status().code()
                                            + " "
                                            + read.outcome().message()));
            trial.lines(read).forEach(line -> console.out().println("  " + Console.oneLine(line)));
        }
        return whole ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    /** The form of the file, which has been read with its folder. */
    private FormTemplate template(Extractor extractor) throws InputException {
        try {
            Matcher id = ID.matcher(Files.readString(form));
            String wanted = id.find() ? id.group(1) : "";
            return extractor.forms().templates().stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new InputException(form + " is no form; name a *.yaml."));
        } catch (IOException e) {
            throw new InputException(
                    "Cannot read " + form + " (" + IoReason.of(e) + "). Check its permissions.");
        }
    }
}
