package org.gongkai.source.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;

/** Pixels of Java's images as bytes. */
final class Pixels {

    private Pixels() {}

    /**
     * How dark each pixel is but for what is red in it, row by row: black print stays as it is, red
     * seals become white. Transparent pixels are white.
     */
    static byte[] black(BufferedImage image) {
        return isPlainGrey(image) ? grey(image) : map(image, Pixels::black);
    }

    /** How red each pixel is, row by row: 0 the purest red, 255 none. */
    static byte[] red(BufferedImage image) {
        return map(image, Pixels::red);
    }

    /** Whether there can be red in it. */
    static boolean isColoured(BufferedImage image) {
        return image.getColorModel().getNumColorComponents() > 1
                || image.getColorModel() instanceof IndexColorModel;
    }

    private static int black(int red, int others) {
        return Math.min(255, red + Math.max(0, red - others));
    }

    private static int red(int red, int others) {
        return 255 - Math.max(0, red - others);
    }

    private interface Mix {
        int of(int red, int others);
    }

    /** Java would convert such grey to another brightness, as if it were linear light. */
    private static boolean isPlainGrey(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE;
    }

    private static byte[] grey(BufferedImage image) {
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        return pixels;
    }

    private static byte[] map(BufferedImage image, Mix mix) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int alpha = row[x] >>> 24;
                int others = Math.max((row[x] >> 8) & 0xFF, row[x] & 0xFF);
                int mixed = mix.of((row[x] >> 16) & 0xFF, others);
                pixels[y * width + x] = (byte) (255 - (255 - mixed) * alpha / 255);
            }
        }
        return pixels;
    }
}
