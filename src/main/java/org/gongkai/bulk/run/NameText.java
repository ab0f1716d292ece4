package org.gongkai.bulk.run;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.gongkai.bulk.archive.EntryNames;

/**
 * Names of files as text, exactly. Where a system allows names that are no text, each byte that
 * belongs to no character becomes a percent sign and two hex digits.
 */
final class NameText {

    private static final char UNKNOWN = '\uFFFD';
    private static final int LONGEST_CHARACTER = 4;

    private NameText() {}

    /** A path with {@code /} on every system. */
    static String of(Path path) {
        StringBuilder out = new StringBuilder();
        if (path.getRoot() != null) {
            out.append(path.getRoot().toString().replace('\\', '/'));
        }
        for (int i = 0; i < path.getNameCount(); i++) {
            out.append(i > 0 ? "/" : "").append(part(path.getName(i)));
        }
        return out.toString();
    }

    /**
     * A path below a folder. {@code a.zip!/b} is how the entries of {@code a.zip} are called; a
     * real folder of that name beside such a file is called {@code a.zip%21}.
     *
     * @param folder where {@code relative} begins
     */
    static String below(Path folder, Path relative) {
        String text = of(relative);
        if (!text.contains(EntryNames.INSIDE)) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        Path at = folder;
        for (int i = 0; i < relative.getNameCount(); i++) {
            Path name = relative.getName(i);
            boolean last = i + 1 == relative.getNameCount();
            out.append(!last && isMistakable(at, name) ? escaped(name) : part(name));
            out.append(last ? "" : "/");
            at = at.resolve(name);
        }
        return out.toString();
    }

    private static boolean isMistakable(Path at, Path name) {
        String text = name.toString();
        return text.endsWith("!")
                && text.length() > 1
                && Files.isRegularFile(at.resolve(text.substring(0, text.length() - 1)));
    }

    private static String escaped(Path name) {
        String text = part(name);
        return text.substring(0, text.length() - 1) + "%21";
    }

    private static String part(Path name) {
        String text = name.toString();
        return text.indexOf(UNKNOWN) < 0 ? text : decoded(bytes(name));
    }

    /** The bytes of a name, which only its URI has. */
    private static byte[] bytes(Path name) {
        // Of a folder's name a URI would end in a slash; nothing of this name is there.
        Path nowhere = Path.of("/\u0001").resolve(name);
        URI uri = nowhere.toUri();
        String raw = uri.getRawPath();
        String last = raw.substring(raw.lastIndexOf('/') + 1);
        ByteBuffer bytes = ByteBuffer.allocate(last.length());
        for (int i = 0; i < last.length(); i++) {
            if (last.charAt(i) == '%') {
                bytes.put((byte) Integer.parseInt(last.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.put((byte) last.charAt(i));
            }
        }
        byte[] all = new byte[bytes.position()];
        bytes.rewind().get(all);
        return all;
    }

    private static String decoded(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < bytes.length; ) {
            int length = character(bytes, at);
            if (length == 0) {
                out.append('%').append(String.format(Locale.ROOT, "%02X", bytes[at] & 0xFF));
                at++;
            } else {
                out.append(new String(bytes, at, length, StandardCharsets.UTF_8));
                at += length;
            }
        }
        return out.toString();
    }

    /** Length of the character that begins at a byte; 0 when there is none. */
    private static int character(byte[] bytes, int at) {
        for (int length = 1; length <= LONGEST_CHARACTER; length++) {
            if (at + length <= bytes.length && isCharacter(bytes, at, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean isCharacter(byte[] bytes, int at, int length) {
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, at, length))
                            .toString();
            return text.codePointCount(0, text.length()) == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
