package org.gongkai.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongkai.base.text.Language;
import picocli.CommandLine.Option;

/** The options of the program itself, which every command has. */
final class CommonOptions {

    private static final String LANGUAGE = "--lang";
    private static final String CONFIGURATION = "--config";

    /** As it is typed. */
    private enum Choice {
        en,
        zh
    }

    @Option(
            names = LANGUAGE,
            paramLabel = "en|zh",
            description =
                    "Language of this help, by default that of the system, and of the page of"
                            + " 'gongkai report' and the workbook of 'gongkai export', by default"
                            + " English.")
    private Optional<Choice> language;

    // Read before all other options, by the one who knows their defaults.
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = CONFIGURATION,
            paramLabel = "FILE",
            description =
                    "File with values for options that are not given, a line each, such as 'ocr ="
                            + " off'; by default ~/.config/gongkai/config, if there is one.")
    private Optional<Path> configuration;

    /** The language of what is written. */
    Language language() {
        return language.map(CommonOptions::language).orElse(Language.EN);
    }

    private static Language language(Choice choice) {
        return switch (choice) {
            case en -> Language.EN;
            case zh -> Language.ZH;
        };
    }

    /** The language that arguments ask for, before they are looked at in earnest. */
    static Optional<Language> language(List<String> args) {
        return value(LANGUAGE, args)
                .flatMap(
                        code ->
                                switch (code) {
                                    case "en" -> Optional.of(Language.EN);
                                    case "zh" -> Optional.of(Language.ZH);
                                    default -> Optional.empty();
                                });
    }

    /** The file that arguments name, likewise. */
    static Optional<Path> configuration(List<String> args) {
        return value(CONFIGURATION, args).filter(name -> !name.isBlank()).map(Path::of);
    }

    private static Optional<String> value(String option, List<String> args) {
        for (int i = 0; i < args.size() && !args.get(i).equals("--"); i++) {
            if (args.get(i).startsWith(option + "=")) {
                return Optional.of(args.get(i).substring(option.length() + 1));
            }
            if (args.get(i).equals(option) && i + 1 < args.size()) {
                return Optional.of(args.get(i + 1));
            }
        }
        return Optional.empty();
    }
}
