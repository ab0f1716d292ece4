package org.gongkai.app.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code gongkai}. */
@Command(
        name = "gongkai",
        description = "Reads government disclosure reports and writes their tables as data.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
public final class Main {

    private Main() {}

    /**
     * Runs the program and ends the process.
     *
     * @param args see {@code gongkai help}
     */
    public static void main(String[] args) {
        // Not System.out: its charset is that of the system.
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = stream(FileDescriptor.err);
        int code = run(new Console(out, err, Boolean.getBoolean("gongkai.terminal")), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command and gives its exit code; never throws. */
    static int run(Console talk, String... args) {
        Faults faults = new Faults(talk);
        try {
            return isPlain(args) ? print(talk, Path.of(args[1])) : execute(talk, faults, args);
        } catch (InputException | RuntimeException e) {
            return faults.failed(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return faults.unforeseen(e);
        }
    }

    /**
     * Whether one document is asked for without any option. To set up the command line would then
     * take as long as to open the document.
     */
    private static boolean isPlain(String... args) {
        return args.length == 2
                && args[0].equals("extract")
                && !args[1].startsWith("-")
                && !args[1].startsWith("@")
                && new File(args[1]).isFile();
    }

    private static int print(Console talk, Path file) throws InputException {
        return new SingleDocument(talk, Extractor.builder().build(), false).print(file);
    }

    private static int execute(Console talk, Faults faults, String... args) {
        CommandLine line = commandLine(talk, args);
        line.setOut(Faults.printer(talk.out()));
        line.setErr(Faults.printer(talk.err()));
        line.setParameterExceptionHandler(faults);
        line.setExecutionExceptionHandler(faults);
        return line.execute(args.length == 0 ? new String[] {"help"} : args);
    }

    /** With all commands, or with the one that is asked for: to set up each costs time. */
    private static CommandLine commandLine(Console talk, String... args) {
        Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
        commands.put("extract", () -> new ExtractCommand(talk));
        commands.put("fetch", () -> new FetchCommand(talk));
        commands.put("inspect", () -> new InspectCommand(talk));
        commands.put("merge", () -> new MergeCommand(talk));
        commands.put("review", () -> new ReviewCommand(talk));
        commands.put("report", () -> new ReportCommand(talk));
        commands.put("panel", () -> new PanelCommand(talk));
        commands.put("export", () -> new ExportCommand(talk));
        commands.put("forms", () -> new FormsCommand(talk));
        commands.put(WorkerMode.NAME, WorkerMode::new);
        CommandLine line = new CommandLine(new Main());
        if (args.length > 0 && commands.containsKey(args[0])) {
            return line.addSubcommand(commands.get(args[0]).get());
        }
        line.addSubcommand(new CommandLine.HelpCommand());
        commands.values().forEach(command -> line.addSubcommand(command.get()));
        return line;
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    /** The answer to {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"gongkai " + ToolVersion.current()};
        }
    }
}
