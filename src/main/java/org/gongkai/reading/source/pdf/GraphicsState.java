package org.gongkai.reading.source.pdf;

import java.util.Optional;

/** What {@code q} saves and {@code Q} restores, as far as text, lines and pictures need it. */
final class GraphicsState implements Cloneable {

    /** Opacity, of 1, from which nothing below is seen. */
    private static final double OPAQUE = 0.9;

    /** Of the size of letters, the width of an outline under which nothing is left of them. */
    private static final double BURYING = 0.15;

    /** Clips that are no rectangles, within one another, which are followed. */
    private static final int MOST_ODD = 8;

    Affine ctm;
    Extent clip;

    /** What is left to paint in, exactly; {@code clip} is the rectangle around it. */
    Area window;

    /** How many clips that are no rectangles made it. */
    private int odd;

    /** Opacity of the groups around. */
    double groupAlpha = 1;

    /** Whether paint hides what is below it, and does not only tint it. */
    boolean blends;

    /** Whether dark paint may leave light what is light. */
    boolean lightens;

    /** Whether a mask decides how much is seen. */
    boolean masked;

    double lineWidth = 1;
    Ink strokeInk = Ink.BLACK;
    Ink fillInk = Ink.BLACK;
    boolean fillPattern;
    MixedPaints strokePaints = MixedPaints.NONE;
    MixedPaints fillPaints = MixedPaints.NONE;
    double strokeAlpha = 1;
    double fillAlpha = 1;

    Optional<FontFace> face = Optional.empty();
    double fontSize;
    double characterSpacing;
    double wordSpacing;
    double horizontalScale = 1;
    double leading;
    double rise;
    int renderMode;

    GraphicsState(Affine ctm, Extent clip) {
        this.ctm = ctm;
        this.clip = clip;
        this.window = clip;
    }

    void clip(Area area) {
        clip = clip.intersect(area.extent());
        if (area instanceof Extent) {
            window = window instanceof Extent ? clip : window.within(area);
        } else if (odd++ < MOST_ODD) {
            window = area.within(window);
        }
    }

    GraphicsState copy() {
        try {
            return (GraphicsState) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    boolean strokes() {
        return strokeAlpha * groupAlpha > Ink.FAINTEST;
    }

    boolean fills() {
        return fillAlpha * groupAlpha > Ink.FAINTEST;
    }

    /** Whether what is filled hides what is below it. */
    boolean covers() {
        return !blends && !masked && fillAlpha * groupAlpha >= OPAQUE;
    }

    /** Whether what is stroked does so. */
    boolean strokeCovers() {
        return !blends && !masked && strokeAlpha * groupAlpha >= OPAQUE;
    }

    /** Whether text that is painted now hides what is below its strokes. */
    boolean textCovers() {
        boolean filled = renderMode % 4 == 0 || renderMode % 4 == 2;
        boolean stroked = renderMode % 4 == 1 || renderMode % 4 == 2;
        return (filled && covers()) || (stroked && strokeCovers());
    }

    /** Whether text is painted with a pattern, of which it is not known what it shows. */
    boolean isPatterned() {
        return fillPattern && fillInk.space() == Ink.Space.OPAQUE && renderMode % 4 != 3;
    }

    /** Begins a group, which is painted as a whole with the opacity of now. */
    void beginGroup() {
        groupAlpha *= fillAlpha;
        fillAlpha = 1;
        strokeAlpha = 1;
    }

    /**
     * How far text that is painted now shows on a ground, from 0 to 1.
     *
     * @param size of the text on the page
     */
    double contrast(Ink ground, double size) {
        boolean filled = renderMode % 4 == 0 || renderMode % 4 == 2;
        boolean stroked = renderMode % 4 == 1 || renderMode % 4 == 2;
        boolean buried = stroked && strokeCovers() && lineWidth * ctm.scale() > BURYING * size;
        double fill = filled && !buried ? fillInk.contrast(ground) * fillAlpha : 0;
        double stroke = stroked ? strokeInk.contrast(ground) * strokeAlpha : 0;
        return Math.max(fill, stroke) * groupAlpha;
    }
}
