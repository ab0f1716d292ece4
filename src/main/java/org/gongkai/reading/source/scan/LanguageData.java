package org.gongkai.reading.source.scan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where Tesseract's language data lie on this machine. */
final class LanguageData {

    static final String DIGITS = "eng";
    static final String CHINESE = "chi_sim";

    /** What to tell a user who has none. */
    static final String MISSING =
            "Text recognition needs the language data eng and chi_sim of Tesseract. Debian, Ubuntu:"
                    + " sudo apt-get install tesseract-ocr-eng tesseract-ocr-chi-sim; Windows: the"
                    + " UB-Mannheim installer with \"Chinese (Simplified)\"; macOS: brew install"
                    + " tesseract-lang. Or set TESSDATA_PREFIX to their folder";

    /** Where packages and installers of the usual systems put them. */
    private static final List<String> USUAL =
            List.of(
                    "/usr/share/tesseract-ocr/5/tessdata",
                    "/usr/share/tesseract-ocr/4.00/tessdata",
                    "/usr/share/tessdata",
                    "/usr/share/tesseract/tessdata",
                    "/usr/local/share/tessdata",
                    "/opt/homebrew/share/tessdata",
                    "/opt/local/share/tessdata",
                    "C:/Program Files/Tesseract-OCR/tessdata");

    private LanguageData() {}

    /**
     * The folder with all languages that are needed.
     *
     * @param environment variables; {@code TESSDATA_PREFIX} names the folder or the one above it,
     *     and then no other is looked at
     */
    static Optional<Path> folder(Map<String, String> environment) {
        List<Path> places = new ArrayList<>();
        String prefix = environment.getOrDefault("TESSDATA_PREFIX", "");
        if (prefix.isEmpty()) {
            USUAL.forEach(place -> places.add(Path.of(place)));
            String program = environment.getOrDefault("LOCALAPPDATA", "");
            if (!program.isEmpty()) {
                places.add(Path.of(program, "Programs", "Tesseract-OCR", "tessdata"));
            }
        } else {
            places.add(Path.of(prefix));
            places.add(Path.of(prefix, "tessdata"));
        }
        return places.stream().filter(LanguageData::isWhole).findFirst();
    }

    /** Lengths of the languages' files, which tell their versions. */
    static String sizes(Path folder) {
        StringBuilder sizes = new StringBuilder();
        for (String language : List.of(DIGITS, CHINESE)) {
            sizes.append(' ')
                    .append(language)
                    .append('-')
                    .append(file(folder, language).toFile().length());
        }
        return sizes.toString();
    }

    private static boolean isWhole(Path folder) {
        return Files.isReadable(file(folder, DIGITS)) && Files.isReadable(file(folder, CHINESE));
    }

    /** The file of a language. */
    static Path file(Path folder, String language) {
        return folder.resolve(language + ".traineddata");
    }
}
