package org.gongkai.source.pdf;

import java.util.List;
import org.gongkai.model.Ruling;
import org.gongkai.source.pdf.PathBuilder.Subpath;

/**
 * Tells which filled and stroked shapes are lines. Word processors draw borders as thin filled
 * rectangles; thick ones are backgrounds, white ones included, and their edges are no lines.
 */
final class Linework {

    /** Thickness in points up to which a filled shape is a line; Word's boldest common rule. */
    private static final double THIN = 3;

    /** Thickness in points up to which a stroke is a line, when it is longer than thick. */
    private static final double THICKEST_STROKE = 6;

    /** Times that a line must be longer than thick before it has a direction of its own. */
    private static final double SLENDER = 1.5;

    /** Times that a stroke thicker than {@link #THIN} must be longer than thick. */
    private static final double THICK_SLENDER = 3;

    /**
     * Slope up to which a stroke counts as level: 1 in 40 is more than any printer driver rounds.
     */
    private static final double LEVEL = 1.0 / 40;

    /** Points by which a level stroke may climb whatever its length. */
    private static final double LEVEL_POINTS = 0.3;

    private Linework() {}

    /** Takes the lines that filling these shapes prints. */
    static void fill(List<Subpath> path, PageInk page, Extent clip) throws LimitException {
        for (int i = 0; i < path.size(); i++) {
            Subpath shape = path.get(i);
            if (shape.curved()) {
                continue;
            }
            Extent extent = shape.extent();
            if (Math.min(extent.width(), extent.height()) <= THIN) {
                bar(extent, page, clip);
            } else if (i + 1 < path.size() && !path.get(i + 1).curved()) {
                frame(extent, path.get(i + 1).extent(), page, clip);
            }
        }
    }

    /** Takes the lines that stroking these shapes prints. */
    static void stroke(List<Subpath> path, double width, PageInk page, Extent clip)
            throws LimitException {
        for (Subpath shape : path) {
            for (int i = 1; i < shape.count(); i++) {
                segment(shape, i - 1, i, width, page, clip);
            }
            if (shape.closed()) {
                segment(shape, shape.count() - 1, 0, width, page, clip);
            }
        }
    }

    private static void segment(
            Subpath shape, int from, int to, double width, PageInk page, Extent clip)
            throws LimitException {
        double dx = Math.abs(shape.x(to) - shape.x(from));
        double dy = Math.abs(shape.y(to) - shape.y(from));
        double length = Math.max(dx, dy);
        if (length <= 0 || Math.min(dx, dy) > Math.max(LEVEL_POINTS, length * LEVEL)) {
            return;
        }
        double x = (shape.x(from) + shape.x(to)) / 2;
        double y = (shape.y(from) + shape.y(to)) / 2;
        double spanX = dx >= dy ? length : width;
        double spanY = dx >= dy ? width : length;
        boolean line =
                width <= THIN || (width <= THICKEST_STROKE && length > THICK_SLENDER * width);
        if (line || length <= THIN) {
            Extent extent = new Extent(x - spanX / 2, y - spanY / 2, x + spanX / 2, y + spanY / 2);
            bar(extent, page, clip);
        }
    }

    /** A border drawn as the ring between two rectangles. */
    private static void frame(Extent outer, Extent inner, PageInk page, Extent clip)
            throws LimitException {
        double left = inner.left() - outer.left();
        double top = inner.top() - outer.top();
        double right = outer.right() - inner.right();
        double bottom = outer.bottom() - inner.bottom();
        boolean ring =
                Math.min(Math.min(left, top), Math.min(right, bottom)) >= 0
                        && Math.max(Math.max(left, top), Math.max(right, bottom)) <= THIN;
        if (ring) {
            bar(new Extent(outer.left(), outer.top(), inner.left(), outer.bottom()), page, clip);
            bar(new Extent(inner.right(), outer.top(), outer.right(), outer.bottom()), page, clip);
            bar(new Extent(outer.left(), outer.top(), outer.right(), inner.top()), page, clip);
            bar(
                    new Extent(outer.left(), inner.bottom(), outer.right(), outer.bottom()),
                    page,
                    clip);
        }
    }

    /** A dot belongs to a horizontal line as well as to a vertical one. */
    private static void bar(Extent shape, PageInk page, Extent clip) throws LimitException {
        Extent seen = shape.intersect(clip);
        if (!(seen.width() >= 0 && seen.height() >= 0)) {
            return;
        }
        double width = shape.width();
        double height = shape.height();
        if (width * SLENDER >= height && width > 0) {
            double y = (shape.top() + shape.bottom()) / 2;
            page.add(new Ruling(true, y, seen.left(), seen.right(), height));
        }
        if (height * SLENDER >= width && height > 0) {
            double x = (shape.left() + shape.right()) / 2;
            page.add(new Ruling(false, x, seen.top(), seen.bottom(), width));
        }
    }
}
