package org.gongkai.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.CmapSubtable;
import org.apache.fontbox.ttf.CmapTable;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDCIDFontType2;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDTrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.PDType3CharProc;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.util.Vector;
import org.gongkai.base.text.Folding;
import org.gongkai.reading.source.pdf.FontFace.FaceGlyph;

/**
 * A font with its program, opened at the first question that its dictionary leaves open. A font
 * that cannot be opened answers nothing.
 */
final class ProgramFont {

    /** Bytes of the operators of a glyph that are looked through. */
    private static final int MOST_OPERATORS = 10_000;

    private static final Pattern PAINTS =
            Pattern.compile("(?<![\\w*/])(?:[fFbBsS]\\*?|Do|BI|sh|Tj|TJ|['\"])(?![\\w*])");

    private static final String NO_GLYPH = ".notdef";

    private final COSDictionary dictionary;
    private Optional<PDFont> font = Optional.empty();
    private boolean tried;
    private boolean damaged;

    ProgramFont(COSDictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** The Unicode text of a code by the encoding and the program. */
    Optional<String> text(int code) {
        return opened().filter(ProgramFont::knowsText).flatMap(open -> text(open, code));
    }

    /** The advance width of a code in parts of the font size. */
    double width(int code) {
        return opened().map(open -> width(open, code)).orElse(0.0);
    }

    /** The width of the glyph itself, whatever the document says; 0 where it is not known. */
    double drawnWidth(int code) {
        return opened().filter(open -> !isDrawnFreely())
                .map(open -> ownWidth(open, code))
                .orElse(0.0);
    }

    private static double ownWidth(PDFont open, int code) {
        try {
            return open.getWidthFromFont(code) / 1000;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /**
     * The text of a code of a standard font, which the document does not bring, by its encoding.
     */
    Optional<String> standardText(int code) {
        return opened().filter(open -> !open.isEmbedded())
                .filter(open -> open instanceof PDType1Font)
                .filter(open -> Standard14Fonts.containsName(open.getName()))
                .flatMap(open -> text(open, code));
    }

    /** Whether the code shows anything, as far as one can know: spaces have empty outlines. */
    boolean mayPrint(int code) {
        return opened().map(open -> mayPrint(open, code)).orElse(true);
    }

    private static boolean mayPrint(PDFont open, int code) {
        if (open.isEmbedded()) {
            return hasOutline(open, code);
        }
        // Line ends and tabs within strings: a font of the standard encodings has nothing for them.
        boolean control = code < ' ' && open instanceof PDSimpleFont;
        return !control
                || ((PDSimpleFont) open).getEncoding() == null
                || !NO_GLYPH.equals(((PDSimpleFont) open).getEncoding().getName(code));
    }

    /** Whether the data of the font, as far as it was opened, are damaged. */
    boolean isDamaged() {
        return damaged;
    }

    /** Whether each glyph is whatever its own operators draw: a Type 3 font. */
    boolean isDrawnFreely() {
        return COSName.TYPE3.equals(dictionary.getCOSName(COSName.SUBTYPE));
    }

    /** Whether there is anything that the operators of a Type 3 glyph paint. */
    boolean draws(int code) {
        return opened().map(open -> !(open instanceof PDType3Font free) || draws(free, code))
                .orElse(true);
    }

    private boolean draws(PDType3Font font, int code) {
        try {
            PDType3CharProc glyph = font.getCharProc(code);
            if (glyph == null) {
                return true;
            }
            DecodedStream operators = StreamBytes.of(glyph.getCOSObject());
            damaged |= operators.isDamaged();
            String contents = new String(operators.bytes(), StandardCharsets.ISO_8859_1);
            return operators.isDamaged()
                    || contents.length() >= MOST_OPERATORS
                    || PAINTS.matcher(contents).find();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }

    /**
     * Whether the program draws something else for a code than its text says, a digit or a blank,
     * as far as it knows.
     */
    boolean belies(int code, String text) {
        return !isDrawnFreely()
                && opened().filter(PDFont::isEmbedded)
                        .filter(
                                open ->
                                        hasOutline(open, code) == text.isEmpty()
                                                || (!text.isEmpty() && names(open, code, text)))
                        .isPresent();
    }

    /** Whether the characters that the program has for a glyph are others. */
    private static boolean names(PDFont open, int code, String text) {
        try {
            List<Integer> own = characters(open, code);
            return !own.isEmpty()
                    && own.stream()
                            .map(Character::toString)
                            .map(Folding::fold)
                            .noneMatch(Folding.fold(text)::equals);
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static List<Integer> characters(PDFont open, int code) throws IOException {
        if (open instanceof PDTrueTypeFont font) {
            return characters(font.getTrueTypeFont(), font.codeToGID(code));
        }
        if (open instanceof PDType0Font font
                && font.getDescendantFont() instanceof PDCIDFontType2 descendant) {
            return characters(descendant.getTrueTypeFont(), descendant.codeToGID(code));
        }
        return List.of();
    }

    /** By its table for Windows: that of others may be of codes of its own. */
    private static List<Integer> characters(TrueTypeFont program, int glyph) throws IOException {
        CmapTable tables = program.getCmap();
        CmapSubtable table =
                tables == null
                        ? null
                        : tables.getSubtable(
                                CmapTable.PLATFORM_WINDOWS, CmapTable.ENCODING_WIN_UNICODE_BMP);
        List<Integer> codes = table == null ? null : table.getCharCodes(glyph);
        return codes == null ? List.of() : codes;
    }

    boolean vertical() {
        return opened().map(PDFont::isVertical).orElse(false);
    }

    /**
     * The glyphs of a string, their text from the map or else from here.
     *
     * @param digits is told what the codes are
     */
    List<FaceGlyph> decode(byte[] string, UnicodeMap unicode, DigitCodes digits) {
        List<FaceGlyph> run = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        Optional<PDFont> open = opened();
        while (open.isPresent() && in.available() > 0) {
            int before = in.available();
            Optional<Integer> code = readCode(open.get(), in);
            if (code.isEmpty() || in.available() == before) {
                return run;
            }
            FaceGlyph glyph = glyph(open.get(), code.get(), before - in.available(), unicode);
            digits.add(code.get(), glyph.text());
            run.add(glyph);
        }
        return run;
    }

    /** Whether the encoding has something else for what the map says is a digit. */
    private static boolean differs(PDFont open, int code, String said) {
        return PrintedText.isFigure(said)
                && knowsText(open)
                && text(open, code)
                        .filter(own -> !Folding.fold(own).equals(Folding.fold(said)))
                        .isPresent();
    }

    private FaceGlyph glyph(PDFont open, int code, int length, UnicodeMap unicode) {
        Optional<String> text = unicode.text(code, length).or(() -> text(code));
        // Viewers show what the encoding has, and PDFBox, whose picture is looked at, the map.
        boolean lies = differs(open, code, PrintedText.of(text.orElse("")));
        boolean unmapped = lies || (PrintedText.isUnknown(text) && mayPrint(code));
        String printed = lies ? "" : PrintedText.of(text.orElse(""));
        double width = width(open, code);
        boolean space = length == 1 && code == 32;
        if (!open.isVertical()) {
            return new FaceGlyph(printed, unmapped, width, width, 0, 0, space);
        }
        Vector origin = open.getPositionVector(code);
        double advance =
                ((PDType0Font) open).getDescendantFont().getVerticalDisplacementVectorY(code)
                        / 1000;
        return new FaceGlyph(
                printed, unmapped, advance, width, origin.getX(), origin.getY(), space);
    }

    /**
     * Opened without {@code /ToUnicode}: its mappings are asked before, and PDFBox takes codes for
     * Unicode where a map has none, which would be a guess.
     */
    private Optional<PDFont> opened() {
        if (!tried) {
            tried = true;
            DecodedProgram program = new DecodedProgram();
            COSDictionary copy = program.in(dictionary);
            damaged |= program.isDamaged();
            copy.removeItem(COSName.TO_UNICODE);
            font = open(copy);
        }
        return font;
    }

    private static Optional<PDFont> open(COSDictionary dictionary) {
        try {
            return Optional.of(PDFontFactory.createFont(dictionary));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The glyph numbers of a substitute font say nothing of the font that is missing. */
    private static boolean knowsText(PDFont open) {
        return !(open instanceof PDType0Font type0)
                || type0.isEmbedded()
                || type0.getCMapUCS2() != null;
    }

    private static Optional<String> text(PDFont open, int code) {
        try {
            return Optional.ofNullable(open.toUnicode(code));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static double width(PDFont open, int code) {
        try {
            return open instanceof PDType3Font
                    ? open.getDisplacement(code).getX()
                    : standardWidth(open, code).orElse(open.getWidth(code)) / 1000;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }

    /**
     * The width by the metrics of the standard fonts, which documents need not carry. PDFBox asks
     * them only where the encoding is a standard one as well, and else measures its substitute.
     */
    private static Optional<Float> standardWidth(PDFont open, int code) {
        if (open.isEmbedded()
                || !(open instanceof PDSimpleFont simple)
                || simple.getEncoding() == null
                || !Standard14Fonts.containsName(open.getName())) {
            return Optional.empty();
        }
        String name = simple.getEncoding().getName(code);
        float width = Standard14Fonts.getAFM(open.getName()).getCharacterWidth(name);
        return width > 0 ? Optional.of(width) : Optional.empty();
    }

    private static Optional<Integer> readCode(PDFont open, ByteArrayInputStream in) {
        try {
            return Optional.of(open.readCode(in));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean hasOutline(PDFont open, int code) {
        try {
            return !(open instanceof PDVectorFont outlines)
                    || !outlines.getPath(code).getBounds2D().isEmpty();
        } catch (IOException | RuntimeException e) {
            return true;
        }
    }
}
