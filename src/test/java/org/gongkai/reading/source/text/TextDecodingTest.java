package org.gongkai.reading.source.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.gongkai.model.Finding;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecodingTest {

    private static final String REPORT =
            "某县林业局2023年政府信息公开工作年度报告\r\n一、总体情况\r\n本局全年收到申请12件，已全部答复。\r\n规章\t0\t0\t3\r\n";

    private static final String TRADITIONAL =
            "臺北市政府資訊公開年度報告\n一、總體情況\n本機關依法辦理政府資訊公開申請，全年共收到申請三十件。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void aReportIsReadInEachCharacterSetWithoutAMark(String charset) throws Exception {
        DecodedText decoded = TextDecoding.decode(REPORT.getBytes(Charset.forName(charset)));

        assertThat(decoded.text()).isEqualTo(REPORT);
        assertThat(decoded.charset()).isEqualTo(charset);
        assertThat(decoded.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "Big5-HKSCS", "x-EUC-TW"})
    void traditionalTextIsReadInEachCharacterSetWithoutAMark(String charset) throws Exception {
        byte[] bytes = TRADITIONAL.getBytes(Charset.forName(charset));

        assertThat(TextDecoding.decode(bytes).text()).isEqualTo(TRADITIONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void aByteOrderMarkDecidesAndIsNoText(String charset) throws Exception {
        byte[] bytes = ("\uFEFF" + REPORT).getBytes(Charset.forName(charset));

        assertThat(TextDecoding.decode(bytes).text()).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"规章", "第二十条第（一）项", "行政许可 84", "鹤岗市南山区人民政府", "哈密伊州区", "黔东南苗族侗族自治州"})
    void shortGbkTextsAreReadRightly(String text) throws Exception {
        byte[] bytes = text.getBytes(Charset.forName("GB18030"));

        assertThat(TextDecoding.decode(bytes).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,gbk",
        "UTF-8,big5",
        "UTF-8,iso-8859-1",
        "GB18030,gb2312",
        "GB18030,utf-8",
        "GB18030,big5",
        "GB18030,iso-8859-1",
        "GB18030,no-such-set",
        "UTF-16LE,utf-16",
        "UTF-16BE,utf-8"
    })
    void aFalseDeclarationDoesNotMislead(String charset, String declared) throws Exception {
        String page = "<html><meta charset='" + declared + "'><p>" + REPORT + "</p>";

        DecodedText decoded = TextDecoding.decodeMarkup(page.getBytes(Charset.forName(charset)));

        assertThat(decoded.text()).isEqualTo(page);
    }

    @Test
    void aTrueDeclarationOfAnotherLanguageIsBelieved() throws Exception {
        String page =
                "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">Годовой отчёт";
        byte[] bytes = page.getBytes(Charset.forName("windows-1251"));

        assertThat(TextDecoding.decodeMarkup(bytes).text()).isEqualTo(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void aCutCopyKeepsItsCharacterSetAndIsReported(String charset) throws Exception {
        byte[] bytes = REPORT.getBytes(Charset.forName(charset));
        int cut = "某县林业局2023年政府".getBytes(Charset.forName(charset)).length - 1;

        DecodedText decoded = TextDecoding.decode(Arrays.copyOf(bytes, cut));

        assertThat(decoded.text()).startsWith("某县林业局2023年政");
        assertThat(decoded.findings()).extracting(Finding::code).containsExactly("text-damaged");
        assertThat(decoded.findings().get(0).message()).endsWith("the last one is cut off");
    }

    @Test
    void everyBeginningOfAGbkReportIsReadAsGbk() throws Exception {
        byte[] bytes = REPORT.getBytes(Charset.forName("GB18030"));

        for (int length = 10; length <= bytes.length; length++) {
            assertThat(TextDecoding.decode(Arrays.copyOf(bytes, length)).charset())
                    .isEqualTo("GB18030");
        }
    }

    @Test
    void aFewBrokenBytesDoNotFlipTheCharacterSet() throws Exception {
        byte[] clean = REPORT.repeat(20).getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            byte[] broken = clean.clone();
            for (int k = 0; k < 5; k++) {
                broken[random.nextInt(broken.length)] = (byte) 0xFF;
            }
            DecodedText decoded = TextDecoding.decode(broken);

            assertThat(decoded.charset()).isEqualTo("UTF-8");
            assertThat(decoded.findings()).extracting(Finding::code).contains("text-damaged");
        }
    }

    @Test
    void aZeroedRunIsReportedAsDamage() throws Exception {
        byte[] bytes = REPORT.getBytes(StandardCharsets.UTF_8);
        Arrays.fill(bytes, 60, 66, (byte) 0);

        DecodedText decoded = TextDecoding.decode(bytes);

        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.findings()).extracting(Finding::code).containsExactly("text-damaged");
    }

    @Test
    void charactersLostBeforehandAreReported() throws Exception {
        byte[] bytes = "共收到申请1\uFFFD件".getBytes(StandardCharsets.UTF_8);

        assertThat(TextDecoding.decode(bytes).findings())
                .extracting(Finding::code)
                .containsExactly("text-damaged");
    }

    @Test
    void aControlCharacterInAsciiTextIsDamageAndNoForeignCharacterSet() throws Exception {
        DecodedText decoded =
                TextDecoding.decode("plain\u0001 text".getBytes(StandardCharsets.UTF_8));

        assertThat(decoded.charset()).isEqualTo("UTF-8");
        assertThat(decoded.findings()).extracting(Finding::code).containsExactly("text-damaged");
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] noise = new byte[20_000];
        new Random(3).nextBytes(noise);

        assertThatThrownBy(() -> TextDecoding.decode(noise))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNSUPPORTED_TYPE));
        assertThatThrownBy(() -> TextDecoding.decode(new byte[500]))
                .isInstanceOf(UnreadableDocumentException.class);
    }

    @Test
    void textInAnUnknownCharacterSetIsKeptAndReported() throws Exception {
        byte[] bytes = "Türkçe, ISO 8859-9: şğı".getBytes(Charset.forName("ISO-8859-9"));

        assertThat(TextDecoding.decode(bytes).findings())
                .extracting(Finding::code)
                .containsExactly("charset-unknown");
    }
}
