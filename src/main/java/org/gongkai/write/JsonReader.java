package org.gongkai.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
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

    private final ObjectMapper mapper =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(NO_LIMITS).build())
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /**
     * Reads one record.
     *
     * @param in left open
     * @throws IOException when {@code in} fails or does not hold a record
     */
    public Extraction read(Reader in) throws IOException {
        try {
            JsonNode root = mapper.readTree(in);
            return RecordParts.extraction(root);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IOException("not a record of this program: " + e.getMessage(), e);
        }
    }
}
