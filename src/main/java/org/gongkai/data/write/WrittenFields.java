package org.gongkai.data.write;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes the fields of an object.
 *
 * @param layout breaks the lines
 * @param of what is written
 */
record WrittenFields<T>(JsonGenerator json, RecordLayout layout, T of) implements RecordFields<T> {

    /** Writes something else to the same place. */
    <U> WrittenFields<U> with(U other) {
        return new WrittenFields<>(json, layout, other);
    }

    void object(Shape<T> shape) throws IOException {
        json.writeStartObject();
        shape.of(this);
        json.writeEndObject();
    }

    @Override
    public <V> V field(String name, FieldKind<V> kind, Function<T, V> value) throws IOException {
        V own = value.apply(of);
        json.writeFieldName(name);
        kind.write().to(this, own);
        return own;
    }

    @Override
    public <V> void told(String name, FieldKind<V> kind, Function<T, V> value) throws IOException {
        field(name, kind, value);
    }

    @Override
    public <U> U part(Function<T, U> value, Shape<U> shape) throws IOException {
        return shape.of(with(value.apply(of)));
    }

    @Override
    public <U> Optional<U> partIfAny(String first, Function<T, Optional<U>> value, Shape<U> shape)
            throws IOException {
        Optional<U> part = value.apply(of);
        return part.isPresent() ? Optional.of(shape.of(with(part.get()))) : part;
    }
}
