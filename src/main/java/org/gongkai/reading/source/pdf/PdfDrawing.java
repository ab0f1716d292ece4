package org.gongkai.reading.source.pdf;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
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
        PageList.mend(document);
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

    /**
     * Draws pages for people: characters of East Asian fonts that a document does not bring are
     * taken from the fonts of the machine, as other viewers do. What is read must not depend on
     * those, so pages are never read off such a picture.
     */
    private static final class PersonsRenderer extends PDFRenderer {

        /** First character of the East Asian blocks; PDFBox's own font has none of them. */
        private static final int EAST_ASIAN = 0x2E80;

        PersonsRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new Drawer(parameters);
        }

        private static final class Drawer extends PageDrawer {

            private final Font font = new Font(Font.SERIF, Font.PLAIN, 1);

            private Drawer(PageDrawerParameters parameters) throws IOException {
                super(parameters);
            }

            @Override
            protected void showFontGlyph(Matrix matrix, PDFont printed, int code, Vector advance)
                    throws IOException {
                String text = printed.isEmbedded() ? null : printed.toUnicode(code);
                if (text == null || !isEastAsian(text) || !draw(text, matrix)) {
                    super.showFontGlyph(matrix, printed, code, advance);
                }
            }

            private static boolean isEastAsian(String text) {
                return text.codePoints().anyMatch(character -> character >= EAST_ASIAN);
            }

            /** Gives false where the machine has no such character. */
            private boolean draw(String text, Matrix matrix) throws IOException {
                boolean filled = getGraphicsState().getTextState().getRenderingMode().isFill();
                try {
                    if (!filled || font.canDisplayUpTo(text) >= 0) {
                        return false;
                    }
                    fill(outline(text, matrix));
                    return true;
                } catch (InternalError | LinkageError e) {
                    // A machine without any font: Java cannot even look for one.
                    return false;
                }
            }

            private Shape outline(String text, Matrix matrix) {
                AffineTransform upright = matrix.createAffineTransform();
                upright.scale(1, -1);
                Shape glyph =
                        font.createGlyphVector(getGraphics().getFontRenderContext(), text)
                                .getOutline();
                return upright.createTransformedShape(glyph);
            }

            private void fill(Shape shape) throws IOException {
                Graphics2D pen = getGraphics();
                pen.setComposite(getGraphicsState().getNonStrokingJavaComposite());
                pen.setPaint(getPaint(getGraphicsState().getNonStrokingColor()));
                setClip();
                pen.fill(shape);
            }
        }
    }
}
