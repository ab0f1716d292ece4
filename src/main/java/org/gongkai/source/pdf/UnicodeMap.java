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

    private static final UnicodeMap NONE = new UnicodeMap(Optional.empty());

    private final Optional<CMap> map;

    private UnicodeMap(Optional<CMap> map) {
        this.map = map;
    }

    /** The map of a font; one without any entry when it has none or a broken one. */
    static UnicodeMap ofFont(COSDictionary font) {
        COSBase entry = font.getDictionaryObject(COSName.TO_UNICODE);
        if (!(entry instanceof COSStream stream)) {
            return NONE;
        }
        try {
            CMap map = new CMapParser().parse(new RandomAccessReadBuffer(StreamBytes.of(stream)));
            return map.hasUnicodeMappings() ? new UnicodeMap(Optional.of(map)) : NONE;
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
            return Optional.empty();
        }
        String text = map.get().toUnicode(code, length);
        if (text == null && code < 256 && length <= 2) {
            text = map.get().toUnicode(code, 3 - length);
        }
        return Optional.ofNullable(text);
    }
}
