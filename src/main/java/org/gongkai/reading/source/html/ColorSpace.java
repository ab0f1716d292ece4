package org.gongkai.reading.source.html;

import java.util.Map;
import java.util.Optional;

/**
 * How the three numbers of a colour are meant (CSS Color 4). Spaces wider than that of screens are
 * taken for it: what is white, black or grey in one is so in the other.
 */
enum ColorSpace {
    RGB(255, 255, 255),
    HSL(360, 100, 100),
    HWB(360, 100, 100),
    LAB(100, 125, 125),
    LCH(100, 150, 360),
    OKLAB(1, 0.4, 0.4),
    OKLCH(1, 0.4, 360),
    SCREEN(1, 1, 1),
    LINEAR(1, 1, 1),
    XYZ(1, 1, 1);

    private static final Map<String, ColorSpace> FUNCTIONS =
            Map.of(
                    "rgb", RGB, "rgba", RGB, "hsl", HSL, "hsla", HSL, "hwb", HWB, "lab", LAB, "lch",
                    LCH, "oklab", OKLAB, "oklch", OKLCH);

    private static final Map<String, ColorSpace> COLORS =
            Map.of(
                    "srgb", SCREEN,
                    "srgb-linear", LINEAR,
                    "display-p3", SCREEN,
                    "display-p3-linear", LINEAR,
                    "a98-rgb", SCREEN,
                    "prophoto-rgb", SCREEN,
                    "rec2020", SCREEN,
                    "xyz", XYZ,
                    "xyz-d65", XYZ,
                    "xyz-d50", XYZ);

    private final double first;
    private final double second;
    private final double third;

    ColorSpace(double one, double two, double three) {
        this.first = one;
        this.second = two;
        this.third = three;
    }

    /** The space of a function that gives a colour; empty for other functions. */
    static Optional<ColorSpace> named(CssFunction function) {
        return function.name().equals("color")
                ? Optional.of(function.words().stream().findFirst().map(COLORS::get).orElse(SCREEN))
                : Optional.ofNullable(FUNCTIONS.get(function.name()));
    }

    /** What a hundred parts of a hundred are of a number, from 0. */
    double whole(int index) {
        return index == 0 ? first : index == 1 ? second : third;
    }

    /** Red, green and blue on a screen, each from 0 to 1 or beyond. */
    double[] light(double one, double two, double three) {
        return switch (this) {
            case RGB -> new double[] {one / 255, two / 255, three / 255};
            case SCREEN -> new double[] {one, two, three};
            case LINEAR -> bent(one, two, three);
            case HSL -> hsl(one, two / 100, three / 100);
            case HWB -> hwb(one, two / 100, three / 100);
            case LAB -> lab(one, two, three);
            case LCH -> lab(one, along(two, three), across(two, three));
            case OKLAB -> oklab(one, two, three);
            case OKLCH -> oklab(one, along(two, three), across(two, three));
            case XYZ -> xyz(one, two, three);
        };
    }

    private static double along(double chroma, double hue) {
        return chroma * Math.cos(Math.toRadians(hue));
    }

    private static double across(double chroma, double hue) {
        return chroma * Math.sin(Math.toRadians(hue));
    }

    private static double[] hsl(double hue, double saturation, double lightness) {
        double reach = saturation * Math.min(lightness, 1 - lightness);
        double[] light = new double[3];
        int[] places = {0, 8, 4};
        for (int i = 0; i < 3; i++) {
            double place = (((places[i] + hue / 30) % 12) + 12) % 12;
            light[i] =
                    lightness - reach * Math.max(-1, Math.min(Math.min(place - 3, 9 - place), 1));
        }
        return light;
    }

    private static double[] hwb(double hue, double white, double black) {
        double[] light = hsl(hue, 1, 0.5);
        for (int i = 0; i < 3; i++) {
            light[i] =
                    white + black >= 1
                            ? white / (white + black)
                            : light[i] * (1 - white - black) + white;
        }
        return light;
    }

    /** The white of paper, D50, is taken for that of screens. */
    private static double[] lab(double lightness, double a, double b) {
        double y = (lightness + 16) / 116;
        return xyz(0.95047 * root(y + a / 500), root(y), 1.08883 * root(y - b / 200));
    }

    private static double root(double value) {
        return value > 6 / 29.0 ? value * value * value : 3 * 36 / 841.0 * (value - 4 / 29.0);
    }

    private static double[] oklab(double lightness, double a, double b) {
        double l = Math.pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3);
        double m = Math.pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3);
        double s = Math.pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3);
        return bent(
                4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
                -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
                -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double[] xyz(double x, double y, double z) {
        return bent(
                3.2404542 * x - 1.5371385 * y - 0.4985314 * z,
                -0.9692660 * x + 1.8760108 * y + 0.0415560 * z,
                0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
    }

    /** Light as the numbers of a screen have it. */
    private static double[] bent(double... light) {
        double[] bent = new double[3];
        for (int i = 0; i < 3; i++) {
            double each = Math.max(0, light[i]);
            bent[i] = each <= 0.0031308 ? 12.92 * each : 1.055 * Math.pow(each, 1 / 2.4) - 0.055;
        }
        return bent;
    }
}
