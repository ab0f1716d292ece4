package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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

    @Test
    void refusesElementsThatNestTooDeep() {
        String deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);
        assertThatThrownBy(() -> parse(deep)).isInstanceOf(UnreadableDocumentException.class);
    }

    private static XmlNode parse(String xml) throws UnreadableDocumentException {
        return Xml.parse(xml.getBytes(StandardCharsets.UTF_8));
    }
}
