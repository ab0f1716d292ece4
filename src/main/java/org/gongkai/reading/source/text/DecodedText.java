package org.gongkai.reading.source.text;

import java.util.List;
import org.gongkai.model.Finding;

/**
 * What the bytes of a textual document say.
 *
 * @param text the characters, without a byte-order mark, line ends as they were
 * @param charset name of the character set, such as {@code UTF-8} or {@code GB18030}
 * @param findings {@code text-damaged} where characters were lost, {@code charset-unknown} where
 *     the character set had to be guessed
 */
public record DecodedText(String text, String charset, List<Finding> findings) {

    /** Copies the list. */
    public DecodedText {
        findings = List.copyOf(findings);
    }
}
