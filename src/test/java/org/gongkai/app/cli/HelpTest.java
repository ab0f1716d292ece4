package org.gongkai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What the program says of itself: help in two languages, examples, manual pages, completion. */
class HelpTest {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @TempDir private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Console console = new Console(stream(out), stream(out), false);

    @Test
    void everyTextIsThereInBothLanguages() {
        List<String> english = texts(new Commands(console).all());
        CommandLine line = new Commands(console).all();
        line.setResourceBundle(HelpTexts.chinese());
        List<String> chinese = texts(line);
        assertThat(english).hasSizeGreaterThan(100).noneMatch(text -> text.endsWith(" = "));
        assertThat(chinese).hasSameSizeAs(english).allMatch(CHINESE.asPredicate());
        assertThat(english).filteredOn(CHINESE.asPredicate()).allMatch(text -> text.contains("网址"));
    }

    @Test
    void noChineseTextIsLeftOfSomethingThatIsGone() {
        assertThat(HelpTexts.chinese().keySet()).isSubsetOf(keys(new Commands(console).all()));
    }

    @Test
    void theLanguageIsThatOfTheSystemUnlessAskedFor() {
        Surroundings chinese = Surroundings.of(Map.of(), folder.toString(), Locale.CHINA);
        assertThat(help(chinese, "merge", "--help")).contains("用法：gongkai merge", "退出码：", "示例：");
        assertThat(help(chinese, "merge", "--help", "--lang", "en")).contains("Usage: gongkai");
        assertThat(help(Surroundings.NONE, "--lang=zh", "help", "merge")).contains("显示本帮助");
        assertThat(help(Surroundings.NONE, "merge", "--lang", "zh", "-h")).contains("显示本帮助");
        assertThat(help(Surroundings.NONE)).contains("Commands:", "extract", "Examples:");
        assertThat(help(chinese)).contains("命令：", "示例：").doesNotContain("worker", "  man ");
        Surroundings turkish =
                Surroundings.of(Map.of(), folder.toString(), Locale.forLanguageTag("tr"));
        assertThat(turkish.language()).isEqualTo(Language.EN);
    }

    @Test
    void everyHelpHasExamplesThatTheCommandLineUnderstands() {
        for (CommandSpec command : commands(new Commands(console).all())) {
            String[] examples = command.usageMessage().footer();
            assertThat(examples).as(command.qualifiedName()).isNotEmpty();
            for (String example : examples) {
                String line = example.strip().replaceFirst(" > .*", "");
                assertThat(line).startsWith(command.qualifiedName());
                String[] args = line.split(" ", -1);
                List<String> rest = List.of(args).subList(1, args.length);
                new Commands(console).all().parseArgs(rest.toArray(String[]::new));
            }
        }
    }

    @Test
    void everyCommandButTheFirstHasExitCodesInItsHelp() {
        for (CommandSpec command : commands(new Commands(console).all())) {
            if (command.parent() != null) {
                assertThat(command.usageMessage().exitCodeList())
                        .as(command.qualifiedName())
                        .containsKeys("0", "2");
            }
        }
    }

