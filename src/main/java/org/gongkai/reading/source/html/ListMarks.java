package org.gongkai.reading.source.html;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** What a browser prints before the items of lists, of which the page holds no text. */
final class ListMarks {

    private static final Pattern DIGIT = Pattern.compile("[\\d０-９]");

    /** Marks that are no numbers, and what says where they stand. */
    private static final Set<String> NO_NUMBERS =
            Set.of(
                    "none",
                    "disc",
                    "circle",
                    "square",
                    "disclosure-open",
                    "disclosure-closed",
                    "inside",
                    "outside");

    private ListMarks() {}

    /**
     * The marks of the items in an element.
     *
     * @param outer those around it; empty where there is no list
     */
    static String style(Element element, Declared own, String outer) {
        String type = own.value("list-style-type");
        String said = type.isEmpty() ? own.value("list-style") : type;
        if (!said.isEmpty() && !said.equals("inherit")) {
            return said;
        }
        return switch (element.normalName()) {
            case "ol" -> "decimal";
            case "ul", "menu", "dir" ->
                    element.attr("type").matches("[1aAiI]") ? "decimal" : "disc";
            default -> outer;
        };
    }

    /** Whether a number, or a sign that nobody knows, stands before figures or alone in a cell. */
    static boolean isCounted(Element element, Declared own, String marks) {
        String display = own.value("display");
        boolean item = display.isEmpty() ? element.nameIs("li") : display.contains("list-item");
        if (!item || CssFunction.words(marks).stream().allMatch(NO_NUMBERS::contains)) {
            return false;
        }
        String text = element.text();
        return text.isBlank() || DIGIT.matcher(text).find();
    }
}
