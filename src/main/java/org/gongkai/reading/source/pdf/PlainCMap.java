package org.gongkai.reading.source.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
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
}
