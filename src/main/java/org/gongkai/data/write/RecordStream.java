package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a record one after the other, as they stand in it: every call names the field that
 * must come next. {@link JsonWriter} always writes the same ones in the same order, so nothing has
 * to be kept or looked up. Another field, or one of another kind, is an {@link
 * IllegalArgumentException}.
 */
final class RecordStream {

    private final JsonParser json;

    /** What {@link #next} has looked at and nobody has taken. */
    private Optional<String> ahead = Optional.empty();

    private boolean ended;

    RecordStream(JsonParser json) {
        this.json = json;
    }

    /** Reads one value, the stream standing on its first token. */
    interface Part<T> {
        T read() throws IOException;
    }

    /** The object that begins here; inner ones have a field name. */
    void startObject() throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT, "an object");
    }

    void startObject(String field) throws IOException {
        require(value(field) == JsonToken.START_OBJECT, "an object");
    }

    /** Like {@link #startObject(String)}, but false where the field is null. */
    boolean startObjectOrNull(String field) throws IOException {
        JsonToken token = value(field);
        require(token == JsonToken.START_OBJECT || token == JsonToken.VALUE_NULL, "an object");
        return token == JsonToken.START_OBJECT;
    }

    void endObject() throws IOException {
        require(ended || json.nextToken() == JsonToken.END_OBJECT, "the last field");
        ended = false;
    }

    /** Nothing may follow a record. */
    void end() throws IOException {
        require(json.nextToken() == null, "the end");
    }

    /** Whether the next field is this one, which may be missing. */
    boolean next(String field) throws IOException {
        ahead = Optional.ofNullable(json.nextFieldName());
        ended = ahead.isEmpty();
        return ahead.equals(Optional.of(field));
    }

    void skip(String field) throws IOException {
        value(field);
        json.skipChildren();
    }

    String text(String field) throws IOException {
        value(field);
        return text();
    }

    private String text() throws IOException {
        require(json.currentToken() == JsonToken.VALUE_STRING, "a text");
        return json.getText();
    }

    /** A closed set of words. */
    <E extends Enum<E>> E constant(Class<E> type, String field) throws IOException {
        return named(type, text(field));
    }

    /** A closed set of words, in which no word means {@code none}. */
    <E extends Enum<E>> E constantOr(E none, String field) throws IOException {
        String word = text(field);
        return word.isEmpty() ? none : named(none.getDeclaringClass(), word);
    }

    private static <E extends Enum<E>> E named(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    boolean flag(String field) throws IOException {
        value(field);
        return json.getBooleanValue();
    }

    int integer(String field) throws IOException {
        value(field);
        return integer();
    }

    private int integer() throws IOException {
        require(json.currentToken() == JsonToken.VALUE_NUMBER_INT, "a whole number");
        return json.getIntValue();
    }

    long size(String field) throws IOException {
        require(value(field) == JsonToken.VALUE_NUMBER_INT, "a whole number");
        return json.getLongValue();
    }

    /** 0 for null. */
    int count(String field) throws IOException {
        return value(field) == JsonToken.VALUE_NULL ? 0 : integer();
    }

    double points(String field) throws IOException {
        require(value(field).isNumeric(), "a number");
        return json.getDoubleValue();
    }

    /** Empty for null. */
    Optional<BigDecimal> number(String field) throws IOException {
        JsonToken token = value(field);
        require(token.isNumeric() || token == JsonToken.VALUE_NULL, "a number");
        return token.isNumeric() ? Optional.of(json.getDecimalValue()) : Optional.empty();
    }

    List<String> texts(String field) throws IOException {
        return array(field, this::text);
    }

    List<Integer> integers(String field) throws IOException {
        return array(field, this::integer);
    }

    /** An array of objects; {@code part} reads the fields of one. */
    <T> List<T> objects(String field, Part<T> part) throws IOException {
        return array(
                field,
                () -> {
                    require(json.currentToken() == JsonToken.START_OBJECT, "an object");
                    T object = part.read();
                    endObject();
                    return object;
                });
    }

    private <T> List<T> array(String field, Part<T> part) throws IOException {
        require(value(field) == JsonToken.START_ARRAY, "an array");
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(part.read());
        }
        return items;
    }

    /** Goes to the value of the next field. */
    private JsonToken value(String field) throws IOException {
        String name = ahead.isPresent() ? ahead.get() : json.nextFieldName();
        ahead = Optional.empty();
        require(field.equals(name), "'" + field + "'");
        return json.nextToken();
    }

    private void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    wanted + " is missing at line " + json.currentTokenLocation().getLineNr());
        }
    }
}
