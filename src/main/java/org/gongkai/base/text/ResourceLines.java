package org.gongkai.base.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/** The lines of data files of the program. */
public final class ResourceLines {

    private ResourceLines() {}

    /**
     * Those of a file in UTF-8, without those that begin with {@code #}.
     *
     * @param beside a class of the package that the file belongs to
     */
    public static Stream<String> of(Class<?> beside, String name) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
