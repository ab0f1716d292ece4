package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.text.Language;
import picocli.CommandLine;

/** The commands there are. */
final class Commands {

    private final Map<String, Supplier<Object>> commands = new LinkedHashMap<>();

    Commands(Console console) {
        commands.put("extract", () -> new ExtractCommand(console));
        commands.put("fetch", () -> new FetchCommand(console));
        commands.put("tables", () -> new TablesCommand(console));
        commands.put("inspect", () -> new InspectCommand(console));
        commands.put("merge", () -> new MergeCommand(console));
        commands.put("review", () -> new ReviewCommand(console));
        commands.put("corrections", () -> CorrectionsCommand.withParts(console));
        commands.put("report", () -> new ReportCommand(console));
        commands.put("panel", () -> new PanelCommand(console));
        commands.put("diff", () -> new DiffCommand(console));
        commands.put("compare", () -> new CompareCommand(console));
        commands.put("export", () -> new ExportCommand(console));
        commands.put("forms", () -> FormsCommand.withParts(console));
        commands.put("start", () -> new StartCommand(console, System.in));
        commands.put("completion", () -> new CompletionCommand(console));
        commands.put("man", () -> new ManCommand(console));
        commands.put(WorkerMode.NAME, WorkerMode::new);
    }

    /** The command line that arguments need: to set up each command costs time. */
    CommandLine line(String... args) {
        Supplier<Object> command = args.length == 0 ? null : commands.get(args[0]);
        return command == null
                ? all()
                : line(Map.of(args[0], command), new CommandLine(new Main()));
    }

    /**
     * The same, with what somebody has set.
     *
     * @throws InputException when their configuration cannot be used
     */
    CommandLine line(Surroundings surroundings, String... args) throws InputException {
        CommandLine line = line(args);
        List<String> written = List.of(args);
        if (args.length > 0 && args[0].equals(WorkerMode.NAME)) {
            // It is told everything by the process that started it.
            return line;
        }
        Language language = CommonOptions.language(written).orElse(surroundings.language());
        if (language == Language.ZH) {
            line.setResourceBundle(HelpTexts.chinese());
        }
        Optional<Path> file = CommonOptions.configuration(written).or(surroundings::configuration);
        if (file.isPresent()) {
            line.setDefaultValueProvider(new Configuration(file.get()).values(all()));
        }
        return line;
    }

    /** The command line with all commands. */
    CommandLine all() {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new CommandLine.HelpCommand());
        return line(commands, line);
    }

    private static CommandLine line(Map<String, Supplier<Object>> commands, CommandLine line) {
        commands.values().forEach(command -> line.addSubcommand(command.get()));
        line.registerConverter(Path.class, new PathText());
        return line;
    }
}
