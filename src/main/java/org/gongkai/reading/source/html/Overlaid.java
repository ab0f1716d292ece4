package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
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

    private static final double FAR = 1_000_000;

    /** Share of the light that a box must stop so that nobody reads what is behind it. */
    private static final double OPAQUE = 0.8;

    /** Signs that may go through a figure, and are none. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private static final Pattern MOVED =
            Pattern.compile(
                    "translate(?:y\\(|(?:3d)?\\(\\s*-?[\\d.]+[a-z]*[\\s,]+)\\s*(-?[\\d.]+[a-z]+)");

    /** Of generated content, which is no element. */
    private static final Element NOBODY = new Element("span");

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
        Element around = element.parent();
        if (around == null) {
            return cells;
        }
        boolean inTable = Visibility.cell(element).isPresent();
        if (!shadow.isEmpty() && shadow(shadow) > RIM && isAbove(own)) {
            around(element).forEach(table -> add(table, element, cells));
        } else if (!inTable && isMoved(element, own) && shows(element, own)) {
            around(element).forEach(table -> add(table, element, cells));
        } else if (!inTable && isSpread(own)) {
            tables(container(around, styles)).forEach(table -> add(table, element, cells));
        } else if (!inTable && isPlaced(own) && shows(element, own)) {
            below(around, styles).forEach(table -> add(table, element, cells));
        }
        return cells;
    }

    /** Those that a box may cover which a stylesheet puts into an element outside of cells. */
    static List<Element> ofGenerated(
            Element element, Declared what, Function<Element, Declared> styles) {
        List<Element> cells = new ArrayList<>();
        if (Visibility.cell(element).isPresent() || isBehind(what)) {
            return cells;
        }
        Element row = element.closest("tr, tbody, table");
        if (row != null) {
            add(row, NOBODY, cells);
        } else if (isSpread(what)) {
            tables(container(element, styles)).forEach(table -> add(table, NOBODY, cells));
        } else if (isPlaced(what) && Repainted.covers(what)) {
            below(element, styles).forEach(table -> add(table, NOBODY, cells));
        }
        return cells;
    }

    /** Whether something that is no figure is painted or drawn where the text of its cell is. */
    static boolean isUponItsCell(Element element, Declared own) {
        if (Visibility.isCell(element) || Visibility.cell(element).isEmpty()) {
            return false;
        }
        String text = element.text();
        boolean line = element.nameIs("hr") && !own.value("border").matches("0.*|none");
        return text.isBlank()
                ? element.select(DRAWINGS).isEmpty() && isUpon(own, line)
                : SIGNS.matcher(text).matches() && isMovedThere(own);
    }

    /** The same of generated content. */
    static boolean isUponItsCell(String text, Declared what) {
        return text.isBlank()
                ? isUpon(what, false)
                : SIGNS.matcher(text).matches() && isMovedThere(what);
    }

    private static boolean isMovedThere(Declared own) {
        return own.value("position").matches("absolute|fixed") || isPulled(own);
    }

    private static boolean isUpon(Declared own, boolean line) {
        boolean shown = line || Repainted.paints(own) || Repainted.isRuled(own);
        boolean placed = own.value("position").matches("absolute|fixed");
        return Repainted.covers(own) || (shown && !placed && isPulled(own));
    }

    /** Whether it is moved a little. */
    private static boolean isPulled(Declared own) {
        boolean relative =
                own.value("position").equals("relative")
                        && (pixels(own, "top") != 0
                                || pixels(own, "bottom") != 0
                                || pixels(own, "left") != 0
                                || pixels(own, "right") != 0);
        return relative
                || translation(own) != 0
                || Math.min(
                                Math.min(pixels(own, "margin-top"), pixels(own, "margin-bottom")),
                                Math.min(pixels(own, "margin-left"), pixels(own, "margin-right")))
                        < -RIM / 2;
    }

    /** Pixels by which it is moved up or down. */
    private static double translation(Declared own) {
        Matcher moved =
                MOVED.matcher(own.value("transform") + " translate(" + own.value("translate"));
        double most = 0;
        while (moved.find()) {
            most =
                    Math.max(
                            most,
                            Math.abs(CssLength.pixels(moved.group(1), CssLength.MEDIUM).orElse(0)));
        }
        return most;
    }

    /** Whether it is painted after the text around it. */
    private static boolean isAbove(Declared own) {
        return own.value("position").matches("relative|absolute|fixed|sticky")
                || own.value("display").startsWith("inline-")
                || !own.value("transform").isEmpty()
                || !own.value("float").isEmpty();
    }

    private static boolean shows(Element element, Declared own) {
        return !isBehind(own)
                && (Repainted.paints(own)
                        || Repainted.isRuled(own)
                        || element.nameIs("hr")
                        || DIGIT.matcher(element.ownText()).find()
                        || !element.select(DRAWINGS).isEmpty());
    }

    private static boolean isBehind(Declared own) {
        return own.value("z-index").startsWith("-");
    }

    private static boolean isMoved(Element element, Declared own) {
        boolean relative =
                own.value("position").equals("relative")
                        && Math.max(Math.abs(pixels(own, "top")), Math.abs(pixels(own, "bottom")))
                                >= AWAY;
        boolean pulled =
                Math.min(pixels(own, "margin-top"), pixels(own, "margin-bottom")) <= -AWAY
                        && (isAbove(own)
                                || element.nameIs("hr")
                                || Repainted.isRuled(own)
                                || DIGIT.matcher(element.ownText()).find());
        return relative || pulled || translation(own) >= AWAY;
    }

    /**
     * From two sides, as who places something upon something else does. What is fixed to the screen
     * is not: people scroll past it.
     */
    private static boolean isPlaced(Declared own) {
        double down = place(own, "top", "bottom");
        double right = place(own, "left", "right");
        return own.value("position").equals("absolute") && down + right > 0;
    }

    /** How far it is from one of two sides; far below 0 where that is not said. */
    private static double place(Declared own, String one, String other) {
        String said = own.value(one).matches("|auto") ? own.value(other) : own.value(one);
        return said.equals("100%") ? -FAR : CssLength.pixels(said, CssLength.MEDIUM).orElse(-FAR);
    }

    /** Whether an opaque box is as wide and high as what it is placed in. */
    private static boolean isSpread(Declared own) {
        boolean opaque =
                own.value("background-image").contains("(")
                        || (own.value("background") + " " + own.value("background-color"))
                                .contains("url(")
                        || CssFunction.words(
                                        own.value("background")
                                                + " "
                                                + own.value("background-color"))
                                .stream()
                                .flatMap(word -> CssColor.of(word).stream())
                                .anyMatch(color -> color.alpha() > OPAQUE);
        return own.value("position").equals("absolute")
                && opaque
                && !isBehind(own)
                && isWhole(own, "width", "left", "right")
                && isWhole(own, "height", "top", "bottom");
    }

    private static boolean isWhole(Declared own, String size, String from, String to) {
        return own.value(size).matches("1\\d\\d(?:%|vw|vh)")
                || (isZero(own.value(from)) && isZero(own.value(to)));
    }

    private static boolean isZero(String place) {
        return place.matches("0[a-z%]*");
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

    /** The table around it, or those beside it and beside what begins or ends with it. */
    private static List<Element> around(Element element) {
        Element table = element.closest("table");
        if (table != null && table != element) {
            return List.of(table);
        }
        List<Element> tables = new ArrayList<>();
        Element each = element;
        for (int up = 0; up < NEAR && each != null && !each.nameIs("body"); up++) {
            for (Element beside : each.siblingElements()) {
                tables.addAll(beside.select("table"));
            }
            boolean alone = each.siblingElements().isEmpty();
            each = alone ? each.parent() : null;
        }
        return tables;
    }

    /** What the place of something is measured in that is in an element. */
    private static Element container(Element inside, Function<Element, Declared> styles) {
        Element around = inside;
        while (around.parent() != null
                && !around.nameIs("body")
                && !styles.apply(around)
                        .value("position")
                        .matches("relative|absolute|fixed|sticky")) {
            around = around.parent();
        }
        return around;
    }

    private static List<Element> tables(Element container) {
        return container.select("table");
    }

    /** The tables close to what its place is measured in. */
    private static List<Element> below(Element inside, Function<Element, Declared> styles) {
        Element container = container(inside, styles);
        return tables(container).stream().filter(table -> depth(table, container) <= NEAR).toList();
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
