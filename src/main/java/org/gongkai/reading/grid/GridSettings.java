package org.gongkai.reading.grid;

/**
 * Tolerances of the grid finder, in points unless said otherwise.
 *
 * @param snap positions this close are one line: double rules, borders of neighbouring cells that
 *     are off by a little, cells with spacing. Below the height of a row of the smallest type
 * @param gap ends of one line this far apart are joined: dashes, corners left open. Below the
 *     height of a row, at which a merged cell interrupts a line
 * @param touch a line that ends this far from another one reaches it
 * @param shortest lines shorter than this, after joining, are no borders
 * @param overhang horizontal lines that reach this far beyond the outermost vertical one enclose a
 *     column without an outer border; less is a line drawn too long
 * @param coverage part (0–1) of a side between two grid lines that must be drawn, for the side to
 *     separate two cells
 * @param mostLines lines in each direction that are looked at, the longest first; drawings have
 *     more
 * @param mostPlaces rows times columns up to which a grid is a table; hatchings have more
 */
record GridSettings(
        double snap,
        double gap,
        double touch,
        double shortest,
        double overhang,
        double coverage,
        int mostLines,
        int mostPlaces) {

    /** Fits type of 6 points and more. */
    static final GridSettings DEFAULT = new GridSettings(4, 5, 4, 5, 12, 0.55, 3_000, 100_000);
}
