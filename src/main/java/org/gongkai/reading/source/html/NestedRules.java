package org.gongkai.reading.source.html;

import com.helger.css.property.ECSSProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Stylesheets with rules inside rules, in layers and scopes, written as those of old: each rule by
 * itself, within what is asked of the screen. Used by one thread, for one page.
 *
 * <pre>{@code
 * new NestedRules(layers).flat("td{color:red;&.q{color:white}}"); // td{color:red} td.q{color:white}
 * }</pre>
 */
final class NestedRules {

    /** Rules within rules, at most. */
    private static final int DEEPEST = 16;

    /** Selectors that one rule may become, at most. */
    private static final int MOST_SELECTORS = 400;

    private static final Pattern COMMENT =
            Pattern.compile("/\\*.*?(?:\\*/|$)|<!--|-->", Pattern.DOTALL);

    private static final Pattern AT_RULE = Pattern.compile("@([\\w-]+)\\s*(.*)", Pattern.DOTALL);

    private static final Pattern SCOPE = Pattern.compile("\\((.*?)\\)\\s*(?:to\\b.*)?");

    private static final Pattern CHOICE =
            Pattern.compile(":(is|where|-webkit-any|matches)\\(((?:[^()]++|\\([^()]*+\\))*+)\\)");

    private final CascadeLayers layers;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Rules of one layer.
     *
     * @param layer its name; empty for the rules of none
     * @param css the rules
     */
    record Part(String layer, String css) {}

    /** What a block is inside of. */
    private record Place(List<String> parents, String media, String layer, int depth) {

        private Place within(List<String> selectors) {
            return new Place(selectors, media, layer, depth + 1);
        }

        private Place asking(String more) {
            return new Place(parents, media + "@media " + more + "{", layer, depth + 1);
        }

        private Place in(String inner) {
            return new Place(parents, media, inner, depth + 1);
        }
    }

    /**
     * @param layers are told of the layers as they come
     */
    NestedRules(CascadeLayers layers) {
        this.layers = layers;
    }

    /** The rules of a sheet, in their order. */
    List<Part> flat(String css) {
        parts.clear();
        block(COMMENT.matcher(css).replaceAll(" "), new Place(List.of(), "", "", 0));
        return List.copyOf(parts);
    }

    private void block(String text, Place place) {
        if (place.depth > DEEPEST) {
            return;
        }
        StringBuilder declarations = new StringBuilder();
        CssBlocks blocks = new CssBlocks(text, !place.parents.isEmpty());
        while (blocks.next()) {
            if (!blocks.hasBody()) {
                statement(blocks.head(), declarations, place);
            } else if (blocks.head().startsWith("--")) {
                declarations.append(blocks.head()).append("{}").append(';');
            } else {
                declared(declarations, place);
                rule(blocks.head(), blocks.body(), place);
            }
        }
        declared(declarations, place);
    }

    private void statement(String head, StringBuilder declarations, Place place) {
        if (head.startsWith("@layer")) {
            for (String name : head.substring("@layer".length()).split(",", -1)) {
                layers.inside(place.layer, name.strip());
            }
        } else if (!head.startsWith("@") && !place.parents.isEmpty() && !CssFunction.isDeep(head)) {
            declarations.append(head).append(';');
        }
    }

    private void declared(StringBuilder declarations, Place place) {
        if (!declarations.isEmpty()) {
            emit(String.join(",", place.parents) + "{" + declarations + "}", place);
            declarations.setLength(0);
        }
    }

    private void emit(String rule, Place place) {
        String closing = "}".repeat((int) place.media.chars().filter(c -> c == '{').count());
        parts.add(new Part(place.layer, place.media + rule + closing + "\n"));
    }

    private void rule(String head, String body, Place place) {
        Matcher at = AT_RULE.matcher(head);
        if (!at.matches()) {
            List<String> selectors = selectors(head, place.parents);
            if (!selectors.isEmpty()) {
                block(body, place.within(selectors));
            }
            return;
        }
        String asked = at.group(2).strip();
        switch (at.group(1).toLowerCase(Locale.ROOT)) {
            case "media" -> block(body, place.asking(asked));
            case "layer" -> block(body, place.in(layers.inside(place.layer, asked)));
            case "container" -> block(body, place.asking("all"));
            case "scope" -> block(body, scoped(asked, place));
            case "supports" -> {
                if (isSupported(asked, 0)) {
                    block(body, place.asking("all"));
                }
            }
            case "keyframes", "-webkit-keyframes", "font-face" ->
                    emit(head + "{" + body + "}", place);
            default -> {}
        }
    }

    private static Place scoped(String asked, Place place) {
        Matcher root = SCOPE.matcher(asked);
        return root.matches()
                ? place.within(CssFunction.listed(root.group(1)))
                : place.within(place.parents);
    }

    private static List<String> selectors(String head, List<String> parents) {
        if (head.contains(";") || head.contains("}")) {
            return List.of();
        }
        List<String> own =
                CssFunction.listed(head).stream()
                        .flatMap(each -> either(each, 0))
                        .limit(MOST_SELECTORS)
                        .toList();
        if (parents.isEmpty()) {
            return own;
        }
        List<String> all = new ArrayList<>();
        for (String parent : parents) {
            for (String each : own) {
                String made = nested(each, parent);
                if (all.size() < MOST_SELECTORS && made.length() <= PlainSelector.LONGEST) {
                    all.add(made);
                }
            }
        }
        return all;
    }

    /** A selector for each of those that it leaves the choice of. */
    private static Stream<String> either(String selector, int depth) {
        Matcher choice = CHOICE.matcher(selector);
        while (depth < DEEPEST && choice.find()) {
            List<String> each = CssFunction.listed(choice.group(2));
            if (each.size() > 1) {
                String before = selector.substring(0, choice.start(2));
                String behind = selector.substring(choice.end(2));
                return each.stream()
                        .limit(MOST_SELECTORS)
                        .flatMap(one -> either(before + one + behind, depth + 1));
            }
        }
        return Stream.of(selector);
    }

    private static String nested(String selector, String parent) {
        String own = selector.replace(":scope", "&");
        String from = own.startsWith("&") ? parent + own.substring(1) : own;
        return own.contains("&") ? from.replace("&", ":is(" + parent + ")") : parent + " " + own;
    }

    /** Whether a usual browser does what is asked. */
    private static boolean isSupported(String asked, int depth) {
        String text = asked.strip();
        if (depth > DEEPEST || text.isEmpty()) {
            return true;
        }
        if (text.startsWith("not") && !text.startsWith("not-")) {
            return !isSupported(text.substring(3), depth + 1);
        }
        List<String> either = CssFunction.between(text, " or ");
        if (either.size() > 1) {
            return either.stream().anyMatch(each -> isSupported(each, depth + 1));
        }
        List<String> all = CssFunction.between(text, " and ");
        if (all.size() > 1) {
            return all.stream().allMatch(each -> isSupported(each, depth + 1));
        }
        boolean bracketed = text.startsWith("(") && text.endsWith(")");
        return bracketed
                ? isSupported(text.substring(1, text.length() - 1), depth + 1)
                : text.matches("(?:selector|font-[a-z]+)\\(.*") || isProperty(text);
    }

    private static boolean isProperty(String declaration) {
        String name = declaration.replaceAll("(?s):.*", "").strip().toLowerCase(Locale.ROOT);
        return name.startsWith("--")
                || name.startsWith("-webkit-")
                || StyleSheets.isWanted(name)
                || (!name.startsWith("-") && ECSSProperty.getFromNameOrNull(name) != null);
    }
}
