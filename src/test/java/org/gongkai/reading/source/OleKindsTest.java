package org.gongkai.reading.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of containers of OLE 2 only such are called damaged as are. */
class OleKindsTest {

    private final DocumentReader reader = new DocumentReader();

    @ParameterizedTest
    @CsvSource({
        "__properties_version1.0, application/vnd.ms-outlook, UNSUPPORTED_TYPE",
        "VisioDocument, application/vnd.visio, UNSUPPORTED_TYPE",
        "Quill, application/x-mspublisher, UNSUPPORTED_TYPE",
        "MatOST, application/vnd.ms-works, UNSUPPORTED_TYPE",
        "FileHeader, application/x-hwp-v5, UNSUPPORTED_TYPE",
        "PP40, application/vnd.ms-powerpoint, UNSUPPORTED_TYPE",
        "Anything, application/x-ole-storage, UNSUPPORTED_TYPE",
        // What is left of a Word document.
        "1Table, application/x-tika-msoffice, DAMAGED"
    })
    void aContainerIsOfTheKindOfItsStreams(String stream, String mediaType, Reason reason)
            throws Exception {
        byte[] bytes = container(stream);

        assertThat(reader.mediaType(bytes)).isEqualTo(mediaType);
        assertReason(bytes, mediaType, reason);
    }

    @ParameterizedTest
    @CsvSource({"Anything, 600", "VisioDocument, 512"})
    void oneThatBreaksOffIsDamaged(String stream, int length) throws Exception {
        assertReason(
                Arrays.copyOf(container(stream), length),
                "application/x-tika-msoffice",
                Reason.DAMAGED);
    }

    private void assertReason(byte[] bytes, String mediaType, Reason reason) {
        assertThat(reader.mediaType(bytes)).isEqualTo(mediaType);
        assertThatThrownBy(() -> reader.read(bytes, mediaType))
                .isInstanceOfSatisfying(
                        UnreadableDocumentException.class,
                        e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] container(String stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(new byte[5000]), stream);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            container.writeFilesystem(out);
            return out.toByteArray();
        }
    }
}
