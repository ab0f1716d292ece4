package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Trees of maps, lists, texts, numbers, truth values and nothing (null) as JSON, and both read.
 * Keeps no state.
 */
public final class JsonTree {

    private final JsonFactory factory = new JsonFactory();

    /**
     * The text of a tree, laid out like the records, with a line break at the end.
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

    /**
     * The same in one line, as between a page and its server.
     *
     * @throws IllegalArgumentException for a value that JSON does not have
     */
    public String line(Map<String, ?> tree) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory.createGenerator(text)) {
            write(json, tree);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to take text", e);
        }
        return text.toString();
    }

    /**
     * A flat object of texts.
     *
     * @throws IOException when it is none
     */
    public Map<String, String> texts(String text) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        try (JsonParser json = factory.createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                require(json.nextToken() == JsonToken.VALUE_STRING);
                fields.put(name, json.getText());
            }
            require(json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
        }
        return fields;
    }

    /**
     * A tree as {@link #text} writes it: whole numbers are {@code Integer}, others {@code Double}.
     *
     * @throws IOException when the text is no object
     */
    public Map<String, Object> tree(String text) throws IOException {
        try (JsonParser json = factory.createParser(text)) {
            require(json.nextToken() == JsonToken.START_OBJECT);
            Map<String, Object> tree = map(json);
            require(json.nextToken() == null);
            return tree;
        }
    }

    private static Map<String, Object> map(JsonParser json) throws IOException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            map.put(name, value(json));
        }
        return map;
    }

    private static Object value(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> map(json);
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(json));
                }
                yield list;
            }
            case VALUE_STRING -> json.getText();
            case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
            case VALUE_NUMBER_INT -> json.getIntValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            default -> throw new IOException("nothing that this program writes: " + json.getText());
        };
    }

    private static void require(boolean holds) throws IOException {
        if (!holds) {
            throw new IOException("not the object that it should be");
        }
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
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else if (value == null) {
            json.writeNull();
        } else {
            throw new IllegalArgumentException("JSON has no " + value);
        }
    }
}
