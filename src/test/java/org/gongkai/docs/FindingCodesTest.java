package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/findings.md and the sources together. A code is a kebab-case literal in a source file
 * that makes findings, or the {@code finding} of a sum in a form template.
 */
class FindingCodesTest {

    private static final Pattern LITERAL = Pattern.compile("\"([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\"");
    private static final Pattern MAKES_FINDINGS = Pattern.compile("\\bSeverity\\.[A-Z]");
    private static final Pattern TEMPLATE = Pattern.compile("\\bfinding: *([a-z0-9-]+)");
    private static final Pattern EXPLAINED = Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\|");

    @Test
    void everyCodeInTheSourcesIsExplained() throws IOException {
        assertThat(used()).isNotEmpty();
        assertThat(explained()).containsAll(used());
    }

    @Test
    void everyExplainedCodeIsInTheSources() throws IOException {
        assertThat(used()).containsAll(explained());
    }

    private static Set<String> explained() throws IOException {
        return all(EXPLAINED, Files.readString(Path.of("docs/findings.md")));
    }

    private static Set<String> used() throws IOException {
        Set<String> codes = new TreeSet<>();
        for (Path file : files("src/main/java", ".java")) {
            String source = Files.readString(file);
            if (MAKES_FINDINGS.matcher(source).find()) {
                codes.addAll(all(LITERAL, source));
            }
        }
        for (Path file : files("src/main/resources/org/gongkai/forms", ".yaml")) {
            codes.addAll(all(TEMPLATE, Files.readString(file)));
        }
        // Readers of text name character sets where they report them.
        codes.removeIf(Charset::isSupported);
        return codes;
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
