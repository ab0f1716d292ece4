package org.gongkai.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import picocli.CommandLine.Option;

/**
 * What opens documents that are locked. It is never an argument, which every user of the machine
 * could see in the list of processes: it is typed, or comes from a file or the environment, in
 * which it is handed on to workers, too.
 */
final class PasswordMixin {

    /** One password a line. */
    static final String VARIABLE = "GONGKAI_PASSWORDS";

    @Option(
            names = "--password",
            description =
                    "Ask for the password of documents that are locked: PDF, and those of Office since"
                            + " 2007.")
    private boolean asks;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "File with such passwords, one a line, tried in their order; so is the variable"
                            + " GONGKAI_PASSWORDS.")
    private Optional<Path> file = Optional.empty();

    private Optional<String> typed = Optional.empty();

    /** All that are given, those that are typed first; asks once. */
    List<String> words() throws InputException {
        List<String> words = new ArrayList<>();
        if (asks && typed.isEmpty()) {
            typed = Optional.of(ask());
        }
        typed.ifPresent(words::add);
        if (file.isPresent()) {
            words.addAll(lines(file.get()));
        }
        words.addAll(System.getenv().getOrDefault(VARIABLE, "").lines().toList());
        words.removeIf(String::isEmpty);
        return words;
    }

    /** The environment of a worker. */
    Map<String, String> environment() throws InputException {
        List<String> words = words();
        return words.isEmpty() ? Map.of() : Map.of(VARIABLE, String.join("\n", words));
    }

    /** Newer Java has a terminal even where there is none, which then gives no word. */
    @SuppressWarnings("SystemConsoleNull")
    private static String ask() throws InputException {
        java.io.Console terminal = System.console();
        char[] word = terminal == null ? null : terminal.readPassword("Password: ");
        if (word == null) {
            throw new InputException(
                    "--password asks on a terminal and there is none. Give --password-file FILE"
                            + " instead, or set "
                            + VARIABLE
                            + ".");
        }
        return new String(word);
    }

    private static List<String> lines(Path file) throws InputException {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new InputException(
                    "The passwords in " + file + " cannot be read: " + IoReason.of(e) + ".");
        }
    }
}
