package org.gongkai.app.cli;

import java.util.List;
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

    OcrMode mode() {
        return switch (choice) {
            case auto -> OcrMode.AUTO;
            case off -> OcrMode.OFF;
            case force -> OcrMode.FORCE;
        };
    }

    /** The option as it was given, for another process. */
    List<String> arguments() {
        return List.of("--ocr", choice.name());
    }
}
