package org.gongkai.reading.source.html;

import com.helger.css.utils.ECSSColor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.RunLook;

/**
 * A colour as stylesheets write it.
 *
 * @param rgb 0xRRGGBB
 * @param alpha from 0, nothing to be seen, to 1
 */
record CssColor(int rgb, double alpha) {

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})|([0-9a-f]{6})");

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{0,4}(?:\\.\\d{1,9})?)(%|deg|)");

    private static final Pattern SHARE = Pattern.compile("(.*?)\\s*(?:([\\d.]{1,9})%)?");

    private static final Set<String> MIXED = Set.of("color-mix", "light-dark");

    /** What a page asks the system for, as it is where nobody chose a dark one. */
    private static final Map<String, Integer> SYSTEM =
            Map.ofEntries(
                    Map.entry("canvas", 0xFFFFFF),
                    Map.entry("canvastext", 0),
                    Map.entry("window", 0xFFFFFF),
                    Map.entry("windowtext", 0),
                    Map.entry("field", 0xFFFFFF),
                    Map.entry("fieldtext", 0),
                    Map.entry("buttonface", 0xEFEFEF),
                    Map.entry("buttontext", 0),
                    Map.entry("linktext", 0x0000EE),
                    Map.entry("graytext", 0x808080));

    private static final int FULL = 255;

    /** Longer ones are not written by people; so colours of colours have an end as well. */
    private static final int LONGEST = 300;

    /** A colour in lower case; empty for what is none, or one that is not known. */
    static Optional<CssColor> of(String text) {
        if (text.equals("transparent")) {
            return Optional.of(new CssColor(0, 0));
        }
        Matcher hex = HEX.matcher(text);
        if (hex.matches()) {
            return hex(hex.group(1) == null ? hex.group(2) : hex.group(1));
        }
        if (SYSTEM.containsKey(text)) {
            return Optional.of(new CssColor(SYSTEM.get(text), 1));
        }
        Optional<CssFunction> function = CssFunction.only(text);
        if (function.isPresent()) {
            return function.flatMap(CssColor::of);
        }
        ECSSColor named = ECSSColor.getFromNameCaseInsensitiveOrNull(text);
        return named == null
                ? Optional.empty()
                : Optional.of(
                        new CssColor(rgb(named.getRed(), named.getGreen(), named.getBlue()), 1));
    }

    /** Whether a browser sees a colour in what here is none. */
    static boolean isUnknown(String text) {
        return CssFunction.only(text)
                .filter(each -> MIXED.contains(each.name()) || ColorSpace.named(each).isPresent())
                .filter(each -> of(each).isEmpty())
                .isPresent();
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

    private static Optional<CssColor> of(CssFunction function) {
        if (function.inside().length() > LONGEST) {
            return Optional.empty();
        }
        if (MIXED.contains(function.name())) {
            List<String> parts = function.arguments();
            return function.name().equals("light-dark")
                    ? parts.stream().limit(1).flatMap(part -> of(part).stream()).findFirst()
                    : mixed(parts);
        }
        Optional<ColorSpace> space = ColorSpace.named(function);
        List<String> words = function.words();
        int first = function.name().equals("color") ? 1 : 0;
        if (space.isEmpty() || words.size() < first + 3) {
            return Optional.empty();
        }
        double[] parts = new double[4];
        parts[3] = 1;
        for (int i = 0; i < Math.min(4, words.size() - first); i++) {
            double whole = i == 3 ? 1 : space.get().whole(i);
            OptionalDouble part = number(words.get(first + i), whole);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts[i] = part.getAsDouble();
        }
        double[] light = space.get().light(parts[0], parts[1], parts[2]);
        return Optional.of(
                new CssColor(
                        rgb(light[0] * FULL, light[1] * FULL, light[2] * FULL),
                        within(parts[3], 1)));
    }

    /** Of two colours; all ways to mix them are taken for one. */
    private static Optional<CssColor> mixed(List<String> parts) {
        if (parts.size() != 3) {
            return Optional.empty();
        }
        Matcher one = SHARE.matcher(parts.get(1));
        Matcher other = SHARE.matcher(parts.get(2));
        if (!one.matches() || !other.matches()) {
            return Optional.empty();
        }
        double first = share(one, 1 - share(other, 0.5));
        double second = share(other, 1 - first);
        double all = first + second;
        return of(one.group(1))
                .flatMap(
                        a ->
                                of(other.group(1))
                                        .filter(b -> all > 0)
                                        .map(b -> a.mixed(b, second / all, Math.min(1, all))));
    }

    private static double share(Matcher part, double otherwise) {
        return part.group(2) == null
                ? otherwise
                : number(part.group(2), 1).orElse(100 * otherwise) / 100;
    }

    private CssColor mixed(CssColor other, double share, double all) {
        int mixed = RunLook.blend(other.rgb, rgb, share);
        return new CssColor(mixed, all * (alpha * (1 - share) + other.alpha * share));
    }

    private static int rgb(double red, double green, double blue) {
        return (int) Math.round(within(red, FULL)) << 16
                | (int) Math.round(within(green, FULL)) << 8
                | (int) Math.round(within(blue, FULL));
    }

    private static double within(double value, double most) {
        return Math.max(0, Math.min(most, value));
    }

    /** A number, or so many parts of a hundred of the whole. */
    private static OptionalDouble number(String part, double whole) {
        if (part.equals("none")) {
            return OptionalDouble.of(0);
        }
        if (CssMath.is(part)) {
            return CssMath.value(part, each -> number(each, whole));
        }
        Matcher number = NUMBER.matcher(part.toLowerCase(Locale.ROOT));
        if (!number.matches() || number.group(1).matches("-?")) {
            return OptionalDouble.empty();
        }
        double value = Double.parseDouble(number.group(1));
        return OptionalDouble.of(number.group(2).equals("%") ? value * whole / 100 : value);
    }
}
