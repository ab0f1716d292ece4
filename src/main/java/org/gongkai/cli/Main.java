package org.gongkai.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gongkai.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program {@code gongkai}. */
@Command(
        name = "gongkai",
        description = "Reads government disclosure reports and writes their tables as data.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = CommandLine.HelpCommand.class,
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
        int code = run(new Talk(out, err, Boolean.getBoolean("gongkai.terminal")), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command and gives its exit code; never throws. */
    static int run(Talk talk, String... args) {
        CommandLine line = new CommandLine(new Main());
        line.addSubcommand(new ExtractCommand(talk));
        line.addSubcommand(new MergeCommand(talk));
        line.addSubcommand(new FormsCommand(talk));
        line.addSubcommand(new WorkerMode());
        Faults faults = new Faults(talk);
        line.setOut(Faults.printer(talk.out()));
        line.setErr(Faults.printer(talk.err()));
        line.setParameterExceptionHandler(faults);
        line.setExecutionExceptionHandler(faults);
        try {
            return line.execute(args.length == 0 ? new String[] {"help"} : args);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return faults.unforeseen(e);
        }
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
