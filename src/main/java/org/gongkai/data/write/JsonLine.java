package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;

/**
 * A record as one line: the same fields, texts and digits as in its file, without the line breaks
 * and indents between them. Immutable.
 */
public final class JsonLine {

    /** The records are our own; a text may be as long as the longest document. */
    private static final StreamReadConstraints NO_LIMITS =
            StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build();

    private final JsonFactory factory =
            JsonFactory.builder().streamReadConstraints(NO_LIMITS).build();

    /**
     * One record as one line.
     *
     * @param record its bytes; closed
     * @return the line without a line break at its end
     * @throws IOException when {@code record} fails, is cut short or is no single JSON object
     */
    public String of(InputStream record) throws IOException {
        StringWriter line = new StringWriter();
        try (JsonParser json = factory.createParser(record);
                JsonGenerator out = factory.createGenerator(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("not a record of this program: it is no JSON object");
            }
            copy(json, out);
            if (json.nextToken() != null) {
                throw new IOException("not a record of this program: something follows it");
            }
        } catch (JsonProcessingException e) {
            throw new IOException("not a record of this program: " + e.getOriginalMessage(), e);
        }
        return line.toString();
    }

    /** The object that begins here, up to its end. */
    private static void copy(JsonParser json, JsonGenerator out) throws IOException {
        int depth = 1;
        out.writeStartObject();
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token.isNumeric()) {
                // As printed: a number in between would round or rewrite it.
                out.writeNumber(json.getText());
            } else {
                out.copyCurrentEvent(json);
            }
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        }
    }
}
