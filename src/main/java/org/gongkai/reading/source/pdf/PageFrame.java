package org.gongkai.reading.source.pdf;

import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A page as it is shown.
 *
 * @param width in points, after rotation
 * @param height in points, after rotation
 * @param toPage from PDF user space (y upwards) to points from the shown page's top-left corner
 */
record PageFrame(double width, double height, Affine toPage) {

    /** The visible part (crop box) of a page, turned as {@code /Rotate} says. */
    static PageFrame of(PDPage page) {
        PDRectangle crop = box(page);
        double left = crop.getLowerLeftX();
        double bottom = crop.getLowerLeftY();
        double right = crop.getUpperRightX();
        double top = crop.getUpperRightY();
        double width = Math.abs(right - left);
        double height = Math.abs(top - bottom);
        return switch (page.getRotation()) {
            case 90 -> new PageFrame(height, width, new Affine(0, 1, 1, 0, -bottom, -left));
            case 180 -> new PageFrame(width, height, new Affine(-1, 0, 0, 1, right, -bottom));
            case 270 -> new PageFrame(height, width, new Affine(0, -1, -1, 0, top, right));
            default -> new PageFrame(width, height, new Affine(1, 0, 0, -1, -left, top));
        };
    }

    /** A box without any room shows nothing, and no viewer takes it at its word. */
    private static PDRectangle box(PDPage page) {
        return Stream.of(page.getCropBox(), page.getMediaBox())
                .filter(box -> box.getWidth() != 0 && box.getHeight() != 0)
                .findFirst()
                .orElse(PDRectangle.LETTER);
    }

    Extent extent() {
        return new Extent(0, 0, width, height);
    }
}
