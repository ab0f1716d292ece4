package org.gongkai.reading.source.pdf;

import java.util.Optional;

/** What {@code q} saves and {@code Q} restores, as far as text, lines and pictures need it. */
final class GraphicsState implements Cloneable {

    /** Opacity, of 1, from which nothing below is seen. */
    private static final double OPAQUE = 0.9;

    /** Of the size of letters, the width of an outline under which nothing is left of them. */
    private static final double BURYING = 0.15;

    /** The width under which no digit can be told from another. */
    private static final double BLOTTING = 0.3;

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

    /** How paint mixes with what is below it. */
    Blend blend = Blend.NORMAL;

    /** Whether colours are changed on their way to the page. */
    boolean transfers;

    /** Whether a mask decides how much is seen. */
    boolean masked;

    double lineWidth = 1;
    Ink strokeInk = Ink.BLACK;
    Ink fillInk = Ink.BLACK;
    boolean fillPattern;
    boolean strokePattern;

    /** Whether the pattern that fills shows text of its own. */
    boolean fillPrints;

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

    /** Whether pictures hide what is below them. */
    boolean hides() {
        return blend == Blend.NORMAL && !masked && fillAlpha * groupAlpha >= OPAQUE;
    }

    /** How much of what is below is hidden by what is filled, from 0 to 1. */
    double opacity() {
        return blend.hides(fillInk) ? fillAlpha * groupAlpha : 0;
    }

    /** Whether what is filled hides what is below it. */
    boolean covers() {
        return !masked && opacity() >= OPAQUE;
    }

    /** Whether what is stroked does so. */
    boolean strokeCovers() {
        return !masked && blend.hides(strokeInk) && strokeAlpha * groupAlpha >= OPAQUE;
    }

    /** Whether text that is painted now hides what is below its strokes. */
    boolean textCovers() {
        boolean filled = renderMode % 4 == 0 || renderMode % 4 == 2;
        boolean stroked = renderMode % 4 == 1 || renderMode % 4 == 2;
        return (filled && covers()) || (stroked && strokeCovers());
    }

    /** Whether it is not known how much of text that is painted now is seen. */
    boolean isUncertain() {
        boolean filled =
                fillPattern && fillInk.space() == Ink.Space.OPAQUE && renderMode % 4 % 2 == 0;
        boolean stroked =
                strokePattern
                        && strokeInk.space() == Ink.Space.OPAQUE
                        && renderMode % 4 != 0
                        && renderMode % 4 != 3;
        return masked || transfers || blend.lightens() || filled || stroked;
    }

    /** Whether the colour of text is that of paper, which on an unknown ground may be nothing. */
    boolean isPale() {
        return renderMode % 4 == 0 && fillInk.contrast(Ink.WHITE) <= Ink.PALEST;
    }

    /**
     * Whether the outline of text that is painted now is so wide that letters run into blots.
     *
     * @param size of the text on the page
     */
    boolean blots(double size) {
        return outlines(BLOTTING * size);
    }

    private boolean outlines(double least) {
        boolean stroked = renderMode % 4 == 1 || renderMode % 4 == 2;
        return stroked && strokeCovers() && lineWidth * ctm.scale() > least;
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
        boolean buried = outlines(BURYING * size);
        double fill = filled && !buried ? blend.contrast(fillInk, ground) * fillAlpha : 0;
        double stroke = stroked ? blend.contrast(strokeInk, ground) * strokeAlpha : 0;
        return Math.max(fill, stroke) * groupAlpha;
    }
}
