package org.gongkai.reading.source.scan;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Optional;

/** How a scanned page is made level, flat and upright, to show it as it was read. */
public final class ScanLevel {

    /** Pixels of an inch of the picture that {@link #of} looks at. */
    public static final double RESOLUTION = 200;

    private static final double POINTS = 72;

    private final Deskewer.Bend bend;
    private final int quarters;

    private ScanLevel(Deskewer.Bend bend, int quarters) {
        this.bend = bend;
        this.quarters = quarters;
    }

    /**
     * How a page lies; as it should where nothing tells, or it cannot be looked at.
     *
     * @param page drawn at {@link #RESOLUTION}
     * @param quarters by which it is to be turned clockwise, 0 to 3
     */
    public static ScanLevel of(BufferedImage page, int quarters) {
        try {
            double points = page.getWidth() * POINTS / RESOLUTION;
            return new ScanLevel(Deskewer.bend(page, points), quarters);
        } catch (UnsatisfiedLinkError | NoClassDefFoundError e) {
            // The page is shown as it lies.
            return new ScanLevel(new Deskewer.Bend(0, Optional.empty()), quarters);
        }
    }

    /** The page level, flat and turned, on white. */
    public BufferedImage applied(BufferedImage page) {
        return bend.flattening()
                .map(
                        flattening ->
                                turned(flat(turned(page, bend.skew(), 0), flattening), 0, quarters))
                .orElseGet(() -> turned(page, bend.skew(), quarters));
    }

    private static BufferedImage flat(BufferedImage page, Flattening flattening) {
        int wide = page.getWidth();
        int high = page.getHeight();
        int[] bent = page.getRGB(0, 0, wide, high, null, 0, wide);
        int[] flat = new int[bent.length];
        byte[] colour = new byte[bent.length];
        for (int shift = 0; shift <= 16; shift += 8) {
            for (int i = 0; i < bent.length; i++) {
                colour[i] = (byte) (bent[i] >> shift);
            }
            byte[] moved = flattening.flattened(colour, wide, high);
            for (int i = 0; i < flat.length; i++) {
                flat[i] |= (moved[i] & 0xFF) << shift;
            }
        }
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(0, 0, wide, high, flat, 0, wide);
        return picture;
    }

    private static BufferedImage turned(BufferedImage page, double skew, int quarters) {
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
