package org.gongkai.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A specification: prose with examples in it, each a fenced piece of print followed by a fenced
 * block {@code gives}. README.md beside the specifications explains how they are written.
 *
 * @param name name of the file
 * @param forms YAML texts of the forms that the file brings
 * @param examples its examples in order
 */
record SpecFile(String name, List<String> forms, List<SpecExample> examples) {

    private static final String FENCE = "```";

    /** Copies the lists. */
    SpecFile {
        forms = List.copyOf(forms);
        examples = List.copyOf(examples);
    }

    static SpecFile read(Path file) throws IOException {
        return parse(file.getFileName().toString(), Files.readString(file));
    }

    /** Refuses a print without {@code gives}, {@code gives} without a print, and no example. */
    static SpecFile parse(String name, String text) {
        Parser parser = new Parser(name);
        parser.read(text.lines().toList());
        if (parser.examples.isEmpty()) {
            throw new IllegalArgumentException(name + " has no example");
        }
        return new SpecFile(name, parser.forms, parser.examples);
    }

    /** A fenced block. */
    private record Fenced(String info, int line, String text) {}

    private static final class Parser {

        private final String name;
        private final List<String> forms = new ArrayList<>();
        private final List<SpecExample> examples = new ArrayList<>();
        private String section = "";
        private String frame = SpecExample.HERE;
        private Fenced print;

        private Parser(String name) {
            this.name = name;
        }

        private void read(List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (line.startsWith("#")) {
                    section = line.replaceFirst("#+ *", "");
                } else if (line.startsWith(FENCE)) {
                    int end = i + 1;
                    while (end < lines.size() && !lines.get(end).equals(FENCE)) {
                        end++;
                    }
                    String info = line.substring(FENCE.length()).strip();
                    take(new Fenced(info, i + 1, String.join("\n", lines.subList(i + 1, end))));
                    i = end;
                }
            }
            refuse(print != null, "print without 'gives'");
        }

        private void take(Fenced block) {
            boolean gives = block.info().equals("gives");
            refuse(gives != (print != null), "print and 'gives' must follow each other", block);
            switch (block.info()) {
                case "yaml form" -> forms.add(block.text());
                case "frame" -> frame = block.text();
                case "gives" -> add(block);
                case "text", "text each", "html", "table" -> print = block;
                default -> refuse(true, "a block '" + block.info() + "'", block);
            }
        }

        private void add(Fenced gives) {
            refuse(gives.text().isBlank(), "an example without expectation", gives);
            boolean each = print.info().endsWith(" each");
            for (String text : each ? print.text().lines().toList() : List.of(print.text())) {
                String place = name + " · " + section + " · " + (examples.size() + 1);
                place += " (line " + print.line() + ")" + (each ? " " + text : "");
                String format = print.info().replace(" each", "");
                examples.add(new SpecExample(place, format, text, frame, gives.text()));
            }
            print = null;
        }

        private void refuse(boolean wrong, String what, Fenced block) {
            refuse(wrong, what + " (line " + block.line() + ")");
        }

        private void refuse(boolean wrong, String what) {
            if (wrong) {
                throw new IllegalArgumentException(name + " has " + what);
            }
        }
    }
}
