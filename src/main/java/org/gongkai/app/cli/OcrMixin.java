package org.gongkai.app.cli;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Stack;
import java.util.regex.Pattern;
import org.gongkai.base.disk.InputException;
import org.gongkai.base.disk.OutputException;
import org.gongkai.model.OcrMode;
import org.gongkai.reading.print.PagePrinter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option {@code --ocr}, for every command that reads documents. */
final class OcrMixin {

    /** Without any program. */
    private static final String NONE = "pages";

    /** As people write it. */
    private enum Choice {
        auto,
        off,
        force
    }

    @Option(
            names = "--ocr",
            paramLabel = "auto|off|force",
            defaultValue = "auto",
            description =
                    "Text recognition: of pages that are pictures, of none, or of every page of a"
                            + " PDF (default: ${DEFAULT-VALUE}).")
    private Choice choice = Choice.auto;

    @Option(
            names = "--verify",
            arity = "0..1",
            paramLabel = "office,browser",
            parameterConsumer = Programs.class,
            description =
                    "Look at every figure of a PDF a second time, at the ink of its page, blind to"
                            + " the first reading; takes many times as long. With office and"
                            + " browser also compare Office documents with what LibreOffice draws"
                            + " of them, and web pages with what Chromium does.")
    private List<String> verify = List.of();

    /** Takes the programs; what follows {@code --verify} otherwise is the name of a document. */
    static final class Programs implements CommandLine.IParameterConsumer {

        private static final Pattern NAMES = Pattern.compile("[a-z]+(?:,[a-z]+)*");

        @Override
        public void consumeParameters(
                Stack<String> args, CommandLine.Model.ArgSpec option, CommandSpec command) {
            boolean named =
                    !args.isEmpty()
                            && NAMES.matcher(args.peek()).matches()
                            && !new File(args.peek()).exists();
            option.setValue(named ? List.of(args.pop().split(",", -1)) : List.of(NONE));
        }
    }

    OcrMode mode() throws InputException {
        if (!verify.isEmpty() && choice != Choice.auto) {
            throw new InputException("--verify goes with --ocr auto alone");
        }
        return verify.isEmpty() ? of(choice) : OcrMode.VERIFY;
    }

    private static OcrMode of(Choice choice) {
        return switch (choice) {
            case auto -> OcrMode.AUTO;
            case off -> OcrMode.OFF;
            case force -> OcrMode.FORCE;
        };
    }

    /** The option as it was given, for another process. */
    List<String> arguments() {
        String programs = String.join(",", verify);
        return verify.isEmpty()
                ? List.of("--ocr", choice.name())
                : List.of(programs.equals(NONE) ? "--verify" : "--verify=" + programs);
    }

    /** The programs whose drawings are asked for. */
    List<PagePrinter> printers() throws InputException {
        List<PagePrinter> printers = new ArrayList<>();
        for (String name : verify) {
            if (!name.equals(NONE)) {
                printers.add(printer(name));
            }
        }
        return printers;
    }

    private static PagePrinter printer(String name) throws InputException {
        return Arrays.stream(PagePrinter.values())
                .filter(printer -> printer.code().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                new InputException(
                                        "--verify knows office and browser, not '" + name + "'"));
    }

    /** Refuses to begin where such a program is not on this machine. */
    void requirePrinters() throws InputException, OutputException {
        for (PagePrinter printer : printers()) {
            if (!printer.isInstalled()) {
                throw new OutputException(
                        "--verify="
                                + printer.code()
                                + " wants "
                                + printer.title()
                                + " on the PATH. Install it, or leave "
                                + printer.code()
                                + " out.");
            }
        }
    }
}
