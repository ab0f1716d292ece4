package org.gongkai.reading.source.html;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stylesheets and attributes say of an element; the strongest declaration counts. */
final class Declared {

    /** Above what any selector has. */
    static final long ATTRIBUTE = 1L << 60;

    private static final Pattern VARIABLE =
            Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*(?:,((?:[^()]|\\([^()]*\\)){0,200}))?\\)");

    /** Variables that stand for one another, at most; also those that stand for themselves. */
    private static final int DEEPEST = 5;

    /** Characters that variables may grow to; nothing that is looked at here is as long. */
    private static final int LONGEST = 500;

    private static final Pattern DISPLAY =
            Pattern.compile(
                    "none|block|contents|flow-root|list-item|run-in|inherit|initial|unset|revert.*"
                            + "|(?:inline|table|flex|grid|ruby|math|-webkit-|-moz-|-ms-).*|.*(?:flow|flex|grid|table|var\\(.*)");

    private final Map<String, Value> values = new HashMap<>();

    /**
     * A value of a property.
     *
     * @param weight specificity of the selector it is under; later ones of the same weight win
     */
    private record Value(String text, boolean important, long weight) {

        private boolean beats(Value other) {
            return important == other.important ? weight >= other.weight : important;
        }
    }

    /** Takes a declaration, in the order of the sheets. */
    void add(String property, String text, boolean important, long weight) {
        if (isKnown(property, text)) {
            Shorthands.parts(property, text)
                    .forEach((part, its) -> merge(part, new Value(its, important, weight)));
        }
    }

    private void merge(String property, Value value) {
        values.merge(property, value, (old, later) -> later.beats(old) ? later : old);
    }

    /** Browsers pass over what they do not know, such as values for one old browser alone. */
    private static boolean isKnown(String property, String text) {
        return property.equals("content")
                || (!text.contains("\\")
                        && (!property.equals("display") || DISPLAY.matcher(text).matches()));
    }

    /** What is said of the lines around the element. */
    List<String> lines() {
        return values.entrySet().stream()
                .filter(each -> each.getKey().startsWith("border"))
                .map(each -> each.getValue().text())
                .toList();
    }

    /** The same, and what counts before it. */
    Declared with(Declared stronger) {
        Declared both = new Declared();
        both.values.putAll(values);
        both.values.putAll(stronger.values);
        return both;
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** What variables stand for inside an element that has these declarations. */
    Map<String, String> variables(Map<String, String> outside) {
        if (values.keySet().stream().noneMatch(name -> name.startsWith("--"))) {
            return outside;
        }
        Map<String, String> inside = new HashMap<>(outside);
        values.forEach(
                (name, value) -> {
                    if (name.startsWith("--")) {
                        inside.put(name, value.text());
                    }
                });
        return inside;
    }

    /** The same with what variables stand for; without values that have none. */
    Declared resolved(Map<String, String> variables) {
        if (values.values().stream().noneMatch(value -> value.text().contains("var("))) {
            return this;
        }
        Declared resolved = new Declared();
        values.forEach(
                (name, value) -> {
                    String text = resolved(value.text(), variables);
                    if (!name.startsWith("--") && !text.contains("var(")) {
                        resolved.add(name, text, value.important(), value.weight());
                    }
                });
        return resolved;
    }

    private static String resolved(String text, Map<String, String> variables) {
        String now = text;
        for (int depth = 0; depth < DEEPEST && now.contains("var("); depth++) {
            now =
                    VARIABLE.matcher(now)
                            .replaceAll(found -> Matcher.quoteReplacement(meant(found, variables)))
                            .strip();
            if (now.length() > LONGEST) {
                return "";
            }
        }
        return now;
    }

    private static String meant(MatchResult found, Map<String, String> variables) {
        String meant = variables.get(found.group(1));
        String otherwise = found.group(2);
        return meant != null ? meant : otherwise == null ? "" : otherwise;
    }

    /** The value of a property in lower case; empty where nothing is declared. */
    String value(String property) {
        Value value = values.get(property);
        return value == null ? "" : value.text();
    }
}
