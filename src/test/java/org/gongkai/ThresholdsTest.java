package org.gongkai;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.model.Thresholds;
import org.junit.jupiter.api.Test;

/** Holds the numbers by which the reading decides to the one record that has them. */
class ThresholdsTest {

    private static final int MOST = 40;

    private static final Path SOURCES = Path.of("src/main/java/org/gongkai/recognition");

    private static final JavaClasses READING =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.gongkai.recognition")
                    .that(DescribedPredicate.describe("read", type -> !isLearning(type.getName())));

    /** Beyond them something is given up, with a flag where print is. */
    private static final Set<String> WORK =
            Set.of(
                    "form.RunTogether.MOST_DIGITS",
                    "form.RunTogether.MOST_READINGS",
                    "form.RunTogether.MOST_TRIED",
                    "form.RunTogether.MOST_TRIED_WITH_SUMS",
                    "table.HeaderRows.MOST_CELLS",
                    "table.RowBuilder.MOST_VALUES",
                    "table.ScatteredText.MOST_ROWS",
                    "section.CaptionReader.MOST_LINES",
                    "section.EvidenceReader.MOST_LINES",
                    "section.PeriodReader.LONGEST_TEXT",
                    "section.PieceCutter.MOST_HEADINGS",
                    "solve.Fit.MAX_LOOKS",
                    "solve.Fit.MAX_LOOKS_FOR_WORDS",
                    "solve.Fit.MAX_READINGS",
                    "solve.UnknownElimination.MAX_WEIGHT",
                    "label.FormLabels.LONGEST_KEPT",
                    "label.FormLabels.MOST_KEPT",
                    "check.PromisedSums.MOST_CELLS");

    /** How much of something a message says. */
    private static final Set<String> MESSAGES =
            Set.of(
                    "form.ListFindings.MOST_LABELS",
                    "form.RowFindings.LINE",
                    "form.RowFindings.MOST_SHOWN",
                    "solve.ChoiceFindings.MAX_CANDIDATES");

    /** Digits of codes, bounds of what is reckoned with, and marks for none. */
    private static final Set<String> FORMATS =
            Set.of(
                    "table.Lexer.LONGEST_ORDINAL",
                    "section.Levels.TEXT",
                    "solve.Condition.OPEN",
                    "solve.Figures.GREATEST",
                    "label.FormLabels.BLOCK",
                    "shape.HeaderFit.SAME",
                    "shape.YearLabels.CENTURY",
                    "division.Division.OPEN",
                    "division.DivisionReader.CITY",
                    "division.DivisionReader.COUNTY",
                    "division.DivisionReader.PROVINCE",
                    "division.Gazetteer.LONGEST_NAME",
                    "division.Gazetteer.Towns.COUNTY_CODE",
                    "division.Gazetteer.Towns.OWN_CODE");

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|//[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    /** A part of one, or a comparison with three and more. */
    private static final Pattern DECIDING =
            Pattern.compile("(?<![\\w.])\\d+\\.\\d+|(?<!-)[<>]=? ?(?:[3-9]|\\d\\d+)\\b");

    private static boolean isLearning(String name) {
        return name.startsWith("org.gongkai.recognition.learn.");
    }

    private static Stream<String> components() {
        return Arrays.stream(Thresholds.class.getRecordComponents()).map(RecordComponent::getName);
    }

    @Test
    void thereAreFew() {
        assertThat(components()).hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    void eachDecidesSomething() {
        Set<String> asked =
                READING.stream()
                        .flatMap(type -> type.getMethodCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Thresholds.class))
                        .map(call -> call.getName())
                        .collect(Collectors.toSet());
        assertThat(components()).allMatch(asked::contains);
    }

    @Test
    void noClassHasOneOfItsOwn() {
        List<String> numbers =
                READING.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(ThresholdsTest::isNumber)
                        .map(JavaField::getFullName)
                        .map(name -> name.replace("org.gongkai.recognition.", ""))
                        .map(name -> name.replace('$', '.'))
                        .toList();
        assertThat(numbers)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(WORK, MESSAGES, FORMATS).flatMap(Set::stream).toList());
    }

    private static boolean isNumber(JavaField field) {
        return field.getModifiers().containsAll(Set.of(JavaModifier.STATIC, JavaModifier.FINAL))
                && Set.of("int", "long", "float", "double").contains(field.getRawType().getName())
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    @Test
    void noneIsHiddenAmidTheCode() throws IOException {
        List<String> hidden = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String code = TEXT_OR_COMMENT.matcher(Files.readString(file)).replaceAll("");
                String name = SOURCES.relativize(file).toString();
                code.lines()
                        .filter(line -> !name.startsWith("learn") && DECIDING.matcher(line).find())
                        .forEach(line -> hidden.add(name + ": " + line.strip()));
            }
        }
        // Figures are written in groups of three digits.
        assertThat(hidden).allMatch(line -> line.contains("number.scale() >= 3"));
    }
}
