package org.gongkai.reading.source.mail;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.text.DecodedText;
import org.gongkai.reading.source.text.TextDecoding;

/**
 * A part of a mail, or of a page saved as one.
 *
 * @param type its media type in lower case
 * @param charset the character set that is declared; empty where none is
 * @param name its file name; empty where it has none
 * @param id without brackets; empty where it has none
 * @param location its address; empty where it has none
 * @param attached whether it is said to be an attachment
 * @param choice number of the alternatives it belongs to, of which one is shown; 0 for none
 * @param content unpacked
 */
record MimePart(
        String type,
        String charset,
        String name,
        String id,
        String location,
        boolean attached,
        int choice,
        Content content) {

    private static final String MARK = "\uFEFF";

    byte[] bytes() {
        return content.bytes();
    }

    boolean isHtml() {
        return type.equals("text/html") || type.equals("application/xhtml+xml");
    }

    /** Whether it is text that is shown where it stands. */
    boolean isShown() {
        return !attached && name.isEmpty() && (isHtml() || type.equals("text/plain"));
    }

    /** Its text, if it can be decoded without loss. */
    Optional<String> text() {
        try {
            DecodedText decoded = TextDecoding.decode(bytes(), charset);
            return decoded.findings().isEmpty() ? Optional.of(decoded.text()) : Optional.empty();
        } catch (UnreadableDocumentException noText) {
            return Optional.empty();
        }
    }

    /** Its bytes; in UTF-8 with its mark where another character set was declared beside them. */
    byte[] file() {
        return charset.isEmpty() ? bytes() : text().map(MimePart::marked).orElse(bytes());
    }

    static byte[] marked(String text) {
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }
}
