package org.gongkai.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.gongkai.model.CellState;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Locality;
import org.gongkai.model.Method;
import org.gongkai.model.Reason;
import org.gongkai.model.Severity;
import org.gongkai.model.Status;
import org.gongkai.recognition.form.FormCatalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeWordsTest {

    private static final String HAN = "\\p{IsHan}";

    private final CodeWords words = new CodeWords();

    @Test
    void everyCodeHasWordsInBothLanguages() {
        Stream.of(FindingCode.values()).forEach(code -> isCalled("finding", code.code()));
        Stream.of(Status.values()).forEach(status -> isCalled("status", status.code()));
        Stream.of(CellState.values()).forEach(state -> isCalled("state", state.code()));
        Stream.of(Method.values()).forEach(method -> isCalled("method", method.code()));
        Stream.of(Reason.values())
                .filter(reason -> reason != Reason.NONE)
                .forEach(reason -> isCalled("reason", reason.code()));
        Stream.of(Severity.values()).forEach(it -> isCalled("severity", it.code()));
        Stream.of(Locality.Level.values()).forEach(it -> isCalled("level", it.code()));
    }

    @Test
    void everySumOfAShippedFormHasWords() {
        for (FormTemplate form : FormCatalog.standard().templates()) {
            for (Identity identity : form.identities()) {
                isCalled("finding", identity.finding().code());
            }
        }
    }

    private void isCalled(String kind, String code) {
        assertThat(words.of(kind, code))
                .as(kind + " " + code)
                .hasValueSatisfying(
                        pair -> {
                            assertThat(pair.english()).isNotBlank().doesNotContainPattern(HAN);
                            assertThat(pair.chinese()).containsPattern(HAN);
                        });
    }

    /** One list: a page of its own words would soon say otherwise. */
    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void theSummaryPageHasNoWordsOfItsOwnForCodes(String language) throws Exception {
        Properties summary = new Properties();
        String name = "/org/gongkai/app/summary/" + language + ".properties";
        try (InputStreamReader in =
                new InputStreamReader(
                        CodeWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            summary.load(in);
        }
        assertThat(summary.stringPropertyNames())
                .isNotEmpty()
                .noneMatch(key -> key.matches("(status|method|reason|finding|level)\\.[a-z-]+"));
    }

    @Test
    void thePaperHasTheSameWords() throws Exception {
        List<String> written =
                Files.readAllLines(Path.of("docs/words.md")).stream()
                        .filter(line -> line.startsWith("| `"))
                        .toList();
        List<String> known = new ArrayList<>();
        words.all()
                .forEach(
                        (kind, of) ->
                                of.forEach(
                                        (code, pair) ->
                                                known.add(
                                                        "| `"
                                                                + code
                                                                + "` | "
                                                                + pair.english()
                                                                + " | "
                                                                + pair.chinese()
                                                                + " |")));
        assertThat(written).isEqualTo(known);
    }
}
