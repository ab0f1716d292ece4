package org.gongkai.reading.source.pdf;

import java.util.List;
import org.gongkai.model.Ruling;
import org.gongkai.model.Sight;
import org.gongkai.reading.source.pdf.PathBuilder.Subpath;

/**
 * Tells which filled and stroked shapes of a page are lines. Word processors draw borders as thin
 * filled rectangles; thick ones are backgrounds, white ones included, and their edges are no lines.
 * What has the colour of its background is not seen and is no line either.
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

    /** Pieces of a fill that is taken for a ground or cover; outlines of maps have more. */
    private static final int MOST_PIECES = 2_000;

    /** Points that a drawing takes up at least. */
    private static final double SMALLEST_DRAWING = 3;

    private static final Extent NOWHERE = new Extent(0, 0, -1, -1);

    private final PageInk page;

    Linework(PageInk page) {
        this.page = page;
    }

    /** Takes what filling these shapes prints: lines, drawings, and what covers print below. */
    void fill(List<Subpath> path, boolean evenOdd, GraphicsState state) throws PageLimitException {
        Ink ink = state.fillInk;
        for (int i = 0; i < path.size(); i++) {
            Subpath shape = path.get(i);
            Extent extent = shape.extent();
            if (!shape.curved() && Math.min(extent.width(), extent.height()) <= THIN) {
                bar(extent, ink, state.clip, state.covers());
            } else if (!shape.curved() && i + 1 < path.size()) {
                frame(extent, path.get(i + 1), state);
            }
            boolean side = Math.min(extent.width(), extent.height()) <= THIN && shape.isMitred();
            if (!shape.isRectangle() && !side) {
                drawing(extent, ink, state);
            } else if (Math.min(extent.width(), extent.height()) > THIN) {
                ground(extent.intersect(state.clip), ink);
            }
        }
        Extent whole = path.stream().map(Subpath::extent).reduce(Extent::union).orElse(NOWHERE);
        boolean thin = Math.min(whole.width(), whole.height()) <= THIN;
        if (state.opacity() > 0 && !thin && path.size() <= MOST_PIECES) {
            double opacity = state.masked ? Double.NaN : state.opacity();
            page.veil(Area.of(path, evenOdd).within(state.window), ink, opacity);
        }
        if (state.fillPrints) {
            page.trace(Sight.DRAWN, whole.intersect(state.clip));
        }
    }

    /** Takes what stroking these shapes prints: lines and drawings. */
    void stroke(List<Subpath> path, double width, GraphicsState state) throws PageLimitException {
        for (Subpath shape : path) {
            boolean level = !shape.curved();
            for (int i = 1; i < shape.count() && !shape.curved(); i++) {
                level &= segment(shape, i - 1, i, width, state);
            }
            if (shape.closed() && !shape.curved()) {
                level &= segment(shape, shape.count() - 1, 0, width, state);
            }
            if (!level) {
                drawing(shape.extent(), state.strokeInk, state);
            }
        }
    }

    private void ground(Extent seen, Ink ink) {
        if (ink.showsOn(page.ground().behind(seen))) {
            page.addGround(seen);
        }
    }

    private void drawing(Extent extent, Ink ink, GraphicsState state) throws PageLimitException {
        Extent seen = extent.intersect(state.clip);
        if (Math.max(seen.width(), seen.height()) >= SMALLEST_DRAWING
                && ink.contrast(page.ground().behind(seen)) > Ink.PALEST) {
            page.trace(Sight.DRAWN, seen);
        }
    }

    /** Takes a side for a line; gives false where it is neither level nor upright. */
    private boolean segment(Subpath shape, int from, int to, double width, GraphicsState state)
            throws PageLimitException {
        double dx = Math.abs(shape.x(to) - shape.x(from));
        double dy = Math.abs(shape.y(to) - shape.y(from));
        double length = Math.max(dx, dy);
        if (length <= 0 || Math.min(dx, dy) > Math.max(LEVEL_POINTS, length * LEVEL)) {
            return length <= 0;
        }
        double x = (shape.x(from) + shape.x(to)) / 2;
        double y = (shape.y(from) + shape.y(to)) / 2;
        double spanX = dx >= dy ? length : width;
        double spanY = dx >= dy ? width : length;
        boolean line =
                width <= THIN || (width <= THICKEST_STROKE && length > THICK_SLENDER * width);
        Extent extent = new Extent(x - spanX / 2, y - spanY / 2, x + spanX / 2, y + spanY / 2);
        if (line || length <= THIN) {
            bar(extent, state.strokeInk, state.clip, state.strokeCovers());
        }
        if (width > THIN && state.strokeCovers()) {
            page.cover(extent.within(state.window), state.strokeInk);
        }
        return true;
    }

    /** A border drawn as the ring between two rectangles. */
    private void frame(Extent outer, Subpath hole, GraphicsState state) throws PageLimitException {
        Ink ink = state.fillInk;
        Extent clip = state.clip;
        Extent inner = hole.extent();
        double left = inner.left() - outer.left();
        double top = inner.top() - outer.top();
        double right = outer.right() - inner.right();
        double bottom = outer.bottom() - inner.bottom();
        boolean ring =
                !hole.curved()
                        && Math.min(Math.min(left, top), Math.min(right, bottom)) >= 0
                        && Math.max(Math.max(left, top), Math.max(right, bottom)) <= THIN;
        if (ring) {
            bar(
                    new Extent(outer.left(), outer.top(), inner.left(), outer.bottom()),
                    ink,
                    clip,
                    false);
            bar(
                    new Extent(inner.right(), outer.top(), outer.right(), outer.bottom()),
                    ink,
                    clip,
                    false);
            bar(
                    new Extent(outer.left(), outer.top(), outer.right(), inner.top()),
                    ink,
                    clip,
                    false);
            bar(
                    new Extent(outer.left(), inner.bottom(), outer.right(), outer.bottom()),
                    ink,
                    clip,
                    false);
        }
    }

    /**
     * A dot belongs to a horizontal line as well as to a vertical one; a line in the colour of its
     * ground is none, but takes away from what it is drawn over.
     */
    private void bar(Extent shape, Ink ink, Extent clip, boolean covers) throws PageLimitException {
        Extent seen = shape.intersect(clip);
        if (!(seen.width() >= 0 && seen.height() >= 0)) {
            return;
        }
        if (!ink.showsOn(page.ground().behind(seen))) {
            if (covers) {
                page.cover(seen, ink);
            }
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
