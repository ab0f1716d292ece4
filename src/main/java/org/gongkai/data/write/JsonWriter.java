package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.gongkai.base.disk.Utf8;
import org.gongkai.model.Extraction;

/**
 * Writes the whole record of a document as JSON: two-space indents, {@code '\n'}, always the same
 * keys in the same order. It holds nothing but what follows from the document's bytes, the forms
 * and the version, so that documents with the same bytes have the same record. The schema is the
 * resource {@code /org/gongkai/record.schema.json}.
 *
 * <pre>{@code
 * new JsonWriter("0.1.0", extractor.forms().digest()).write(extraction, writer);
 * }</pre>
 *
 * <p>Immutable; may be used by several threads.
 */
public final class JsonWriter {

    /** Bytes of a usual record. */
    private static final int TYPICAL = 1 << 17;

    private final JsonFactory factory =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final RecordHead.Tool tool;

    /**
     * @param version version of this program, named in the record
     * @param forms digest of the forms in use, so that a later run knows whether a record was made
     *     with the same ones
     */
    public JsonWriter(String version, String forms) {
        this.tool = new RecordHead.Tool(version, forms);
    }

    /**
     * Writes one record, with a line break at the end.
     *
     * @param extraction the document
     * @param out left open
     * @throws IOException when {@code out} fails
     */
    public void write(Extraction extraction, Writer out) throws IOException {
        out.write(new String(bytes(extraction), StandardCharsets.UTF_8));
    }

    private void unsealed(Extraction extraction, Writer out) throws IOException {
        RecordLayout layout = new RecordLayout();
        try (JsonGenerator json = factory.createGenerator(out)) {
            json.setPrettyPrinter(layout);
            new WrittenFields<>(json, layout, RecordShape.Parts.of(tool, extraction))
                    .object(RecordShape::parts);
            json.writeRaw('\n');
        }
    }

    /** The record of a document as it is kept on disk, in UTF-8. */
    public byte[] bytes(Extraction extraction) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(TYPICAL);
        try (Writer text = Utf8.writer(bytes)) {
            unsealed(extraction, text);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take bytes", e);
        }
        byte[] record = bytes.toByteArray();
        RecordSum.seal(record);
        return record;
    }
}
