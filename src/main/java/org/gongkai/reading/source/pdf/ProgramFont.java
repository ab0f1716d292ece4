package org.gongkai.reading.source.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType3Font;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;
import org.apache.pdfbox.util.Vector;
import org.gongkai.reading.source.pdf.FontFace.FaceGlyph;

/**
 * A font with its program, opened at the first question that its dictionary leaves open. A font
 * that cannot be opened answers nothing.
 */
final class ProgramFont {

    private static final String NO_GLYPH = ".notdef";

    private final COSDictionary dictionary;
    private Optional<PDFont> font = Optional.empty();
    private boolean tried;

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

    boolean vertical() {
        return opened().map(PDFont::isVertical).orElse(false);
    }

    /** The glyphs of a string, their text from the map or else from here. */
    List<FaceGlyph> decode(byte[] string, UnicodeMap unicode) {
        List<FaceGlyph> run = new ArrayList<>();
        ByteArrayInputStream in = new ByteArrayInputStream(string);
        Optional<PDFont> open = opened();
        while (open.isPresent() && in.available() > 0) {
            int before = in.available();
            Optional<Integer> code = readCode(open.get(), in);
            if (code.isEmpty() || in.available() == before) {
                return run;
            }
            run.add(glyph(open.get(), code.get(), before - in.available(), unicode));
        }
        return run;
    }

    private FaceGlyph glyph(PDFont open, int code, int length, UnicodeMap unicode) {
        Optional<String> text = unicode.text(code, length).or(() -> text(code));
        boolean unmapped = PrintedText.isUnknown(text) && mayPrint(code);
        String printed = PrintedText.of(text.orElse(""));
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
            COSDictionary copy = new COSDictionary(dictionary);
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
                    : open.getWidth(code) / 1000;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
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
