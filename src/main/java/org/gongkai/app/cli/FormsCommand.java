package org.gongkai.app.cli;

import java.util.stream.Collectors;
import org.gongkai.base.disk.InputException;
import org.gongkai.model.FormException;
import org.gongkai.model.FormTemplate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gongkai forms}: what forms are known; a bad one is reported by its file and line. */
@Command(
        name = "forms",
        description =
                "Lists the form templates: id, years, tables, notice, name, kind, whether it is a draft;"
                        + " drafts forms of examples, tries them, and says what they lack.",
        exitCodeList = {"0:done", "2:wrong usage, or a form that cannot be used"},
        footer = {"  gongkai forms", "  gongkai forms --forms samples/forms"})
final class FormsCommand extends CommandBase {

    @Mixin private FormsMixin forms;

    FormsCommand(Console console) {
        super(console);
    }

    /** With the commands below it. */
    static CommandLine withParts(Console console) {
        return new CommandLine(new FormsCommand(console))
                .addSubcommand(new FormsNewCommand(console))
                .addSubcommand(new FormsTryCommand(console))
                .addSubcommand(new FormsSuggestCommand(console))
                .addSubcommand(new FormsSchemaCommand(console));
    }

    @Override
    public Integer call() throws FormException, InputException {
        for (FormTemplate form : forms.extractor().forms().templates()) {
            console.out().println(line(form));
        }
        return ExitCode.DONE;
    }

    private static String line(FormTemplate form) {
        String years = form.firstYear() + "-" + (form.lastYear() > 0 ? form.lastYear() : "");
        String tables =
                form.tables().stream()
                        .map(FormTemplate.TableTemplate::code)
                        .collect(Collectors.joining(","));
        String line =
                String.join(
                        "\t",
                        form.id(),
                        years,
                        tables,
                        form.instrument(),
                        form.name(),
                        form.kind());
        return form.draft() ? line + "\tdraft" : line;
    }
}
