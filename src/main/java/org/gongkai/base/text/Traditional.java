package org.gongkai.base.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Traditional characters and the simplified ones for them, one for one. Characters that are the
 * simplified ones of some place, such as 乾 of 乾县, stay.
 */
public final class Traditional {

    private static final String TABLE = "traditional.txt";

    /** For each character the one for it. */
    private static final char[] PLAIN = table();

    private Traditional() {}

    private static char[] table() {
        char[] plain = new char[Character.MAX_VALUE + 1];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = (char) i;
        }
        try (InputStream in =
                Objects.requireNonNull(Traditional.class.getResourceAsStream(TABLE))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> add(line, plain));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return plain;
    }

    private static void add(String pairs, char[] plain) {
        for (int i = 0; i < pairs.length(); i += 2) {
            plain[pairs.charAt(i)] = pairs.charAt(i + 1);
        }
    }

    /** The text in simplified characters; as long as the text. */
    public static String plain(String text) {
        char[] characters = text.toCharArray();
        for (int i = 0; i < characters.length; i++) {
            characters[i] = PLAIN[characters[i]];
        }
        return new String(characters);
    }
}
