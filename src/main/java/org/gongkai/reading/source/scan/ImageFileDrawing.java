package org.gongkai.reading.source.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.gongkai.model.Reason;
import org.gongkai.model.UnreadableDocumentException;
import org.gongkai.reading.source.PageDrawing;

/**
 * Draws the pages of files that are pictures: their pixels, brought to the resolution asked for.
 */
public final class ImageFileDrawing implements PageDrawing {

    private static final double POINTS = 72;

    @Override
    public Drawn draw(byte[] bytes, int page, double dpi) throws UnreadableDocumentException {
        try (ImagePages pages = ImagePages.of(bytes)) {
            int count = pages.count();
            return page > count
                    ? new Drawn(Optional.empty(), count)
                    : new Drawn(Optional.of(draw(pages, page - 1, dpi)), count);
        } catch (IOException e) {
            throw ImageFileReader.damaged(e);
        } catch (OutOfMemoryError e) {
            UnreadableDocumentException unreadable =
                    new UnreadableDocumentException(
                            Reason.LIMIT_MEMORY, "the memory does not suffice to draw the picture");
            unreadable.initCause(e);
            throw unreadable;
        }
    }

    private static BufferedImage draw(ImagePages pages, int index, double dpi) throws IOException {
        double width = pages.widthInPoints(index);
        double height = pages.heightInPoints(index);
        double scale = PageDrawing.fitting(dpi, width, height) / POINTS;
        int wide = Math.max(1, (int) Math.round(width * scale));
        int high = Math.max(1, (int) Math.round(height * scale));
        return scaled(pages.image(index), wide, high);
    }

    private static BufferedImage scaled(BufferedImage image, int wide, int high) {
        BufferedImage source = image;
        // To halve by twos looks at every pixel; one big step would lose thin lines.
        while (source.getWidth() >= 2 * wide && source.getHeight() >= 2 * high) {
            source = onWhite(source, source.getWidth() / 2, source.getHeight() / 2);
        }
        return onWhite(source, wide, high);
    }

    private static BufferedImage onWhite(BufferedImage image, int wide, int high) {
        BufferedImage white = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = white.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, wide, high, Color.WHITE, null);
        pen.dispose();
        return white;
    }
}
