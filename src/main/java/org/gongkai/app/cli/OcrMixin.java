package org.gongkai.app.cli;

import java.util.List;
import org.gongkai.base.disk.InputException;
import org.gongkai.model.OcrMode;
import picocli.CommandLine.Option;

/** The option {@code --ocr}, for every command that reads documents. */
final class OcrMixin {

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
            description =
                    "Look at every figure of a PDF a second time, at the ink of its page, blind to"
                            + " the first reading; takes many times as long.")
    private boolean verify;

    OcrMode mode() throws InputException {
        if (verify && choice != Choice.auto) {
            throw new InputException("--verify goes with --ocr auto alone");
        }
        return verify ? OcrMode.VERIFY : of(choice);
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
        return verify ? List.of("--verify") : List.of("--ocr", choice.name());
    }
}
