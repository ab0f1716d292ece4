package org.gongkai.reading.source.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Cuts decoded page contents into operators and operands. Broken numbers, names and brackets are
 * read as far as they go, as viewers do; contents that end inside a string or picture break off
 * there.
 *
 * <p>PDFBox has such a scanner too, but it takes two thirds of the time that a page costs.
 */
final class ContentTokens {

    private static final Set<COSName> STENCIL =
            Set.of(COSName.IMAGE_MASK, COSName.getPDFName("IM"));

    private static final Set<Integer> SHOWING = Set.of(key("Tj"), key("TJ"), key("'"), key("\""));

    /** No more operators. */
    static final int END = -1;

    /** An operator that is not looked at. */
    static final int OTHER = 0;

    /** Arrays and dictionaries within one another; more is an attack. */
    private static final int DEEPEST = 64;

    /** Bytes after {@code EI} that must look like contents for it to end a picture. */
    private static final int LOOK_AHEAD = 10;

    /** Bytes of nothing in a row that no writer makes: a sector that was never written. */
    private static final int HOLE = 64;

    private static final Charset NAMES = Charset.forName("windows-1252");

    private final byte[] bytes;
    private boolean stencil;
    private String damage = "";
    private int at;

    ContentTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The key of an operator of one or two characters; {@code scn} is as good as {@code sc}, and
     * {@code BD} stands for {@code BDC}.
     */
    static int key(String operator) {
        int second = operator.length() > 1 ? operator.charAt(1) : 0;
        return operator.charAt(0) | (second << 7);
    }

    /** Whether contents show text, as far as they can be read. */
    static boolean showText(COSStream contents) {
        try {
            ContentTokens tokens = new ContentTokens(StreamBytes.of(contents).bytes());
            Operands operands = new Operands();
            int key = tokens.next(operands);
            while (key != END && !SHOWING.contains(key)) {
                key = tokens.next(operands);
            }
            return key != END;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** Reads up to the next operator; gives its key, or {@link #END}. */
    int next(Operands operands) throws BrokenOffException, PageLimitException {
        operands.clear();
        while (skipSpace()) {
            int c = bytes[at];
            if (isRegular(c) && !isNumberStart(c)) {
                int key = operator();
                if (key != key("BI")) {
                    return key;
                }
                skipPicture();
                if (stencil) {
                    operands.add(COSName.IMAGE_MASK);
                }
                return key;
            }
            operand(operands, 0);
        }
        return END;
    }

    /** What seems to be lost from within the contents read so far; empty where nothing does. */
    String damage() {
        return damage;
    }

    /** Reads one operand, or passes over a bracket that is alone. */
    private void operand(Operands into, int depth) throws BrokenOffException, PageLimitException {
        int c = bytes[at];
        if (isNumberStart(c)) {
            into.add(number());
        } else if (c == '/') {
            into.add(name());
        } else if (c == '(') {
            into.add(string());
        } else if (c == '[') {
            at++;
            into.add(array(depth + 1));
        } else if (c == '<' && at + 1 < bytes.length && bytes[at + 1] == '<') {
            at += 2;
            skipDictionary(depth + 1);
        } else if (c == '<') {
            into.add(hexString());
        } else {
            at++;
        }
    }

    private Operands array(int depth) throws BrokenOffException, PageLimitException {
        checkDepth(depth);
        Operands entries = new Operands();
        while (skipSpace()) {
            if (bytes[at] == ']') {
                at++;
                return entries;
            }
            if (isRegular(bytes[at]) && !isNumberStart(bytes[at])) {
                if (Operators.isKnown(operator())) {
                    damage = "an array has no end";
                }
            } else {
                operand(entries, depth);
            }
        }
        throw new BrokenOffException("the contents end inside an array");
    }

    private void skipDictionary(int depth) throws BrokenOffException, PageLimitException {
        checkDepth(depth);
        Operands ignored = new Operands();
        while (skipSpace()) {
            if (bytes[at] == '>') {
                at = Math.min(at + 2, bytes.length);
                return;
            }
            if (isRegular(bytes[at]) && !isNumberStart(bytes[at])) {
                operator();
            } else {
                operand(ignored, depth);
                ignored.clear();
            }
        }
        throw new BrokenOffException("the contents end inside a dictionary");
    }

    private static void checkDepth(int depth) throws PageLimitException {
        PageBudget.check(depth, DEEPEST, "arrays within one another");
    }

    private int operator() {
        int start = at;
        while (at < bytes.length && isRegular(bytes[at])) {
            at++;
        }
        int length = at - start;
        if (length > 3 || bytes[start] <= 0) {
            return OTHER;
        }
        int second = length > 1 ? bytes[start + 1] & 0x7F : 0;
        boolean inkWithPattern = length == 3 && (bytes[start + 2] | 0x20) == 'n';
        boolean marksContent = length == 3 && bytes[start + 2] == 'C';
        return length == 3 && !inkWithPattern && !marksContent
                ? OTHER
                : bytes[start] | (second << 7);
    }

    /** Signs inside are passed over and a second point ends it, as Acrobat does. */
    private double number() {
        boolean negative = false;
        double value = 0;
        double unit = 0;
        for (; at < bytes.length; at++) {
            int c = bytes[at];
            if (c >= '0' && c <= '9') {
                value = value * 10 + (c - '0');
                unit *= 10;
            } else if (c == '-' || c == '+') {
                negative |= c == '-' && value == 0;
            } else if (c == '.' && unit == 0) {
                unit = 1;
            } else {
                break;
            }
        }
        double size = unit > 1 ? value / unit : value;
        return negative ? -size : size;
    }

    private COSName name() {
        int start = ++at;
        boolean plain = true;
        while (at < bytes.length && isRegular(bytes[at])) {
            plain &= bytes[at] > 0 && bytes[at] != '#';
            at++;
        }
        if (plain) {
            return COSName.getPDFName(
                    new String(bytes, start, at - start, StandardCharsets.US_ASCII));
        }
        return COSName.getPDFName(decode(unescape(start, at)));
    }

    private byte[] unescape(int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = start; i < end; i++) {
            boolean escape =
                    bytes[i] == '#'
                            && i + 2 < end
                            && hex(bytes[i + 1]) >= 0
                            && hex(bytes[i + 2]) >= 0;
            if (escape) {
                out.write(hex(bytes[i + 1]) * 16 + hex(bytes[i + 2]));
                i += 2;
            } else {
                out.write(bytes[i]);
            }
        }
        return out.toByteArray();
    }

    /** As PDFBox decodes the names of dictionaries, so that both agree. */
    private static String decode(byte[] name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
        } catch (CharacterCodingException e) {
            return new String(name, NAMES);
        }
    }

    private byte[] hexString() throws BrokenOffException, PageLimitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(8);
        int high = -1;
        for (at++; at < bytes.length; at++) {
            int c = bytes[at];
            if (c == '>') {
                at++;
                if (high >= 0) {
                    out.write(high << 4);
                }
                return out.toByteArray();
            }
            int digit = hex(c);
            if (digit >= 0) {
                if (high >= 0) {
                    out.write((high << 4) | digit);
                }
                high = high >= 0 ? -1 : digit;
            }
        }
        throw new BrokenOffException("the contents end inside a string");
    }

