package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.XmlNode;

/** What a Word document paints behind text. */
final class DocxShade {

    /** A pattern of dots, by the parts of a hundred that they cover. */
    private static final Pattern DOTS = Pattern.compile("pct(\\d{1,2})");

    private static final double HUNDRED = 100;

    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]{6}");

    private DocxShade() {}

    /** The colour of a shading, which may not be known; empty where nothing is painted. */
    static Optional<OptionalInt> of(Optional<XmlNode> shading, DocxTheme theme) {
        return shading.filter(shade -> !shade.attribute("val").equals("nil"))
                .flatMap(shade -> painted(shade, theme));
    }

    private static Optional<OptionalInt> painted(XmlNode shade, DocxTheme theme) {
        OptionalInt themed = theme.of(shade, "themeFill");
        return themed.isPresent() && shade.attribute("val").equals("clear")
                ? Optional.of(themed)
                : Optional.of(shade).filter(each -> !isClear(each)).map(DocxShade::colour);
    }

    private static boolean isClear(XmlNode shade) {
        return shade.attribute("val").equals("clear") && isUsual(shade.attribute("fill"));
    }

    private static boolean isUsual(String colour) {
        return colour.isEmpty() || colour.equals("auto");
    }

    private static OptionalInt colour(XmlNode shade) {
        String pattern = shade.attribute("val");
        String ink = shade.attribute("color");
        String ground = shade.attribute("fill");
        Matcher dots = DOTS.matcher(pattern);
        if (pattern.equals("clear")) {
            return rgb(ground);
        }
        if (pattern.equals("solid")) {
            return isUsual(ink) ? OptionalInt.of(0) : rgb(ink);
        }
        return dots.matches()
                ? blend(ink, ground, Integer.parseInt(dots.group(1)) / HUNDRED)
                : OptionalInt.empty();
    }

    private static OptionalInt blend(String ink, String ground, double part) {
        OptionalInt over = isUsual(ink) ? OptionalInt.of(0) : rgb(ink);
        OptionalInt under = isUsual(ground) ? OptionalInt.of(RunLook.PAPER) : rgb(ground);
        return over.isPresent() && under.isPresent()
                ? OptionalInt.of(RunLook.blend(over.getAsInt(), under.getAsInt(), part))
                : OptionalInt.empty();
    }

    /** A colour by its six digits; empty for others. */
    static OptionalInt rgb(String hex) {
        return HEX.matcher(hex).matches()
                ? OptionalInt.of(Integer.parseInt(hex, 16))
                : OptionalInt.empty();
    }
}
