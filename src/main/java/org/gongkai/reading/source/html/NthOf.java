package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jsoup.select.Selector;

/**
 * Selectors such as {@code :nth-child(2 of .x)}, which neither the parser of sheets nor jsoup
 * knows: the elements that they fit get an attribute, for which the selector then asks.
 */
final class NthOf {

    private static final Pattern WRITTEN =
            Pattern.compile(
                    ":nth-(last-)?child\\(\\s*([-+\\dnodev\\s]{1,20}?)\\s+of\\s+([^(){};]{1,200}(?:\\([^(){};]{0,100}\\)[^(){};]{0,100})?)\\)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern STEPS = Pattern.compile("([-+]?\\d*)n\\s*([-+]\\s*\\d+)?");

    private static final String NAME = "gongkai-nth-";

    /** Selectors of this kind that are looked at. */
    private static final int MOST = 50;

    private final List<Element> all;
    private int count;

    /**
     * @param all the elements of the page
     */
    NthOf(List<Element> all) {
        this.all = all;
    }

    /** A sheet in which such selectors ask for attributes. */
    String plain(String css) {
        return css.contains("of") && css.contains(":nth-")
                ? WRITTEN.matcher(css).replaceAll(this::marked)
                : css;
    }

    private String marked(MatchResult found) {
        if (count++ == MOST) {
            return Matcher.quoteReplacement(found.group());
        }
        String name = NAME + count;
        try {
            Evaluator evaluator = QueryParser.parse(found.group(3).strip());
            for (Element parent : all) {
                List<Element> fitting =
                        new ArrayList<>(
                                parent.children().stream()
                                        .filter(child -> child.is(evaluator))
                                        .toList());
                if (found.group(1) != null) {
                    Collections.reverse(fitting);
                }
                for (int i = 0; i < fitting.size(); i++) {
                    if (fits(found.group(2).strip(), i + 1)) {
                        fitting.get(i).attr(name, "");
                    }
                }
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
            return Matcher.quoteReplacement(found.group());
        }
        return "[" + name + "]";
    }

    private static boolean fits(String steps, int index) {
        if (steps.matches("[-+]?\\d{1,6}")) {
            return index == Integer.parseInt(steps);
        }
        if (steps.equals("odd") || steps.equals("even")) {
            return (index % 2 == 1) == steps.equals("odd");
        }
        Matcher parts = STEPS.matcher(steps);
        if (!parts.matches()) {
            return false;
        }
        String by = parts.group(1);
        int step = by.matches("[-+]?") ? (by.equals("-") ? -1 : 1) : number(by);
        int from = parts.group(2) == null ? 0 : number(parts.group(2).replaceAll("\\s", ""));
        int beyond = index - from;
        return step == 0 ? beyond == 0 : beyond % step == 0 && beyond / step >= 0;
    }

    private static int number(String digits) {
        return digits.length() > 7 ? 0 : Integer.parseInt(digits);
    }
}
