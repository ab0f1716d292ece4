package org.gongkai.model;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A statutory cell and what the document says there.
 *
 * @param key which cell
 * @param value what it says
 * @param unit unit of the value: the one printed in the cell or above it, else the form's; may be
 *     empty
 * @param place where it is printed
 * @param method how it was read
 * @param origin where it is in the tables as found; {@link Origin#NONE} for missing cells
 * @param confidence how sure the reading of a picture is, from 0 to 1; empty where the document
 *     itself has the text
 * @param shift how many places the point moves to the right when the value is given in the form's
 *     own unit: 0 where it is in that, -4 for 元 in a column of 万元; empty where that is not certain
 * @param provenBy what holds it besides its own print, in the order of {@link ProvenBy}
 */
public record MatchedCell(
        CellKey key,
        CellValue value,
        String unit,
        Place place,
        Method method,
        Origin origin,
        OptionalDouble confidence,
        OptionalInt shift,
        Set<ProvenBy> provenBy) {

    /** Copies the set. */
    public MatchedCell {
        provenBy =
                provenBy.isEmpty()
                        ? Set.of()
                        : Collections.unmodifiableSet(EnumSet.copyOf(provenBy));
    }

    /** A cell that nothing holds yet. */
    public MatchedCell(
            CellKey key,
            CellValue value,
            String unit,
            Place place,
            Method method,
            Origin origin,
            OptionalDouble confidence,
            OptionalInt shift) {
        this(key, value, unit, place, method, origin, confidence, shift, Set.of());
    }

    /** A cell whose text the document itself has. */
    public MatchedCell(
            CellKey key, CellValue value, String unit, Place place, Method method, Origin origin) {
        this(key, value, unit, place, method, origin, OptionalDouble.empty(), OptionalInt.of(0));
    }

    /** The number in the form's own unit, where that is certain. */
    public Optional<BigDecimal> standard() {
        return shift.isPresent()
                ? value.number().map(number -> number.scaleByPowerOfTen(shift.getAsInt()))
                : Optional.empty();
    }

    /** The same cell, of which a second look says the same. */
    public MatchedCell seenTwice() {
        return alsoHeld(ProvenBy.EYE);
    }

    /** The same cell with one more that holds it. */
    public MatchedCell alsoHeld(ProvenBy by) {
        return held(ProvenBy.all(provenBy, Set.of(by)));
    }

    /** The same cell with what holds it. */
    public MatchedCell held(Set<ProvenBy> by) {
        return new MatchedCell(key, value, unit, place, method, origin, confidence, shift, by);
    }

    /** Whether a second look at the ink of the page, blind to the first, reads the same. */
    public boolean seen() {
        return provenBy.contains(ProvenBy.EYE);
    }

    /** The same cell with another value. */
    public MatchedCell with(CellValue other) {
        return new MatchedCell(key, other, unit, place, method, origin, confidence, shift);
    }

    /** The same cell under another address. */
    public MatchedCell at(CellKey address) {
        return new MatchedCell(address, value, unit, place, method, origin, confidence, shift);
    }

    /** The same cell with the value that a person gave. */
    public MatchedCell corrected(CellValue other) {
        return new MatchedCell(
                key, other, unit, place, Method.CORRECTED, origin, confidence, shift);
    }

    /**
     * A place in the tables as found.
     *
     * @param table {@link Table#index()}, or -1
     * @param row grid row from 0, or -1
     * @param column grid column from 0, or -1
     */
    public record Origin(int table, int row, int column) {

        /** No place. */
        public static final Origin NONE = new Origin(-1, -1, -1);
    }
}
