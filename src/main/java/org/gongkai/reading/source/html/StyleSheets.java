package org.gongkai.reading.source.html;

import com.helger.css.decl.CSSDeclaration;
import com.helger.css.decl.CSSDeclarationList;
import com.helger.css.decl.CSSMediaExpression;
import com.helger.css.decl.CSSMediaQuery;
import com.helger.css.decl.CSSMediaRule;
import com.helger.css.decl.CSSSelector;
import com.helger.css.decl.CSSStyleRule;
import com.helger.css.decl.CSSSupportsRule;
import com.helger.css.decl.CascadingStyleSheet;
import com.helger.css.decl.ICSSTopLevelRule;
import com.helger.css.reader.CSSReader;
import com.helger.css.reader.CSSReaderDeclarationList;
import com.helger.css.reader.CSSReaderSettings;
import com.helger.css.reader.errorhandler.DoNothingCSSInterpretErrorHandler;
import com.helger.css.reader.errorhandler.DoNothingCSSParseErrorHandler;
import com.helger.css.writer.CSSWriterSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
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

    /** Longer selectors are not written by people. */
    private static final int LONGEST_SELECTOR = 300;

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
                    "mso-hide");

    private static final Pattern GENERATED = Pattern.compile("::?(before|after|first-letter)$");

    /** What neither jsoup nor a page at rest knows, such as {@code :hover}; also jsoup's own. */
    private static final Pattern UNKNOWN =
            Pattern.compile(
                    ":(?!(?:root|(?:first|last|only|nth|nth-last)-(?:child|of-type)|empty|not|is|where|has)\\b)");

    /** What is so of every element of a page that nobody touches. */
    private static final Pattern UNTOUCHED =
            Pattern.compile(":not\\(:(?:hover|focus|active|focus-within|focus-visible|target)\\)");

    private static final Pattern LAST_PART = Pattern.compile("[^\\s>+~]+$");
    private static final Pattern LAST_NAME =
            Pattern.compile("^(?<tag>[a-z][\\w-]*)|#(?<id>[\\w-]+)|\\.(?<class>[\\w-]+)");
    private static final Pattern IDS = Pattern.compile("#[\\w-]+");
    private static final Pattern CLASSES = Pattern.compile("\\.[\\w-]+|\\[|:(?!not|is|:)[\\w-]+");
    private static final Pattern TAGS = Pattern.compile("(?:^|[\\s>+~(,])[a-zA-Z][\\w-]*|::");
    private static final int CLASS_WEIGHT = 1 << 10;
    private static final int ID_WEIGHT = 1 << 20;

    private static final CSSReaderSettings LENIENT =
            new CSSReaderSettings()
                    .setBrowserCompliantMode(true)
                    .setCustomErrorHandler(new DoNothingCSSParseErrorHandler())
                    .setCustomExceptionHandler(broken -> {})
                    .setInterpretErrorHandler(new DoNothingCSSInterpretErrorHandler());

    private final Map<Element, Declared> declared = new HashMap<>();
    private final Map<Element, Declared> before = new HashMap<>();
    private final Map<Element, Declared> after = new HashMap<>();
    private final Map<Element, Declared> firstLetters = new HashMap<>();
    private final Map<String, List<Element>> byName = new HashMap<>();
    private final List<Element> all;
    private long trials;
    private boolean whole = true;

    private StyleSheets(Document page) {
        this.all = new ArrayList<>(page.getAllElements());
    }

    /** Reads the sheets of a page. */
    static StyleSheets of(Document page) {
        StyleSheets sheets = new StyleSheets(page);
        int characters = 0;
        for (Element style : page.select("style")) {
            characters += style.data().length();
            if (characters > MOST_CHARACTERS) {
                sheets.whole = false;
                break;
            }
            sheets.add(style.attr("media"), style.data());
        }
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
     * @param part {@code before}, {@code after}, or {@code first-letter}
     */
    Map<Element, Declared> generated(String part) {
        return switch (part) {
            case "before" -> before;
            case "after" -> after;
            default -> firstLetters;
        };
    }

    /** Says of an element that was made for generated content what is declared of that. */
    void adopt(Element made, Declared what) {
        declared.put(made, what);
    }

    private static boolean isForScreens(String media) {
        return media.isBlank() || media.contains("screen") || media.contains("all");
    }

    private void add(String media, String text) {
        String whole = media.isBlank() ? text : "@media " + media + "{" + text + "\n}";
        CascadingStyleSheet sheet = CSSReader.readFromStringReader(plain(whole), LENIENT);
        if (sheet != null) {
            addAll(sheet.getAllRules());
        }
    }

    /** Notations that the parser does not know, in those that it knows. */
    private static String plain(String css) {
        return css.replaceAll("@(?:layer|container|scope)\\b[^{};]{0,200}\\{", "@media all{")
                .replaceAll("\\(\\s*(width|height)\\s*>=?\\s*([\\d.]+[a-z]*)\\s*\\)", "(min-$1:$2)")
                .replaceAll(
                        "\\(\\s*(width|height)\\s*<=?\\s*([\\d.]+[a-z]*)\\s*\\)", "(max-$1:$2)");
    }

    private void addAll(List<? extends ICSSTopLevelRule> rules) {
        for (ICSSTopLevelRule rule : rules) {
            if (rule instanceof CSSStyleRule style) {
                add(style);
            } else if (rule instanceof CSSMediaRule media && applies(media)) {
                addAll(media.getAllRules());
            } else if (rule instanceof CSSSupportsRule supports
                    && !supports.getAsCSSString().matches("(?s)@supports\\s+not\\b.*")) {
                addAll(supports.getAllRules());
            }
        }
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
        double pixels = StyleLooks.pixels(value, 16).orElse(SCREEN);
        return switch (feature) {
            case "max-width", "max-device-width" -> pixels >= SCREEN;
            case "min-width", "min-device-width" -> pixels <= SCREEN;
            default -> !feature.startsWith("prefers-") && !value.equals("portrait");
        };
    }

    private void add(CSSStyleRule rule) {
        List<CSSDeclaration> wanted =
                rule.getAllDeclarations().stream()
                        .filter(each -> isWanted(each.getProperty().toLowerCase(Locale.ROOT)))
                        .toList();
        if (!wanted.isEmpty()) {
            rule.getAllSelectors().forEach(selector -> add(selector, wanted));
        }
    }

    private static boolean isWanted(String property) {
        return property.startsWith("--") || WANTED.contains(property);
    }

    private void add(CSSSelector selector, List<CSSDeclaration> wanted) {
        String written = selector.getAsCSSString(new CSSWriterSettings(), 0);
        String text =
                UNTOUCHED.matcher(written).replaceAll("").replaceAll(":(?:any-)?link", "[href]");
        Matcher generated = GENERATED.matcher(text);
        boolean made = generated.find();
        String plain = made ? text.substring(0, generated.start()) : text;
        if (plain.length() > LONGEST_SELECTOR || UNKNOWN.matcher(plain).find()) {
            return;
        }
        Map<Element, Declared> to = made ? generated(generated.group(1)) : declared;
        int weight = weight(text.replaceAll(":where\\([^()]*\\)", ""));
        for (Element element : matching(plain.replace(":where(", ":is("))) {
            add(to.computeIfAbsent(element, e -> new Declared()), wanted, weight);
        }
    }

    private static void add(Declared to, List<CSSDeclaration> wanted, int weight) {
        for (CSSDeclaration each : wanted) {
            String property = each.getProperty().toLowerCase(Locale.ROOT);
            String value = each.getExpressionAsCSSString();
            to.add(
                    property,
                    property.equals("content") ? value : value.toLowerCase(Locale.ROOT),
                    each.isImportant(),
                    weight);
        }
    }

    private static int weight(String selector) {
        long weight =
                ID_WEIGHT * IDS.matcher(selector).results().count()
                        + CLASS_WEIGHT * CLASSES.matcher(selector).results().count()
                        + TAGS.matcher(selector).results().count();
        return (int) Math.min(Declared.ATTRIBUTE - 1, weight);
    }

    private List<Element> matching(String selector) {
        List<Element> candidates = candidates(selector);
        boolean related = RELATED.matcher(selector).find();
        trials += (long) candidates.size() * (related ? RELATIVES : 1);
        if (trials > MOST_TRIALS) {
            whole = false;
            return List.of();
        }
        try {
            Evaluator evaluator = QueryParser.parse(selector.isEmpty() ? "*" : selector);
            return candidates.stream().filter(element -> element.is(evaluator)).toList();
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return List.of();
        }
    }

    /** The elements that have the name that ends a selector. */
    private List<Element> candidates(String selector) {
        if (byName.isEmpty()) {
            all.forEach(this::index);
        }
        Matcher part = LAST_PART.matcher(selector);
        Matcher name = LAST_NAME.matcher(part.find() ? part.group().replaceAll("\\(.*", "") : "");
        List<Element> fewest = all;
        while (name.find()) {
            List<Element> named = byName.getOrDefault(name.group(), List.of());
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

    private void addAttributes() {
        for (Element element : all) {
            String style = element.attr("style");
            if (!style.isBlank()) {
                attribute(style, declared.computeIfAbsent(element, e -> new Declared()));
            }
        }
    }

    private static void attribute(String style, Declared to) {
        CSSDeclarationList list = CSSReaderDeclarationList.readFromString(style, LENIENT);
        List<CSSDeclaration> read = list == null ? List.of() : list.getAllDeclarations();
        add(to, read, Declared.ATTRIBUTE);
    }
}
