package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.model.Finding;
import org.gongkai.model.FindingCode;
import org.gongkai.reading.source.flow.RunLook;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * How the elements of a page look. Applying it to a page writes the display of each element into
 * its style attribute, puts generated content into the page, and keeps the look of its text.
 */
final class StyleLooks {

    /** Between words, but not within the brackets of a function. */
    private static final Pattern WORDS = Pattern.compile("\\s+(?![^(]*\\))");

    private static final Pattern OPACITY = Pattern.compile("opacity\\(\\s*([\\d.]+%?)\\s*\\)");

    private static final String LOOK = "look";
    private static final String FOREIGN = "foreign";

    /** Mathematics that is not read from left to right, and trees whose styles are not known. */
    private static final Set<String> STACKED =
            Set.of(
                    "mfrac",
                    "msup",
                    "msub",
                    "msubsup",
                    "munder",
                    "mover",
                    "munderover",
                    "mmultiscripts",
                    "msqrt",
                    "mroot",
                    ShadowRoots.ROOT);

    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> OWN_LINES =
            Set.of("table", "tbody", "thead", "tfoot", "tr", "td", "th", "div", "p", "li");

    private static final double PIXELS_PER_POINT = 96 / 72.0;

    /** Of the size of the text: what moves by more is no longer in its line. */
    private static final double LIFT = 0.2;

    /** Share of the light that a text must stop to be seen. */
    private static final double FAINTEST = 0.1;

    private final StyleSheets sheets;
    private final Map<Element, Computed> computed = new HashMap<>();
    private final boolean alone;

    private StyleLooks(StyleSheets sheets, boolean alone) {
        this.sheets = sheets;
        this.alone = alone;
    }

    /** What elements inherit, or pass on otherwise. */
    private record Computed(
            boolean gone,
            boolean invisible,
            double opacity,
            boolean struck,
            boolean raised,
            OptionalInt ink,
            OptionalInt ground,
            double pixels,
            boolean upset,
            String fill,
            String family,
            String marks,
            Map<String, String> variables) {

        private RunLook look() {
            return new RunLook(
                    gone || invisible || opacity < FAINTEST,
                    struck,
                    raised,
                    upset,
                    ink,
                    ground,
                    OptionalDouble.of(pixels / PIXELS_PER_POINT));
        }
    }

    /** Applies the stylesheets of a page; a finding where that is too much. */
    static Optional<Finding> apply(Document page) {
        ShadowRoots.show(page);
        StyleSheets sheets = StyleSheets.of(page);
        boolean alone = page.select("link[rel~=(?i)stylesheet]").isEmpty();
        StyleLooks looks = new StyleLooks(sheets, alone);
        sheets.generated("first-line").forEach(looks::firstLine);
        sheets.generated("first-letter").forEach(looks::firstLetter);
        sheets.generated("marker").forEach((element, what) -> looks.mark(element, what));
        sheets.generated("before").forEach((element, what) -> looks.generate(element, what, true));
        sheets.generated("after").forEach((element, what) -> looks.generate(element, what, false));
        page.getAllElements().forEach(looks::compute);
        return sheets.isWhole()
                ? Optional.empty()
                : Optional.of(
                        FindingCode.HIDDEN_TEXT.ofDocument(
                                "The stylesheets of the page are too large; what they hide was read."));
    }

    /** The look of the text that stands in an element. */
    static RunLook of(Element element) {
        return element.attributes().userData(LOOK) instanceof RunLook look ? look : RunLook.PLAIN;
    }

    /** Makes an element of the letter that a block begins with. */
    private void firstLetter(Element element, Declared what) {
        for (TextNode text : element.textNodes()) {
            if (!text.isBlank() && Visibility.cell(element).isPresent()) {
                String whole = text.text().stripLeading();
                Element letter = new Element("span").text(whole.substring(0, 1));
                sheets.adopt(letter, what);
                text.text(whole.substring(1));
                text.before(letter);
                return;
            }
        }
    }

