package org.gongkai.source.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** A font's {@code /ToUnicode}. */
final class UnicodeMap {

    private static final UnicodeMap NONE = new UnicodeMap(Optional.empty(), false);

    private final Optional<CMap> map;
    private final boolean identity;

    private UnicodeMap(Optional<CMap> map, boolean identity) {
        this.map = map;
        this.identity = identity;
    }

    /** The map of a font; one without any entry when it has none or a broken one. */
    static UnicodeMap ofFont(COSDictionary font) {
        COSBase entry = font.getDictionaryObject(COSName.TO_UNICODE);
        if (entry instanceof COSName name && name.getName().startsWith("Identity-")) {
            // Not in the standard, but some writers use it where codes are Unicode.
            return new UnicodeMap(Optional.empty(), true);
        }
        if (!(entry instanceof COSStream stream)) {
            return NONE;
        }
        try {
            CMap map = new CMapParser().parse(new RandomAccessReadBuffer(StreamBytes.of(stream)));
            return map.hasUnicodeMappings() ? new UnicodeMap(Optional.of(map), false) : NONE;
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /**
     * The text of a code of so many bytes. Some writers key the map of a one-byte font by two bytes
     * and the reverse, so that is tried next.
     */
    Optional<String> text(int code, int length) {
        if (map.isEmpty()) {
            return identity ? Optional.of(String.valueOf((char) code)) : Optional.empty();
        }
        String text = map.get().toUnicode(code, length);
        if (text == null && code < 256 && length <= 2) {
            text = map.get().toUnicode(code, 3 - length);
        }
        return Optional.ofNullable(text);
    }
}
