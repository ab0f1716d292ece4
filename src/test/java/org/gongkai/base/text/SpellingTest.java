package org.gongkai.base.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

    private static final List<String> NAMES = List.of("extract", "export", "forms", "fetch");

    @Test
    void slipsOfTheFingerAreUnderstood() {
        for (String slip : List.of("extrat", "Extract", "etxract", "ext", "extracts")) {
            assertThat(Spelling.nearest(slip, NAMES)).as(slip).contains("extract");
        }
        assertThat(Spelling.nearest("exprt", NAMES)).contains("export");
        assertThat(Spelling.nearest("froms", NAMES)).contains("forms");
    }

    @Test
    void anotherWordIsNotTakenForAnyName() {
        for (String word : List.of("", "x", "colour", "download", "help")) {
            assertThat(Spelling.nearest(word, NAMES)).as(word).isEmpty();
            assertThat(Spelling.question(word, NAMES)).as(word).isEmpty();
        }
    }

    @Test
    void theQuestionIsASentence() {
        assertThat(Spelling.question("--otu", List.of("--out", "--ocr")))
                .isEqualTo(" Did you mean '--out'?");
    }
}
