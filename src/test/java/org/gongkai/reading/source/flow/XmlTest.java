package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTest {

    @Test
    void readsElementsByTheirLocalNames() throws UnreadableDocumentException {
        XmlNode root = parse("<w:p xmlns:w='u'><w:r w:val='2'><w:t> 一 </w:t></w:r></w:p>");
        assertThat(root.name()).isEqualTo("p");
        assertThat(root.value("r")).isEqualTo("2");
        assertThat(root.text()).isEqualTo(" 一 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
                "<a><b></a>",
                "",
                "not xml"
            })
    void refusesEntitiesAndBrokenXml(String xml) {
        assertThatThrownBy(() -> parse(xml))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><b>\u00E4\u00B8</b></a>",
                "\u00FF<a/>",
                "<?xml version='1.0' encoding='utf\u00FF-8'?><a/>",
                "<?xml version='1.0' encoding='none'?><a>\u00FF</a>",
                "<?xml version='1.0' encoding='utf-16'?><a>\u00FF</a>",
                "\u00FF\u00FE<a",
                "<!DOCTYPE a [",
                "<!DOCTYPE a [<!ENTITY x ''> ] ",
                "<!DOCTYPE a SYSTEM 'x' [<!-- ",
                "<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0a\0 \0[\0",
                "\u00EF\u00BB\u00BF\u00FF"
            })
    void whatIsNoTextOrNotWholeIsRefusedInSilence(String text) {
        byte[] bad = text.getBytes(StandardCharsets.ISO_8859_1);
        PrintStream usual = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThatThrownBy(() -> Xml.parse(bad))
                    .isInstanceOfSatisfying(
                            UnreadableDocumentException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
        } finally {
            System.setErr(usual);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "utf-8", "GBK", "UTF-16"})
    void readsTheEncodingThatIsDeclared(String encoding) throws Exception {
        String xml = "<?xml version='1.0' encoding='" + encoding + "'?><a>一</a>";
        assertThat(Xml.parse(xml.getBytes(encoding)).text()).isEqualTo("一");
        byte[] marked = "\uFEFF<a>一</a>".getBytes(StandardCharsets.UTF_8);
        assertThat(Xml.parse(marked).text()).isEqualTo("一");
    }

    @Test
    void refusesElementsThatNestTooDeep() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThatThrownBy(() -> parse(deep)).isInstanceOf(UnreadableDocumentException.class);
    }

    private static XmlNode parse(String xml) throws UnreadableDocumentException {
        return Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
    }
}
