package org.gongkai.reading.source.pdf;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;

/**
 * A colour space that says itself what its components look like: a palette, or paints of any name.
 * Only what is white by it is asked for; other colours are seen whatever they are.
 */
final class MixedPaints {

    /** All others. */
    static final MixedPaints NONE = new MixedPaints(Optional.empty(), true);

    /** The name of a paint that puts nothing on the page (ISO 32000-2, 8.6.6.4). */
    private static final COSName NO_PAINT = COSName.getPDFName("None");

    /** Light of each component, of 1, that white has. */
    private static final double WHITEST = 0.98;

    private final Optional<PDColorSpace> space;
    private final boolean shows;

    private MixedPaints(Optional<PDColorSpace> space, boolean shows) {
        this.space = space;
        this.shows = shows;
    }

    static MixedPaints of(COSBase definition) {
        boolean mixed =
                definition instanceof COSArray array
                        && array.size() > 1
                        && (COSName.INDEXED.equals(array.getObject(0))
                                || COSName.SEPARATION.equals(array.getObject(0))
                                || COSName.DEVICEN.equals(array.getObject(0)));
        try {
            return mixed
                    ? new MixedPaints(
                            Optional.of(PDColorSpace.create(definition)),
                            shows(((COSArray) definition).getObject(1)))
                    : NONE;
        } catch (IOException | RuntimeException e) {
            return NONE;
        }
    }

    /** Whether some of the paints of that name, or of those names, do. */
    private static boolean shows(COSBase names) {
        return names instanceof COSArray several
                ? several.toList().stream().anyMatch(name -> !NO_PAINT.equals(name))
                : !NO_PAINT.equals(names);
    }

    /** The colour with which it begins; white where it puts nothing on the paper. */
    Ink initial(Ink.Space mixing) {
        return shows ? Ink.initial(mixing) : Ink.WHITE;
    }

    /** White, where these components are. */
    Optional<Ink> white(Operands in) {
        if (!shows) {
            return Optional.of(Ink.WHITE);
        }
        if (space.isEmpty()
                || in.size() != space.get().getNumberOfComponents()
                || !in.areNumbers(Math.max(1, in.size()))) {
            return Optional.empty();
        }
        float[] components = new float[in.size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = (float) in.number(i);
        }
        try {
            float[] light = space.get().toRGB(components);
            return isWhite(light) ? Optional.of(Ink.WHITE) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhite(float[] light) {
        for (float each : light) {
            if (!(each >= WHITEST)) {
                return false;
            }
        }
        return light.length > 0;
    }
}
