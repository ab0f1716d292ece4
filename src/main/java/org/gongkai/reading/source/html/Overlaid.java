package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The cells of tables that an element elsewhere on the page may be painted over: placed upon them,
 * moved onto them, or by a shadow wider than itself. Where exactly is not known without drawing it.
 */
@SuppressWarnings("ReferenceEquality") // One element is meant, and not one that is written alike.
final class Overlaid {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** What shows something that no text says. */
    private static final String DRAWINGS = "img, svg, canvas, video, object, embed, iframe";

    /** Pixels by which something is moved, or its shadow is wider, that is on something else. */
    private static final double AWAY = 16;

    /** Pixels that the shadow of a button or card measures, which covers nothing. */
    private static final double RIM = 6;

    /** Elements around a table that place what may be upon it, counted from the table. */
    private static final int NEAR = 3;

    private Overlaid() {}

    /**
     * Those of one element.
     *
     * @param styles what is declared of any element
     */
    static List<Element> cells(Element element, Declared own, Function<Element, Declared> styles) {
        List<Element> cells = new ArrayList<>();
        if (own.isEmpty() || element.nameIs("body") || element.nameIs("html")) {
            return cells;
        }
        String shadow = own.value("box-shadow");
        boolean inTable = Visibility.cell(element).isPresent();
        if (!shadow.isEmpty() && shadow(shadow) > RIM && isAbove(own)) {
            around(element).forEach(table -> add(table, element, cells));
        } else if (!inTable && isMoved(own) && shows(element, own)) {
            around(element).forEach(table -> add(table, element, cells));
        } else if (!inTable && isPlaced(own) && shows(element, own)) {
            below(element, styles).forEach(table -> add(table, element, cells));
        }
        return cells;
    }

    /** Whether it is painted after the text around it. */
    private static boolean isAbove(Declared own) {
        return own.value("position").matches("relative|absolute|fixed|sticky")
                || own.value("display").startsWith("inline-")
                || !own.value("transform").isEmpty()
                || !own.value("float").isEmpty();
    }

    private static boolean shows(Element element, Declared own) {
        return Repainted.paints(own)
                || DIGIT.matcher(element.ownText()).find()
                || !element.select(DRAWINGS).isEmpty();
    }

    private static boolean isMoved(Declared own) {
        boolean relative =
                own.value("position").equals("relative")
                        && Math.max(Math.abs(pixels(own, "top")), Math.abs(pixels(own, "bottom")))
                                >= AWAY;
        boolean pulled =
                Math.min(pixels(own, "margin-top"), pixels(own, "margin-bottom")) <= -AWAY
                        && isAbove(own);
        return relative || pulled;
    }

    /** In pixels from a side, as who places something upon something else does. */
    private static boolean isPlaced(Declared own) {
        return own.value("position").equals("absolute")
                && !isNowhere(own.value("top"))
                && !isNowhere(own.value("left"))
                && pixels(own, "top") + pixels(own, "left") > 0;
    }

    private static boolean isNowhere(String place) {
        return !place.matches("-?[\\d.]+(?:px|pt|em|rem|cm|mm|in|)|calc.*");
    }

    private static double pixels(Declared own, String property) {
        return CssLength.pixels(own.value(property), CssLength.MEDIUM).orElse(0);
    }

    /** Pixels by which an opaque shadow is wider than its box. */
    private static double shadow(String value) {
        double widest = 0;
        for (String each : value.split(",(?![^(]*\\))", -1)) {
            List<String> words = CssFunction.words(each.strip());
            boolean faint =
                    words.contains("inset")
                            || words.stream()
                                    .flatMap(word -> CssColor.of(word).stream())
                                    .anyMatch(color -> color.alpha() < 0.5);
            List<Double> lengths =
                    words.stream()
                            .map(word -> CssLength.pixels(word, CssLength.MEDIUM))
                            .filter(OptionalDouble::isPresent)
                            .map(OptionalDouble::getAsDouble)
                            .toList();
            if (!faint && lengths.size() >= 2) {
                double offset = Math.max(Math.abs(lengths.get(0)), Math.abs(lengths.get(1)));
                double blur = lengths.size() > 2 ? lengths.get(2) : 0;
                double spread = lengths.size() > 3 ? lengths.get(3) : 0;
                // What is blurred by as much as it is moved is the shade of a card.
                widest = Math.max(widest, spread + Math.max(0, offset - blur));
            }
        }
        return widest;
    }

    /** The table around it, or those beside it. */
    private static List<Element> around(Element element) {
        Element table = element.closest("table");
        if (table != null && table != element) {
            return List.of(table);
        }
        List<Element> tables = new ArrayList<>();
        for (Element beside : element.siblingElements()) {
            tables.addAll(beside.select("table"));
        }
        return tables;
    }

    /** The tables of what its place is measured in. */
    private static List<Element> below(Element element, Function<Element, Declared> styles) {
        Element around = element.parent();
        while (around != null
                && !around.nameIs("body")
                && !styles.apply(around)
                        .value("position")
                        .matches("relative|absolute|fixed|sticky")) {
            around = around.parent();
        }
        if (around == null) {
            return List.of();
        }
        Element container = around;
        return container.select("table").stream()
                .filter(table -> depth(table, container) <= NEAR)
                .toList();
    }

    private static int depth(Element inner, Element outer) {
        int depth = 0;
        for (Element each = inner; each != outer && each != null; each = each.parent()) {
            depth++;
        }
        return depth;
    }

    private static void add(Element table, Element by, List<Element> cells) {
        for (Element cell : table.select("td, th")) {
            boolean own = by.closest("td, th") == cell || cell.closest("table") == by;
            boolean within = cell.parents().contains(by);
            if (!own && !within && DIGIT.matcher(cell.text()).find()) {
                cells.add(cell);
            }
        }
    }
}
