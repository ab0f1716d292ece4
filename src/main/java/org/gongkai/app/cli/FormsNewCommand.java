package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.CopyReader;
import org.gongkai.base.disk.AtomicFile;
import org.gongkai.base.disk.Disk;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.disk.OutputException;
import org.gongkai.base.disk.PageFile;
import org.gongkai.bulk.run.InputFile;
import org.gongkai.bulk.run.InputFiles;
import org.gongkai.model.FormException;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.recognition.form.FormCatalog;
import org.gongkai.recognition.learn.FormDraft;
import org.gongkai.recognition.learn.FormDrafter;
import org.gongkai.recognition.learn.PrintedCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai forms new}: a form drafted of copies of a report. */
@Command(
        name = "new",
        description = {
            "Drafts a form of a blank copy of a report, or better of three or more filled ones: what is",
            "the same in all is label, what changes is value, and sums are found by arithmetic.",
            "Look the draft over before you rely on it; docs/forms.md explains it."
        },
        exitCodeList = {
            "0:the form is written",
            "1:some copy cannot be read, or no table is found",
            "2:wrong usage",
            "3:the environment: no room, file not writable, ..."
        },
        footer = {
            "  gongkai forms new blank.docx -o forms",
            "  gongkai forms new a.pdf b.pdf c.pdf -o forms --id budget"
        })
final class FormsNewCommand extends CommandBase {

    @Parameters(
            paramLabel = "EXAMPLE",
            arity = "1..*",
            description = "Copies of one kind of report, or folders of them.")
    private List<Path> examples;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "DIR",
            required = true,
            description = "Folder of your forms; the draft is written into it as ID.yaml.")
    private Path out;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id of the form; made of the report's title unless said otherwise.")
    private Optional<String> id;

    @Mixin private OcrMixin ocr;

    FormsNewCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws InputException, OutputException, FormException {
        if (id.filter(it -> !it.matches("[a-z][a-z0-9_]*")).isPresent()) {
            throw usage("--id wants lower-case letters, digits and underscores");
        }
        List<Path> files =
                InputFiles.find(examples, Optional.of(out), true).files().stream()
                        .map(InputFile::path)
                        .toList();
        List<PrintedCopy> copies = read(files);
        if (copies.stream().allMatch(copy -> copy.tables().isEmpty())) {
            console.say("No table found; nothing is written.");
            return ExitCode.INCOMPLETE;
        }
        write(new FormDrafter().draft(copies, id));
        return copies.size() == files.size() ? ExitCode.DONE : ExitCode.INCOMPLETE;
    }

    private List<PrintedCopy> read(List<Path> files) throws InputException {
        CopyReader reader = new CopyReader(ocr.mode());
        List<PrintedCopy> copies = new ArrayList<>();
        for (Path file : files) {
            try {
                copies.add(reader.read(file.getFileName().toString(), PageFile.read(file)));
            } catch (UnreadableDocumentException e) {
                console.say(file + " is left out: " + e.getMessage());
            } catch (IOException e) {
                throw new InputException(
                        "Cannot read "
                                + file
                                + " ("
                                + IoReason.of(e)
                                + "). Check its permissions.");
            }
        }
        return copies;
    }

    private void write(FormDraft draft) throws InputException, OutputException, FormException {
        Path file = out.resolve(draft.id() + ".yaml");
        if (Files.exists(file)) {
            throw new InputException(
                    file + " is there already. Take it away, or name another form with --id.");
        }
        Disk.createFolder(out);
        AtomicFile.write(file, out, target -> target.writer().write(draft.yaml()));
        FormCatalog.standard().with(out);
        console.out().println("Written to " + file);
        draft.summary().forEach(line -> console.out().println(Console.oneLine(line)));
    }
}
