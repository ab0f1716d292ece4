package org.gongkai.reading.source.scan;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Brings a scanned page into the form in which it is read: even light, upright, lines level. */
final class Deskewer {

    /** Degrees up to which a page that lies askew is turned. */
    private static final double MOST_SKEW = 8;

    /** Radians that no reading notices; Leptonica turns by no less. */
    private static final double LEAST_SKEW = 0.001;

    /** Brightness of the edge of strokes, paper being {@link CellPicture#PAPER}. */
    static final int EDGE = 160;

    /** Brightness of what is no paper, and inches of its narrowest part. */
    private static final int DARK = 120;

    private static final double DESK = 0.08;

    /** Pixels of an inch between which a page is brought. */
    private static final int LOWEST = 200;

    private static final int HIGHEST = 350;

    /** Inches of the width of a page whose picture does not say how large it is. */
    private static final double PAGE_WIDTH = 8.27;

    /** What is darker in the red part is red ink; what colours JPEG makes of grey is not. */
    static final int RED = 195;

    /** Square inches of red below which a page has none. */
    private static final double LEAST_RED = 0.002;

    private static final double POINTS = 72;

    private Deskewer() {}

    /**
     * A page ready to be read.
     *
     * @param grey its pixels without what is red
     * @param red where it is red; empty where it is not
     * @param resolution pixels of an inch
     * @param paper what its paper is like
     */
    record Scan(Bitmap grey, Optional<Bitmap> red, int resolution, PaperTone paper)
            implements AutoCloseable {

        /** The page turned clockwise by quarters. */
        Scan turned(int quarters) {
            return new Scan(
                    grey.turned(quarters),
                    red.map(bitmap -> bitmap.turned(quarters)),
                    resolution,
                    paper);
        }

        @Override
        public void close() {
            grey.close();
            red.ifPresent(Bitmap::close);
        }
    }

    /**
     * Turns a page level and makes its light even.
     *
     * @param image as scanned
     * @param points width of the place that it takes
     */
    static Scan deskew(BufferedImage image, double points) {
        int declared = (int) Math.round(image.getWidth() * POINTS / points);
        boolean plausible = declared >= 100 && declared <= 800;
        int resolution = plausible ? declared : (int) (image.getWidth() / PAGE_WIDTH);
        Pixels pixels = Pixels.of(image);
        try (Bitmap scanned = Bitmap.of(image.getWidth(), image.getHeight(), pixels.black());
                Bitmap even = evened(scanned, resolution);
                Bitmap sized = sized(even, resolution)) {
            int now = (int) Math.round(resolution * (sized.width() / (double) image.getWidth()));
            double skew = skew(sized);
            Bitmap level = level(sized, skew);
            Bend bend = new Bend(skew, flattening(level, now));
            Optional<Bitmap> red = red(image, pixels.red(), resolution, bend);
            return new Scan(bend.flat(level), red, now, PaperTone.of(sized));
        }
    }

    /**
     * How a page lies.
     *
     * @param skew radians by which it is turned clockwise
     * @param flattening what makes it flat once it is level
     */
    record Bend(double skew, Optional<Flattening> flattening) {

        /** A level page flat, in its place. */
        private Bitmap flat(Bitmap level) {
            if (flattening.isEmpty()) {
                return level;
            }
            try (level) {
                return flattening.get().flattened(level);
            }
        }
    }

    private static double skew(Bitmap page) {
        try (Bitmap ink = page.ink(EDGE)) {
            double skew = ink.skew(MOST_SKEW);
            return Math.abs(skew) < LEAST_SKEW ? 0 : skew;
        }
    }

    private static Optional<Flattening> flattening(Bitmap level, int resolution) {
        try (Bitmap ink = level.ink(LineDetector.EDGE)) {
            return Flattening.of(ink, resolution);
        }
    }

    /**
     * How a page lies.
     *
     * @param image as scanned
     * @param points width of the place that it takes
     */
    static Bend bend(BufferedImage image, double points) {
        int resolution = (int) Math.round(image.getWidth() * POINTS / points);
        try (Bitmap scanned =
                        Bitmap.of(image.getWidth(), image.getHeight(), Pixels.of(image).black());
                Bitmap even = evened(scanned, resolution);
                Bitmap sized = sized(even, resolution)) {
            double skew = skew(sized);
            try (Bitmap level = level(sized, skew)) {
                return new Bend(skew, flattening(level, resolution));
            }
        }
    }

    /** In even light, and white where there is no paper: a desk, the inside of a scanner. */
    private static Bitmap evened(Bitmap scanned, int resolution) {
        Bitmap even = scanned.evened();
        int thick = Math.max(3, (int) (DESK * resolution));
        try (Bitmap dark = scanned.ink(DARK);
                Bitmap wide = dark.opened(thick, thick);
                Bitmap desk = wide.atTheBorder()) {
            if (desk.inkCount() > 0) {
                try (Bitmap grown = desk.dilated(thick, thick)) {
                    even.wipe(grown);
                }
            }
        }
        return even;
    }

    private static Bitmap level(Bitmap page, double skew) {
        return skew == 0 ? page.copy() : page.rotated(-skew);
    }

    private static Optional<Bitmap> red(
            BufferedImage image, byte[] pixels, int resolution, Bend bend) {
        if (pixels.length == 0) {
            return Optional.empty();
        }
        try (Bitmap scanned = Bitmap.of(image.getWidth(), image.getHeight(), pixels);
                Bitmap ink = scanned.ink(RED)) {
            if (ink.inkCount() < LEAST_RED * resolution * resolution) {
                return Optional.empty();
            }
            try (Bitmap sized = sized(scanned, resolution)) {
                return Optional.of(bend.flat(level(sized, bend.skew())));
            }
        }
    }

    /** Doubled where it is coarse: lines and strokes of a single pixel are lost otherwise. */
    private static Bitmap sized(Bitmap even, int resolution) {
        if (resolution < LOWEST) {
            return even.scaled(2);
        }
        return resolution > HIGHEST ? even.scaled(300.0 / resolution) : even.copy();
    }
}
