package org.gongkai.reading.source.pdf;

import java.util.Optional;

/** What {@code q} saves and {@code Q} restores, as far as text, lines and pictures need it. */
final class GraphicsState implements Cloneable {

    Affine ctm;
    Extent clip;
    double lineWidth = 1;
    Ink strokeInk = Ink.BLACK;
    Ink fillInk = Ink.BLACK;
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
    }

    GraphicsState copy() {
        try {
            return (GraphicsState) clone();
        } catch (CloneNotSupportedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    boolean strokes() {
        return strokeAlpha > Ink.FAINTEST;
    }

    boolean fills() {
        return fillAlpha > Ink.FAINTEST;
    }

    /**
     * Whether text is neither filled nor stroked (modes 3 and 7), as in the layer behind scans, or
     * wholly transparent.
     */
    boolean hidesText() {
        boolean filled = renderMode == 0 || renderMode == 4;
        return renderMode == 3 || renderMode == 7 || (filled && fillAlpha <= Ink.FAINTEST);
    }
}
