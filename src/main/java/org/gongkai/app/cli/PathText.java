package org.gongkai.app.cli;

import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Makes a path of an argument. What is empty comes of a variable that a script forgot to set; to
 * Java it would be the current folder.
 */
final class PathText implements ITypeConverter<Path> {

    @Override
    public Path convert(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("it is empty; name a file or folder");
        }
        return Path.of(text);
    }
}
