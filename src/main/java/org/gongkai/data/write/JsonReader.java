package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import org.gongkai.model.Extraction;

/**
 * Reads back what {@link JsonWriter} wrote. Coordinates come back rounded to hundredths of a point
 * and numbers in canonical form; the findings of a matched table are among those of the document
 * and the table's own list is empty; all else is as it was.
 *
 * <p>Immutable; may be used by several threads.
 */
public final class JsonReader {

    /** A record may hold a text as long as the longest document; it is our own, not hostile. */
    private static final StreamReadConstraints NO_LIMITS =
            StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build();

    private final JsonFactory factory =
            JsonFactory.builder()
                    .streamReadConstraints(NO_LIMITS)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build();

    /**
     * Reads one record.
     *
     * @param in its bytes; may be read further than the record and is left open
     * @throws IOException when {@code in} fails or does not hold a record
     */
    public Extraction read(InputStream in) throws IOException {
        return read(in, JsonReader::extraction);
    }

    /**
     * Reads the beginning of one record; whether the rest is as it should be is not known then.
     *
     * @param in its bytes, of which some thousand are read at most; left open
     * @throws IOException when {@code in} fails or does not begin like a record
     */
    public RecordHead readHead(InputStream in) throws IOException {
        return read(in, json -> new ReadFields<RecordHead>(json).begin(RecordShape::head));
    }

    /**
     * One record as one line: the same fields, texts and digits as in its file, without the line
     * breaks and indents between them.
     *
     * @param in its bytes; may be read further than the record and is left open
     * @return the line without a line break at its end
     * @throws IOException when {@code in} fails, is cut short or is no single JSON object
     */
    public String line(InputStream in) throws IOException {
        return read(in, this::line);
    }

    private String line(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator out = factory.createGenerator(line)) {
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
        if (json.nextToken() != null) {
            throw new IllegalArgumentException("something follows it");
        }
        return line.toString();
    }

    private static Extraction extraction(JsonParser json) throws IOException {
        return new ReadFields<RecordShape.Parts>(json).whole(RecordShape::parts).extraction();
    }

    private interface Wanted<T> {
        T from(JsonParser json) throws IOException;
    }

    private <T> T read(InputStream in, Wanted<T> wanted) throws IOException {
        try (JsonParser json = factory.createParser(in)) {
            return wanted.from(json);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException(
                    "not a record of this program: broken or cut short at line " + line, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a record of this program: " + e.getMessage(), e);
        }
    }
}
