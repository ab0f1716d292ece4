package org.gongkai.bulk.run;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A document to read.
 *
 * @param source its name in the output: path relative to the input folder with {@code /} between
 *     the parts
 * @param path where it is
 */
public record InputFile(String source, Path path) {

    /** By source, in plain code-unit order; a total order, since paths differ. */
    static final Comparator<InputFile> ORDER =
            Comparator.comparing(InputFile::source).thenComparing(InputFile::path);
}
