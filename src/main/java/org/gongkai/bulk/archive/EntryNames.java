package org.gongkai.bulk.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Names of entries from their bytes. Where an archive does not say how they are written, strict
 * UTF-8 is tried, then GB18030, which holds GBK and GB2312; bytes that are neither are taken as
 * Latin-1.
 */
public final class EntryNames {

    /** Stands between the name of an archive and that of an entry in it: {@code a.zip!/b.pdf}. */
    public static final String INSIDE = "!/";

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** Left behind by Windows and macOS, in lower case. */
    private static final Set<String> LITTER =
            Set.of("thumbs.db", "desktop.ini", "ehthumbs.db", "__macosx");

    private EntryNames() {}

    /** The file that a source is, or that holds it, in however many archives inside it. */
    public static String file(String source) {
        int inside = source.indexOf(INSIDE);
        return inside < 0 ? source : source.substring(0, inside);
    }

    static String decode(byte[] raw) {
        try {
            return strict(raw, StandardCharsets.UTF_8);
        } catch (CharacterCodingException notUtf8) {
            return decodeChinese(raw);
        }
    }

    private static String decodeChinese(byte[] raw) {
        try {
            return strict(raw, GB18030);
        } catch (CharacterCodingException notChinese) {
            return new String(raw, StandardCharsets.ISO_8859_1);
        }
    }

    private static String strict(byte[] raw, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    }

    /** The same of a name whose bytes a library has read as Latin-1; others stay as they are. */
    static String decodeLatin(String name) {
        boolean bytes = name.chars().allMatch(c -> c <= 0xFF);
        return bytes ? decode(name.getBytes(StandardCharsets.ISO_8859_1)) : name;
    }

    /** Whether a name, or a folder in it, is hidden or what systems leave behind. */
    static boolean isLitter(String name) {
        return Arrays.stream(name.split("[/\\\\]", -1))
                .anyMatch(part -> !part.matches("[.]{1,2}") && isLitterAlone(part));
    }

    /** The same of the name of one file or folder. */
    public static boolean isLitterAlone(String name) {
        return name.startsWith(".")
                || name.startsWith("~$")
                || LITTER.contains(name.toLowerCase(Locale.ROOT));
    }
}
