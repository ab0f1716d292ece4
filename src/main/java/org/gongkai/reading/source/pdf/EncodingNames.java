package org.gongkai.reading.source.pdf;

import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;

/** The glyph names that a font dictionary itself states; those built into programs are not here. */
final class EncodingNames {

    private static final String NO_GLYPH = ".notdef";

    private final Map<Integer, String> names;

    private EncodingNames(Map<Integer, String> names) {
        this.names = names;
    }

    static EncodingNames ofFont(COSDictionary font) {
        return new EncodingNames(isDingbats(font) ? Map.of() : stated(font));
    }

    /** The text of a code by the Adobe Glyph List. */
    Optional<String> text(int code) {
        String name = names.get(code);
        boolean named = name != null && !NO_GLYPH.equals(name);
        return named
                ? Optional.ofNullable(GlyphList.getAdobeGlyphList().toUnicode(name))
                : Optional.empty();
    }

    /** The names of pictorial fonts are not of the Adobe Glyph List. */
    private static boolean isDingbats(COSDictionary font) {
        return String.valueOf(font.getNameAsString(COSName.BASE_FONT)).contains("Dingbats");
    }

    private static Map<Integer, String> stated(COSDictionary font) {
        COSBase entry = font.getDictionaryObject(COSName.ENCODING);
        if (entry instanceof COSName name) {
            Encoding encoding = Encoding.getInstance(name);
            return encoding == null ? Map.of() : encoding.getCodeToNameMap();
        }
        if (entry instanceof COSDictionary dictionary) {
            DictionaryEncoding encoding = new DictionaryEncoding(dictionary, true, null);
            boolean based =
                    dictionary.getCOSName(COSName.BASE_ENCODING) != null
                            && Encoding.getInstance(dictionary.getCOSName(COSName.BASE_ENCODING))
                                    != null;
            return based ? encoding.getCodeToNameMap() : encoding.getDifferences();
        }
        return Map.of();
    }
}
