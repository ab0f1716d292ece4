package org.gongkai.reading.source.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.Rendered;
import org.junit.jupiter.api.Test;

class ZipPartsTest {

    @Test
    void unpacksWhatIsWanted() throws UnreadableDocumentException {
        byte[] zip = Rendered.zip(Map.of("a.xml", "年度报告", "b.xml", "other"));
        Map<String, byte[]> parts = ZipParts.unpack(zip, "a.xml"::equals);
        assertThat(parts).containsOnlyKeys("a.xml");
        assertThat(parts.get("a.xml")).isEqualTo("年度报告".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatUnpacksTooFar() throws IOException {
        byte[] bomb = bomb(300);
        assertThatThrownBy(() -> ZipParts.requireBounded(bomb))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.LIMIT_SIZE))
                .hasMessage("The document unpacks to more than 256 MB.");
    }

    @Test
    void refusesAFileThatIsCutShort() {
        byte[] zip = Rendered.zip(Map.of("a.xml", "x".repeat(1000)));
        byte[] cut = Arrays.copyOf(zip, zip.length - 30);
        assertThatThrownBy(() -> ZipParts.requireBounded(cut))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static byte[] bomb(int megabytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            for (int i = 0; i < megabytes; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
