package org.gongkai.reading.source.html;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSFontFaceRule;
import com.helger.css.decl.CSSKeyframesBlock;
import com.helger.css.decl.CSSKeyframesRule;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * The stylesheets that a page holds, applied to its elements: {@code <style>} and style attributes,
 * by specificity, importance and order, as on a screen. Of files beside the page nothing is known.
 */
final class StyleSheets {

    /** Characters of all sheets of a page, at most; the largest sites have a quarter of that. */
    private static final int MOST_CHARACTERS = 4_000_000;

    /** Elements tried with selectors, at most: about a second. */
    private static final long MOST_TRIALS = 20_000_000;

    /** What it costs to look at the elements around one, against the one alone. */
    private static final int RELATIVES = 20;

    private static final Pattern RELATED = Pattern.compile("[\\s>+~]|:(?:nth|last|only)");

    /** A usual screen, in pixels. */
    private static final int SCREEN = 1280;

    private static final Set<String> WANTED =
            Set.of(
                    "display",
                    "visibility",
                    "opacity",
                    "font-size",
                    "color",
                    "background",
                    "background-color",
                    "background-image",
                    "text-decoration",
                    "text-decoration-line",
                    "vertical-align",
                    "clip",
                    "clip-path",
                    "position",
                    "left",
                    "top",
                    "right",
                    "bottom",
                    "text-indent",
                    "margin-left",
                    "margin-top",
                    "transform",
                    "content",
                    "width",
                    "height",
                    "max-height",
                    "max-width",
                    "overflow",
                    "overflow-x",
                    "overflow-y",
                    "font",
                    "margin",
                    "margin-right",
                    "inset",
                    "filter",
                    "mask",
                    "mask-image",
                    "-webkit-mask",
                    "-webkit-mask-image",
                    "flex-direction",
                    "flex-flow",
                    "order",
                    "float",
                    "direction",
                    "unicode-bidi",
                    "letter-spacing",
                    "zoom",
                    "scale",
                    "rotate",
                    "translate",
                    "content-visibility",
                    "text-shadow",
                    "font-variant-position",
                    "-webkit-text-security",
                    "-webkit-text-fill-color",
                    "mso-hide",
                    "inset-inline-start",
                    "inset-inline-end",
                    "inset-block-start",
                    "inset-block-end",
                    "margin-inline-start",
                    "margin-inline",
                    "margin-block-start",
                    "margin-block",
                    "inline-size",
                    "block-size",
                    "max-inline-size",
                    "max-block-size",
                    "background-clip",
                    "-webkit-background-clip",
                    "font-variant",
                    "font-feature-settings",
                    "font-family",
                    "line-height",
                    "line-clamp",
                    "-webkit-line-clamp",
                    "word-spacing",
                    "contain",
                    "backdrop-filter",
                    "mix-blend-mode",
                    "offset",
                    "offset-path",
                    "outline",
                    "outline-offset",
                    "box-shadow",
                    "text-underline-offset",
                    "grid",
                    "grid-template",
                    "grid-template-columns",
                    "grid-template-rows",
                    "margin-bottom",
                    "quotes",
                    "list-style",
                    "list-style-type",
                    "-webkit-text-stroke",
                    "-webkit-text-stroke-width",
                    "-webkit-text-stroke-color",
                    "animation",
                    "animation-name",
                    "animation-fill-mode",
                    "animation-iteration-count",
                    "border",
                    "border-top",
                    "border-bottom",
                    "border-left",
                    "border-right",
                    "border-width",
                    "padding",
                    "padding-left",
                    "padding-right",
                    "padding-top",
                    "padding-bottom",
                    "box-sizing",
                    "columns",
                    "column-count",
                    "column-width",
                    "z-index",
                    "text-emphasis",
                    "text-emphasis-style",
                    "font-size-adjust");

