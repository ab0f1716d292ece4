package org.gongkai.reading.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTokensTest {

    private static ContentTokens tokens(String contents) {
        return new ContentTokens(contents.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Operands operands(String contents) throws IOException {
        Operands operands = new Operands();
        tokens(contents).next(operands);
        return operands;
    }

    @ParameterizedTest
    @CsvSource({"12, 12", "-.5, -0.5", "+3.25, 3.25", "--7, -7", "5-3, 53", "4., 4", "1.2.3, 1.2"})
    void readsNumbersAsFarAsTheyGo(String printed, double value) throws IOException {
        assertThat(operands(printed + " w").number(0)).isEqualTo(value);
    }

    @Test
    void readsStringsWithEscapesAndBrackets() throws IOException {
        byte[] string = operands("(a\\(b(c)\\101\\\n\\\\) Tj").string(0);

        assertThat(new String(string, StandardCharsets.ISO_8859_1)).isEqualTo("a(b(c)A\\");
    }

    @Test
    void readsHexStringsOfOddLength() throws IOException {
        assertThat(operands("<4e 0 0 5>Tj").string(0)).containsExactly(0x4E, 0x00, 0x50);
    }

    @Test
    void readsNamesWithEscapes() throws IOException {
        assertThat(operands("/A#42 1 Tf").name(0).getName()).isEqualTo("AB");
    }

    @Test
    void readsArrays() throws IOException {
        Operands array = operands("[(a) -20 (b)]TJ").array(0);

        assertThat(array.size()).isEqualTo(3);
        assertThat(array.number(1)).isEqualTo(-20);
    }

    @Test
    void passesOverPicturesCommentsAndDictionaries() throws IOException {
        ContentTokens tokens =
                tokens("/P <</A (x) /B [1 2]>> BDC % 1 w\nBI /W 1 ID \u0001EI\u0002 EI\nQ");
        Operands operands = new Operands();

        assertThat(tokens.next(operands)).isEqualTo(ContentTokens.key("BD"));
        assertThat(tokens.next(operands)).isEqualTo(ContentTokens.key("BI"));
        assertThat(tokens.next(operands)).isEqualTo(ContentTokens.key("Q"));
        assertThat(tokens.next(operands)).isEqualTo(ContentTokens.END);
    }

    @Test
    void takesScnForSc() throws IOException {
        assertThat(tokens("0 scn").next(new Operands())).isEqualTo(ContentTokens.key("sc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(12", "<31", "[1 2", "<</A 1", "BI /W 1 ID xyz"})
    void contentsThatEndTooEarlyAreAnError(String contents) {
        assertThatThrownBy(() -> operands(contents))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the contents end inside a");
    }

    @Test
    void deepArraysAreRefused() {
        assertThatThrownBy(() -> operands("[".repeat(100_000)))
                .hasMessage("it has more than 64 arrays within one another");
    }
}
