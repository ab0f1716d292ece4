package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A font's dictionary with its program decoded. PDFBox decodes it once to see of which kind it is
 * and once more to read it, which is a good part of the cost of reading a report.
 */
final class DecodedProgram {

    private static final List<COSName> PROGRAMS =
            List.of(COSName.FONT_FILE, COSName.FONT_FILE2, COSName.FONT_FILE3);

    private boolean damaged;

    /** Whether the data of a program that was decoded are damaged. */
    boolean isDamaged() {
        return damaged;
    }

    /** A copy of a font's dictionary; what cannot be decoded stays. */
    COSDictionary in(COSDictionary font) {
        COSDictionary copy = withDescriptor(font);
        COSArray descendants = font.getCOSArray(COSName.DESCENDANT_FONTS);
        if (descendants != null
                && descendants.size() > 0
                && descendants.getObject(0) instanceof COSDictionary descendant) {
            COSArray copies = new COSArray(descendants.toList());
            copies.set(0, withDescriptor(descendant));
            copy.setItem(COSName.DESCENDANT_FONTS, copies);
        }
        return copy;
    }

    private COSDictionary withDescriptor(COSDictionary font) {
        COSDictionary copy = new COSDictionary(font);
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        if (descriptor != null) {
            copy.setItem(COSName.FONT_DESC, ofDescriptor(descriptor));
        }
        return copy;
    }

    private COSDictionary ofDescriptor(COSDictionary descriptor) {
        COSDictionary copy = new COSDictionary(descriptor);
        for (COSName name : PROGRAMS) {
            COSStream program = descriptor.getCOSStream(name);
            if (program != null && program.getFilters() != null) {
                copy.setItem(name, decoded(program));
            }
        }
        return copy;
    }

    private COSStream decoded(COSStream program) {
        try {
            DecodedStream data = StreamBytes.of(program);
            damaged |= data.isDamaged();
            RandomAccessRead bytes = new RandomAccessReadBuffer(data.bytes());
            COSStream decoded =
                    new COSStream(null, new RandomAccessReadView(bytes, 0, bytes.length()));
            program.forEach(
                    (key, value) -> {
                        if (!key.equals(COSName.FILTER)
                                && !key.equals(COSName.F)
                                && !key.equals(COSName.DECODE_PARMS)
                                && !key.equals(COSName.LENGTH)) {
                            decoded.setItem(key, value);
                        }
                    });
            return decoded;
        } catch (IOException | RuntimeException e) {
            return program;
        }
    }
}
