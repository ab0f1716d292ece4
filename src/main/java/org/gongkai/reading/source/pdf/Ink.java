package org.gongkai.reading.source.pdf;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A colour, as far as one must know to tell it from what it is painted on. Component values are
 * 0–1; those of patterns are not a number, which makes them differ from everything.
 *
 * @param space how its components mix
 * @param red amount of red light
 * @param green amount of green light
 * @param blue amount of blue light
 */
record Ink(Space space, double red, double green, double blue) {

    /** Black in DeviceGray, with which every page begins. */
    static final Ink BLACK = new Ink(Space.LIGHT, 0, 0, 0);

    /** The paper. */
    static final Ink WHITE = new Ink(Space.LIGHT, 1, 1, 1);

    /** What is not known, and so differs from everything. */
    static final Ink UNKNOWN = new Ink(Space.OPAQUE, Double.NaN, Double.NaN, Double.NaN);

    /** Opacity, of 1, up to which nothing is seen. */
    static final double FAINTEST = 0.02;

    /** Difference of components, by opacity, up to which print is not seen by people. */
    static final double PALEST = 0.08;

    /** Difference of components up to which nothing is seen; Word writes 0.999 for white. */
    private static final double ALIKE = 0.02;

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
        return new Ink(space, 0, 0, 0);
    }

    static Ink of(Space space, Operands in) {
        int count = in.size();
        if (space == Space.OPAQUE || !in.areNumbers(Math.max(count, 1))) {
            return new Ink(space, Double.NaN, Double.NaN, Double.NaN);
        }
        if (space == Space.LAB) {
            double light = in.number(0) / 100;
            return new Ink(space, light, light + in.number(1) / 100, light + in.number(2) / 100);
        }
        if (space == Space.LIGHT) {
            boolean grey = count < 3;
            return new Ink(space, in.number(0), in.number(grey ? 0 : 1), in.number(grey ? 0 : 2));
        }
        return count == 4 ? ofProcess(in) : ofSpots(in);
    }

    private static Ink ofProcess(Operands in) {
        double rest = 1 - in.number(3);
        return new Ink(
                Space.PAINT,
                (1 - in.number(0)) * rest,
                (1 - in.number(1)) * rest,
                (1 - in.number(2)) * rest);
    }

    /** Spot paints of unknown colour: only none at all is known to be white. */
    private static Ink ofSpots(Operands in) {
        double least = 1;
        for (int i = 0; i < in.size(); i++) {
            least = Math.min(least, 1 - in.number(i));
        }
        return new Ink(Space.PAINT, least, least, least);
    }

    /** Whether it shows on a background. */
    boolean showsOn(Ink background) {
        return contrast(background) > ALIKE;
    }

    /** The largest difference of components, from 0 to 1; 1 where one of the two is not known. */
    double contrast(Ink other) {
        double most =
                Math.max(
                        Math.abs(red - other.red),
                        Math.max(Math.abs(green - other.green), Math.abs(blue - other.blue)));
        return Double.isNaN(most) ? 1 : Math.min(1, most);
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
