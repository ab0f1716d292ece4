package org.gongkai.app.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.base.text.Language;

/**
 * What the person at the keyboard is used to.
 *
 * @param configuration the file with their values for options, if there is one
 * @param language of their system
 */
record Surroundings(Optional<Path> configuration, Language language) {

    /** Nothing is known. */
    static final Surroundings NONE = new Surroundings(Optional.empty(), Language.EN);

    /**
     * Those of a process.
     *
     * @param environment its variables; {@code XDG_CONFIG_HOME} and, on Windows, {@code APPDATA}
     *     name the folder of all programs' files
     * @param home the folder of the user
     */
    static Surroundings of(Map<String, String> environment, String home, Locale locale) {
        boolean chinese = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return new Surroundings(file(environment, home), chinese ? Language.ZH : Language.EN);
    }

    private static Optional<Path> file(Map<String, String> environment, String home) {
        String application = environment.getOrDefault("APPDATA", "");
        String named = environment.getOrDefault("XDG_CONFIG_HOME", application);
        try {
            Path folder = named.isEmpty() ? Path.of(home, ".config") : Path.of(named);
            return Optional.of(folder.resolve("gongkai").resolve("config"))
                    .filter(Files::isRegularFile);
        } catch (InvalidPathException e) {
            // A home that Java cannot spell holds nothing that it could open.
            return Optional.empty();
        }
    }
}
