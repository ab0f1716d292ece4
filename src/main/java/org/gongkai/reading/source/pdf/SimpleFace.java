package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.gongkai.model.Page;

/** A font of one-byte codes: Type 1, TrueType and Type 3. */
final class SimpleFace implements FontFace {

    private static final int CODES = 256;
    private static final int SPACE_CODE = 32;
    private static final double UNITS = 1000;

    private final COSDictionary font;
    private final UnicodeMap unicode;
    private final EncodingNames names;
    private final ProgramFont program;
    private final double unit;
    private final DigitCodes digits;
    private final FaceGlyph[] glyphs = new FaceGlyph[CODES];

    SimpleFace(COSDictionary font, UnicodeMap unicode, ProgramFont program) {
        this.font = font;
        this.unicode = unicode;
        this.names = EncodingNames.ofFont(font);
        this.program = program;
        this.digits = new DigitCodes(false, program);
        this.unit = glyphUnit(font);
    }

    @Override
    public List<FaceGlyph> decode(byte[] string) {
        List<FaceGlyph> run = new ArrayList<>(string.length);
        for (byte code : string) {
            run.add(glyph(code & 0xFF));
        }
        return run;
    }

    @Override
    public boolean vertical() {
        return false;
    }

    @Override
    public Page.Trust trust() {
        return digits.trust();
    }

    /** Type 3 fonts choose the unit of their widths; all others use a thousandth. */
    private static double glyphUnit(COSDictionary font) {
        COSArray matrix = font.getCOSArray(COSName.FONT_MATRIX);
        boolean own =
                COSName.TYPE3.equals(font.getCOSName(COSName.SUBTYPE))
                        && matrix != null
                        && matrix.size() == 6
                        && matrix.getObject(0) instanceof COSNumber;
        return own ? ((COSNumber) matrix.getObject(0)).floatValue() : 1 / UNITS;
    }

    private FaceGlyph glyph(int code) {
        if (glyphs[code] == null) {
            glyphs[code] = create(code);
        }
        return glyphs[code];
    }

    private FaceGlyph create(int code) {
        Optional<String> text =
                unicode.text(code, 1).or(() -> names.text(code)).or(() -> program.text(code));
        boolean unmapped = PrintedText.isUnknown(text) && program.mayPrint(code);
        double width = width(code);
        if (program.isDrawnFreely() && !program.draws(code)) {
            return new FaceGlyph("", false, width, width, 0, 0, code == SPACE_CODE);
        }
        String printed = PrintedText.of(text.orElse(""));
        digits.add(code, printed);
        names.text(code)
                .or(() -> digits.standard(code, printed))
                .ifPresent(named -> digits.differ(printed, named));
        double drawn = digits.drawnWidth(code, printed, width);
        return new FaceGlyph(printed, unmapped, width, drawn, 0, 0, code == SPACE_CODE);
    }

    private double width(int code) {
        COSArray widths = font.getCOSArray(COSName.WIDTHS);
        if (widths == null) {
            return program.width(code);
        }
        int index = code - font.getInt(COSName.FIRST_CHAR, 0);
        if (index >= 0 && index < widths.size()) {
            boolean number = widths.getObject(index) instanceof COSNumber;
            return number ? ((COSNumber) widths.getObject(index)).floatValue() * unit : 0;
        }
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        return descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0) * unit;
    }

    /**
     * The glyph names that a font dictionary itself states; those built into programs are not here.
     */
    private record EncodingNames(Map<Integer, String> names) {

        private static final String NO_GLYPH = ".notdef";

        private static final Pattern UNDERSCORE = Pattern.compile("_");

        static EncodingNames ofFont(COSDictionary font) {
            return new EncodingNames(isDingbats(font) ? Map.of() : stated(font));
        }

        /** The text of a code by the Adobe Glyph List. */
        Optional<String> text(int code) {
            return Optional.ofNullable(names.get(code))
                    .filter(name -> !NO_GLYPH.equals(name))
                    .flatMap(EncodingNames::text);
        }

        /** A name such as {@code f_f_i.alt} is of several characters. */
        private static Optional<String> text(String name) {
            int end = name.indexOf('.') > 0 ? name.indexOf('.') : name.length();
            StringBuilder text = new StringBuilder();
            for (String part : UNDERSCORE.splitAsStream(name.substring(0, end)).toList()) {
                String character = GlyphList.getAdobeGlyphList().toUnicode(part);
                if (character == null) {
                    return Optional.empty();
                }
                text.append(character);
            }
            return Optional.of(text.toString());
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
                                && Encoding.getInstance(
                                                dictionary.getCOSName(COSName.BASE_ENCODING))
                                        != null;
                return based ? encoding.getCodeToNameMap() : encoding.getDifferences();
            }
            return Map.of();
        }
    }
}