    @Test
    void everyCommandHasAManualPage() throws IOException {
        assertThat(run("man", folder.toString())).isZero();
        List<String> names =
                commands(new Commands(console).all()).stream()
                        .map(command -> command.qualifiedName("-") + ".1")
                        .toList();
        for (String name : names) {
            assertThat(Files.readString(folder.resolve(name)))
                    .as(name)
                    .startsWith(".TH GONGKAI")
                    .contains(".SH \"NAME\"", ".SH \"SYNOPSIS\"", ".SH \"EXAMPLES\"");
        }
        assertThat(folder.resolve("gongkai-extract.1"))
                .content()
                .contains(
                        "gongkai\\-extract \\- Reads reports",
                        "\\fB\\-o, \\-\\-out=OUT\\fR\nFolder for reports.csv",
                        "\\fB3\\fR\nthe environment");
        assertThat(folder.resolve("gongkai.1")).content().doesNotContain("worker");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void bashCompletesCommandsAndOptions() throws Exception {
        assertThat(run("completion")).isZero();
        Path script = folder.resolve("completion.bash");
        Files.write(script, out.toByteArray());
        assertThat(completed(script, "gongkai", "ex")).containsExactly("extract", "export");
        assertThat(completed(script, "gongkai", "extract", "--me"))
                .containsExactlyInAnyOrder("--memory", "--metadata");
        assertThat(completed(script, "gongkai", "wor")).isEmpty();
    }

    /** What bash offers for the last of some words. */
    private List<String> completed(Path script, String... words) throws Exception {
        String code =
                "source "
                        + script
                        + "; COMP_WORDS=("
                        + String.join(" ", words)
                        + "); COMP_CWORD="
                        + (words.length - 1)
                        + "; _complete_gongkai; printf '%s\\n' \"${COMPREPLY[@]}\"";
        Process bash =
                new ProcessBuilder("bash", "-c", code)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String offered = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).isZero();
        return offered.lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<CommandSpec> commands(CommandLine line) {
        List<CommandSpec> commands = new ArrayList<>();
        if (isOurs(line)) {
            commands.add(line.getCommandSpec());
        }
        line.getSubcommands().values().forEach(part -> commands.addAll(commands(part)));
        return commands;
    }

    /** Neither hidden nor picocli's own command help. */
    private static boolean isOurs(CommandLine line) {
        return !line.getCommandSpec().usageMessage().hidden()
                && !line.getCommandName().equals("help");
    }

    /** All that is said of commands, each with what it is said of. */
    private static List<String> texts(CommandLine line) {
        List<String> texts = new ArrayList<>();
        CommandSpec command = line.getCommandSpec();
        UsageMessageSpec usage = command.usageMessage();
        if (usage.hidden()) {
            return texts;
        }
        String name = command.qualifiedName();
        for (String each : usage.description()) {
            texts.add(name + " = " + each);
        }
        usage.exitCodeList().forEach((code, each) -> texts.add(name + " " + code + " = " + each));
        for (OptionSpec each : command.options()) {
            texts.add(
                    name + " " + each.longestName() + " = " + String.join(" ", each.description()));
        }
        for (PositionalParamSpec each : command.positionalParameters()) {
            texts.add(
                    name + " " + each.paramLabel() + " = " + String.join(" ", each.description()));
        }
        line.getSubcommands().values().forEach(part -> texts.addAll(texts(part)));
        return texts;
    }

    /** All keys by which something may be looked up that there is. */
    private static Set<String> keys(CommandLine line) {
        CommandSpec command = line.getCommandSpec();
        Set<String> keys = new TreeSet<>();
        for (String heading : List.of("synopsis", "exitCodeList", "footer", "commandList")) {
            keys.add("usage." + heading + "Heading");
        }
        String name = command.qualifiedName(".");
        UsageMessageSpec usage = command.usageMessage();
        keys.addAll(numbered(name + ".usage.description", usage.description().length));
        keys.addAll(numbered(name + ".usage.exitCodeList", usage.exitCodeList().size()));
        for (OptionSpec each : command.options()) {
            keys.add(each.longestName().substring(2));
            keys.add(name + "." + each.longestName().substring(2));
        }
        for (PositionalParamSpec each : command.positionalParameters()) {
            keys.add(name + "." + each.paramLabel() + "[" + each.index() + "]");
        }
        line.getSubcommands().values().forEach(part -> keys.addAll(keys(part)));
        return keys;
    }

    private static List<String> numbered(String key, int count) {
        return Stream.concat(
                        count == 1 ? Stream.of(key) : Stream.empty(),
                        Stream.iterate(0, i -> i < count, i -> i + 1).map(i -> key + "." + i))
                .toList();
    }

    private String help(Surroundings surroundings, String... args) {
        out.reset();
        assertThat(Main.run(console, surroundings, args)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... args) {
        return Main.run(console, args);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
