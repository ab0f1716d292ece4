package org.gongkai.reading.source.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferInt;

/**
 * The pixels of an image, row by row, black and red apart.
 *
 * <p>Black print stays black, red seals are white in the one and dark in the other.
 */
final class Pixels {

    private final byte[] black;
    private final byte[] red;

    private Pixels(byte[] black, byte[] red) {
        this.black = black;
        this.red = red;
    }

    static Pixels of(BufferedImage image) {
        return isPlainGrey(image) ? grey(image) : coloured(opaque(image));
    }

    /** How dark each pixel is without what is red in it: 0 black, 255 white. */
    byte[] black() {
        return black;
    }

    /** How red each pixel is: 0 the purest red, 255 none. Of no length where nothing can be red. */
    byte[] red() {
        return red;
    }

    /** Java would convert such grey to another brightness, as if it were linear light. */
    private static boolean isPlainGrey(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                && image.getRaster().getTransferType() == DataBuffer.TYPE_BYTE;
    }

    private static Pixels grey(BufferedImage image) {
        byte[] pixels = new byte[image.getWidth() * image.getHeight()];
        image.getRaster().getDataElements(0, 0, image.getWidth(), image.getHeight(), pixels);
        return new Pixels(pixels, new byte[0]);
    }

    /** In the one layout that can be gone through fast; what is transparent is white. */
    private static BufferedImage opaque(BufferedImage image) {
        if (image.getType() == BufferedImage.TYPE_INT_RGB) {
            return image;
        }
        BufferedImage opaque =
                new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = opaque.createGraphics();
        pen.drawImage(image, 0, 0, Color.WHITE, null);
        pen.dispose();
        return opaque;
    }

    private static Pixels coloured(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] black = new byte[pixels.length];
        byte[] red = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            int own = (pixels[i] >> 16) & 0xFF;
            int green = (pixels[i] >> 8) & 0xFF;
            int blue = pixels[i] & 0xFF;
            int more = Math.max(0, own - Math.max(green, blue));
            black[i] = (byte) Math.min(255, own + more);
            red[i] = (byte) (255 - more);
        }
        return new Pixels(black, red);
    }
}
