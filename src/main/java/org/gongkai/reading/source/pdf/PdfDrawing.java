package org.gongkai.reading.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PageDrawing;

/**
 * Draws pages of PDF documents with all that is on them: annotations, stamps and text that {@link
 * PdfReader} leaves out too. Where the document does not bring its East Asian fonts, those of the
 * machine are used, if it has any.
 */
public final class PdfDrawing implements PageDrawing {

    private static final double POINTS = 72;

    @Override
    public Drawn draw(byte[] bytes, int page, double dpi) throws UnreadableDocumentException {
        BundledFontMapper.install();
        return OpenPdf.with(bytes, document -> draw(document, page, dpi));
    }

    private static Drawn draw(PDDocument document, int page, double dpi) throws IOException {
        int pages = document.getNumberOfPages();
        if (page > pages) {
            return new Drawn(Optional.empty(), pages);
        }
        PageFrame frame = PageFrame.of(document.getPage(page - 1));
        double fitting = PageDrawing.fitting(dpi, frame.width(), frame.height());
        BufferedImage image =
                new PersonsRenderer(document)
                        .renderImage(page - 1, (float) (fitting / POINTS), ImageType.RGB);
        return new Drawn(Optional.of(image), pages);
    }
}
