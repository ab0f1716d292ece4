package org.gongkai.reading.source.pdf;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

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
}
