package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.gongkai.model.Page;

/**
 * The fonts of a document, each read once. Where the dictionary tells codes, Unicode and widths the
 * embedded font program is never opened: parsing it is half the cost of reading a report.
 */
final class FontFaces {

    private final IdentityHashMap<COSDictionary, FontFace> faces = new IdentityHashMap<>();

    FontFaces() {
        BundledFontMapper.install();
    }

    /** The face of a font of these resources, empty when there is no such font. */
    Optional<FontFace> find(COSDictionary resources, COSName name) {
        COSDictionary fonts = resources.getCOSDictionary(COSName.FONT);
        return Optional.ofNullable(fonts)
                .flatMap(all -> Optional.ofNullable(all.getCOSDictionary(name)))
                .map(this::of);
    }

    FontFace of(COSDictionary font) {
        return faces.computeIfAbsent(font, FontFaces::create);
    }

    private static FontFace create(COSDictionary font) {
        UnicodeMap unicode = UnicodeMap.ofFont(font);
        FontFace face = create(font, unicode);
        return unicode.isDamaged() ? new DamagedFace(face) : face;
    }

    private static FontFace create(COSDictionary font, UnicodeMap unicode) {
        ProgramFont program = new ProgramFont(font);
        if (!COSName.TYPE0.equals(font.getCOSName(COSName.SUBTYPE))) {
            return new SimpleFace(font, unicode, program);
        }
        COSName encoding = font.getCOSName(COSName.ENCODING);
        boolean identity =
                COSName.IDENTITY_H.equals(encoding) || COSName.IDENTITY_V.equals(encoding);
        Optional<CidMetrics> metrics = CidMetrics.of(font);
        return identity && metrics.isPresent()
                ? new IdentityFace(
                        unicode, metrics.get(), program, COSName.IDENTITY_V.equals(encoding))
                : new ProgramFace(unicode, program);
    }

    /** A Type 0 font with codes of varying length or its own vertical metrics, read by PDFBox. */
    private static final class ProgramFace implements FontFace {

        private final UnicodeMap unicode;
        private final ProgramFont program;
        private final DigitCodes digits;

        ProgramFace(UnicodeMap unicode, ProgramFont program) {
            this.unicode = unicode;
            this.program = program;
            this.digits = new DigitCodes(false, program);
        }

        @Override
        public List<FaceGlyph> decode(byte[] string) {
            return program.decode(string, unicode, digits);
        }

        @Override
        public boolean vertical() {
            return program.vertical();
        }

        @Override
        public Page.Trust trust() {
            return digits.trust();
        }
    }

    /**
     * A Type 0 font whose two-byte codes are its CIDs, as nearly all Chinese reports embed them.
     */
    private static final class IdentityFace implements FontFace {

        private static final int PAGE = 256;

        private final UnicodeMap unicode;
        private final CidMetrics metrics;
        private final ProgramFont program;
        private final boolean vertical;
        private final DigitCodes digits;
        private final FaceGlyph[][] glyphs = new FaceGlyph[PAGE][];

        IdentityFace(
                UnicodeMap unicode, CidMetrics metrics, ProgramFont program, boolean vertical) {
            this.unicode = unicode;
            this.metrics = metrics;
            this.program = program;
            this.vertical = vertical;
            this.digits = new DigitCodes(true, program);
        }

        @Override
        public List<FaceGlyph> decode(byte[] string) {
            List<FaceGlyph> run = new ArrayList<>(string.length / 2);
            for (int i = 0; i + 1 < string.length; i += 2) {
                run.add(glyph(string[i] & 0xFF, string[i + 1] & 0xFF));
            }
            return run;
        }

        @Override
        public boolean vertical() {
            return vertical;
        }

        @Override
        public Page.Trust trust() {
            return digits.trust();
        }

        private FaceGlyph glyph(int high, int low) {
            if (glyphs[high] == null) {
                glyphs[high] = new FaceGlyph[PAGE];
            }
            if (glyphs[high][low] == null) {
                glyphs[high][low] = create((high << 8) | low);
            }
            return glyphs[high][low];
        }

        private FaceGlyph create(int code) {
            Optional<String> text = unicode.text(code, 2).or(() -> program.text(code));
            String printed = PrintedText.of(text.orElse(""));
            boolean unmapped = PrintedText.isUnknown(text) && program.mayPrint(code);
            double width = metrics.width(code);
            digits.add(code, printed);
            double drawn = digits.drawnWidth(code, printed, width);
            return vertical
                    ? new FaceGlyph(
                            printed,
                            unmapped,
                            metrics.verticalAdvance(),
                            width,
                            -width / 2,
                            -metrics.originY(),
                            false)
                    : new FaceGlyph(printed, unmapped, width, drawn, 0, 0, false);
        }
    }
}
