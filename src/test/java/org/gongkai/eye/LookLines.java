package org.gongkai.eye;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Looks of a cell in the words of a format: a name on each line, and behind it what is in a
 * document.
 */
final class LookLines {

    private LookLines() {}

    /**
     * The documents of lines such as {@code name | cell} or {@code name | what: text | what: text}.
     *
     * @param document what makes a document of the parts of a line
     */
    static Map<String, byte[]> documents(
            String lines, Function<Map<String, String>, byte[]> document) {
        Map<String, byte[]> documents = new LinkedHashMap<>();
        lines.lines()
                .map(line -> line.split(" \\| "))
                .forEach(line -> documents.put(line[0].strip(), document.apply(parts(line))));
        return documents;
    }

    private static Map<String, String> parts(String[] line) {
        Map<String, String> parts = new LinkedHashMap<>();
        Stream.of(line)
                .skip(1)
                .forEach(
                        part -> {
                            boolean named = part.matches("[a-z]+: .*");
                            int colon = part.indexOf(": ");
                            parts.put(
                                    named ? part.substring(0, colon) : "cell",
                                    named ? part.substring(colon + 2) : part);
                        });
        return parts;
    }
}
