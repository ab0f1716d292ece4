package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One document in four formats; see the README beside the files. */
class SameDocumentTest {

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "odt", "rtf"})
    void readsTheSameBlocksFromEveryFormat(String format)
            throws IOException, UnreadableDocumentException {
        byte[] bytes = bytes(format);
        FlowDocument document = (FlowDocument) reader.read(bytes, reader.mediaType(bytes));
        assertThat(Rendered.of(document.blocks()))
                .containsExactly(
                        "某某局2023年政府信息公开工作年度报告",
                        "一、总体情况",
                        "（一）主动公开",
                        "（二）依申请公开",
                        "二、收到和处理申请情况",
                        "[项目 1x2|自然人|总计] [不予 2x1|1.属于国家秘密|0|12] [2.其他|-|] [说明完 1x2|1 2|合计]",
                        "[内一|3]",
                        "共十二件结果");
        assertThat(document.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "odt"})
    void neverTakesACutFileForAWholeOne(String format) throws IOException {
        byte[] whole = bytes(format);
        for (int parts = 1; parts < 8; parts++) {
            byte[] cut = Arrays.copyOf(whole, whole.length * parts / 8);
            assertThatThrownBy(() -> reader.read(cut, reader.mediaType(cut)))
                    .isInstanceOf(UnreadableDocumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
    void marksRichTextThatIsCut(int eighths) throws IOException, UnreadableDocumentException {
        byte[] whole = bytes("rtf");
        byte[] cut = Arrays.copyOf(whole, whole.length * eighths / 8);
        FlowDocument document = (FlowDocument) reader.read(cut, reader.mediaType(cut));
        assertThat(document.findings())
                .extracting(finding -> finding.code())
                .containsExactly("document-truncated");
    }

    private static byte[] bytes(String format) throws IOException {
        try (InputStream in = SameDocumentTest.class.getResourceAsStream("merged." + format)) {
            return in.readAllBytes();
        }
    }
}