    /** Makes an element of a text that may be the first line of its block. */
    private void firstLine(Element element, Declared what) {
        for (TextNode text : element.textNodes()) {
            if (!text.isBlank() && Visibility.cell(element).isPresent()) {
                Element line = new Element("span").text(text.text());
                sheets.adopt(line, what);
                text.replaceWith(line);
            }
        }
    }

    /** What stands before an item of a list, where the sheets say it. */
    private void mark(Element element, Declared what) {
        if (!GeneratedContent.text(what.value("content"), element).isBlank()) {
            draw(element);
        }
    }

    private void generate(Element element, Declared what, boolean inFront) {
        String content = what.value("content");
        String text = GeneratedContent.text(content, element);
        boolean hidden =
                what.value("visibility").equals("hidden")
                        || Cropped.isNothing(what.value("height"))
                        || Cropped.isGone(element, what, CssLength.MEDIUM);
        if (!hidden && GeneratedContent.isDrawn(content, what, text)) {
            draw(element);
            Overlaid.ofGenerated(element, what, sheets::of).forEach(StyleLooks::draw);
        }
        if (!text.isEmpty() && !hidden && !element.tag().isSelfClosing()) {
            Element made = new Element("span").text(text);
            sheets.adopt(made, what);
            if (inFront) {
                element.prependChild(made);
            } else {
                element.appendChild(made);
            }
        }
    }

    /** Puts something into a cell that is no text. */
    private static void draw(Element element) {
        if (Visibility.cell(element).isPresent()) {
            element.appendChild(new Element("svg"));
        }
    }

    private void compute(Element element) {
        Computed outer = around(element);
        Declared declared = sheets.of(element);
        Map<String, String> variables = declared.variables(outer.variables());
        Declared own = atLast(declared.resolved(variables));
        Computed inner = inside(element, own, outer, variables);
        computed.put(element, inner);
        element.attributes().userData(LOOK, inner.look());
        if (sheets.fonts().brings(inner.family())) {
            element.attributes().userData(FOREIGN, true);
        }
        Overlaid.cells(element, own, sheets::of).forEach(StyleLooks::draw);
        ClippedText.ofTable(element, own, sheets::of).forEach(StyleLooks::draw);
        if (isCovering(element, own) || ListMarks.isCounted(element, own, inner.marks())) {
            draw(element);
        }
        String display = own.value("display");
        if (!display.isEmpty()) {
            String rest = element.attr("style").replaceAll("(?i)(^|;)\\s*display\\s*:[^;]*", "");
            element.attr("style", rest + ";display:" + display);
        }
    }

    /** What an element inherits from; what is folded up in a cell shows its first line alone. */
    private Computed around(Element element) {
        Element around = element.parent();
        if (around == null) {
            return root();
        }
        boolean line = element.nameIs("summary") && isFolded(around);
        Element from = line ? around.parent() : around;
        return from == null ? root() : computed.getOrDefault(from, root());
    }

    private static boolean isFolded(Element element) {
        return element.nameIs("details")
                && !element.hasAttr("open")
                && Visibility.cell(element).isPresent();
    }

    private static boolean isCovering(Element element, Declared own) {
        return !own.isEmpty() && Overlaid.isUponItsCell(element, own);
    }

    /** What is declared once animations that stay as they end have ended. */
    private Declared atLast(Declared own) {
        String animation = own.value("animation") + " " + own.value("animation-name");
        if (animation.isBlank()) {
            return own;
        }
        String how = animation + " " + own.value("animation-fill-mode");
        return CssFunction.words(how).stream().anyMatch(word -> word.matches("forwards|both"))
                ? CssFunction.words(animation).stream()
                        .flatMap(name -> sheets.animated(name).stream())
                        .reduce(own, Declared::with)
                : own;
    }

    /** Whether it is in a font that came with the page, whose digits nobody knows. */
    static boolean isForeign(Element element) {
        return element.attributes().userData(FOREIGN) != null;
    }

