package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
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
        return read(in, parts -> parts.extraction(true));
    }

    /**
     * Reads one record but for the tables as found, which are the most of it and which no CSV file
     * needs: {@link Extraction#tables()} is empty.
     *
     * @param in its bytes; may be read further than the record and is left open
     * @throws IOException when {@code in} fails or does not hold a record
     */
    public Extraction readWithoutTables(InputStream in) throws IOException {
        return read(in, parts -> parts.extraction(false));
    }

    /**
     * Reads the beginning of one record; whether the rest is as it should be is not known then.
     *
     * @param in its bytes, of which some thousand are read at most; left open
     * @throws IOException when {@code in} fails or does not begin like a record
     */
    public RecordHead readHead(InputStream in) throws IOException {
        return read(in, RecordParts::head);
    }

    private interface Wanted<T> {
        T from(RecordParts parts) throws IOException;
    }

    private <T> T read(InputStream in, Wanted<T> wanted) throws IOException {
        try (JsonParser json = factory.createParser(in)) {
            return wanted.from(new RecordParts(new RecordStream(json)));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new IOException(
                    "not a record of this program: broken or cut short at line " + line, e);
        } catch (IllegalArgumentException e) {
            throw new IOException("not a record of this program: " + e.getMessage(), e);
        }
    }
}