    private static final CSSReaderSettings LENIENT =
            new CSSReaderSettings()
                    .setBrowserCompliantMode(true)
                    .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
                    .setCustomExceptionHandler(broken -> {})
                    .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());

    private final Map<Element, Declared> declared = new HashMap<>();
    private final Map<String, Map<Element, Declared>> made = new HashMap<>();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final List<Element> all;
    private final Set<Element> doubtful = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, Declared> animations = new HashMap<>();
    private final WebFonts fonts = new WebFonts();
    private final NthOf nthOf;
    private final CascadeLayers layers = new CascadeLayers();
    private String layer = "";
    private long trials;
    private boolean whole = true;

    private StyleSheets(Document page) {
        this.all = new ArrayList<>(page.getAllElements());
        this.nthOf = new NthOf(all);
    }

    /** Reads the sheets of a page. */
    static StyleSheets of(Document page) {
        StyleSheets sheets = new StyleSheets(page);
        List<NestedRules.Part> parts = new ArrayList<>();
        int characters = 0;
        for (Element style : page.select("style")) {
            characters += style.data().length();
            if (characters > MOST_CHARACTERS) {
                sheets.whole = false;
                break;
            }
            String media = style.attr("media");
            String text = sheets.nthOf.plain(style.data());
            parts.addAll(
                    new NestedRules(sheets.layers)
                            .flat(media.isBlank() ? text : "@media " + media + "{" + text + "\n}"));
        }
        sheets.addParts(parts);
        sheets.addAttributes();
        return sheets;
    }

    /** Whether all of them could be applied. */
    boolean isWhole() {
        return whole;
    }

    /** What is declared of an element; of generated content where it has been made one. */
    Declared of(Element element) {
        return declared.getOrDefault(element, new Declared());
    }

    /**
     * Elements and what is declared of a part that they do not hold as an element.
     *
     * @param part {@code before}, {@code after}, {@code marker}, {@code first-letter} or {@code
     *     first-line}
     */
    Map<Element, Declared> generated(String part) {
        return made.computeIfAbsent(part, name -> new LinkedHashMap<>());
    }

    /** Whether a state decides how it looks that the page does not tell. */
    boolean isDoubtful(Element element) {
        return doubtful.contains(element);
    }

    /** What an animation of that name ends with; empty for one that the sheets do not have. */
    Optional<Declared> animated(String name) {
        return Optional.ofNullable(animations.get(name));
    }

    /** The fonts that come with the page. */
    WebFonts fonts() {
        return fonts;
    }

    /** Says of an element that was made for generated content what is declared of that. */
    void adopt(Element made, Declared what) {
        declared.put(made, what);
    }

    private static boolean isForScreens(String media) {
        return media.isBlank() || media.contains("screen") || media.contains("all");
    }

    /** Takes what follows one another of one layer at once. */
    private void addParts(List<NestedRules.Part> parts) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(parts.get(i).css());
            layer = parts.get(i).layer();
            if (i + 1 == parts.size() || !parts.get(i + 1).layer().equals(layer)) {
                CascadingStyleSheet sheet =
                        CSSReader.readFromStringReader(plain(text.toString()), LENIENT);
                text.setLength(0);
                if (sheet != null) {
                    addAll(sheet.getAllRules());
                }
            }
        }
    }

    /** Notations that the parser does not know, in those that it knows. */
    private static String plain(String css) {
        return css.replaceAll(
                        "\\(\\s*(width|height)\\s*>=?\\s*([\\d.]+[a-z]*)\\s*\\)", "(min-$1:$2)")
                .replaceAll(
                        "\\(\\s*(width|height)\\s*<=?\\s*([\\d.]+[a-z]*)\\s*\\)", "(max-$1:$2)");
    }

    private void addAll(List<? extends ICSSTopLevelRule> rules) {
        for (ICSSTopLevelRule rule : rules) {
            if (rule instanceof CSSStyleRule style) {
                add(style);
            } else if (rule instanceof CSSMediaRule media && applies(media)) {
                addAll(media.getAllRules());
            } else if (rule instanceof CSSFontFaceRule face) {
                fonts.add(face);
            } else if (rule instanceof CSSKeyframesRule keyframes) {
                add(keyframes);
            }
        }
    }

    private void add(CSSKeyframesRule rule) {
        for (CSSKeyframesBlock block : rule.getAllBlocks()) {
            if (block.getAllKeyframesSelectors().stream()
                    .anyMatch(at -> at.matches("(?i)to|100%"))) {
                Declared last = new Declared();
                add(last, wanted(block.getAllDeclarations()), Declared.ATTRIBUTE, 0);
                animations.put(rule.getAnimationName().toLowerCase(Locale.ROOT), last);
            }
        }
    }

    private static List<CSSDeclaration> wanted(List<CSSDeclaration> all) {
        return all.stream()
                .filter(each -> isWanted(each.getProperty().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static boolean applies(CSSMediaRule media) {
        return media.getAllMediaQueries().stream().anyMatch(StyleSheets::applies);
    }

    private static boolean applies(CSSMediaQuery query) {
        String medium = query.getMedium() == null ? "" : query.getMedium();
        boolean screen = isForScreens(medium.toLowerCase(Locale.ROOT));
        boolean fits = query.getAllMediaExpressions().stream().allMatch(StyleSheets::fits);
        boolean not = query.getModifier() == CSSMediaQuery.EModifier.NOT;
        return (screen && fits) != not;
    }

    private static boolean fits(CSSMediaExpression expression) {
        String feature = expression.getFeature().toLowerCase(Locale.ROOT);
        String value = expression.getValue() == null ? "" : expression.getValue().getAsCSSString();
        double pixels = CssLength.pixels(value, 16).orElse(SCREEN);
        return switch (feature) {
            case "max-width", "max-device-width" -> pixels >= SCREEN;
            case "min-width", "min-device-width" -> pixels <= SCREEN;
            default -> !feature.startsWith("prefers-") && !value.equals("portrait");
        };
    }

    private void add(CSSStyleRule rule) {
        List<CSSDeclaration> wanted = wanted(rule.getAllDeclarations());
        if (!wanted.isEmpty()) {
            rule.getAllSelectors().forEach(selector -> add(selector, wanted));
        }
    }

    /** Whether a property can decide what is seen. */
    static boolean isWanted(String property) {
        return property.startsWith("--") || WANTED.contains(property);
    }

    private void add(CSSSelector written, List<CSSDeclaration> wanted) {
        PlainSelector.of(written.getAsCSSString(new CSSWriterSettings(), 0))
                .ifPresent(selector -> add(selector, wanted));
    }

    private void add(PlainSelector selector, List<CSSDeclaration> wanted) {
        Map<Element, Declared> to =
                selector.part().isEmpty() ? declared : generated(selector.part());
        int rank = layers.rank(layer);
        long weight = selector.weight() + rank * PlainSelector.HEAVIEST;
        long important = selector.weight() + (layers.highest() - rank) * PlainSelector.HEAVIEST;
        for (Element element : matching(selector)) {
            if (selector.doubtful()) {
                doubtful.add(element);
                continue;
            }
            add(to.computeIfAbsent(element, e -> new Declared()), wanted, weight, important);
        }
    }

    private static void add(Declared to, List<CSSDeclaration> wanted, long weight, long important) {
        for (CSSDeclaration each : wanted) {
            String property = each.getProperty().toLowerCase(Locale.ROOT);
            String value = each.getExpressionAsCSSString();
            to.add(
                    property,
                    property.equals("content") ? value : value.toLowerCase(Locale.ROOT),
                    each.isImportant(),
                    each.isImportant() ? important : weight);
        }
    }

    private List<Element> matching(PlainSelector selector) {
        List<Element> candidates = candidates(selector);
        String text = selector.text();
        boolean related = RELATED.matcher(text).find();
        trials += (long) candidates.size() * (related ? RELATIVES : 1);
        if (trials > MOST_TRIALS) {
            whole = false;
            return List.of();
        }
        try {
            Evaluator evaluator = QueryParser.parse(text.isEmpty() ? "*" : text);
            return candidates.stream().filter(element -> element.is(evaluator)).toList();
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return List.of();
        }
    }

    /** The elements that have the name that ends a selector. */
    private List<Element> candidates(PlainSelector selector) {
        if (byName.isEmpty()) {
            all.forEach(this::index);
        }
        List<Element> fewest = all;
        for (String name : selector.names()) {
            List<Element> named = byName.getOrDefault(name, List.of());
            fewest = named.size() < fewest.size() ? named : fewest;
        }
        return fewest;
    }

    private void index(Element element) {
        List<String> names = new ArrayList<>(List.of(element.normalName()));
        element.classNames().forEach(each -> names.add("." + each));
        names.add("#" + element.id());
        names.forEach(n -> byName.computeIfAbsent(n, key -> new ArrayList<>()).add(element));
    }

    /** Takes the style attributes, of which most elements of a table have the same. */
    private void addAttributes() {
        Map<String, List<CSSDeclaration>> read = new HashMap<>();
        for (Element element : all) {
            String style = element.attr("style");
            if (!style.isBlank() && !CssFunction.isDeep(style)) {
                add(
                        declared.computeIfAbsent(element, e -> new Declared()),
                        read.computeIfAbsent(style, StyleSheets::declarations),
                        Declared.ATTRIBUTE,
                        Declared.ATTRIBUTE);
            }
        }
    }

    private static List<CSSDeclaration> declarations(String style) {
        CSSDeclarationList list = CSSReaderDeclarationList.readFromString(style, LENIENT);
        return list == null ? List.of() : list.getAllDeclarations();
    }
}
