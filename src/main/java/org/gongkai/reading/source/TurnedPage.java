package org.gongkai.reading.source;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.gongkai.model.Box;
import org.gongkai.model.Place;

/**
 * A page turned so that text of one direction runs from left to right.
 *
 * @param width of the page as it is shown, in points
 * @param height likewise
 * @param direction of the text, in degrees clockwise: 0, 90, 180 or 270
 */
record TurnedPage(double width, double height, int direction) {

    /** The width of the page once it is turned. */
    double readWidth() {
        return direction % 180 == 0 ? width : height;
    }

    /** Where a place is then. */
    Box read(Box box) {
        Box turned = new Place(1, box, direction).read();
        double right =
                switch (direction) {
                    case 180 -> width;
                    case 270 -> height;
                    default -> 0;
                };
        double down =
                switch (direction) {
                    case 90 -> width;
                    case 180 -> height;
                    default -> 0;
                };
        return new Box(turned.x() + right, turned.y() + down, turned.width(), turned.height());
    }

    /** A picture of the page, turned. */
    BufferedImage turned(BufferedImage page) {
        if (direction == 0) {
            return page;
        }
        boolean lying = direction % 180 != 0;
        int wide = lying ? page.getHeight() : page.getWidth();
        int high = lying ? page.getWidth() : page.getHeight();
        BufferedImage turned = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.translate(wide / 2.0, high / 2.0);
        pen.transform(AffineTransform.getQuadrantRotateInstance(-direction / 90));
        pen.translate(-page.getWidth() / 2.0, -page.getHeight() / 2.0);
        pen.drawImage(page, 0, 0, null);
        pen.dispose();
        return turned;
    }
}
