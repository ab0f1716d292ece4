package org.gongkai.reading.source.scan;

import java.util.Arrays;
import java.util.List;

/**
 * One cell of a scanned table.
 *
 * @param place its inside on the page
 * @param grey its inside as scanned, the paper nearly white
 * @param ink what is written in it
 * @param darkest brightness of its darkest strokes, 0 black to 255 white
 * @param lost whether something is in it of which nothing is in {@code ink}: red, or very pale
 */
record CellPicture(PixelRect place, Bitmap grey, ConnectedInk ink, int darkest, boolean lost)
        implements AutoCloseable {

    /** Brightness to which {@link Bitmap#evened} brings the paper. */
    static final int PAPER = 230;

    /** Brightness from which nothing in a cell is writing: noise, what shines through. */
    private static final int FAINTEST = 185;

    /** By how much the palest writing is darker than paper, the neighbours of pixels taken in. */
    private static final int LEAST_CONTRAST = 17;

    /** The same by the noise of the paper, and noise that may pass for ink. */
    private static final int STANDS_OUT = 5;

    private static final int GRAINY = 2;

    /** Inches of the shortest thing that noise does not make. */
    private static final double SHOWN = 0.036;

    /** How far from the ink to the paper the edge of a stroke is put. Thin ones are all edge. */
    private static final double EDGE = 0.66;

    /** Inches from its edge within which what is line is no writing. */
    private static final double BORDER = 0.03;

    /** Square inches of strokes that are black when there is writing: half a dash. */
    private static final double LEAST_INK = 1.0 / 12_000;

    /** Heights at which strokes of a figure are compared, and the least part of the contrast. */
    private static final int BANDS = 3;

    private static final double EVEN = 0.55;

    /** Width of a digit and the white around it, by its height, and of the sides of a cell. */
    private static final double WIDE_DIGIT = 1.5;

    /**
     * The inside of a cell.
     *
     * @param lines ink of the rulings of the page
     */
    static CellPicture of(Deskewer.Scan page, PixelRect inside, Bitmap lines) {
        int resolution = page.resolution();
        Bitmap grey = page.grey().clip(inside);
        boolean red = page.red().isPresent() && isRed(page.red().get(), inside, resolution);
        int darkest = darkest(grey, resolution);
        ConnectedInk ink =
                darkest > FAINTEST
                        ? ConnectedInk.of(List.of(), resolution)
                        : written(grey, darkest, lines.clip(inside), resolution);
        boolean grainy = page.paper().noise() > GRAINY;
        if (!ink.isBlank() && !grainy) {
            return new CellPicture(inside, grey, ink, darkest, red);
        }
        List<PixelRect> shown = shown(grey, page.paper(), resolution);
        if (grainy && !hasLong(shown, resolution)) {
            ink = ConnectedInk.of(List.of(), resolution);
        }
        boolean lost = red || (ink.isBlank() && isPale(shown, resolution));
        return new CellPicture(inside, grey, ink, darkest, lost);
    }

    /**
     * A place of a drawn page.
     *
     * @param grey its inside, the ground {@link #PAPER}, without lines at its sides
     */
    static CellPicture of(PixelRect inside, Bitmap grey, int resolution) {
        int darkest = darkest(grey, resolution);
        if (darkest > FAINTEST) {
            ConnectedInk none = ConnectedInk.of(List.of(), resolution);
            return new CellPicture(inside, grey, none, darkest, false);
        }
        try (Bitmap written = grey.ink(edge(darkest))) {
            ConnectedInk ink = ConnectedInk.of(written.components(), resolution);
            return new CellPicture(inside, grey, ink, darkest, false);
        }
    }

    private static int edge(int darkest) {
        return (int) (darkest + EDGE * (PAPER + 5 - darkest));
    }

    private static ConnectedInk written(Bitmap grey, int darkest, Bitmap lines, int resolution) {
        try (lines;
                Bitmap all = grey.ink(edge(darkest));
                Bitmap border = lines.rim(Math.max(2, (int) (BORDER * resolution)));
                Bitmap written = all.minus(border)) {
            return ConnectedInk.of(written.components(), resolution);
        }
    }

    /** Whether something as high as a figure shows, although too pale, or in too many pieces. */
    private static boolean isPale(List<PixelRect> shown, int resolution) {
        return shown.stream()
                .filter(part -> part.height() >= ConnectedInk.LOWEST * resolution)
                .anyMatch(part -> part.width() >= ConnectedInk.SPECK * resolution);
    }

    /** Whether anything as long as a dash shows. */
    private static boolean hasLong(List<PixelRect> shown, int resolution) {
        return shown.stream()
                .anyMatch(part -> Math.max(part.width(), part.height()) > SHOWN * resolution);
    }

    /** What within a cell stands out from the paper; the shadows of its lines do not count. */
    private static List<PixelRect> shown(Bitmap grey, PaperTone paper, int resolution) {
        int rim = Math.min((int) (BORDER * resolution), Math.min(grey.width(), grey.height()) / 3);
        PixelRect inner = new PixelRect(rim, rim, grey.width() - 2 * rim, grey.height() - 2 * rim);
        int contrast = Math.max(LEAST_CONTRAST, STANDS_OUT * paper.noise());
        try (Bitmap smooth = grey.smoothed(1);
                Bitmap middle = smooth.clip(inner);
                Bitmap shown = middle.ink(Math.max(0, paper.brightness() - contrast))) {
            return shown.components();
        }
    }

    private static boolean isRed(Bitmap red, PixelRect inside, int resolution) {
        try (Bitmap clip = red.clip(inside);
                Bitmap ink = clip.ink(Deskewer.RED)) {
            return ink.inkCount() > Math.max(8, LEAST_INK * resolution * resolution);
        }
    }

    private static int darkest(Bitmap grey, int resolution) {
        int[] count = new int[256];
        for (byte pixel : grey.pixels()) {
            count[pixel & 0xFF]++;
        }
        int least = Math.max(8, (int) (LEAST_INK * resolution * resolution));
        int brightness = 0;
        for (int seen = count[0]; seen < least && brightness < 255; seen += count[brightness]) {
            brightness++;
        }
        return brightness;
    }

    /**
     * A part of it with the ink made black and the paper white, of a size that suits Tesseract.
     *
     * @param scale size afterwards by the size before
     * @param border white around it, in pixels
     */
    Bitmap prepared(PixelRect part, double scale, int border) {
        try (Bitmap clear = cleared(part);
                Bitmap scaled = clear.scaled(scale)) {
            return scaled.framed(border);
        }
    }

    /** The same for several parts, set side by side and centred on one line. */
    Bitmap preparedInARow(List<PixelRect> parts, double scale, int border) {
        List<Bitmap> cleared = parts.stream().map(this::cleared).toList();
        int height = cleared.stream().mapToInt(Bitmap::height).max().orElse(1);
        int width = cleared.stream().mapToInt(Bitmap::width).sum();
        try (Bitmap row = Bitmap.white(width, height)) {
            int x = 0;
            for (Bitmap one : cleared) {
                row.paste(one, x, (height - one.height()) / 2);
                x += one.width();
            }
            try (Bitmap scaled = row.scaled(scale)) {
                return scaled.framed(border);
            }
        } finally {
            cleared.forEach(Bitmap::close);
        }
    }

    private Bitmap cleared(PixelRect part) {
        PixelRect wide = part.grown(Math.max(3, part.height() / 6), grey.width(), grey.height());
        try (Bitmap clip = grey.clip(wide)) {
            return clip.stretched(darkest, PAPER - 2);
        }
    }

    /**
     * Whether it may be a figure too long for its cell: two lines of figures, and one digit more
     * would not have fitted on the first.
     */
    boolean isWrappedFigure() {
        List<CellPicture> lines = lines();
        if (lines.size() != 2 || !lines.stream().allMatch(line -> line.ink.mayBeFigures())) {
            return false;
        }
        PixelRect first = lines.get(0).ink.box();
        PixelRect second = lines.get(1).ink.box();
        return first.width() + WIDE_DIGIT * first.height() > grey.width()
                && second.width() <= first.width() * 1.1;
    }

    /** Its lines one by one; each shares the picture of the cell and must not be closed. */
    List<CellPicture> lines() {
        return ink.lines().stream().map(this::line).toList();
    }

    /** A run of its characters; shares the picture of the cell and must not be closed. */
    CellPicture part(int from, int to) {
        return line(ink.characters().subList(from, to).stream().reduce(PixelRect::union).get());
    }

    private CellPicture line(PixelRect line) {
        PixelRect onPage =
                new PixelRect(
                        place.x() + line.x(), place.y() + line.y(), line.width(), line.height());
        return new CellPicture(onPage, grey, ink.within(line), darkest, lost);
    }

    /**
     * Whether something lies over part of a figure: strokes of one height are much paler than the
     * darkest. What is paler still may not be seen at all.
     */
    boolean isUneven() {
        return ink.characters().stream()
                .filter(character -> 2 * character.height() > ink.height())
                .anyMatch(this::isUneven);
    }

    private boolean isUneven(PixelRect character) {
        byte[] pixels;
        try (Bitmap clip = grey.clip(character)) {
            pixels = clip.pixels();
        }
        int[] darkest = new int[BANDS];
        Arrays.fill(darkest, PAPER);
        for (int i = 0; i < pixels.length; i++) {
            int band = i / character.width() * BANDS / character.height();
            darkest[band] = Math.min(darkest[band], pixels[i] & 0xFF);
        }
        int least = (int) (EVEN * (PAPER - this.darkest));
        return Arrays.stream(darkest).anyMatch(dark -> PAPER - dark < least);
    }

    /** Whether a single character is a slash: a thin stroke that leans to the right. */
    boolean isSlash() {
        if (ink.characters().size() != 1 || ink.parts().size() != 1) {
            return false;
        }
        PixelRect place = ink.characters().get(0);
        double wide = place.width() / (double) place.height();
        return wide > 0.2 && wide < 0.8 && leans(place);
    }

    /**
     * The sign that a character is by its shape: {@code +} for a level stroke and an upright one
     * through its middle, {@code -} for a level stroke at half the height of the others; empty for
     * any other one.
     */
    String sign(PixelRect character) {
        if (ink.isLevelStroke(character)) {
            return "-";
        }
        return isCross(character) ? "+" : "";
    }

    private boolean isCross(PixelRect place) {
        double wide = place.width() / (double) place.height();
        if (wide < 0.7 || wide > 1.4 || place.height() < 5) {
            return false;
        }
        byte[] pixels;
        try (Bitmap clip = grey.clip(place)) {
            pixels = clip.pixels();
        }
        int edge = (darkest + PAPER) / 2;
        int[] across = new int[place.height()];
        int[] down = new int[place.width()];
        int corners = 0;
        for (int y = 0; y < place.height(); y++) {
            for (int x = 0; x < place.width(); x++) {
                if ((pixels[y * place.width() + x] & 0xFF) < edge) {
                    across[y]++;
                    down[x]++;
                    corners += isCorner(x, place.width()) && isCorner(y, place.height()) ? 1 : 0;
                }
            }
        }
        return corners == 0
                && isBar(across, place.width(), place.height())
                && isBar(down, place.height(), place.width());
    }

    /** Whether a place is in the outer third of a length. */
    private static boolean isCorner(int at, int length) {
        return 3 * at + 3 <= length || 3 * at >= 2 * length;
    }

    /** Whether a stroke reaches from one side to the other, and does so in the middle. */
    private static boolean isBar(int[] ink, int full, int length) {
        int longest = 0;
        for (int i = 0; i < ink.length; i++) {
            longest = ink[i] > ink[longest] ? i : longest;
        }
        return ink[longest] > 0.8 * full && !isCorner(longest, length);
    }

    private boolean leans(PixelRect place) {
        byte[] pixels;
        try (Bitmap clip = grey.clip(place)) {
            pixels = clip.pixels();
        }
        int edge = (darkest + PAPER) / 2;
        double thickness = Math.max(2, 0.42 * place.width());
        double before = Double.POSITIVE_INFINITY;
        double top = -1;
        for (int y = 0; y < place.height(); y++) {
            int first = -1;
            int last = -1;
            for (int x = 0; x < place.width(); x++) {
                if ((pixels[y * place.width() + x] & 0xFF) < edge) {
                    first = first < 0 ? x : first;
                    last = x;
                }
            }
            if (first >= 0) {
                double middle = (first + last) / 2.0;
                if (last - first + 1 > thickness + 1 || middle > before + 1) {
                    return false;
                }
                top = top < 0 ? middle : top;
                before = middle;
            }
        }
        return top - before > 0.5 * place.width();
    }

    @Override
    public void close() {
        grey.close();
    }
}
