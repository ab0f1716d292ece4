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
        BufferedImage flat = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        flattening.sources(
                wide, high, (x, y, fromX, fromY) -> flat.setRGB(x, y, colour(page, fromX, fromY)));
        return flat;
    }

    private static int colour(BufferedImage page, double x, double y) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= page.getWidth() || top + 1 >= page.getHeight()) {
            return Color.WHITE.getRGB();
        }
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double upper = mixed(page, left, top, x - left, shift);
            double lower = mixed(page, left, top + 1, x - left, shift);
            mixed |= (int) Math.round(upper + (lower - upper) * (y - top)) << shift;
        }
        return mixed;
    }

    private static double mixed(BufferedImage page, int x, int y, double share, int shift) {
        int one = page.getRGB(x, y) >> shift & 0xFF;
        int other = page.getRGB(x + 1, y) >> shift & 0xFF;
        return one * (1 - share) + other * share;
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
