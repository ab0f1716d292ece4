package org.gongkai.reading.source.pdf;

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

    private static final UnicodeMap NONE = new UnicodeMap((code, length) -> Optional.empty());

    /** Not in the standard, but some writers use it where codes are Unicode. */
    private static final UnicodeMap IDENTITY =
            new UnicodeMap((code, length) -> Optional.of(String.valueOf((char) code)));

    private final Mapping mapping;

    private final boolean damaged;

    private UnicodeMap(Mapping mapping) {
        this(mapping, false);
    }

    private UnicodeMap(Mapping mapping, boolean damaged) {
        this.mapping = mapping;
        this.damaged = damaged;
    }

    private interface Mapping {
        Optional<String> text(int code, int length);
    }

    /** The map of a font; one without any entry when it has none or a broken one. */
    static UnicodeMap ofFont(COSDictionary font) {
        COSBase entry = font.getDictionaryObject(COSName.TO_UNICODE);
        if (entry instanceof COSName name && name.getName().startsWith("Identity-")) {
            return IDENTITY;
        }
        if (!(entry instanceof COSStream stream)) {
            return NONE;
        }
        try {
            DecodedStream map = StreamBytes.of(stream);
            return new UnicodeMap(parse(map.bytes()).mapping, map.isDamaged());
        } catch (PageLimitException e) {
            return NONE;
        }
    }

    private static UnicodeMap parse(byte[] bytes) {
        try {
            Optional<PlainCMap> plain = PlainCMap.parse(bytes);
            return plain.isPresent() ? new UnicodeMap(plain.get()::text) : odd(bytes);
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** Whether the data of the map are damaged, and so what it says may be wrong. */
    boolean isDamaged() {
        return damaged;
    }

    private static UnicodeMap odd(byte[] bytes) throws IOException {
        CMap map = new CMapParser().parse(new RandomAccessReadBuffer(bytes));
        return map.hasUnicodeMappings()
                ? new UnicodeMap((code, length) -> Optional.ofNullable(map.toUnicode(code, length)))
                : NONE;
    }

    /**
     * The text of a code of so many bytes. Some writers key the map of a one-byte font by two bytes
     * and the reverse, so that is tried next.
     */
    Optional<String> text(int code, int length) {
        Optional<String> text = mapping.text(code, length);
        return text.isEmpty() && code < 256 && length <= 2 ? mapping.text(code, 3 - length) : text;
    }
}
