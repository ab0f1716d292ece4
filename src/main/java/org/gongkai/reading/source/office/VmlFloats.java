package org.gongkai.reading.source.office;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.reading.source.flow.Floating;
import org.gongkai.reading.source.flow.XmlNode;

/** The same as {@link DocxFloats} of shapes in VML, as older programs write them. */
final class VmlFloats {

    private static final Set<String> SHAPES =
            Set.of(
                    "shape",
                    "rect",
                    "oval",
                    "roundrect",
                    "line",
                    "polyline",
                    "arc",
                    "group",
                    "image");

    private static final Set<String> OFF = Set.of("f", "false", "0");

    private static final Pattern LENGTH =
            Pattern.compile("(-?\\d{1,6}(?:\\.\\d{1,6})?|-?\\.\\d{1,6})(pt|in|cm|mm|pc|px|)");

    private static final Map<String, Double> TWIPS =
            Map.of("pt", 20.0, "in", 1_440.0, "cm", 566.9, "mm", 56.69, "pc", 240.0, "px", 15.0);

    /** Pixels, where no unit is said. */
    private static final double USUAL = 15;

    private VmlFloats() {}

    /** Where the shapes of a picture element cover text. */
    static List<Floating> of(XmlNode picture) {
        return picture.children().stream()
                .filter(child -> SHAPES.contains(child.name()))
                .filter(VmlFloats::covers)
                .map(VmlFloats::place)
                .toList();
    }

    private static boolean covers(XmlNode shape) {
        Map<String, String> style = style(shape);
        boolean floats = style.getOrDefault("position", "").equals("absolute");
        boolean behind = style.getOrDefault("z-index", "0").startsWith("-");
        boolean hidden = style.getOrDefault("visibility", "").equals("hidden");
        boolean wraps =
                shape.first("wrap")
                        .map(wrap -> wrap.attribute("type"))
                        .filter(type -> !type.isEmpty() && !type.equals("none"))
                        .isPresent();
        return floats && !behind && !hidden && !wraps && paints(shape);
    }

    private static boolean paints(XmlNode shape) {
        if (shape.is("group")) {
            return shape.children().stream()
                    .filter(child -> SHAPES.contains(child.name()))
                    .anyMatch(VmlFloats::paints);
        }
        boolean text = shape.within("txbxContent").stream().anyMatch(t -> !t.text().isBlank());
        boolean line =
                shape.is("line") || shape.attribute("type").matches("#_x0000_t(?:20|3[2-9])");
        return text
                || shape.first("imagedata").isPresent()
                || (line ? !OFF.contains(shape.attribute("stroked")) : isFilled(shape));
    }

    private static boolean isFilled(XmlNode shape) {
        boolean off =
                OFF.contains(shape.attribute("filled"))
                        || shape.first("fill")
                                .filter(fill -> OFF.contains(fill.attribute("on")) || isClear(fill))
                                .isPresent();
        return !off;
    }

    private static boolean isClear(XmlNode fill) {
        String opacity = fill.attribute("opacity");
        return opacity.equals("0") || opacity.matches("0?\\.0\\d*|[0-9]%|\\d{1,3}f|0f");
    }

    private static Floating place(XmlNode shape) {
        Map<String, String> style = style(shape);
        int height = twips(style.getOrDefault("height", shape.is("line") ? "" : "?"));
        int width = twips(style.getOrDefault("width", "?"));
        boolean turned = !style.getOrDefault("rotation", "0").equals("0");
        boolean placed = style.getOrDefault("mso-position-vertical", "absolute").equals("absolute");
        boolean ends = shape.is("line") && style.get("height") == null;
        if (height < 0 || turned || !placed || ends || style.containsKey("mso-height-percent")) {
            return Floating.ANYWHERE;
        }
        int top = twips(style.getOrDefault("margin-top", style.getOrDefault("top", "0")));
        Floating down = down(style, top, height);
        int left = twips(style.getOrDefault("margin-left", style.getOrDefault("left", "0")));
        boolean known =
                width >= 0
                        && style.getOrDefault("mso-position-horizontal", "absolute")
                                .equals("absolute")
                        && style.getOrDefault("mso-position-horizontal-relative", "text")
                                .equals("text");
        return known ? down.across(left, left + width) : down;
    }

    private static Floating down(Map<String, String> style, int top, int height) {
        return switch (style.getOrDefault("mso-position-vertical-relative", "text")) {
            case "text", "paragraph" -> Floating.between(top, top + height);
            case "line" -> Floating.between(top, top + height + Floating.PARAGRAPH);
            case "page", "top-margin-area" -> Floating.onPage(top, top + height);
            case "margin" -> Floating.onText(top, top + height);
            default -> Floating.ANYWHERE;
        };
    }

    private static int twips(String length) {
        Matcher found = LENGTH.matcher(length.strip());
        return found.matches()
                ? (int)
                        Math.round(
                                Double.parseDouble(found.group(1))
                                        * TWIPS.getOrDefault(found.group(2), USUAL))
                : Integer.MIN_VALUE;
    }

    private static Map<String, String> style(XmlNode shape) {
        Map<String, String> style = new HashMap<>();
        for (String part : shape.attribute("style").toLowerCase(Locale.ROOT).split(";", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                style.put(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
            }
        }
        return style;
    }
}
