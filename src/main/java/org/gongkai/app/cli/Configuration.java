package org.gongkai.app.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.IoReason;
import org.gongkai.base.text.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.PropertiesDefaultProvider;

/**
 * A file with values for options: {@code ocr = off} for every command that has the option, {@code
 * extract.workers = 2} for one.
 */
final class Configuration {

    /** What is asked for before the file is read. */
    private static final Set<String> NOT_HERE = Set.of("--config", "--lang", "--help", "--version");

    private final Path file;

    Configuration(Path file) {
        this.file = file;
    }

    /**
     * What the options of a command line are where they are not given.
     *
     * @param all the command line with all commands
     * @throws InputException when the file cannot be read, or names what is no option with a value
     */
    IDefaultValueProvider values(CommandLine all) throws InputException {
        Set<String> known = new TreeSet<>();
        names(all, "", known);
        Properties written = read();
        Properties values = new Properties();
        for (String key : new TreeSet<>(written.stringPropertyNames())) {
            if (!known.contains(key)) {
                throw new InputException(
                        file
                                + " has '"
                                + key
                                + "', which is no option that takes a value."
                                + Spelling.question(key, known)
                                + " Write it as 'ocr' or 'extract.ocr'.");
            }
            String name = key.contains(".") ? all.getCommandName() + "." + key : key;
            values.setProperty(name, written.getProperty(key).strip());
        }
        return new PropertiesDefaultProvider(values);
    }

    private static void names(CommandLine line, String before, Set<String> names) {
        CommandSpec command = line.getCommandSpec();
        for (OptionSpec option : command.options()) {
            String name = option.longestName();
            if (option.arity().min() > 0 && !NOT_HERE.contains(name)) {
                names.add(name.substring(2));
                names.add(before + name.substring(2));
            }
        }
        line.getSubcommands()
                .forEach(
                        (name, part) -> {
                            if (!part.getCommandSpec().usageMessage().hidden()) {
                                names(part, before + name + ".", names);
                            }
                        });
    }

    /** Not by the library, which takes it for ISO 8859-1. */
    private Properties read() throws InputException {
        Properties written = new Properties();
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            written.load(text);
            return written;
        } catch (IOException e) {
            throw new InputException(
                    "The configuration "
                            + file
                            + " cannot be read: "
                            + IoReason.of(e)
                            + ". Mend it, or name another with --config.");
        } catch (IllegalArgumentException e) {
            throw new InputException(
                    "The configuration "
                            + file
                            + " has a backslash before u and no four digits. Double the backslash.");
        }
    }
}
