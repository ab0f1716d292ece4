package org.gongkai.app.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongkai.base.text.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of a command or an option that there is not: with the one that was meant. */
final class Misspelling {

    private Misspelling() {}

    /**
     * The sentence; empty where something else is wrong.
     *
     * @param args the whole command line
     */
    static Optional<String> in(ParameterException fault, List<String> args) {
        CommandLine line = fault.getCommandLine();
        if (fault instanceof MissingParameterException) {
            // That something is missing may well come of it, and is found first.
            return args.stream()
                    .takeWhile(argument -> !argument.equals("--"))
                    .filter(argument -> isUnknown(line.getCommandSpec(), argument))
                    .findFirst()
                    .map(argument -> option(line.getCommandSpec(), argument));
        }
        if (!(fault instanceof UnmatchedArgumentException unmatched)
                || unmatched.getUnmatched().isEmpty()) {
            return Optional.empty();
        }
        String written = unmatched.getUnmatched().get(0);
        if (unmatched.isUnknownOption()) {
            return Optional.of(option(line.getCommandSpec(), written));
        }
        return line.getSubcommands().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Unknown command: '"
                                + written
                                + "'."
                                + Spelling.question(written, commands(line)));
    }

    private static boolean isUnknown(CommandSpec command, String argument) {
        return argument.startsWith("--") && !command.optionsMap().containsKey(name(argument));
    }

    private static String name(String option) {
        return option.replaceFirst("=.*", "");
    }

    private static String option(CommandSpec command, String written) {
        List<String> names =
                command.options().stream()
                        .filter(option -> !option.hidden())
                        .flatMap(option -> Stream.of(option.names()))
                        .filter(each -> each.startsWith("--"))
                        .toList();
        return "Unknown option: '" + written + "'." + Spelling.question(name(written), names);
    }

    private static List<String> commands(CommandLine line) {
        return line.getSubcommands().entrySet().stream()
                .filter(each -> !each.getValue().getCommandSpec().usageMessage().hidden())
                .map(Map.Entry::getKey)
                .toList();
    }
}
