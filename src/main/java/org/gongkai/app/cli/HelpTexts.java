package org.gongkai.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;

/** The texts of the help in Chinese; those in English stand where commands are declared. */
final class HelpTexts {

    private static final String FILE = "/org/gongkai/app/help_zh.properties";

    private HelpTexts() {}

    /** By the keys that picocli asks for, such as {@code gongkai.extract.out}. */
    static ResourceBundle chinese() {
        try (InputStream file = HelpTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE);
            }
            return new PropertyResourceBundle(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
