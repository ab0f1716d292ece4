package org.gongkai.reading.source.html;

import com.helger.css.utils.ECSSColor;
import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour as stylesheets write it.
 *
 * @param rgb 0xRRGGBB
 * @param alpha from 0, nothing to be seen, to 1
 */
record CssColor(int rgb, double alpha) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})|([0-9a-f]{6})");

    private static final Pattern FUNCTION =
            Pattern.compile("(rgba?|hsla?)\\(\\s*([^()]{1,80})\\s*\\)");

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{0,4}(?:\\.\\d{1,9})?)(%|deg|)");

    private static final int FULL = 255;

    /** A colour in lower case; empty for what is none, or one of another notation. */
    static Optional<CssColor> of(String text) {
        if (text.equals("transparent")) {
            return Optional.of(new CssColor(0, 0));
        }
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return hex(hex.group(1) == null ? hex.group(2) : hex.group(1));
        }
        Matcher function = FUNCTION.matcher(text);
        if (function.matches()) {
            List<String> parts = List.of(function.group(2).strip().split("[\\s,/]+", -1));
            return parts.size() < 3 || !parts.stream().allMatch(CssColor::isNumber)
                    ? Optional.empty()
                    : Optional.of(function(function.group(1).startsWith("hsl"), parts));
        }
        ECSSColor named = ECSSColor.getFromNameCaseInsensitiveOrNull(text);
        return named == null
                ? Optional.empty()
                : Optional.of(
                        new CssColor(rgb(named.getRed(), named.getGreen(), named.getBlue()), 1));
    }

    private static Optional<CssColor> hex(String digits) {
        String all = digits.length() < 6 ? digits.replaceAll("(.)", "$1$1") : digits;
        if (all.length() != 6 && all.length() != 8) {
            return Optional.empty();
        }
        double alpha =
                all.length() == 6 ? 1 : Integer.parseInt(all.substring(6), 16) / (double) FULL;
        return Optional.of(new CssColor(Integer.parseInt(all.substring(0, 6), 16), alpha));
    }

    private static CssColor function(boolean hue, List<String> parts) {
        double alpha = parts.size() > 3 ? number(parts.get(3), 1) : 1;
        if (!hue) {
            int[] light = parts.stream().limit(3).mapToInt(p -> (int) number(p, FULL)).toArray();
            return new CssColor(rgb(light[0], light[1], light[2]), alpha);
        }
        double saturation = number(parts.get(1), 1);
        double lightness = number(parts.get(2), 1);
        double brightness = lightness + saturation * Math.min(lightness, 1 - lightness);
        double rest = brightness == 0 ? 0 : 2 * (1 - lightness / brightness);
        int rgb =
                Color.HSBtoRGB(
                        (float) (number(parts.get(0), 360) / 360),
                        (float) within(rest, 1),
                        (float) within(brightness, 1));
        return new CssColor(rgb & 0xFFFFFF, alpha);
    }

    private static int rgb(int red, int green, int blue) {
        return (int) within(red, FULL) << 16
                | (int) within(green, FULL) << 8
                | (int) within(blue, FULL);
    }

    private static double within(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    private static boolean isNumber(String part) {
        Matcher number = NUMBER.matcher(part);
        return number.matches() && !number.group(1).matches("-?");
    }

    /** A number, or so many parts of a hundred of the whole. */
    private static double number(String part, double whole) {
        double number = Double.parseDouble(part.replaceAll("[%deg]+$", ""));
        return part.endsWith("%") ? number * whole / 100 : number;
    }
}
