package org.gongkai.app.cli;

import java.util.Locale;
import java.util.Map;
import org.gongkai.ToolVersion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of a command, in the language of {@code man} (roff with its macros). */
final class ManPage {

    private final CommandSpec command;
    private final StringBuilder page = new StringBuilder();

    ManPage(CommandSpec command) {
        this.command = command;
    }

    /** As it is called, such as {@code gongkai-extract}. */
    String name() {
        return command.qualifiedName("-");
    }

    /** The page; has no date, so that it is the same every time. */
    String text() {
        page.setLength(0);
        line(".TH " + name().toUpperCase(Locale.ROOT) + " 1 \"\" \"gongkai " + version() + "\"");
        UsageMessageSpec usage = command.usageMessage();
        section("NAME", name() + " - " + first(usage.description()));
        section("SYNOPSIS", synopsis());
        section("DESCRIPTION", plain(usage.description()));
        arguments();
        commands();
        entries("EXIT STATUS", usage.exitCodeList());
        examples(usage.footer());
        return page.toString();
    }

    private static String version() {
        return ToolVersion.current();
    }

    private String synopsis() {
        String name = command.qualifiedName();
        String usage = new CommandLine.Help(command, Ansi.OFF).synopsis(0);
        String options = usage.replaceAll("\\s+", " ").strip();
        return options.startsWith(name) ? options : name + " " + options;
    }

    private void arguments() {
        heading("OPTIONS");
        for (PositionalParamSpec each : command.positionalParameters()) {
            entry(each.paramLabel(), plain(each.description()));
        }
        for (OptionSpec each : command.options()) {
            if (!each.hidden()) {
                boolean bare = each.arity().max() == 0;
                String label = bare ? "" : "=" + each.paramLabel();
                entry(String.join(", ", each.names()) + label, plain(each.description()));
            }
        }
    }

    private void commands() {
        if (command.subcommands().isEmpty()) {
            return;
        }
        heading("COMMANDS");
        command.subcommands()
                .forEach(
                        (name, part) -> {
                            UsageMessageSpec usage = part.getCommandSpec().usageMessage();
                            if (!usage.hidden()) {
                                entry(name, first(usage.description()));
                            }
                        });
    }

    private void entries(String heading, Map<String, String> entries) {
        if (!entries.isEmpty()) {
            heading(heading);
            entries.forEach((key, text) -> entry(key, plain(text)));
        }
    }

    private void examples(String... lines) {
        if (lines.length > 0) {
            heading("EXAMPLES");
            line(".nf");
            for (String each : lines) {
                line(escaped(plain(each)));
            }
            line(".fi");
        }
    }

    private void section(String heading, String text) {
        heading(heading);
        line(escaped(text));
    }

    private void heading(String heading) {
        line(".SH \"" + heading + "\"");
    }

    private void entry(String name, String text) {
        line(".TP");
        line("\\fB" + escaped(name) + "\\fR");
        line(escaped(text));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String first(String... lines) {
        return plain(lines).replaceFirst("(?<=[a-z)])[.:] .*|[.:,]$", "");
    }

    /** As it is printed in the help, where line breaks are written {@code %n}. */
    private static String plain(String... lines) {
        return String.join(" ", lines).replace("%n", " ").replace("%%", "%").strip();
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
