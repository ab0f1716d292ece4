package org.gongkai.reading.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.gongkai.reading.source.pdf.PlainCMap.OddException;

/** Cuts a plain map into its words: {@code 2}, {@code /Name}, {@code <004E>}, {@code [}, ... */
final class CMapWords {

    /** Digits of the largest count; no map has as many entries. */
    private static final int MOST_DIGITS = 6;

    private final String text;
    private int at;

    CMapWords(byte[] bytes) {
        text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static boolean isNumber(String word) {
        return word.length() <= MOST_DIGITS && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Whether it is a number, a name or a string in round brackets. */
    static boolean isValue(String word) {
        return isNumber(word) || word.charAt(0) == '/' || word.charAt(0) == '(';
    }

    /** The bytes of a word in pointed brackets. */
    static byte[] bytes(String word) throws OddException {
        int end = word.length() - 1;
        if (word.charAt(0) != '<' || word.charAt(end) != '>' || word.length() % 2 != 0) {
            throw new OddException();
        }
        try {
            return HexFormat.of().parseHex(word, 1, end);
        } catch (IllegalArgumentException e) {
            throw new OddException();
        }
    }

    /** The next word; there is one as long as the map has not ended properly. */
    String next() throws OddException {
        skipSpace();
        int start = at;
        switch (text.charAt(at)) {
            case '[', ']' -> at++;
            case '(' -> to(')');
            case '<' -> pointed();
            case '>' -> at += 2;
            default -> regular();
        }
        if (at > text.length() || at == start) {
            throw new OddException();
        }
        return text.substring(start, at);
    }

    private void pointed() throws OddException {
        if (text.startsWith("<<", at)) {
            at += 2;
        } else {
            to('>');
        }
    }

    /** Past a closing bracket; what is nested or escaped is not plain. */
    private void to(char bracket) throws OddException {
        int open = at;
        at = text.indexOf(bracket, open) + 1;
        boolean plain =
                at > 0
                        && text.substring(open + 1, at - 1)
                                .chars()
                                .noneMatch(c -> c == '(' || c == '\\' || c == '<');
        if (!plain) {
            throw new OddException();
        }
    }

    private void regular() {
        at++;
        while (at < text.length() && isRegular(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isRegular(char c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || c == '-'
                || c == '+'
                || c == '_'
                || c == '.';
    }

    private void skipSpace() throws OddException {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == text.length()) {
            throw new OddException();
        }
    }
}
