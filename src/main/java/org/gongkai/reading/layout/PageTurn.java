package org.gongkai.reading.layout;

import java.util.function.UnaryOperator;
import org.gongkai.model.Box;
import org.gongkai.model.Glyph;
import org.gongkai.model.Grid;
import org.gongkai.model.Page;
import org.gongkai.model.Picture;
import org.gongkai.model.Place;
import org.gongkai.model.Ruling;
import org.gongkai.model.Trace;

/**
 * The turn by which text of one direction comes to run from left to right, and back.
 *
 * @param direction of the text, in degrees clockwise from left-to-right: 0, 90, 180 or 270
 * @param width of the page as it is, in points
 * @param height of the page as it is, in points
 */
record PageTurn(int direction, double width, double height) {

    static PageTurn of(int direction, Page page) {
        return new PageTurn(direction, page.width(), page.height());
    }

    /** Whether the turned page is as wide as the page is high. */
    boolean sideways() {
        return direction % 180 == 90;
    }

    /** A place of the page on the turned one. */
    Box on(Box box) {
        return switch (direction) {
            case 90 -> box.lying(box.y(), width - box.right());
            case 180 ->
                    new Box(width - box.right(), height - box.bottom(), box.width(), box.height());
            case 270 -> box.lying(height - box.bottom(), box.x());
            default -> box;
        };
    }

    Glyph on(Glyph glyph) {
        int left = Math.floorMod(glyph.direction() - direction, 360);
        return new Glyph(glyph.text(), on(glyph.box()), glyph.fontSize(), left);
    }

    Ruling on(Ruling ruling) {
        Box box = on(box(ruling));
        return ruling.horizontal() == sideways()
                ? new Ruling(false, box.x(), box.y(), box.bottom(), ruling.thickness())
                : new Ruling(true, box.y(), box.x(), box.right(), ruling.thickness());
    }

    Trace on(Trace trace) {
        return new Trace(trace.sight(), on(trace.box()));
    }

    /** A grid of the page on the turned one. */
    Grid on(Grid grid) {
        return moved(grid, this::on);
    }

    private Place on(Place place) {
        return new Place(place.page(), on(place.box()));
    }

    /** A place of the turned page on the page. */
    Place back(Place place) {
        Box box = place.box();
        return switch (direction) {
            case 90 -> new Place(place.page(), box.lying(width - box.bottom(), box.x()), direction);
            case 180 -> new Place(place.page(), on(box), direction);
            case 270 ->
                    new Place(place.page(), box.lying(box.y(), height - box.right()), direction);
            default -> place;
        };
    }

    Grid back(Grid grid) {
        return moved(grid, this::back);
    }

    private Grid moved(Grid grid, UnaryOperator<Place> to) {
        return direction == 0
                ? grid
                : new Grid(
                        grid.rows(),
                        grid.columns(),
                        grid.cells().stream().map(cell -> cell.at(to.apply(cell.place()))).toList(),
                        grid.method(),
                        grid.alignment(),
                        to.apply(grid.place()));
    }

    Picture back(Picture picture) {
        return new Picture(
                back(picture.place()), picture.description(), picture.file(), picture.content());
    }

    /** A line as a box without width or without height. */
    static Box box(Ruling ruling) {
        return ruling.horizontal()
                ? Box.between(ruling.start(), ruling.position(), ruling.end(), ruling.position())
                : Box.between(ruling.position(), ruling.start(), ruling.position(), ruling.end());
    }
}
