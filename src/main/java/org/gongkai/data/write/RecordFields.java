package org.gongkai.data.write;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fields of an object of a record, in their order. The same calls write and read them, so that
 * {@link RecordShape} says once what a record holds: where an object is written, a call asks it for
 * the value, writes and returns it; where one is read, it returns what is there. A field that is
 * missing, or of another kind, is an {@link IllegalArgumentException} then.
 *
 * @param <T> what the object is of
 */
interface RecordFields<T> {

    /** All fields of an object. */
    interface Shape<T> {
        T of(RecordFields<T> fields) throws IOException;
    }

    <V> V field(String name, FieldKind<V> kind, Function<T, V> value) throws IOException;

    /** A field that is known from elsewhere in the record, and is not read. */
    <V> void told(String name, FieldKind<V> kind, Function<T, V> value) throws IOException;

    /** Some fields that belong to the object itself. */
    <U> U part(Function<T, U> value, Shape<U> shape) throws IOException;

    /** The same, but all of them may be missing. */
    <U> Optional<U> partIfAny(String first, Function<T, Optional<U>> value, Shape<U> shape)
            throws IOException;
}
