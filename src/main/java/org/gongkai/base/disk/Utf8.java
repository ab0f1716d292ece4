package org.gongkai.base.disk;

import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text to bytes, the same for files and for standard output. */
public final class Utf8 {

    private static final byte[] REPLACEMENT = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private Utf8() {}

    /**
     * The text of bytes in UTF-8.
     *
     * @throws CharacterCodingException when they are not
     */
    public static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }

    /**
     * A writer in UTF-8 without byte-order mark. Half of a surrogate pair, which UTF-8 cannot
     * express, becomes U+FFFD, the sign for an unreadable character, rather than a question mark
     * that might have been printed.
     */
    public static Writer writer(OutputStream out) {
        return new OutputStreamWriter(out, encoder());
    }

    /** The bytes that {@link #writer} would write. */
    public static byte[] bytes(String text) {
        try {
            ByteBuffer bytes = encoder().encode(CharBuffer.wrap(text));
            byte[] all = new byte[bytes.remaining()];
            bytes.get(all);
            return all;
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("it replaces what it cannot write", e);
        }
    }

    private static CharsetEncoder encoder() {
        return StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT);
    }
}
