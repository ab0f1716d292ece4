package org.gongkai.reading.source.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.pdf.FontFace.FaceGlyph;

/** Places the glyphs of shown strings. */
final class TextPainter {

    /**
     * Bottom and top of a glyph's box from the baseline, in parts of the font size: their middle is
     * the middle of digits and of Han characters alike.
     */
    static final double BELOW = 0.15;

    private static final double TOP = 0.85;

    /**
     * Degrees by which text may lean from a direction; scans are turned by 1 or 2, stamps by 45.
     */
    private static final double LEANING = 8;

    /** Points; text smaller or narrower than this nobody sees, and text larger is not text. */
    private static final double SMALLEST = 1.5;

    private static final double NARROWEST = 0.2;

    private static final double LARGEST = 2000;

    /** Of the usual width of letters, what nobody reads. */
    private static final double SLIMMEST = 0.15;

    /** Contrast up to which letters at a slant are a watermark. */
    private static final double WATERMARK = 0.35;

    /** How much of each side of a glyph is left out where its middle is looked at. */
    private static final double RIM = 0.25;

    /** Of the ways to show text, the first that clips by it. */
    private static final int FIRST_CLIPPING = 4;

    private final PageInk page;

    /** Around the letters at a slant of the strings shown together. */
    private Optional<Extent> slanted = Optional.empty();

    /** Around the letters of a text that are to clip what comes. */
    private Optional<Extent> clip = Optional.empty();

    private Affine textMatrix = Affine.IDENTITY;
    private Affine lineMatrix = Affine.IDENTITY;

    TextPainter(PageInk page) {
        this.page = page;
    }

    void begin() {
        set(Affine.IDENTITY);
        clip = Optional.empty();
    }

    /** {@code ET}: what comes is seen within the letters alone that were shown to clip by them. */
    void end(GraphicsState state) {
        if (clip.isPresent()) {
            state.clip(clip.get());
            state.masked = true;
            clip = Optional.empty();
        }
    }

    void set(Affine matrix) {
        textMatrix = matrix;
        lineMatrix = matrix;
    }

    void nextLine(double tx, double ty) {
        set(lineMatrix.shifted(tx, ty));
    }

