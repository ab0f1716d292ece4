package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the fields of a record one after the other: every call names the field that must come next.
 * {@link JsonWriter} always writes the same ones in the same order, so nothing has to be kept or
 * looked up, and one of these serves for all objects of a record.
 */
final class ReadFields<T> implements RecordFields<T> {

    private final JsonParser json;

    /** What {@link #partIfAny} has looked at and nobody has taken. */
    private Optional<String> ahead = Optional.empty();

    private boolean ended;

    ReadFields(JsonParser json) {
        this.json = json;
    }

    /** The beginning of a record. */
    T begin(Shape<T> shape) throws IOException {
        json.nextToken();
        at("an object", JsonToken.START_OBJECT);
        return shape.of(this);
    }

    /** A whole record; nothing may follow it. */
    T whole(Shape<T> shape) throws IOException {
        json.nextToken();
        T whole = object(shape);
        require(json.nextToken() == null, "the end");
        return whole;
    }

    <U> U object(Shape<U> shape) throws IOException {
        at("an object", JsonToken.START_OBJECT);
        U object = fields(shape);
        require(ended || json.nextToken() == JsonToken.END_OBJECT, "the last field");
        ended = false;
        return object;
    }

    /** The same reader: what an object is of matters to writing alone. */
    @SuppressWarnings("unchecked")
    private <U> U fields(Shape<U> shape) throws IOException {
        return shape.of((RecordFields<U>) this);
    }

    /** The value at hand, which must be one of these. */
    JsonParser at(String what, JsonToken... tokens) {
        require(Arrays.asList(tokens).contains(json.currentToken()), what);
        return json;
    }

    boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Goes to the next value of an array. */
    boolean nextItem() throws IOException {
        return json.nextToken() != JsonToken.END_ARRAY;
    }

    @Override
    public <V> V field(String name, FieldKind<V> kind, Function<T, V> value) throws IOException {
        go(name);
        return kind.read().from(this);
    }

    @Override
    public <V> void told(String name, FieldKind<V> kind, Function<T, V> value) throws IOException {
        go(name);
        json.skipChildren();
    }

    @Override
    public <U> U part(Function<T, U> value, Shape<U> shape) throws IOException {
        return fields(shape);
    }

    @Override
    public <U> Optional<U> partIfAny(String first, Function<T, Optional<U>> value, Shape<U> shape)
            throws IOException {
        if (ahead.isEmpty() && !ended) {
            ahead = Optional.ofNullable(json.nextFieldName());
            ended = ahead.isEmpty();
        }
        return ahead.equals(Optional.of(first)) ? Optional.of(fields(shape)) : Optional.empty();
    }

    /** Goes to the value of the next field. */
    private void go(String wanted) throws IOException {
        String name = ahead.isPresent() ? ahead.get() : json.nextFieldName();
        ahead = Optional.empty();
        require(wanted.equals(name), "'" + wanted + "'");
        json.nextToken();
    }

    private void require(boolean holds, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    wanted + " is missing at line " + json.currentTokenLocation().getLineNr());
        }
    }
}
