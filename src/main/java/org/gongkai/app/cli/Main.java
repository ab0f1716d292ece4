package org.gongkai.app.cli;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gongkai.Extractor;
import org.gongkai.ToolVersion;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.OcrMode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program {@code gongkai}. */
@Command(
        name = "gongkai",
        description = "Reads government disclosure reports and writes their tables as data.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        commandListHeading = "%nCommands:%n",
        footerHeading = "%nExamples:%n",
        footer = {"  gongkai extract report.pdf", "  gongkai extract reports -o out"})
public final class Main {

    @SuppressWarnings("UnusedVariable") // picocli alone asks for it
    @Mixin
    private CommonOptions common;

    Main() {}

    /**
     * Runs the program and ends the process.
     *
     * @param args see {@code gongkai help}
     */
    public static void main(String[] args) {
        // Not System.out: its charset is that of the system.
        PrintStream out = stream(new ReadersOutput(new FileOutputStream(FileDescriptor.out)));
        PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
        Surroundings surroundings =
                Surroundings.of(
                        System.getenv(), System.getProperty("user.home", ""), Locale.getDefault());
        Console console = new Console(out, err, Boolean.getBoolean("gongkai.terminal"));
        int code = run(console, surroundings, args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** Runs one command and gives its exit code; never throws. */
    static int run(Console console, String... args) {
        return run(console, Surroundings.NONE, args);
    }

    /** The same for somebody who has settings. */
    static int run(Console console, Surroundings surroundings, String... args) {
        Faults faults = new Faults(console);
        try {
            return surroundings.configuration().isEmpty() && isPlain(args)
                    ? plain(console, args[0], files(args))
                    : execute(console, faults, surroundings, args);
        } catch (InputException | OutputException | RuntimeException e) {
            return faults.failed(e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            return faults.unforeseen(e);
        }
    }

    /**
     * Whether documents are asked for without any option. To set up the command line would then
     * take as long as to open a document.
     */
    private static boolean isPlain(String... args) {
        boolean plain =
                args.length > 0
                        && ((args[0].equals("extract") && args.length == 2)
                                || (args[0].equals("tables") && args.length > 1));
        return plain
                && Arrays.stream(args)
                        .skip(1)
                        .allMatch(
                                argument ->
                                        !argument.startsWith("-")
                                                && !argument.startsWith("@")
                                                && new File(argument).isFile());
    }

    private static List<Path> files(String... args) {
        return Arrays.stream(args).skip(1).map(Path::of).toList();
    }

    private static int plain(Console console, String command, List<Path> files)
            throws InputException, OutputException {
        return command.equals("tables")
                ? new TablePrinter(console, OcrMode.AUTO, List.of()).print(files)
                : new SingleDocument(
                                console,
                                Extractor.builder().abreast(FormsMixin.abreast()).build(),
                                false)
                        .print(files.get(0));
    }

    private static int execute(
            Console console, Faults faults, Surroundings surroundings, String... args)
            throws InputException {
        CommandLine line = new Commands(console).line(surroundings, args);
        line.setOut(Faults.printer(console.out()));
        line.setErr(Faults.printer(console.err()));
        line.setParameterExceptionHandler(faults);
        line.setExecutionExceptionHandler(faults);
        return line.execute(args.length == 0 ? new String[] {"help"} : args);
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** The answer to {@code --version}. */
    static final class Version implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"gongkai " + ToolVersion.current()};
        }
    }
}
