package org.gongkai.reading.source.html;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How large browsers draw the text of elements for which no stylesheet says it. */
final class TagSizes {

    private static final Set<String> SMALLER = Set.of("small", "sub", "sup");

    /** Elements whose letters are all as wide, for which browsers have a size of their own. */
    private static final Set<String> EVEN = Set.of("code", "kbd", "samp", "tt", "pre");

    /** Of the size of other text. */
    private static final double EVENLY = 13 / 16.0;

    private static final double BESIDE = 0.5;

    /** Pixels of the sizes that a font element can name. */
    private static final Map<String, Double> FONT =
            Map.of("1", 10.0, "2", 13.0, "3", 16.0, "4", 18.0, "5", 24.0, "6", 32.0, "7", 48.0);

    private TagSizes() {}

    /**
     * The size in pixels.
     *
     * @param outer that of the text around it
     */
    static double of(Element element, double outer) {
        String name = element.normalName();
        if (SMALLER.contains(name)) {
            return CssLength.ofText("smaller", outer);
        }
        if (name.equals("big")) {
            return CssLength.ofText("larger", outer);
        }
        if (name.equals("font")) {
            return font(element.attr("size").strip(), outer);
        }
        return EVEN.contains(name) ? outer * EVENLY : name.equals("rt") ? outer * BESIDE : outer;
    }

    private static double font(String size, double outer) {
        String step = size.isEmpty() ? "" : size.substring(0, 1);
        return switch (step) {
            case "-" -> CssLength.ofText("smaller", outer);
            case "+" -> CssLength.ofText("larger", outer);
            default -> FONT.getOrDefault(size, outer);
        };
    }
}
