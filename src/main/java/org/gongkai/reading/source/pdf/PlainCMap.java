package org.gongkai.reading.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A {@code /ToUnicode} map written exactly as the standard shows it (PDF 32000-1, 9.10.3), as
 * nearly all are. One that is odd in any way is left to PDFBox's parser, which knows what to make
 * of it but fills a table of 65,536 texts before its first map: a sixth of the time that a short
 * report takes from the command line. For what is read here both give the same.
 */
final class PlainCMap {

    private static final Set<String> WORDS =
            Set.of(
                    "findresource",
                    "begin",
                    "dict",
                    "begincmap",
                    "def",
                    "<<",
                    ">>",
                    "CMapName",
                    "currentdict",
                    "defineresource",
                    "pop",
                    "end");

    private static final int LONGEST_CODE = 2;

    private final Map<Integer, String> ofOneByte = new HashMap<>();
    private final Map<Integer, String> ofTwoBytes = new HashMap<>();
    private final CMapWords words;

    private PlainCMap(CMapWords words) {
        this.words = words;
    }

    /** The map, or nothing where it is not plain. */
    static Optional<PlainCMap> parse(byte[] bytes) {
        try {
            PlainCMap map = new PlainCMap(new CMapWords(bytes));
            map.read();
            return map.isEmpty() ? Optional.empty() : Optional.of(map);
        } catch (OddException odd) {
            return Optional.empty();
        }
    }

    /** What is not written as the standard shows it. */
    static final class OddException extends Exception {

        private static final long serialVersionUID = 1;

        OddException() {
            super("not plain", null, false, false);
        }
    }

    /** The text of a code of so many bytes. */
    Optional<String> text(int code, int length) {
        return length > LONGEST_CODE
                ? Optional.empty()
                : Optional.ofNullable((length == 1 ? ofOneByte : ofTwoBytes).get(code));
    }

    private boolean isEmpty() {
        return ofOneByte.isEmpty() && ofTwoBytes.isEmpty();
    }

    private void read() throws OddException {
        int count = 0;
        for (String word = words.next(); !word.equals("endcmap"); word = words.next()) {
            switch (word) {
                case "begincodespacerange" -> codeSpaces(count);
                case "beginbfchar" -> characters(count);
                case "beginbfrange" -> ranges(count);
                default -> demand(WORDS.contains(word) || CMapWords.isValue(word));
            }
            count = CMapWords.isNumber(word) ? Integer.parseInt(word) : 0;
        }
    }

    private void codeSpaces(int count) throws OddException {
        for (int i = 0; i < count; i++) {
            byte[] first = code();
            demand(first.length == code().length);
        }
        demand(words.next().equals("endcodespacerange"));
    }

    private void characters(int count) throws OddException {
        for (int i = 0; i < count; i++) {
            byte[] code = code();
            put(code.length, number(code), text(words.next()));
        }
        demand(words.next().equals("endbfchar"));
    }

    private void ranges(int count) throws OddException {
        for (int i = 0; i < count; i++) {
            byte[] first = code();
            byte[] last = code();
            int more = number(last) - number(first);
            demand(first.length == last.length && more >= 0);
            // Otherwise a digit is carried, about which writers and readers disagree.
            demand((first[first.length - 1] & 0xFF) + more <= 0xFF);
            range(first.length, number(first), targets(more));
        }
        demand(words.next().equals("endbfrange"));
    }

    private void range(int length, int first, List<String> targets) {
        for (int i = 0; i < targets.size(); i++) {
            put(length, first + i, targets.get(i));
        }
    }

    private List<String> targets(int more) throws OddException {
        List<String> targets = new ArrayList<>();
        String word = words.next();
        if (word.equals("[")) {
            for (word = words.next(); !word.equals("]"); word = words.next()) {
                targets.add(text(word));
            }
            demand(targets.size() == more + 1);
            return targets;
        }
        byte[] target = CMapWords.bytes(word);
        text(word);
        int end = target.length - 1;
        demand((target[end] & 0xFF) + more <= 0xFF);
        for (int i = 0; i <= more; i++, target[end]++) {
            targets.add(new String(target, StandardCharsets.UTF_16BE));
        }
        return targets;
    }

    private byte[] code() throws OddException {
        byte[] code = CMapWords.bytes(words.next());
        demand(code.length >= 1 && code.length <= LONGEST_CODE);
        return code;
    }

    private static String text(String word) throws OddException {
        byte[] text = CMapWords.bytes(word);
        demand(text.length >= 2 && text.length % 2 == 0);
        return new String(text, StandardCharsets.UTF_16BE);
    }

    private static int number(byte[] code) {
        return code.length == 1 ? code[0] & 0xFF : ((code[0] & 0xFF) << 8) | (code[1] & 0xFF);
    }

    private void put(int length, int code, String text) {
        (length == 1 ? ofOneByte : ofTwoBytes).put(code, text);
    }

    private static void demand(boolean plain) throws OddException {
        if (!plain) {
            throw new OddException();
        }
    }

    /** Cuts a plain map into its words: {@code 2}, {@code /Name}, {@code <004E>}, {@code [}, ... */
    private static final class CMapWords {

        /** Digits of the largest count; no map has as many entries. */
        private static final int MOST_DIGITS = 6;

        private final String text;
        private int at;

        CMapWords(byte[] bytes) {
            text = new String(bytes, StandardCharsets.ISO_8859_1);
        }

        static boolean isNumber(String word) {
            if (word.length() > MOST_DIGITS) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (word.charAt(i) < '0' || word.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
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
            if (at == 0) {
                throw new OddException();
            }
            for (int i = open + 1; i < at - 1; i++) {
                char c = text.charAt(i);
                if (c == '(' || c == '\\' || c == '<') {
                    throw new OddException();
                }
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
}
