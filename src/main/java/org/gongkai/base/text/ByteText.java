package org.gongkai.base.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text of bytes that do not say how it is written. */
public final class ByteText {

    private static final Charset GB18030 = Charset.forName("GB18030");

    private ByteText() {}

    /** UTF-8 where the bytes are, else GB18030, which holds GBK and GB2312. */
    public static String of(byte[] raw) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, GB18030);
        }
    }
}