    /** Where another file has more stylesheets the colour of the ground is not known. */
    private Computed root() {
        return new Computed(
                false,
                false,
                1,
                false,
                false,
                OptionalInt.empty(),
                alone ? OptionalInt.of(RunLook.PAPER) : OptionalInt.empty(),
                CssLength.MEDIUM,
                false,
                "",
                "",
                "",
                Map.of());
    }

    /** Whether its place in a grid has no width or height, and it is cut off there. */
    private boolean isFolded(Element element, Declared own) {
        Element around = element.parent();
        String overflow = own.value("overflow");
        return around != null
                && (overflow.contains("hidden") || overflow.contains("clip"))
                && ZeroTracks.hold(element, sheets.of(around));
    }

    private Computed inside(
            Element element, Declared own, Computed outer, Map<String, String> variables) {
        String visibility = own.value("visibility");
        double size =
                CssLength.ofText(own.value("font-size"), usualSize(element, own, outer))
                        * number(own.value("zoom"));
        String filled = own.value("-webkit-text-fill-color");
        String fill = filled.isEmpty() ? outer.fill() : filled;
        String color = fill.isEmpty() || fill.equals("currentcolor") ? color(element, own) : fill;
        String shadow = own.value("text-shadow");
        boolean painted =
                (!shadow.isEmpty() && !shadow.equals("none"))
                        || own.value("background-clip").equals("text");
        boolean ghost = painted && (isTransparent(color) || rgb(color).equals(outer.ground()));
        OptionalInt ink = ghost ? OptionalInt.empty() : ink(color, outer);
        String family = family(element, own, outer);
        return new Computed(
                outer.gone()
                        || isFolded(element)
                        || Cropped.isGone(element, own, size)
                        || isFolded(element, own)
                        || (isTransparent(color) && !painted),
                (visibility.isEmpty() || visibility.equals("inherit"))
                        ? outer.invisible()
                        : !visibility.equals("visible"),
                outer.opacity() * number(own.value("opacity")) * filtered(own.value("filter")),
                isStruck(element, own, outer),
                isRaised(element, own, outer, size),
                ink,
                ground(element, own, outer, ink),
                size,
                outer.upset()
                        || ghost
                        || STACKED.contains(element.normalName())
                        || WebFonts.isDingbats(family)
                        || sheets.isDoubtful(element)
                        || Rearranged.is(element, own, size, ink)
                        || ClippedText.is(element, own, size, sheets::of),
                fill,
                family,
                ListMarks.style(element, own, outer.marks()),
                variables);
    }

    /** The size of its text where its style says none; else that around it. */
    private static double usualSize(Element element, Declared own, Computed outer) {
        return own.value("font-size").isEmpty()
                ? TagSizes.of(element, outer.pixels())
                : outer.pixels();
    }

    private static String family(Element element, Declared own, Computed outer) {
        String face = element.nameIs("font") ? element.attr("face") : "";
        String family = own.value("font-family").isEmpty() ? face : own.value("font-family");
        return family.isEmpty() || family.equals("inherit") ? outer.family() : family;
    }

    private static OptionalInt ink(String color, Computed outer) {
        return color.isEmpty() || color.equals("inherit") || color.equals("currentcolor")
                ? outer.ink()
                : rgb(color);
    }

    /** The share of the light that a filter leaves of a text. */
    private static double filtered(String filter) {
        Matcher opacity = OPACITY.matcher(filter);
        return opacity.find() ? number(opacity.group(1)) : 1;
    }

    private static String color(Element element, Declared own) {
        String attribute = element.nameIs("font") ? "color" : element.nameIs("body") ? "text" : "";
        String color = own.value("color");
        return color.isEmpty() && !attribute.isEmpty()
                ? element.attr(attribute).toLowerCase(Locale.ROOT)
                : color;
    }

