package org.gongkai.reading.source.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.gongkai.model.Box;
import org.gongkai.model.Page;
import org.gongkai.reading.source.PictureReader;
import org.gongkai.reading.source.PictureReader.Pending;
import org.gongkai.reading.source.PictureReader.Shown;

/** Has pages that are pictures read as pictures. */
final class PagePictures {

    /** Glyphs up to which a page is as good as empty: a page number, a watermark. */
    private static final int FEW_GLYPHS = 20;

    /** Part of the page's area below which pictures are a logo or a stamp. */
    private static final double SMALLEST = 0.05;

    private static final float POINTS = 72;

    /** Pixels of an inch when the pictures do not tell, the least, and the most that help. */
    private static final float USUAL = 200;

    private static final float LOWEST = 72;
    private static final float HIGHEST = 300;

    /** Pixels of the largest picture that is made: an A3 page at 350 pixels an inch. */
    private static final double MOST_PIXELS = 28e6;

    /** Pixels of the largest picture that is decoded whole: an A3 page at 600 pixels an inch. */
    private static final long MOST_WHOLE = 72_000_000L;

    private final PDDocument document;
    private final PictureReader pictures;
    private final boolean all;

    PagePictures(PDDocument document, PictureReader pictures, boolean all) {
        this.document = document;
        this.pictures = pictures;
        this.all = all;
    }

    /** Leaves all pages as they are. */
    static PagePictures none(PDDocument document) {
        return new PagePictures(document, PictureReader.NONE, false);
    }

    /** The page as it is drawn, or what its picture shows where that is all there is to it. */
    Pending begin(PDPage page, Page drawn) {
        if (!all && !isPicture(drawn)) {
            return () -> new Shown(drawn, List.of());
        }
        Pending picture =
                pictures.begin(
                        () -> render(page, drawn), drawn.number(), drawn.width(), drawn.height());
        return () -> {
            Shown shown = picture.shown();
            return shown.page().pictures().isEmpty() ? shown : new Shown(drawn, shown.findings());
        };
    }

    /** The pages that are being read; none so far. */
    PictureReader.Ahead ahead() {
        return new PictureReader.Ahead(pictures);
    }

    /** Whether a page is as good as a picture. */
    static boolean isPicture(Page page) {
        double area = page.pictures().stream().mapToDouble(box -> box.width() * box.height()).sum();
        return page.glyphs().size() <= FEW_GLYPHS
                && area >= SMALLEST * page.width() * page.height();
    }

    private BufferedImage render(PDPage page, Page drawn) throws IOException {
        double most = Math.sqrt(MOST_PIXELS / (drawn.width() * drawn.height()));
        float scale = (float) Math.min(resolution(page, drawn) / POINTS, most);
        WholeRenderer renderer = new WholeRenderer(document);
        // Of what would fill the memory only every so many pixels are decoded.
        renderer.setSubsamplingAllowed(largest(page) > MOST_WHOLE);
        return renderer.renderImage(drawn.number() - 1, scale, ImageType.RGB);
    }

    private static long largest(PDPage page) throws IOException {
        return images(page).stream()
                .mapToLong(image -> (long) image.getWidth() * image.getHeight())
                .max()
                .orElse(0);
    }

    private static List<PDImageXObject> images(PDPage page) throws IOException {
        List<PDImageXObject> images = new ArrayList<>();
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)
                        && resources.getXObject(name) instanceof PDImageXObject image) {
                    images.add(image);
                }
            }
        }
        return images;
    }

    /** Pixels of an inch of the widest picture, if that is as wide as the page. */
    private static float resolution(PDPage page, Page drawn) throws IOException {
        boolean turned = page.getRotation() % 180 != 0;
        int widest = 0;
        for (PDImageXObject image : images(page)) {
            widest = Math.max(widest, turned ? image.getHeight() : image.getWidth());
        }
        double wide = drawn.pictures().stream().mapToDouble(Box::width).max().orElse(drawn.width());
        float resolution = widest == 0 ? USUAL : (float) (widest / wide * POINTS);
        return Math.max(LOWEST, Math.min(HIGHEST, resolution));
    }

    /** Fails where a picture cannot be drawn; PDFBox leaves white paper in its place. */
    private static final class WholeRenderer extends PDFRenderer {

        WholeRenderer(PDDocument document) {
            super(document);
            // PDFBox would have each picture copied into the folder for temporary files.
            ImageIO.setUseCache(false);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new PageDrawer(parameters) {
                @Override
                protected void operatorException(
                        Operator operator, List<COSBase> operands, IOException failure)
                        throws IOException {
                    if (operator.getName().equals(OperatorName.DRAW_OBJECT)) {
                        throw failure;
                    }
                    super.operatorException(operator, operands, failure);
                }
            };
        }
    }
}
