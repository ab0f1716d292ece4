package org.gongkai.bulk.worker;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Messages over a pipe. A frame is four bytes that mark its beginning, four bytes with the length
 * of what follows, then the message: the components of its record in their order, each by its type,
 * and before a record of a sealed type which one it is. Numbers are big-endian; texts, in UTF-8,
 * and bytes come after their length. Both ends run the same classes, so that the declarations of
 * the records are all that has to agree.
 *
 * <p>One thread may send while another receives.
 */
final class Wire {

    /** Anything else at the beginning of a frame means that a stranger wrote into the pipe. */
    private static final int MARK = 0x474B0001;

    /** A record of the longest report seen has 2 MB; a frame of this size is a mistake. */
    private static final int MOST_BYTES = 1 << 30;

    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
    }

    /** Sends a message; it has left this process when the call returns. */
    synchronized void send(Message message) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(Message.class, message, new DataOutputStream(bytes));
        out.writeInt(MARK);
        out.writeInt(bytes.size());
        bytes.writeTo(out);
        out.flush();
    }

    /**
     * Waits for a message.
     *
     * @throws EOFException when the other end is gone
     * @throws IOException when what comes is no message
     */
    Message receive() throws IOException {
        int mark = in.readInt();
        int length = in.readInt();
        if (mark != MARK || length < 1 || length > MOST_BYTES) {
            throw new IOException("no message");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("half a message");
        }
        try {
            DataInputStream frame = new DataInputStream(new ByteArrayInputStream(bytes));
            return (Message) read(Message.class, frame);
        } catch (RuntimeException | ReflectiveOperationException e) {
            throw new IOException("no message: " + e.getMessage(), e);
        }
    }

    private static void write(Class<?> type, Object value, DataOutputStream out)
            throws IOException {
        if (type == int.class) {
            out.writeInt((int) value);
        } else if (type == long.class) {
            out.writeLong((long) value);
        } else if (type == boolean.class) {
            out.writeBoolean((boolean) value);
        } else if (type == byte[].class) {
            out.writeInt(((byte[]) value).length);
            out.write((byte[]) value);
        } else if (type == String.class) {
            write(byte[].class, ((String) value).getBytes(StandardCharsets.UTF_8), out);
        } else if (type == Path.class) {
            // A URI carries names that are no text.
            write(String.class, ((Path) value).toUri().toString(), out);
        } else if (type.isEnum()) {
            out.writeByte(List.of(type.getEnumConstants()).indexOf(value));
        } else if (type.isSealed()) {
            List<Class<?>> kinds = List.of(type.getPermittedSubclasses());
            out.writeByte(kinds.indexOf(value.getClass()));
            write(value.getClass(), value, out);
        } else {
            for (RecordComponent component : type.getRecordComponents()) {
                write(component.getType(), component(component, value), out);
            }
        }
    }

    private static Object component(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the components of messages are public", e);
        }
    }

    private static Object read(Class<?> type, DataInputStream in)
            throws IOException, ReflectiveOperationException {
        if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == byte[].class) {
            return bytes(in);
        } else if (type == String.class) {
            return new String(bytes(in), StandardCharsets.UTF_8);
        } else if (type == Path.class) {
            return Path.of(URI.create((String) read(String.class, in)));
        } else if (type.isEnum()) {
            return type.getEnumConstants()[in.readUnsignedByte()];
        } else if (type.isSealed()) {
            return read(type.getPermittedSubclasses()[in.readUnsignedByte()], in);
        }
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(components[i].getType(), in);
        }
        Class<?>[] types =
                Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        // What is left of the frame bounds the array.
        if (length < 0 || length > in.available()) {
            throw new IOException("a field is longer than its message");
        }
        return in.readNBytes(length);
    }
}
