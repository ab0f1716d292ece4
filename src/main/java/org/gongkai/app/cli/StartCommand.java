package org.gongkai.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code gongkai start}: what a double click on a launcher does, for people who do not use a
 * command line. What it asks it asks in both languages, since the window knows nothing of its
 * reader.
 */
@Command(
        name = "start",
        description = {
            "Reads reports into a folder beside them and makes a workbook of it, as a double",
            "click on the program does. Without INPUT it asks for the reports."
        },
        exitCodeList = {
            "0:every document ok or review",
            "1:at least one document partial, unsupported or failed",
            "2:wrong usage",
            "3:the environment: no room, folder not writable, ..."
        },
        footer = "  gongkai start reports")
final class StartCommand extends CommandBase {

    /** Of the folder that is made of {@code reports}. */
    private static final String SUFFIX = "-data";

    /** Of several inputs, beside the first of them. */
    private static final String SEVERAL = "gongkai" + SUFFIX;

    @Parameters(
            paramLabel = "INPUT",
            arity = "0..*",
            description = "Files or folders; folders with all below them.")
    private List<String> inputs = List.of();

    private final BufferedReader keyboard;

    /**
     * @param keyboard where answers come from, in UTF-8
     */
    StartCommand(Console console, InputStream keyboard) {
        super(console);
        this.keyboard = new BufferedReader(new InputStreamReader(keyboard, StandardCharsets.UTF_8));
    }

    @Override
    public Integer call() throws IOException {
        List<String> named = inputs.isEmpty() ? asked() : inputs;
        if (named.stream().anyMatch(String::isBlank)) {
            throw usage("A name is not given: it is empty; name a file or folder");
        }
        if (named.isEmpty()) {
            say("Nothing was named, so nothing was read.", "没有指定报告，什么也没有读取。");
            return ExitCode.USAGE;
        }
        Path out = folderFor(named);
        int code = extract(named, out);
        Path workbook = out.resolveSibling(out.getFileName() + ".xlsx");
        if (code <= ExitCode.INCOMPLETE
                && run("export", out.toString(), "--xlsx", workbook.toString()) == ExitCode.DONE) {
            say("Open it in Excel or WPS: " + workbook, "用 Excel 或 WPS 打开：" + workbook);
            review(out);
        }
        return code;
    }

    private List<String> asked() throws IOException {
        say(
                "Drag reports, or a folder of them, into this window and press Enter.",
                "把报告或装有报告的文件夹拖到本窗口，再按回车键。");
        return DraggedNames.of(answer());
    }

    private int extract(List<String> named, Path out) {
        List<String> line = new ArrayList<>(List.of("extract"));
        line.addAll(named);
        line.addAll(List.of("-o", out.toString()));
        if (named.size() > 1) {
            // What is dragged later joins what was before.
            line.add("--add");
        }
        return run(line.toArray(String[]::new));
    }

    private void review(Path out) throws IOException {
        say(
                "Type r and press Enter to check doubtful figures beside the page; Enter alone ends.",
                "输入 r 并按回车键，可对照原文核对存疑的数字；直接按回车键结束。");
        if (answer().strip().equalsIgnoreCase("r")) {
            run("review", out.toString());
        }
    }

    private static Path folderFor(List<String> named) {
        Path first = Path.of(named.get(0)).toAbsolutePath().normalize();
        Path name = first.getFileName();
        if (named.size() > 1 || name == null) {
            return first.resolveSibling(SEVERAL);
        }
        String whole = name.toString();
        int dot = whole.lastIndexOf('.');
        boolean ending = dot > 0 && !Files.isDirectory(first);
        return first.resolveSibling((ending ? whole.substring(0, dot) : whole) + SUFFIX);
    }

    private int run(String... args) {
        return Main.run(console, args);
    }

    private void say(String english, String chinese) {
        console.err().println(Console.oneLine(chinese));
        console.err().println(Console.oneLine(english));
    }

    /** What was typed; nothing where nobody types. */
    private String answer() throws IOException {
        String line = keyboard.readLine();
        return line == null ? "" : line;
    }
}
