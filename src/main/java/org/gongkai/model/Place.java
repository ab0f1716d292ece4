package org.gongkai.model;

/**
 * Where something is printed.
 *
 * @param page page number from 1; 0 where the format has no pages
 * @param box the place on that page; an empty box at 0, 0 where the format has no pages
 */
public record Place(int page, Box box) {

    /** The place of anything in a format without pages. */
    public static final Place UNPAGED = new Place(0, new Box(0, 0, 0, 0));

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
}
