package org.gongkai.reading.source.office;

/**
 * What is left of the height of a cell whose row has an exact one; what stands below is cut off.
 *
 * @param height of the row in twips; 0 where it grows with its text
 * @param above twips that the lines above take up at least
 * @param line twips that the line being read takes up
 */
record RowRoom(int height, int above, int line) {

    /** Where rows grow with their text. */
    static final RowRoom ENDLESS = new RowRoom(0, 0, 0);

    /**
     * That of a cell which begins.
     *
     * @param margin twips that it keeps free above its text
     */
    static RowRoom of(int height, int margin) {
        return new RowRoom(height, Math.max(0, margin), 0);
    }

    /**
     * What is left below a line.
     *
     * @param before twips that it keeps free above itself
     * @param twips that it takes up
     */
    RowRoom line(int before, int twips) {
        return height == 0 ? this : new RowRoom(height, above + line + before, Math.max(0, twips));
    }

    /** Whether nothing of the line is left. */
    boolean ends() {
        return height > 0 && above >= height;
    }

    /** Whether less than so many twips of the line are left. */
    boolean cuts(int twips) {
        return height > 0 && above + twips > height;
    }
}
