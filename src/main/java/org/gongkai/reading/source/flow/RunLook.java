package org.gongkai.reading.source.flow;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.gongkai.model.Sight;

/**
 * How a run of text looks, as far as it decides whether a person reads it.
 *
 * @param hidden whether the format says that it is not shown
 * @param struck whether a line goes through it
 * @param raised whether it is raised or lowered, and smaller
 * @param upset whether it is shown otherwise than its signs follow one another: backwards, upside
 *     down, one upon the other, in a font of drawings
 * @param ink its colour as 0xRRGGBB; empty where it is the usual one, or not known
 * @param ground the colour behind it; empty where that is not known
 * @param points its size in points; empty where it is the usual one
 */
public record RunLook(
        boolean hidden,
        boolean struck,
        boolean raised,
        boolean upset,
        OptionalInt ink,
        OptionalInt ground,
        OptionalDouble points) {

    /** White paper. */
    public static final int PAPER = 0xFFFFFF;

    /** Text as it usually is. */
    public static final RunLook PLAIN =
            new RunLook(
                    false,
                    false,
                    false,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalDouble.empty());

    /** Text that is not shown. */
    public static final RunLook UNSEEN =
            new RunLook(
                    true,
                    false,
                    false,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalDouble.empty());

    /** The mark of a note. */
    public static final RunLook RAISED =
            new RunLook(
                    false,
                    false,
                    true,
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    OptionalDouble.empty());

    /** Sum of what red, green and blue differ by, from which an ink is seen; of 765. */
    private static final int SEEN = 48;

    /** Size in points below which nobody reads anything. */
    private static final double SMALLEST = 2;

    /** Text that stands as its signs follow one another. */
    public RunLook(
            boolean hidden,
            boolean struck,
            boolean raised,
            OptionalInt ink,
            OptionalInt ground,
            OptionalDouble points) {
        this(hidden, struck, raised, false, ink, ground, points);
    }

    /** The same, upset. */
    public RunLook turned() {
        return new RunLook(hidden, struck, raised, true, ink, ground, points);
    }

    /** What a person sees instead of reading it; empty for text that is read. */
    Optional<Sight> sight() {
        if (hidden || isTiny() || isOnItsOwnColour()) {
            return Optional.of(Sight.HIDDEN);
        }
        if (struck || raised) {
            return Optional.of(struck ? Sight.STRUCK : Sight.MARKED);
        }
        return Optional.of(Sight.DRAWN).filter(drawn -> upset);
    }

    private boolean isTiny() {
        return points.isPresent() && points.getAsDouble() < SMALLEST;
    }

    /** Whether its ink cannot be told from the colour behind it. */
    public boolean isOnItsOwnColour() {
        return ink.isPresent()
                && ground.isPresent()
                && difference(ink.getAsInt(), ground.getAsInt()) < SEEN;
    }

    /** The colour of a pattern that covers a part of its ground, from 0 to 1. */
    public static int blend(int pattern, int ground, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int over = (pattern >> shift) & 0xFF;
            int under = (ground >> shift) & 0xFF;
            mixed |= (int) Math.round(over * part + under * (1 - part)) << shift;
        }
        return mixed;
    }

    /** By how much red, green and blue of two colours differ together; 0 to 765. */
    public static int difference(int one, int other) {
        int sum = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            sum += Math.abs(((one >> shift) & 0xFF) - ((other >> shift) & 0xFF));
        }
        return sum;
    }
}
