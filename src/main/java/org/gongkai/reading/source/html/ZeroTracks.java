package org.gongkai.reading.source.html;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Rows and columns of a grid that have no size, as of a part of a page that is folded up. */
final class ZeroTracks {

    private static final Pattern ZERO =
            Pattern.compile(
                    "0(?:\\.0+)?(?:fr|px|em|rem|%|)|minmax\\(\\s*0[a-z%]*\\s*,\\s*0[a-z%]*\\s*\\)");

    private static final Pattern REPEATED =
            Pattern.compile("repeat\\(\\s*(\\d{1,3})\\s*,\\s*([^()]{1,50})\\)");

    private ZeroTracks() {}

    /**
     * Whether an element of a grid stands in one.
     *
     * @param grid what is declared of the element around it
     */
    static boolean hold(Element element, Declared grid) {
        if (!grid.value("display").matches("(?:inline-)?grid")) {
            return false;
        }
        String[] both = (template(grid) + "/ ").split("/", -1);
        List<Boolean> rows = tracks(grid.value("grid-template-rows"), both[0]);
        List<Boolean> columns = tracks(grid.value("grid-template-columns"), both[1]);
        int index = element.elementSiblingIndex();
        int wide = Math.max(1, columns.size());
        boolean narrow = !columns.isEmpty() && columns.get(index % wide);
        boolean low = index / wide < rows.size() && rows.get(index / wide);
        return narrow || low;
    }

    private static String template(Declared grid) {
        String template = grid.value("grid-template");
        return template.isEmpty() ? grid.value("grid") : template;
    }

    private static List<Boolean> tracks(String own, String shorthand) {
        String value = own.isEmpty() ? shorthand : own;
        Matcher repeated = REPEATED.matcher(value);
        String whole =
                repeated.replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        (found.group(2) + " ")
                                                .repeat(Integer.parseInt(found.group(1)))));
        List<Boolean> tracks = new ArrayList<>();
        for (String word : CssFunction.words(whole.strip())) {
            if (!word.isBlank() && !word.startsWith("[")) {
                tracks.add(ZERO.matcher(word).matches());
            }
        }
        return tracks;
    }
}
