package org.gongkai;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program. */
public final class ToolVersion {

    private ToolVersion() {}

    /** Such as {@code 0.1.0}; written into every record. */
    public static String current() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("version.txt cannot be read from the program", e);
        }
    }
}
