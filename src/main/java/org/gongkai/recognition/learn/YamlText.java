package org.gongkai.recognition.learn;

import java.util.List;
import java.util.stream.Collectors;

/** Writes YAML as people write it: short entries in one line, quotes only where they are needed. */
final class YamlText {

    private static final int WIDTH = 110;

    private final StringBuilder text = new StringBuilder();

    YamlText line(int depth, String line) {
        text.append("  ".repeat(depth)).append(line).append('\n');
        return this;
    }

    YamlText blank() {
        text.append('\n');
        return this;
    }

    YamlText comment(int depth, String comment) {
        return line(depth, "# " + comment.replaceAll("[\\r\\n]+", " "));
    }

    /** A key with a list, in one line or in several. */
    YamlText list(int depth, String key, List<String> entries) {
        String inline = key + ": " + inline(entries);
        if (inline.length() <= WIDTH) {
            return line(depth, inline);
        }
        line(depth, key + ":");
        entries.forEach(entry -> line(depth + 1, "- " + scalar(entry)));
        return this;
    }

    static String inline(List<String> entries) {
        return entries.stream().map(YamlText::scalar).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text that is read back as itself, inside braces too. */
    static String scalar(String value) {
        boolean plain =
                value.matches("[\\p{L}_（《“][^:#,\\[\\]{}\"'&*!|>%@`\\\\\\p{Cntrl}]*")
                        && !value.matches("(?i)true|false|yes|no|null|on|off|y|n")
                        && value.equals(value.strip());
        return plain ? value : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
