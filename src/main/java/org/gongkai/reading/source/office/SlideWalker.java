package org.gongkai.reading.source.office;

import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XSLFDiagram;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFPictureShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.gongkai.model.PictureFile;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.flow.BlockList;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.TableArranger;
import org.w3c.dom.Element;

/** Goes through the shapes of slides. Used for one presentation. */
final class SlideWalker {

    /** Pictures smaller than an inch either way are signs, in points. */
    private static final double SMALLEST_PICTURE = 72;

    /** What stands on every slide. */
    private static final Set<Placeholder> FURNITURE =
            Set.of(
                    Placeholder.SLIDE_NUMBER,
                    Placeholder.DATETIME,
                    Placeholder.FOOTER,
                    Placeholder.HEADER);

    private static final Comparator<XSLFShape> FROM_THE_TOP =
            Comparator.<XSLFShape>comparingDouble(shape -> anchor(shape).getY())
                    .thenComparingDouble(shape -> anchor(shape).getX());

    private final Rectangle2D page;
    private final BlockList blocks;
    private final Eye eye = new Eye();

    SlideWalker(Dimension page, BlockList blocks) {
        this.page = new Rectangle2D.Double(0, 0, page.getWidth(), page.getHeight());
        this.blocks = blocks;
    }

    /** What is seen outside of tables otherwise than the text says. */
    List<Sight> inText() {
        return eye.inText();
    }

    /** Reads a slide that is shown. */
    void read(XSLFSlide slide) {
        SlideGround ground = new SlideGround(slide);
        readAll(slide.getShapes(), ground, true);
    }

    /**
     * Reads shapes.
     *
     * @param placed whether their places are those on the slide; in a group they are its own
     */
    private void readAll(List<XSLFShape> shapes, SlideGround ground, boolean placed) {
        shapes.stream().sorted(FROM_THE_TOP).forEach(shape -> read(shape, ground, placed));
    }

    private void read(XSLFShape shape, SlideGround ground, boolean placed) {
        boolean seen = !isHidden(shape) && (!placed || isOnPage(shape));
        if (shape instanceof XSLFTextShape text) {
            text(text, new SlideText(eye, ground.behind(text), seen));
        } else if (!seen) {
            return;
        } else if (shape instanceof XSLFGroupShape group) {
            readAll(group.getShapes(), ground, false);
        } else if (shape instanceof XSLFTable table) {
            OptionalInt behind = ground.beneath(table);
            blocks.addAll(TableArranger.arrange(SlideTable.rows(table, eye, behind)));
        } else if (shape instanceof XSLFDiagram diagram && diagram.getGroupShape() != null) {
            readAll(diagram.getGroupShape().getShapes(), ground, false);
        } else if (shape instanceof XSLFPictureShape picture) {
            picture(picture);
        } else if (shape instanceof XSLFGraphicFrame frame) {
            frame(frame);
        }
    }

    private void text(XSLFTextShape shape, SlideText reading) {
        List<String> paragraphs = reading.paragraphs(shape.getTextParagraphs());
        Placeholder type = shape.getTextType();
        boolean everywhere = type != null && FURNITURE.contains(type);
        paragraphs.forEach(everywhere ? blocks::furniture : blocks::paragraph);
    }

    /** A chart, or an object of another program, of which the slide shows a picture. */
    private void frame(XSLFGraphicFrame frame) {
        XSLFPictureShape drawn = frame.getFallbackPicture();
        if (drawn == null || drawn.getPictureData() == null) {
            blocks.picture(frame.getShapeName());
        } else {
            picture(drawn);
        }
    }

    private void picture(XSLFPictureShape picture) {
        Rectangle2D place = anchor(picture);
        if (place.getWidth() >= SMALLEST_PICTURE && place.getHeight() >= SMALLEST_PICTURE) {
            boolean carried =
                    !picture.isExternalLinkedPicture() && picture.getPictureData() != null;
            blocks.picture(
                    picture.getShapeName(),
                    carried
                            ? PictureFile.of(picture.getPictureData().getData())
                            : PictureFile.NONE);
        }
    }

    private boolean isOnPage(XSLFShape shape) {
        Rectangle2D place = anchor(shape);
        return place.isEmpty() || place.intersects(page);
    }

    /** The place of a shape; empty where it is not known. */
    static Rectangle2D anchor(XSLFShape shape) {
        Rectangle2D place = shape.getAnchor();
        return place == null ? new Rectangle2D.Double() : place;
    }

    /** Whether it is switched off in the list of shapes, which the library does not tell. */
    private static boolean isHidden(XSLFShape shape) {
        return shape.getXmlObject().getDomNode() instanceof Element element
                && element.getElementsByTagNameNS("*", "cNvPr").item(0) instanceof Element own
                && Set.of("1", "true").contains(own.getAttribute("hidden"));
    }
}
