package org.gongkai.reading.source.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Where a picture hides what is below it; its mask is looked at when somebody asks. */
final class PictureCover {

    /** Pixels of the mask as it is looked at. */
    private static final double MOST_PIXELS = 500_000;

    /** Opacity, of 255, from which a pixel hides what is below it. */
    private static final int OPAQUE = 200;

    private final COSStream picture;
    private Optional<BufferedImage> mask = Optional.empty();
    private boolean looked;

    PictureCover(COSStream picture) {
        this.picture = picture;
        looked =
                !picture.getBoolean(COSName.IMAGE_MASK, false)
                        && picture.getDictionaryObject(COSName.SMASK) == null
                        && picture.getDictionaryObject(COSName.MASK) == null;
    }

    /** The part of a page that the picture covers, painted with a matrix. */
    Area placed(Affine ctm, Affine toPicture) {
        return new Placed(ctm.of(Extent.UNIT), toPicture, this);
    }

    private record Placed(Extent extent, Affine toPicture, PictureCover cover) implements Area {
        @Override
        public boolean contains(double x, double y) {
            double u = toPicture.x(x, y);
            double v = toPicture.y(x, y);
            return Extent.UNIT.contains(u, v) && cover.hides(u, 1 - v);
        }
    }

    /** Whether it hides what is below a point, in parts of width and height from the upper left. */
    private boolean hides(double u, double v) {
        if (!looked) {
            looked = true;
            mask = look();
        }
        if (mask.isEmpty()) {
            return true;
        }
        BufferedImage pixels = mask.get();
        int x = Math.min(pixels.getWidth() - 1, (int) (u * pixels.getWidth()));
        int y = Math.min(pixels.getHeight() - 1, (int) (v * pixels.getHeight()));
        return pixels.getRGB(x, y) >>> 24 >= OPAQUE;
    }

    /**
     * Its pixels with their opacity; none where it cannot be drawn, and so is taken to hide all.
     */
    private Optional<BufferedImage> look() {
        try {
            PDImageXObject image = (PDImageXObject) PDXObject.createXObject(picture, null);
            if (image.isStencil()) {
                return Optional.of(image.getStencilImage(Color.BLACK));
            }
            double pixels = (double) image.getWidth() * image.getHeight();
            int step = (int) Math.max(1, Math.ceil(Math.sqrt(pixels / MOST_PIXELS)));
            return Optional.of(image.getImage(null, step));
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            return Optional.empty();
        }
    }
}
