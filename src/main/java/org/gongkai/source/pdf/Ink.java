package org.gongkai.source.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A colour, as far as one must know to tell white from the rest.
 *
 * @param space how its components mix
 * @param visible whether it shows on white paper
 */
record Ink(Space space, boolean visible) {

    /** Black in DeviceGray, with which every page begins. */
    static final Ink DEFAULT = new Ink(Space.LIGHT, true);

    /** Opacity, of 1, up to which nothing is seen. */
    static final double FAINTEST = 0.02;

    /** Component, of 1, from which light is white; Word writes 0.999 and the like. */
    private static final double WHITE = 0.98;

    /** How components mix. */
    enum Space {
        /** Grey and RGB: 1 is white. */
        LIGHT,
        /** CMYK, Separation, DeviceN: 0 is white. */
        PAINT,
        /** Lab: 100 is white. */
        LAB,
        /** Patterns and palettes: taken for visible. */
        OPAQUE
    }

    /** The colour with which a newly chosen colour space begins: black or full paint. */
    static Ink initial(Space space) {
        return new Ink(space, true);
    }

    static Ink of(Space space, Operands components) {
        return new Ink(space, !isWhite(space, components));
    }

    private static boolean isWhite(Space space, Operands components) {
        int count = components.size();
        if (count == 0 || space == Space.OPAQUE) {
            return false;
        }
        if (space == Space.LAB) {
            return components.number(0) >= 100 * WHITE;
        }
        for (int i = 0; i < count; i++) {
            double value = components.number(i);
            if (space == Space.LIGHT ? value < WHITE : value > 1 - WHITE) {
                return false;
            }
        }
        return true;
    }

    /** How a colour space mixes, from its name or array. */
    static Space space(COSBase definition) {
        if (definition instanceof COSName name) {
            return named(name.getName());
        }
        if (definition instanceof COSArray array && array.getObject(0) instanceof COSName family) {
            boolean profile = family.getName().equals("ICCBased");
            return profile ? profile(array.getObject(1)) : named(family.getName());
        }
        return Space.OPAQUE;
    }

    private static Space named(String family) {
        return switch (family) {
            case "DeviceGray", "G", "CalGray", "DeviceRGB", "RGB", "CalRGB" -> Space.LIGHT;
            case "DeviceCMYK", "CMYK", "Separation", "DeviceN" -> Space.PAINT;
            case "Lab" -> Space.LAB;
            default -> Space.OPAQUE;
        };
    }

    private static Space profile(COSBase stream) {
        boolean four =
                stream instanceof COSStream && ((COSDictionary) stream).getInt(COSName.N, 3) == 4;
        return four ? Space.PAINT : Space.LIGHT;
    }
}
