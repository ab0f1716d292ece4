package org.gongkai.reading.source.html;

import com.helger.css.utils.ECSSColor;
import java.util.HashMap;
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

/**
 * How the elements of a page look. Applying it to a page writes the display of each element into
 * its style attribute, puts generated content into the page, and keeps the look of its text.
 */
final class StyleLooks {

    /** Between words, but not within the brackets of a function. */
    private static final Pattern WORDS = Pattern.compile("\\s+(?![^(]*\\))");

    private static final String LOOK = "look";
    private static final Set<String> STRUCK = Set.of("s", "strike", "del");
    private static final Set<String> OWN_LINES =
            Set.of("table", "tbody", "thead", "tfoot", "tr", "td", "th", "div", "p", "li");

    private static final Pattern LENGTH =
            Pattern.compile("(-?\\d{0,7}(?:\\.\\d{1,9})?)(px|pt|em|rem|ex|%|in|cm|mm|pc|)");

    private static final Map<String, Double> PIXELS =
            Map.of(
                    "px",
                    1.0,
                    "",
                    1.0,
                    "pt",
                    96 / 72.0,
                    "in",
                    96.0,
                    "cm",
                    96 / 2.54,
                    "mm",
                    9.6 / 2.54,
                    "pc",
                    16.0);

    private static final Pattern FUNCTION =
            Pattern.compile(
                    "rgba?\\(\\s*(\\d{1,3})[\\s,]+(\\d{1,3})[\\s,]+(\\d{1,3})(?:[\\s,/]+([\\d.]+)(%?))?\\s*\\)");

    private static final Pattern STRING =
            Pattern.compile(
                    "\"((?:[^\"\\\\]|\\\\.)*)\"|'((?:[^'\\\\]|\\\\.)*)'|attr\\(\\s*([\\w-]+)\\s*\\)");

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");

    /** Pixels from which on something is outside the screen, or an indent pushes it there. */
    private static final double FAR = -900;

    /** The same of margins, which pages also use to set something in their middle. */
    private static final double FAR_MARGIN = -2500;

    /** Usual size of text, in pixels. */
    private static final double MEDIUM = 16;

