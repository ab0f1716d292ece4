package org.gongkai.eye;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables below "What a person sees" in docs/measured.md. */
final class SightTables {

    private SightTables() {}

    /** The rows of a table, that of its names first. */
    static List<List<String>> of(int index) throws IOException {
        String text = Files.readString(Path.of("docs", "measured.md"));
        String section = text.substring(text.indexOf("## What a person sees"));
        List<List<List<String>>> tables = new ArrayList<>();
        boolean inside = false;
        for (String line : section.lines().toList()) {
            if (line.startsWith("|") && !inside) {
                tables.add(new ArrayList<>());
            }
            inside = line.startsWith("|");
            if (inside && !line.startsWith("|-")) {
                tables.get(tables.size() - 1).add(cells(line));
            }
        }
        return tables.get(index);
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }
}