    /** TJ: strings, and numbers that move the next one back by thousandths of the font size. */
    void show(Operands pieces, GraphicsState state) throws PageLimitException {
        boolean vertical = state.face.map(FontFace::vertical).orElse(false);
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.isNumber(i)) {
                double shift = -pieces.number(i) / 1000 * state.fontSize;
                advance(vertical ? shift : shift * state.horizontalScale, vertical);
            } else {
                run(pieces.string(i), state);
            }
        }
        endSlanted();
    }

    void show(byte[] string, GraphicsState state) throws PageLimitException {
        run(string, state);
        endSlanted();
    }

    private void endSlanted() throws PageLimitException {
        if (slanted.isPresent()) {
            page.trace(Sight.DRAWN, slanted.get());
            slanted = Optional.empty();
        }
    }

    private void run(byte[] string, GraphicsState state) throws PageLimitException {
        FontFace face = state.face.orElseGet(MissingFace::new);
        boolean vertical = face.vertical();
        Pen pen = Pen.of(state, textMatrix);
        double along = 0;
        for (FaceGlyph glyph : face.decode(string)) {
            place(glyph, pen, along, vertical, state);
            double spacing = state.characterSpacing + (glyph.spaceCode() ? state.wordSpacing : 0);
            double step = glyph.advance() * state.fontSize;
            along += (step + spacing) * (vertical ? 1 : state.horizontalScale);
        }
        advance(along, vertical);
        page.trust(face.trust());
    }

    private void advance(double along, boolean vertical) {
        textMatrix = textMatrix.shifted(vertical ? 0 : along, vertical ? along : 0);
    }

    /**
     * Where and how large a string is shown.
     *
     * @param glyphs from a glyph's space, where the font size is 1, to the page
     * @param step from text space to the page
     * @param size font size as shown
     * @param direction in degrees, empty when the text leans
     */
    private record Pen(Affine glyphs, Affine step, double size, Optional<Integer> direction) {

        static Pen of(GraphicsState state, Affine textMatrix) {
            Affine step = textMatrix.then(state.ctm);
            Affine parameters =
                    new Affine(
                            state.fontSize * state.horizontalScale,
                            0,
                            0,
                            state.fontSize,
                            0,
                            state.rise);
            Affine glyphs = parameters.then(step);
            boolean down = state.face.map(FontFace::vertical).orElse(false);
            Optional<Integer> direction =
                    direction(glyphs).map(degrees -> down ? (degrees + 90) % 360 : degrees);
            return new Pen(glyphs, step, Math.hypot(glyphs.c(), glyphs.d()), direction);
        }

        /** Whether letters are too narrow for their height to be read. */
        boolean squeezed() {
            return Math.hypot(glyphs.a(), glyphs.b()) < SLIMMEST * size;
        }

        private static Optional<Integer> direction(Affine glyphs) {
            // Upright letters grow against the page, whose top is zero; others are mirrored.
            if (glyphs.a() * glyphs.d() - glyphs.b() * glyphs.c() > 0) {
                return Optional.empty();
            }
            double degrees = Math.toDegrees(Math.atan2(glyphs.b(), glyphs.a()));
            long quarter = Math.round(degrees / 90);
            return Math.abs(degrees - quarter * 90) <= LEANING
                    ? Optional.of((int) Math.floorMod(quarter * 90, 360L))
                    : Optional.empty();
        }
    }

    private void place(
            FaceGlyph glyph, Pen pen, double along, boolean vertical, GraphicsState state)
            throws PageLimitException {
        if (glyph.text().isEmpty() && !glyph.unmapped()) {
            return;
        }
        double x = vertical ? 0 : along;
        double y = vertical ? along : 0;
        Affine matrix =
                new Affine(
                        pen.glyphs.a(),
                        pen.glyphs.b(),
                        pen.glyphs.c(),
                        pen.glyphs.d(),
                        pen.glyphs.e() + x * pen.step.a() + y * pen.step.c(),
                        pen.glyphs.f() + x * pen.step.b() + y * pen.step.d());
        double left = glyph.originX();
        double base = glyph.originY();
        Extent extent = matrix.of(new Extent(left, base - BELOW, left + glyph.width(), base + TOP));
        if (state.renderMode >= FIRST_CLIPPING) {
            clip = Optional.of(clip.map(extent::union).orElse(extent));
        }
        if (!extent.misses(page.frame()) && pen.size <= LARGEST && extent.width() < LARGEST) {
            print(glyph, extent, pen, state);
        }
    }

    private void print(FaceGlyph glyph, Extent extent, Pen pen, GraphicsState state)
            throws PageLimitException {
        Extent middle = extent.middle(RIM);
        boolean inside = state.window.contains(middle.centerX(), middle.centerY());
        Ink ground = inside ? page.ground().behind(middle) : Ink.WHITE;
        double contrast = inside ? state.contrast(ground, pen.size) : 0;
        boolean small =
                pen.size < SMALLEST
                        || pen.squeezed()
                        || Math.min(extent.width(), extent.height()) < NARROWEST;
        if (pen.direction.isEmpty()) {
            page.countOblique();
            if (contrast > WATERMARK && !small) {
                slanted = Optional.of(slanted.map(extent::union).orElse(extent));
            }
            return;
        }
        Box box = Box.between(extent.left(), extent.top(), extent.right(), extent.bottom());
        boolean seen = contrast > Ink.PALEST && !small;
        boolean torn = seen && PrintedText.isFigure(glyph.text()) && isTorn(middle, pen, state);
        String text = glyph.unmapped() || torn ? PrintedText.UNMAPPED : glyph.text();
        boolean wipes = inside && !small && contrast <= Ink.PALEST && state.textCovers();
        page.add(new Glyph(text, box, pen.size, pen.direction.get()), seen, wipes);
        if (torn) {
            page.trace(Sight.OVERPRINTED, extent);
        } else if (seen
                && (state.isUncertain()
                        || (ground.space() == Ink.Space.OPAQUE && state.isPale()))) {
            page.trace(Sight.HIDDEN, extent);
        }
    }

    /** Whether a part of a letter is clipped off, or it is a blot. */
    private static boolean isTorn(Extent middle, Pen pen, GraphicsState state) {
        Area window = state.window;
        boolean whole =
                window.contains(middle.centerX(), middle.top())
                        && window.contains(middle.centerX(), middle.bottom())
                        && window.contains(middle.left(), middle.centerY())
                        && window.contains(middle.right(), middle.centerY());
        return !whole || state.blots(pen.size);
    }

    /**
     * A font that a page names but the document does not have: each byte prints something unknown.
     */
    private static final class MissingFace implements FontFace {

        /**
         * Advance of a character of unknown width, in parts of the font size: that of most figures.
         */
        private static final double ADVANCE = 0.5;

        @Override
        public List<FaceGlyph> decode(byte[] string) {
            List<FaceGlyph> glyphs = new ArrayList<>();
            for (int i = 0; i < string.length; i++) {
                glyphs.add(new FaceGlyph("", true, ADVANCE, ADVANCE, 0, 0, false));
            }
            return glyphs;
        }

        @Override
        public boolean vertical() {
            return false;
        }
    }
}