    private static final double PIXELS_PER_POINT = 96 / 72.0;

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
            double pixels) {

        private RunLook look() {
            return new RunLook(
                    gone || invisible || opacity < FAINTEST,
                    struck,
                    raised,
                    ink,
                    ground,
                    OptionalDouble.of(pixels / PIXELS_PER_POINT));
        }
    }

    /** Applies the stylesheets of a page; a finding where that is too much. */
    static Optional<Finding> apply(Document page) {
        StyleSheets sheets = StyleSheets.of(page);
        boolean alone = page.select("link[rel~=(?i)stylesheet]").isEmpty();
        StyleLooks looks = new StyleLooks(sheets, alone);
        sheets.generated(true).forEach((element, what) -> looks.generate(element, what, true));
        sheets.generated(false).forEach((element, what) -> looks.generate(element, what, false));
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

    private void generate(Element element, Declared what, boolean inFront) {
        String text = content(what.value("content"), element);
        boolean hidden =
                what.value("visibility").equals("hidden")
                        || isNothing(what.value("height"))
                        || isGone(what);
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

    /** The strings of generated content; signs of icon fonts are no text. */
    private static String content(String value, Element element) {
        StringBuilder text = new StringBuilder();
        Matcher string = STRING.matcher(value);
        while (string.find()) {
            if (string.group(3) != null) {
                text.append(element.attr(string.group(3)));
            } else {
                String quoted = string.group(1) == null ? string.group(2) : string.group(1);
                text.append(unescaped(quoted));
            }
        }
        return text.codePoints()
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String unescaped(String quoted) {
        return ESCAPE.matcher(quoted)
                .replaceAll(
                        escape -> {
                            int code =
                                    escape.group(1) == null
                                            ? escape.group(2).codePointAt(0)
                                            : Integer.parseInt(escape.group(1), 16);
                            return Matcher.quoteReplacement(
                                    Character.isValidCodePoint(code)
                                            ? Character.toString(code)
                                            : "");
                        });
    }

    private void compute(Element element) {
        Computed outer =
                element.parent() == null ? root() : computed.getOrDefault(element.parent(), root());
        Declared own = sheets.of(element);
        Computed inner = inside(element, own, outer);
        computed.put(element, inner);
        element.attributes().userData(LOOK, inner.look());
        String display = own.value("display");
        if (!display.isEmpty()) {
            String rest = element.attr("style").replaceAll("(?i)(^|;)\\s*display\\s*:[^;]*", "");
            element.attr("style", rest + ";display:" + display);
        }
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
                MEDIUM);
    }

    private static Computed inside(Element element, Declared own, Computed outer) {
        String visibility = own.value("visibility");
        double size = size(own.value("font-size"), outer.pixels());
        String color = color(element, own);
        return new Computed(
                outer.gone() || isGone(own) || isTransparent(color),
                (visibility.isEmpty() || visibility.equals("inherit"))
                        ? outer.invisible()
                        : !visibility.equals("visible"),
                outer.opacity() * number(own.value("opacity")),
                isStruck(element, own, outer),
                isRaised(element, own, outer, size),
                color.isEmpty() || color.equals("inherit") ? outer.ink() : rgb(color),
                ground(element, own, outer),
                size);
    }

    private static String color(Element element, Declared own) {
        String fill = own.value("-webkit-text-fill-color");
        String color = fill.isEmpty() ? own.value("color") : fill;
        return color.isEmpty() && element.nameIs("font")
                ? element.attr("color").toLowerCase(Locale.ROOT)
                : color;
    }

    private static OptionalInt ground(Element element, Declared own, Computed outer) {
        String all = own.value("background") + " " + own.value("background-image");
        if (all.contains("url(") || all.contains("gradient(")) {
            return OptionalInt.empty();
        }
        String color = own.value("background-color");
        for (String each : new String[] {color, own.value("background"), element.attr("bgcolor")}) {
            for (String word : WORDS.splitAsStream(each.toLowerCase(Locale.ROOT)).toList()) {
                if (!isTransparent(word) && rgb(word).isPresent()) {
                    return rgb(word);
                }
            }
        }
        return outer.ground();
    }

    private static boolean isStruck(Element element, Declared own, Computed outer) {
        String line = own.value("text-decoration") + own.value("text-decoration-line");
        boolean tagged = STRUCK.contains(element.normalName()) && line.isEmpty();
        return outer.struck() || tagged || line.contains("line-through");
    }

    private static boolean isRaised(Element element, Declared own, Computed outer, double size) {
        if (OWN_LINES.contains(element.normalName())) {
            return false;
        }
        String align = own.value("vertical-align");
        if (align.isEmpty()) {
            return outer.raised() || element.nameIs("sup") || element.nameIs("sub");
        }
        boolean smaller = size < outer.pixels();
        return switch (align) {
            case "super", "sub" -> true;
            case "top", "text-top", "bottom", "text-bottom" -> smaller;
            case "inherit" -> outer.raised();
            default -> smaller && pixels(align, size).orElse(0) != 0;
        };
    }

    private static boolean isGone(Declared own) {
        boolean placed = own.value("position").matches("absolute|fixed");
        boolean clipped =
                placed && own.value("clip").matches("rect\\((?:[01](?:px)?[\\s,]*){4}\\)");
        boolean cut =
                own.value("clip-path")
                        .matches("inset\\((?:100%|50%).*|circle\\(0.*|polygon\\(0 0,? ?0 0.*");
        boolean flat =
                own.value("overflow").equals("hidden")
                        && (isNothing(own.value("height"))
                                || isNothing(own.value("width"))
                                || isNothing(own.value("max-height")));
        boolean outside =
                (!own.value("position").isEmpty()
                                && (isFar(own.value("left"))
                                        || isFar(own.value("top"))
                                        || isFar(own.value("right"))
                                        || isFar(own.value("bottom"))))
                        || isFar(own.value("text-indent"))
                        || pixels(own.value("margin-left"), MEDIUM).orElse(0) < FAR_MARGIN
                        || pixels(own.value("margin-top"), MEDIUM).orElse(0) < FAR_MARGIN;
        boolean turned =
                own.value("transform").matches(".*(?:scale\\(0\\)|translate[xy]?\\(-\\d{4,}px.*)");
        return clipped || cut || flat || outside || turned;
    }

    private static boolean isNothing(String length) {
        return !length.isEmpty() && pixels(length, MEDIUM).orElse(1) == 0;
    }

    private static boolean isFar(String length) {
        return pixels(length, MEDIUM).orElse(0) <= FAR;
    }

    private static double number(String value) {
        OptionalDouble number = pixels(value, 100);
        return number.isEmpty() ? 1 : number.getAsDouble() / (value.endsWith("%") ? 100 : 1);
    }

    private static double size(String value, double outer) {
        return switch (value) {
            case "smaller" -> outer / 1.2;
            case "larger" -> outer * 1.2;
            case "medium", "initial" -> MEDIUM;
            case "small" -> 13;
            case "x-small" -> 10;
            case "xx-small" -> 9;
            default -> pixels(value, outer).orElse(outer);
        };
    }

    /** A length in pixels, parts of a size among them; empty for what is no length. */
    static OptionalDouble pixels(String value, double size) {
        Matcher length = LENGTH.matcher(value.strip());
        if (value.isBlank() || !length.matches() || length.group(1).matches("-?")) {
            return OptionalDouble.empty();
        }
        double number = Double.parseDouble(length.group(1));
        return switch (length.group(2)) {
            case "em" -> OptionalDouble.of(number * size);
            case "%" -> OptionalDouble.of(number * size / 100);
            case "ex" -> OptionalDouble.of(number * size / 2);
            case "rem" -> OptionalDouble.of(number * MEDIUM);
            default -> OptionalDouble.of(number * PIXELS.getOrDefault(length.group(2), 1.0));
        };
    }

    private static boolean isTransparent(String color) {
        Matcher function = FUNCTION.matcher(color);
        if (function.matches() && function.group(4) != null) {
            double alpha = Double.parseDouble(function.group(4));
            return alpha < (function.group(5).isEmpty() ? FAINTEST : 100 * FAINTEST);
        }
        return color.equals("transparent");
    }

    private static OptionalInt rgb(String color) {
        Matcher function = FUNCTION.matcher(color);
        if (function.matches()) {
            return OptionalInt.of(
                    Math.min(255, Integer.parseInt(function.group(1))) << 16
                            | Math.min(255, Integer.parseInt(function.group(2))) << 8
                            | Math.min(255, Integer.parseInt(function.group(3))));
        }
        if (color.matches("#?[0-9a-f]{6}")) {
            return OptionalInt.of(Integer.parseInt(color.replace("#", ""), 16));
        }
        if (color.matches("#[0-9a-f]{3}")) {
            String doubled = color.substring(1).replaceAll("(.)", "$1$1");
            return OptionalInt.of(Integer.parseInt(doubled, 16));
        }
        ECSSColor named = ECSSColor.getFromNameCaseInsensitiveOrNull(color);
        return named == null
                ? OptionalInt.empty()
                : OptionalInt.of(named.getRed() << 16 | named.getGreen() << 8 | named.getBlue());
    }
}
