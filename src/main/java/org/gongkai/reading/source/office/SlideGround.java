package org.gongkai.reading.source.office;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.sl.draw.DrawPaint;
import org.apache.poi.sl.usermodel.PaintStyle;
import org.apache.poi.xslf.usermodel.XSLFBackground;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gongkai.reading.source.flow.RunLook;

/** The colours behind the text of a slide. */
final class SlideGround {

    /** Alpha below which nothing is seen of a colour, of 255. */
    private static final int CLEAR = 13;

    private final OptionalInt background;
    private final List<XSLFShape> painted = new ArrayList<>();

    SlideGround(XSLFSlide slide) {
        XSLFBackground drawn = slide.getBackground();
        PaintStyle paint = drawn == null ? null : drawn.getFillStyle().getPaint();
        this.background = paint == null ? OptionalInt.of(RunLook.PAPER) : rgb(paint);
        painted.addAll(slide.getSlideLayout().getSlideMaster().getShapes());
        painted.addAll(slide.getSlideLayout().getShapes());
        painted.removeIf(XSLFShape::isPlaceholder);
        painted.addAll(slide.getShapes());
        painted.removeIf(SlideGround::paintsNothing);
    }

    private static boolean paintsNothing(XSLFShape shape) {
        return shape instanceof XSLFTextShape text && text.getFillStyle().getPaint() == null;
    }

    /** The colour behind the text of a shape; empty where it is not known. */
    OptionalInt behind(XSLFTextShape shape) {
        PaintStyle own = shape.getFillStyle().getPaint();
        return own == null ? beneath(shape) : rgb(own);
    }

    /** The colour upon which a shape lies. */
    OptionalInt beneath(XSLFShape shape) {
        Rectangle2D place = SlideWalker.anchor(shape);
        boolean bare =
                painted.stream()
                        .noneMatch(
                                other ->
                                        !other.equals(shape)
                                                && SlideWalker.anchor(other).intersects(place));
        return bare ? background : OptionalInt.empty();
    }

    /** A plain colour as 0xRRGGBB; empty for others, and where what is beneath shines through. */
    static OptionalInt rgb(PaintStyle paint) {
        if (!(paint instanceof PaintStyle.SolidPaint solid)) {
            return OptionalInt.empty();
        }
        Color colour = DrawPaint.applyColorTransform(solid.getSolidColor());
        return colour != null && colour.getAlpha() == 255
                ? OptionalInt.of(colour.getRGB() & 0xFFFFFF)
                : OptionalInt.empty();
    }

    /** Whether nothing is seen of a colour. */
    static boolean isClear(PaintStyle paint) {
        return paint instanceof PaintStyle.SolidPaint solid
                && DrawPaint.applyColorTransform(solid.getSolidColor()).getAlpha() < CLEAR;
    }
}
