package org.gongkai.data.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3",
                "@SUM(A1)",
                "＝1+1",
                "＋1",
                "－1",
                "＠SUM",
                "﹦1",
                "\t=1",
                "\r1",
                "\n1",
                " =1+1",
                "\u3000=1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\u0000=1",
                "\"=1+1",
                "'=1+1",
                "“=1+1",
                "-",
                "=",
                "+1 234",
                "-cmd",
                "'",
                "'word"
            })
    void whatMayRunOrLooksMarkedIsMarked(String text) {
        assertThat(SafeText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000",
                "007",
                "-012",
                "1234567890123456",
                "12345678901234.567",
                "1234567890123e45",
                "1E10",
                "1-2",
                "3/4",
                "2024年1月",
                "2024-01-31",
                "12:30",
                "(5)",
                "1,2,3",
                "$5",
                "３",
                "Mar 1",
                "1-SEP",
                "TRUE",
                "false"
            })
    void whatASpreadsheetWouldChangeIsMarked(String text) {
        assertThat(SafeText.of(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-18",
                "+18",
                "0",
                "0.5",
                "-3.2%",
                "+1,234",
                "96171.6",
                "123456789012345",
                "12件",
                "见附件",
                "—",
                "二〇二四年",
                "a=b",
                "2e0d6ee5de209d26",
                "mayor",
                "2023年度报告.pdf"
            })
    void theRestStaysAsItIs(String text) {
        assertThat(SafeText.of(text)).isEqualTo(text);
    }

    @Test
    void tenThousandSignedNumbersAndPercentsStayAsTheyAre() {
        Random random = new Random(13);
        for (int i = 0; i < 10_000; i++) {
            String number =
                    List.of("", "-", "+").get(random.nextInt(3))
                            + random.nextInt(1_000_000)
                            + (random.nextBoolean() ? "" : "." + random.nextInt(1000))
                            + (random.nextBoolean() ? "" : "%");
            assertThat(SafeText.of(number)).isEqualTo(number);
        }
    }

    @Test
    void withoutTheApostropheAnyTextIsAsItWas() {
        Random random = new Random(7);
        String signs = "='\"+-@＝ \t\n\r,;09eE.%aA件'";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            String safe = SafeText.of(text.toString());
            assertThat(safe.startsWith("'") ? safe.substring(1) : safe).isEqualTo(text.toString());
        }
    }

    @Test
    void aDateStaysInAColumnOfDates() {
        assertThat(SafeText.ofDate("2024-01-31")).isEqualTo("2024-01-31");
        assertThat(SafeText.ofDate("=1+1")).isEqualTo("'=1+1");
    }

    @Test
    void aTextThatNoCellTakesIsCutAndSaysSo() {
        String safe = SafeText.of("=" + "字".repeat(40_000));
        assertThat(safe)
                .startsWith("'=字")
                .contains("cut here", "this text has 40002")
                .hasSizeLessThanOrEqualTo(32_767);
        assertThat(SafeText.of("x".repeat(32_767))).hasSize(32_767).endsWith("x");
    }
}
