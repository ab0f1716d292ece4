package org.gongkai.app.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The names that a window writes when files are dragged into it: in quotes, or, where a backslash
 * divides no folders, with one before each odd sign.
 */
final class DraggedNames {

    private final List<String> names = new ArrayList<>();
    private final StringBuilder name = new StringBuilder();
    private char quote;
    private boolean escaped;

    private DraggedNames() {}

    static List<String> of(String line) {
        String whole = line.strip();
        return isFile(whole) ? List.of(whole) : new DraggedNames().read(whole);
    }

    private static boolean isFile(String text) {
        try {
            return !text.isEmpty() && Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            // Such as one in quotes.
            return false;
        }
    }

    private List<String> read(String line) {
        line.chars().forEach(sign -> take((char) sign));
        finish();
        return names;
    }

    private void take(char sign) {
        if (escaped) {
            name.append(sign);
            escaped = false;
        } else if (quote != 0) {
            quoted(sign);
        } else if (sign == '\\' && File.separatorChar != '\\') {
            escaped = true;
        } else if (sign == '"' || sign == '\'') {
            quote = sign;
        } else if (Character.isWhitespace(sign)) {
            finish();
        } else {
            name.append(sign);
        }
    }

    private void quoted(char sign) {
        if (sign == quote) {
            quote = 0;
        } else {
            name.append(sign);
        }
    }

    private void finish() {
        if (name.length() > 0) {
            names.add(name.toString());
            name.setLength(0);
        }
    }
}