    private byte[] string() throws BrokenOffException, PageLimitException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int open = 0;
        while (at < bytes.length) {
            int c = bytes[at++];
            if (c == '\\') {
                escape(out);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                return out.toByteArray();
            }
            if (c != '(' || open > 1) {
                out.write(c);
            }
        }
        throw new BrokenOffException("the contents end inside a string");
    }

    /** What follows a backslash in a string. */
    private void escape(ByteArrayOutputStream out) {
        int c = at < bytes.length ? bytes[at++] : ' ';
        switch (c) {
            case 'n' -> out.write('\n');
            case 'r' -> out.write('\r');
            case 't' -> out.write('\t');
            case 'b' -> out.write('\b');
            case 'f' -> out.write('\f');
            case '\n' -> {}
            case '\r' -> at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
            default -> {
                if (c >= '0' && c <= '7') {
                    octal(c - '0', out);
                } else {
                    out.write(c);
                }
            }
        }
    }

    private void octal(int first, ByteArrayOutputStream out) {
        int value = first;
        for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
            value = value * 8 + bytes[at++] - '0';
        }
        out.write(value);
    }

    /** Passes over an inline picture: entries, {@code ID}, data, {@code EI}. */
    private void skipPicture() throws BrokenOffException, PageLimitException {
        Operands entries = new Operands();
        stencil = false;
        while (skipSpace()) {
            if (!isRegular(bytes[at]) || isNumberStart(bytes[at])) {
                operand(entries, 0);
                stencil |= STENCIL.contains(entries.name(0));
                entries.clear();
            } else if (operator() == key("ID")) {
                skipPictureData();
                return;
            }
        }
        throw new BrokenOffException("the contents end inside a picture");
    }

    private void skipPictureData() throws BrokenOffException, PageLimitException {
        for (at++; at + 1 < bytes.length; at++) {
            boolean mark = bytes[at] == 'E' && bytes[at + 1] == 'I' && isSpace(bytes[at - 1]);
            if (mark && isContents(at + 2)) {
                at += 2;
                return;
            }
        }
        throw new BrokenOffException("the contents end inside a picture");
    }

    private boolean isContents(int from) {
        if (from < bytes.length && !isSpace(bytes[from])) {
            return false;
        }
        for (int i = from; i < Math.min(from + LOOK_AHEAD, bytes.length); i++) {
            if (bytes[i] < ' ' && !isSpace(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the next byte that is neither white space nor comment; whether there is one. */
    private boolean skipSpace() {
        int start = at;
        while (at < bytes.length) {
            int c = bytes[at];
            if (c == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isSpace(c)) {
                at++;
            } else {
                noteHole(start);
                return true;
            }
        }
        noteHole(start);
        return false;
    }

    private void noteHole(int start) {
        if (at - start >= HOLE && bytes[at - 1] == 0 && bytes[at - HOLE] == 0) {
            damage = "the contents have a hole";
        }
    }

    private static boolean isNumberStart(int c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '+' || c == '.';
    }

    private static boolean isRegular(int c) {
        return switch (c) {
            case 0, '\t', '\n', '\f', '\r', ' ' -> false;
            case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%' -> false;
            default -> true;
        };
    }

    /** White space of PDF (ISO 32000, 7.2.3). */
    static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static int hex(int c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int lower = c | 0x20;
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    }
}
