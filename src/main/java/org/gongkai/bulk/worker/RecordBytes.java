package org.gongkai.bulk.worker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import org.gongkai.base.disk.Utf8;
import org.gongkai.data.write.JsonWriter;
import org.gongkai.model.Extraction;

/** Makes records as they stand on the disk: JSON in UTF-8. May be used by several threads. */
public final class RecordBytes {

    private static final int TYPICAL = 1 << 17;

    private final JsonWriter writer;

    /**
     * @param version version of this program
     * @param forms digest of the forms in use
     */
    public RecordBytes(String version, String forms) {
        this.writer = new JsonWriter(version, forms);
    }

    /** The record of a document. */
    public byte[] of(Extraction extraction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL);
        try (Writer text = Utf8.writer(bytes)) {
            writer.write(extraction, text);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take bytes", e);
        }
        return bytes.toByteArray();
    }
}
