package org.gongkai.model;

/**
 * How far the sums that a form prescribes for a table prove what was read. Sums that are only usual
 * do not count.
 *
 * @param held sums of which every cell is known and which hold, from 0
 * @param open sums of which some cell is not known and which nothing contradicts, from 0
 * @param broken sums that do not hold, from 0
 */
public record Proof(int held, int open, int broken) {

    /** No sum was tried. */
    public static final Proof NONE = new Proof(0, 0, 0);

    /** Refuses counts below 0. */
    public Proof {
        if (held < 0 || open < 0 || broken < 0) {
            throw new IllegalArgumentException(
                    "sums held " + held + ", open " + open + ", broken " + broken);
        }
    }

    /** The sums of two tables. */
    public Proof and(Proof other) {
        return new Proof(held + other.held, open + other.open, broken + other.broken);
    }
}
