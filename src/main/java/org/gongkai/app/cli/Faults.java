package org.gongkai.app.cli;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.List;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.data.export.ExportException;
import org.gongkai.model.FormException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Whatever goes wrong with a command becomes one line and an exit code. */
final class Faults
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    private final Console console;

    Faults(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException fault, String[] args) {
        String command = fault.getCommandLine().getCommandSpec().qualifiedName();
        console.say(
                Misspelling.in(fault, List.of(args))
                                .orElseGet(() -> sentence(String.valueOf(fault.getMessage())))
                        + " '"
                        + command
                        + " --help' explains.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
        return failed(fault);
    }

    /** What a command could not do. */
    int failed(Exception fault) {
        if (fault instanceof InputException
                || fault instanceof FormException
                || fault instanceof ExportException) {
            console.say(String.valueOf(fault.getMessage()));
            return ExitCode.USAGE;
        }
        if (fault instanceof OutputException) {
            console.say(String.valueOf(fault.getMessage()));
            return ExitCode.ENVIRONMENT;
        }
        if (fault instanceof InvalidPathException) {
            console.say(
                    "Java cannot spell a file name in the locale of this shell ("
                            + System.getProperty("sun.jnu.encoding")
                            + "). Set LC_ALL=C.UTF-8, or start the program by ./gongkai.");
            return ExitCode.ENVIRONMENT;
        }
        return unforeseen(fault);
    }

    /** A fault of this program, or no memory left for the program itself. */
    int unforeseen(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        console.say("the program failed (" + fault + place + "). Please report it.");
        return ExitCode.ENVIRONMENT;
    }

    static PrintWriter printer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    private static String sentence(String message) {
        String line = message.replaceAll("\\s+", " ").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
