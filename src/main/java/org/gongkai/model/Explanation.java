package org.gongkai.model;

import java.util.List;

/**
 * Why a table of the document was read as a statutory table of one form, for people who look for
 * the cause of a reading. It decides nothing.
 *
 * @param table code of the statutory table
 * @param form id of the form
 * @param fit how well the print fits that form: the labels found, less what the form does not have;
 *     to be compared with {@code others} alone
 * @param others the other forms that have this table and fit somehow, best first
 * @param blocks what the print of each block shows, in the form's order
 */
public record Explanation(
        String table, String form, double fit, List<Other> others, List<Block> blocks) {

    /** Copies the lists. */
    public Explanation {
        others = List.copyOf(others);
        blocks = List.copyOf(blocks);
    }

    /**
     * Another form.
     *
     * @param form its id
     * @param fit how well the same print fits it
     */
    public record Other(String form, double fit) {}

    /**
     * What the print of a block shows.
     *
     * @param code code of the block, empty for a line without labels of rows
     * @param rows how many rows the form has
     * @param found how many of them were found
     * @param byPlace how many of those only by their place between others
     * @param shows what the header names and what became of the cells: codes, some with numbers
     *     behind them, such as {@code some-columns 3 7}
     */
    public record Block(String code, int rows, int found, int byPlace, List<String> shows) {

        /** Copies the list. */
        public Block {
            shows = List.copyOf(shows);
        }
    }
}
