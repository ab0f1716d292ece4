package org.gongkai.reading.source.scan;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.Recognition;

/**
 * Reads places of a page that was drawn, not scanned: level, of even light, print of any colour on
 * any ground. What the page says there is not known here.
 */
final class DrawnCells {

    private static final double POINTS = 72;

    /** Difference of colours, of 255, from which print is as good as black on white. */
    private static final double BLACK = 128;

    /** Points from the side of a place within which a line along it is a side of the cell. */
    private static final double RIM = 4;

    /** Part of the side's length that such a line covers. */
    private static final double LINE = 0.7;

    /** Brightness below which a pixel can be of a line. */
    private static final int INK = 150;

    private final BufferedImage page;
    private final double scale;
    private final int resolution;

    /**
     * @param width of the page in points
     */
    DrawnCells(BufferedImage page, double width) {
        this.page = page;
        this.scale = page.getWidth() / width;
        this.resolution = (int) Math.round(scale * POINTS);
    }

    /** What stands in each place. */
    List<Recognition> read(Engine engine, List<Box> places) {
        List<CellPicture> pictures = new ArrayList<>();
        try {
            places.forEach(place -> pictures.add(picture(place)));
            return new ScannedCellReader(engine).read(pictures);
        } finally {
            pictures.forEach(CellPicture::close);
        }
    }

    private CellPicture picture(Box place) {
        int left = within(place.x() * scale, page.getWidth() - 1);
        int top = within(place.y() * scale, page.getHeight() - 1);
        int width = within(place.right() * scale, page.getWidth()) - left;
        int height = within(place.bottom() * scale, page.getHeight()) - top;
        PixelRect inside = new PixelRect(left, top, Math.max(1, width), Math.max(1, height));
        Bitmap grey = Bitmap.of(inside.width(), inside.height(), grey(inside));
        return CellPicture.of(inside, grey, resolution);
    }

    private static int within(double pixel, int most) {
        return (int) Math.max(0, Math.min(most, Math.round(pixel)));
    }

    /** How far each pixel is from the ground, which most of them have. */
    private byte[] grey(PixelRect part) {
        int[] pixels =
                page.getRGB(part.x(), part.y(), part.width(), part.height(), null, 0, part.width());
        int ground = ground(pixels);
        byte[] grey = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            double away = Math.min(1, difference(pixels[i], ground) / BLACK);
            grey[i] = (byte) Math.round(CellPicture.PAPER * (1 - away));
        }
        wipeSides(grey, part.width(), part.height());
        return grey;
    }

    private static int ground(int[] pixels) {
        int[] sorted = pixels.clone();
        Arrays.sort(sorted);
        int best = sorted[0];
        int most = 0;
        int start = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[start]) {
                if (i - start > most) {
                    most = i - start;
                    best = sorted[start];
                }
                start = i;
            }
        }
        return best;
    }

    private static int difference(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)));
        }
        return most;
    }

    /** Makes the sides of the cell white as far as they are lines. */
    private void wipeSides(byte[] grey, int width, int height) {
        wipeSide(grey, 0, 1, width, height, width);
        wipeSide(grey, (height - 1) * width, 1, width, height, -width);
        wipeSide(grey, 0, width, height, width, 1);
        wipeSide(grey, width - 1, width, height, width, -1);
    }

    /**
     * @param from first pixel of the side
     * @param step to the next pixel of it
     * @param count its pixels
     * @param depth pixels from it to the side across
     * @param next step from a pixel to its neighbour in that direction
     */
    private void wipeSide(byte[] grey, int from, int step, int count, int depth, int next) {
        for (int i = Math.min((int) (RIM * scale), depth / 3); i >= 0; i--) {
            if (isLine(grey, from + i * next, step, count)) {
                wipe(grey, from, step, count, i + 2, next);
                return;
            }
        }
    }

    private static boolean isLine(byte[] grey, int from, int step, int count) {
        int dark = 0;
        for (int i = 0; i < count; i++) {
            dark += (grey[from + i * step] & 0xFF) < INK ? 1 : 0;
        }
        return dark > LINE * count;
    }

    /** Wipes rows of pixels, or columns, beginning at one of them. */
    private static void wipe(byte[] grey, int from, int step, int count, int rows, int next) {
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < count; i++) {
                int at = from + row * next + i * step;
                if (at >= 0 && at < grey.length) {
                    grey[at] = (byte) CellPicture.PAPER;
                }
            }
        }
    }
}
