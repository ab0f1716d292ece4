package org.gongkai.app.cli;

import org.gongkai.recognition.form.FormCatalog;
import picocli.CommandLine.Command;

/** {@code gongkai forms schema}: what editors complete and check forms by. */
@Command(
        name = "schema",
        description =
                "Prints the JSON Schema of form files. An editor completes and checks a form whose first"
                        + " line is '# yaml-language-server: $$schema=' and the path of it.",
        exitCodeList = {"0:done", "2:wrong usage"},
        footer = "  gongkai forms schema > form.schema.json")
final class FormsSchemaCommand extends CommandBase {

    FormsSchemaCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() {
        console.out().print(FormCatalog.schema());
        return ExitCode.DONE;
    }
}
