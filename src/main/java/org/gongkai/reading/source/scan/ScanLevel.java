package org.gongkai.reading.source.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * How a scanned page is made level and upright, to show it as it was read.
 *
 * @param skew radians by which it lies askew
 * @param quarters by which it is turned clockwise, 0 to 3
 */
public record ScanLevel(double skew, int quarters) {

    /** Pixels of an inch of the picture that {@link #skew(BufferedImage)} looks at. */
    public static final double RESOLUTION = 200;

    private static final double POINTS = 72;

    /** How far a page lies askew, in radians; 0 where nothing tells, or it cannot be looked at. */
    public static double skew(BufferedImage page) {
        try {
            return Deskewer.skew(page, page.getWidth() * POINTS / RESOLUTION);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            // The page is shown as it lies.
            return 0;
        }
    }

    /** The page level and turned, on white. */
    public BufferedImage of(BufferedImage page) {
        boolean lying = quarters % 2 != 0;
        int wide = lying ? page.getHeight() : page.getWidth();
        int high = lying ? page.getWidth() : page.getHeight();
        BufferedImage level = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = level.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, wide, high);
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform turn = new AffineTransform();
        turn.translate(wide / 2.0, high / 2.0);
        turn.quadrantRotate(quarters);
        turn.rotate(-skew);
        turn.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, turn, null);
        pen.dispose();
        return level;
    }
}