    private static OptionalInt ground(
            Element element, Declared own, Computed outer, OptionalInt ink) {
        String all = own.value("background") + " " + own.value("background-image");
        if (all.contains("url(") || element.hasAttr("background")) {
            return OptionalInt.empty();
        }
        if (all.contains("gradient(")) {
            return gradient(all, ink.orElse(0));
        }
        String color = own.value("background-color");
        for (String each : new String[] {color, own.value("background"), element.attr("bgcolor")}) {
            for (String word : WORDS.splitAsStream(each.toLowerCase(Locale.ROOT)).toList()) {
                if (word.equals("currentcolor")) {
                    return ink.isPresent() ? ink : OptionalInt.of(0);
                }
                Optional<CssColor> seen = CssColor.of(word).filter(c -> !isTransparent(c));
                if (seen.isPresent()) {
                    return OptionalInt.of(seen.get().rgb());
                }
            }
        }
        return outer.ground();
    }

    /** Of colours that run into each other the one most unlike the ink, where all are known. */
    private static OptionalInt gradient(String ground, int ink) {
        List<CssColor> colours = new ArrayList<>();
        for (CssFunction each : CssFunction.all(ground)) {
            if (each.name().endsWith("gradient")) {
                CssFunction.words(each.inside().replace(",", " "))
                        .forEach(word -> CssColor.of(word).ifPresent(colours::add));
            }
        }
        boolean opaque = colours.stream().allMatch(colour -> colour.alpha() == 1);
        return opaque
                ? colours.stream()
                        .mapToInt(CssColor::rgb)
                        .boxed()
                        .max(Comparator.comparing(rgb -> RunLook.difference(rgb, ink)))
                        .map(OptionalInt::of)
                        .orElse(OptionalInt.empty())
                : OptionalInt.empty();
    }

    private static boolean isStruck(Element element, Declared own, Computed outer) {
        String line = own.value("text-decoration") + own.value("text-decoration-line");
        boolean tagged = STRUCK.contains(element.normalName()) && line.isEmpty();
        return outer.struck()
                || tagged
                || line.contains("line-through")
                || (line.contains("underline") && isLifted(own, outer.pixels()));
    }

    /** Whether a line below the letters is moved up, so that it goes through them. */
    private static boolean isLifted(Declared own, double size) {
        return CssLength.pixels(own.value("text-underline-offset"), size).orElse(0) < -LIFT * size;
    }

    private static boolean isRaised(Element element, Declared own, Computed outer, double size) {
        if (OWN_LINES.contains(element.normalName())) {
            return false;
        }
        String align = own.value("vertical-align");
        if (own.value("font-variant-position").matches("super|sub")
                || own.value("font-feature-settings").matches(".*['\"](?:sups|subs|sinf)['\"].*")
                || isLifted(own, outer, size)) {
            return true;
        }
        if (align.isEmpty()) {
            return outer.raised() || element.nameIs("sup") || element.nameIs("sub");
        }
        boolean smaller = size < outer.pixels();
        return switch (align) {
            case "super", "sub" -> true;
            case "top", "text-top", "bottom", "text-bottom" -> smaller;
            case "inherit" -> outer.raised();
            default -> smaller && CssLength.pixels(align, size).orElse(0) != 0;
        };
    }

    /** Whether it is moved out of its line, and smaller. */
    private static boolean isLifted(Declared own, Computed outer, double size) {
        boolean up =
                Math.abs(CssLength.pixels(own.value("top"), outer.pixels()).orElse(0))
                        > LIFT * size;
        boolean down =
                Math.abs(CssLength.pixels(own.value("bottom"), outer.pixels()).orElse(0))
                        > LIFT * size;
        return own.value("position").equals("relative") && size < outer.pixels() && (up || down);
    }

    private static double number(String value) {
        OptionalDouble number = CssLength.pixels(value, 100);
        return number.isEmpty() ? 1 : number.getAsDouble() / (value.endsWith("%") ? 100 : 1);
    }

    private static boolean isTransparent(String color) {
        return CssColor.of(color).filter(StyleLooks::isTransparent).isPresent();
    }

    private static boolean isTransparent(CssColor color) {
        return color.alpha() < FAINTEST;
    }

    private static OptionalInt rgb(String color) {
        return CssColor.of(color).stream().mapToInt(CssColor::rgb).findFirst();
    }
}
