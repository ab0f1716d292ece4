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
import java.nio.charset.StandardCharsets;

/**
 * Messages over a pipe. A frame is four bytes that mark its beginning, four bytes with the length
 * of what follows, the kind of message, then its fields; numbers are big-endian, texts are UTF-8
 * after their length in four bytes.
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
        new MessageFields(new DataOutputStream(bytes)).write(message);
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
        return new MessageParts(new DataInputStream(new ByteArrayInputStream(bytes))).read();
    }

    static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        // What is left of the frame bounds the array.
        if (length < 0 || length > in.available()) {
            throw new IOException("a field is longer than its message");
        }
        return in.readNBytes(length);
    }
}
