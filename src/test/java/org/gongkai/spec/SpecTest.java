package org.gongkai.spec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.gongkai.Extractor;
import org.gongkai.model.FormException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the program to the examples of {@code src/test/spec}, through its public door alone. */
class SpecTest {

    private static final Path FOLDER = Path.of("src/test/spec");
    private static final int PARTS = Integer.getInteger("gongkai.parts", 10);

    @TempDir private Path forms;

    private Stream<DynamicTest> examples(BiConsumer<Extractor, SpecExample> check)
            throws IOException, FormException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files()) {
            SpecFile spec = SpecFile.read(file);
            Extractor extractor = extractor(spec);
            for (SpecExample example : spec.examples()) {
                tests.add(
                        DynamicTest.dynamicTest(
                                example.place(), () -> check.accept(extractor, example)));
            }
        }
        return tests.stream();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.endsWith("README.md"))
                    .sorted()
                    .toList();
        }
    }

    private Extractor extractor(SpecFile spec) throws IOException, FormException {
        if (spec.forms().isEmpty()) {
            return Extractor.builder().build();
        }
        Path folder = Files.createDirectory(forms.resolve(spec.name()));
        for (int i = 0; i < spec.forms().size(); i++) {
            Files.writeString(folder.resolve((i + 1) + ".yaml"), spec.forms().get(i));
        }
        return Extractor.builder().forms(folder).build();
    }

    private static SpecAnswer answer(Extractor extractor, String document) {
        return new SpecAnswer(
                extractor.extract(document.getBytes(UTF_8)), extractor.forms().templates());
    }

    @TestFactory
    Stream<DynamicTest> whatTheExamplesSay() throws IOException, FormException {
        return examples(
                (extractor, example) ->
                        assertThat(example.actual(answer(extractor, example.document())))
                                .as(example.place())
                                .isEqualTo(example.expected()));
    }

    @Tag("again")
    @TestFactory
    Stream<DynamicTest> theSameWithOtherEndsOfLines() throws IOException, FormException {
        return examples(
                (extractor, example) -> {
                    String document = example.document().replace("\n", "\r\n");
                    assertThat(example.actual(answer(extractor, document)))
                            .as(example.place())
                            .isEqualTo(example.expected());
                });
    }

    /** What is left of a document says nothing else of a cell than the whole document does. */
    @Tag("again")
    @TestFactory
    Stream<DynamicTest> noOtherValueWithoutAFlagFromAnExampleThatIsCutOff()
            throws IOException, FormException {
        return examples(
                (extractor, example) -> {
                    String document = example.document();
                    SpecAnswer whole = answer(extractor, document);
                    List<String> others = new ArrayList<>();
                    for (int part = 1; part < PARTS; part++) {
                        String cut = document.substring(0, document.length() * part / PARTS);
                        for (String other : answer(extractor, cut).unlike(whole)) {
                            others.add(cut.length() + ": " + other);
                        }
                    }
                    assertThat(others).as(example.place()).isEmpty();
                });
    }
}
