package org.gongkai.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FindingCode.Effect;
import org.gongkai.model.FindingCode.Origin;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Severity;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;

/**
 * Keeps docs/findings.md, {@link FindingCode} and the forms together: codes, severities, and what a
 * finding does to the status.
 */
class FindingCodesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/gongkai");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `([a-z0-9-]+)` \\| ([^|]*) \\| ([^|]*) \\|");
    private static final Pattern CODE = Pattern.compile("\\bFindingCode\\.([A-Z_]+)\\b");

    /** How the paper says what a finding does to the status. */
    private static final Map<Effect, String> EFFECTS =
            Map.of(
                    Effect.NONE, "–",
                    Effect.REVIEW, "`review`",
                    Effect.PARTIAL, "`partial`",
                    Effect.DAMAGED, "`partial` or `failed`",
                    Effect.SUSPECT_TEXT, "`review` or `unsupported`");

    @Test
    void thePaperHasEveryCodeWithItsSeverityAndItsEffect() throws IOException {
        Map<String, String> registered = new TreeMap<>();
        for (FindingCode code : FindingCode.values()) {
            registered.put(code.code(), row(code, code.severities()));
        }
        sums().forEach((sum, severities) -> registered.put(sum.code(), row(sum, severities)));
        Map<String, String> explained = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("docs/findings.md")));
        while (row.find()) {
            String twice = explained.put(row.group(1), row.group(2) + " | " + row.group(3));
            assertThat(twice).as(row.group(1)).isNull();
        }
        assertThat(explained).isEqualTo(registered);
    }

    @Test
    void aCodeIsUsedWhereItsOriginSays() throws IOException {
        Map<Origin, String> packages =
                Map.of(
                        Origin.CHECK, "recognition/check",
                        Origin.CORRECTION, "data/correct",
                        Origin.PANEL, "data/panel",
                        Origin.PICTURE, "reading/source/scan");
        Set<FindingCode> used = new TreeSet<>();
        for (Path file : sources()) {
            String folder = SOURCES.relativize(file.getParent()).toString().replace('\\', '/');
            for (FindingCode code : codes(file)) {
                used.add(code);
                boolean own = folder.equals(packages.get(code.origin()));
                // What becomes of a document is decided by what was found.
                boolean decides = folder.isEmpty();
                // Programs say what was found, and find nothing themselves.
                boolean says =
                        folder.startsWith("app/")
                                && !Files.readString(file)
                                        .contains("FindingCode." + code.name() + ".on");
                boolean reading = code.origin() == Origin.READING && !folder.endsWith("/check");
                assertThat(own || decides || says || reading).as("%s in %s", code, file).isTrue();
            }
        }
        assertThat(used).containsExactlyInAnyOrder(FindingCode.values());
    }

    @Test
    void aFindingIsMadeByItsKind() throws IOException {
        assertThat(filesWith("new Finding(")).containsExactly("Finding.java", "RecordShape.java");
        assertThat(filesWith("new BrokenSum(")).containsExactly("Finding.java", "FormReader.java");
    }

    private static String row(Finding.Kind kind, List<Severity> severities) {
        List<String> words = severities.stream().map(Severity::code).toList();
        String last = words.get(words.size() - 1);
        String first = String.join(", ", words.subList(0, words.size() - 1));
        boolean light = severities.equals(List.of(Severity.INFO));
        return (first.isEmpty() ? last : first + " or " + last)
                + " | "
                + EFFECTS.get(light ? Effect.NONE : kind.effect());
    }

    /** The sums of the shipped forms, and how much each weighs in one form or another. */
    private static Map<Finding.Kind, List<Severity>> sums() {
        Map<Finding.Kind, List<Severity>> sums =
                FormCatalog.standard().templates().stream()
                        .map(FormTemplate::identities)
                        .flatMap(List::stream)
                        .collect(
                                Collectors.groupingBy(
                                        Identity::finding,
                                        Collectors.mapping(
                                                sum -> sum.soft() ? Severity.INFO : Severity.ERROR,
                                                Collectors.collectingAndThen(
                                                        Collectors.toSet(),
                                                        FindingCodesTest::heaviestFirst))));
        assertThat(sums).isNotEmpty();
        return sums;
    }

    private static List<Severity> heaviestFirst(Set<Severity> severities) {
        return severities.stream().sorted((a, b) -> b.compareTo(a)).toList();
    }

    private static Set<FindingCode> codes(Path file) throws IOException {
        Set<FindingCode> codes = new LinkedHashSet<>();
        Set<String> names =
                Arrays.stream(FindingCode.values()).map(Enum::name).collect(Collectors.toSet());
        Matcher code = CODE.matcher(Files.readString(file));
        while (code.find()) {
            if (names.contains(code.group(1))) {
                codes.add(FindingCode.valueOf(code.group(1)));
            }
        }
        return codes;
    }

    private static List<String> filesWith(String text) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources()) {
            if (Files.readString(file).contains(text)) {
                names.add(file.getFileName().toString());
            }
        }
        return List.copyOf(names);
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }
}
