package org.gongkai.reading.source.pdf;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;

/** How paint mixes with what is below it (PDF 32000-1, 11.3.5); light is from 0 to 1. */
@SuppressWarnings("ImmutableEnumChecker") // The functions have no state.
enum Blend {
    NORMAL("Normal", (below, paint) -> paint),
    MULTIPLY("Multiply", (below, paint) -> below * paint),
    DARKEN("Darken", Math::min),
    COLOR_BURN("ColorBurn", (below, paint) -> below >= 1 ? 1 : 1 - burnt(1 - below, paint)),
    SCREEN("Screen", (below, paint) -> below + paint - below * paint),
    LIGHTEN("Lighten", Math::max),
    COLOR_DODGE("ColorDodge", (below, paint) -> below <= 0 ? 0 : burnt(below, 1 - paint)),
    HARD_LIGHT(
            "HardLight",
            (below, paint) ->
                    paint <= 0.5 ? 2 * below * paint : below + (2 * paint - 1) * (1 - below)),
    DIFFERENCE("Difference", (below, paint) -> Math.abs(below - paint)),
    EXCLUSION("Exclusion", (below, paint) -> below + paint - 2 * below * paint),
    LUMINOSITY("Luminosity", (below, paint) -> paint),
    /** All others: they change what is below, and never hide it. */
    OTHER("", (below, paint) -> below);

    /** Those in which paint never makes anything lighter, whatever the page is taken to be. */
    private static final Set<Blend> DARKENING = Set.of(MULTIPLY, DARKEN, COLOR_BURN);

    private static final Set<Blend> PLAIN =
            Set.of(NORMAL, MULTIPLY, DARKEN, COLOR_BURN, HARD_LIGHT);

    private final String entry;
    private final DoubleBinaryOperator mix;

    Blend(String entry, DoubleBinaryOperator mix) {
        this.entry = entry;
        this.mix = mix;
    }

    private static double burnt(double light, double by) {
        return by <= 0 ? 1 : Math.min(1, light / by);
    }

    /** By its name, or the first of several. */
    static Blend of(COSBase entry) {
        COSBase mode = entry instanceof COSArray several ? several.getObject(0) : entry;
        if (!(mode instanceof COSName name)) {
            return OTHER;
        }
        Optional<Blend> found =
                Arrays.stream(values())
                        .filter(blend -> blend.entry.equals(name.getName()))
                        .findFirst();
        return COSName.COMPATIBLE.equals(name) ? NORMAL : found.orElse(OTHER);
    }

    /** Whether dark paint may leave light what is light. */
    boolean lightens() {
        return !PLAIN.contains(this) && this != LUMINOSITY;
    }

    /** Whether nothing is left of black print on white paper once this paint is upon it. */
    boolean hides(Ink paint) {
        if (this == NORMAL) {
            return true;
        }
        Ink paper = mixed(Ink.WHITE, paint);
        return paper.contrast(mixed(Ink.BLACK, paint)) <= Ink.PALEST;
    }

    /** How far paint shows on a ground, from 0 to 1; 1 where one of the two is not known. */
    double contrast(Ink paint, Ink ground) {
        return DARKENING.contains(this)
                ? mixed(ground, paint).contrast(ground)
                : paint.contrast(ground);
    }

    private Ink mixed(Ink below, Ink paint) {
        return new Ink(
                Ink.Space.LIGHT,
                mix.applyAsDouble(below.red(), paint.red()),
                mix.applyAsDouble(below.green(), paint.green()),
                mix.applyAsDouble(below.blue(), paint.blue()));
    }
}
