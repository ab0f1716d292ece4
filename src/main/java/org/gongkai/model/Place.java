package org.gongkai.model;

/**
 * Where something is printed.
 *
 * @param page page number from 1; 0 where the format has no pages
 * @param box the place on that page; an empty box at 0, 0 where the format has no pages
 * @param direction in which text is read there, in degrees clockwise from left-to-right: 0, 90, 180
 *     or 270; a record does not keep it
 */
public record Place(int page, Box box, int direction) {

    /** The place of anything in a format without pages. */
    public static final Place UNPAGED = new Place(0, new Box(0, 0, 0, 0));

    /** A place whose text is read from left to right. */
    public Place(int page, Box box) {
        this(page, box, 0);
    }

    /** Refuses negative page numbers. */
    public Place {
        if (page < 0) {
            throw new IllegalArgumentException("page " + page + " is below 0");
        }
    }

    /** Whether this is a place on a page. */
    public boolean paged() {
        return page > 0;
    }

    /**
     * The box with the page turned so that text runs from left to right. Only differences between
     * places of one direction mean something.
     */
    public Box read() {
        return switch (direction) {
            case 90 -> box.lying(box.y(), -box.right());
            case 180 -> new Box(-box.right(), -box.bottom(), box.width(), box.height());
            case 270 -> box.lying(-box.bottom(), box.x());
            default -> box;
        };
    }

    // Asked very often: what tells most apart comes first, and no method handles are in the way.
    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Place place
                        && page == place.page
                        && direction == place.direction
                        && box.equals(place.box));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * page + box.hashCode()) + direction;
    }
}
