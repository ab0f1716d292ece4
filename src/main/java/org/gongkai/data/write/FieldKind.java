package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.data.write.RecordFields.Shape;

/**
 * What a field of a record holds, and how that is written and read.
 *
 * @param <V> the values
 */
record FieldKind<V>(Write<V> write, Read<V> read) {

    /** Writes a value. */
    interface Write<V> {
        void to(WrittenFields<?> out, V value) throws IOException;
    }

    /** Reads the value that begins at the current token. */
    interface Read<V> {
        V from(ReadFields<?> in) throws IOException;
    }

    static final FieldKind<String> TEXT =
            new FieldKind<>(
                    (out, text) -> out.json().writeString(text),
                    in -> in.at("a text", JsonToken.VALUE_STRING).getText());

    static final FieldKind<Boolean> FLAG =
            new FieldKind<>(
                    (out, flag) -> out.json().writeBoolean(flag),
                    in ->
                            in.at("true or false", JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE)
                                    .getBooleanValue());

    static final FieldKind<Integer> INTEGER =
            new FieldKind<>(
                    (out, number) -> out.json().writeNumber(number),
                    in -> in.at("a whole number", JsonToken.VALUE_NUMBER_INT).getIntValue());

    static final FieldKind<Long> SIZE =
            new FieldKind<>(
                    (out, number) -> out.json().writeNumber(number),
                    in -> in.at("a whole number", JsonToken.VALUE_NUMBER_INT).getLongValue());

    static final FieldKind<BigDecimal> NUMBER =
            new FieldKind<>(
                    (out, number) -> out.json().writeNumber(Decimals.plain(number)),
                    in -> number(in).getDecimalValue());

    /** From 0 to 1. */
    static final FieldKind<Double> SHARE =
            new FieldKind<>(
                    (out, share) -> out.json().writeNumber(Decimals.share(share)),
                    in -> number(in).getDoubleValue());

    /** In points. */
    static final FieldKind<Double> COORDINATE =
            new FieldKind<>(
                    (out, points) -> out.json().writeNumber(Decimals.coordinate(points)),
                    in -> number(in).getDoubleValue());

    /** Pages and years count from 1; 0 is none in the model and null in the record. */
    static final FieldKind<Integer> COUNT =
            new FieldKind<>(
                    (out, count) ->
                            orNull(INTEGER).write().to(out, Optional.of(count).filter(c -> c > 0)),
                    in -> orNull(INTEGER).read().from(in).orElse(0));

    private static JsonParser number(ReadFields<?> in) {
        return in.at("a number", JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
    }

    /** One of a closed set of words. */
    static <E> FieldKind<E> word(ColumnType<E> words) {
        return new FieldKind<>(
                (out, word) -> out.json().writeString(words.text().apply(word)),
                in -> words.value().apply(TEXT.read().from(in)));
    }

    /** Empty is null in the record. */
    static <V> FieldKind<Optional<V>> orNull(FieldKind<V> kind) {
        return new FieldKind<>(
                (out, value) -> {
                    if (value.isPresent()) {
                        kind.write().to(out, value.get());
                    } else {
                        out.json().writeNull();
                    }
                },
                in -> in.isNull() ? Optional.empty() : Optional.of(kind.read().from(in)));
    }

    static <V> FieldKind<List<V>> list(FieldKind<V> kind) {
        return new FieldKind<>(
                (out, values) -> {
                    out.json().writeStartArray();
                    for (V value : values) {
                        kind.write().to(out, value);
                    }
                    out.json().writeEndArray();
                },
                in -> {
                    List<V> values = new ArrayList<>();
                    in.at("an array", JsonToken.START_ARRAY);
                    while (in.nextItem()) {
                        values.add(kind.read().from(in));
                    }
                    return values;
                });
    }

    static <T> FieldKind<T> object(Shape<T> shape) {
        return new FieldKind<>(
                (out, value) -> out.with(value).object(shape), in -> in.object(shape));
    }

    /** The same on one line, because a record has hundreds of cells, boxes and the like. */
    FieldKind<V> onOneLine() {
        return new FieldKind<>(
                (out, value) -> out.layout().onOneLine(() -> write.to(out, value)), read);
    }
}
