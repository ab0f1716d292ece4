package org.gongkai.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;
import org.gongkai.model.CellState;
import org.gongkai.model.FindingCode;
import org.gongkai.model.FormTemplate;
import org.gongkai.model.Identity;
import org.gongkai.model.Method;
import org.gongkai.model.Reason;
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

    /** A reader of both should not have to learn two words for one thing. */
    @ParameterizedTest
    @CsvSource({"en", "zh"})
    void theSummaryPageUsesTheSameWordsForStatuses(String language) throws Exception {
        Properties summary = new Properties();
        String name = "/org/gongkai/app/summary/" + language + ".properties";
        try (InputStreamReader in =
                new InputStreamReader(
                        CodeWordsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            summary.load(in);
        }
        for (Status status : Status.values()) {
            CodeWords.Pair pair = words.of("status", status.code()).orElseThrow();
            assertThat(summary.getProperty("status." + status.code()))
                    .isEqualTo(language.equals("en") ? pair.english() : pair.chinese());
        }
    }
}
