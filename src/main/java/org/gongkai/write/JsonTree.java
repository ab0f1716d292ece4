package org.gongkai.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

/** Trees of maps, lists, texts, numbers and truth values as JSON, laid out like the records. */
public final class JsonTree {

    private final JsonFactory factory = new JsonFactory();

    /**
     * The text of a tree, with a line break at the end.
     *
     * @param tree maps keep the order of their keys
     * @throws IllegalArgumentException for a value that JSON does not have
     */
    public String text(Map<String, ?> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            json.setPrettyPrinter(new RecordLayout());
            write(json, tree);
            json.writeRaw('\n');
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take text", e);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else {
            throw new IllegalArgumentException("JSON has no " + value);
        }
    }
}
