package org.gongkai.recognition.learn;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.base.text.Folding;
import org.gongkai.model.FormTemplate.NumberStyle;
import org.gongkai.model.Table;

/** Tells by many figures how numbers are printed. */
final class StyleFinder {

    private static final Pattern FIGURE =
            Pattern.compile("[-+−(]?\\d[\\d.,' \\u00a0\\u202f]*\\)?%?");
    private static final String GROUPS = "[-+−(]?\\d{1,3}(?:%s\\d{3})+";
    private static final String REST = "(?:[.,]\\d{1,2})?\\)?%?";

    private StyleFinder() {}

    static NumberStyle of(List<Table> tables) {
        List<String> figures =
                tables.stream()
                        .flatMap(table -> table.grid().cells().stream())
                        .map(cell -> Folding.collapse(cell.text()))
                        .filter(text -> FIGURE.matcher(text).matches())
                        .toList();
        String point = point(figures);
        return new NumberStyle(
                point,
                grouping(figures, point),
                figures.stream().anyMatch(text -> text.matches("\\([\\d.,' ]+\\)%?")));
    }

    /** A comma with one, two or more than three digits behind it ends the whole part. */
    private static String point(List<String> figures) {
        long commas = count(figures, ".*\\d,(?:\\d{1,2}|\\d{4,})\\)?%?");
        long points = count(figures, ".*\\d\\.(?:\\d{1,2}|\\d{4,})\\)?%?");
        long pointGroups = count(figures, "[-+−(]?\\d{1,3}(?:\\.\\d{3}){2,}\\)?%?");
        return commas + pointGroups > points ? "," : ".";
    }

    private static long count(List<String> figures, String pattern) {
        return figures.stream().filter(text -> text.matches(pattern)).count();
    }

    private static String grouping(List<String> figures, String point) {
        return Stream.of(point.equals(",") ? "." : ",", " ", "'")
                .filter(sign -> figures.stream().anyMatch(text -> isGrouped(text, sign)))
                .findFirst()
                .orElse(point.equals(",") ? "." : ",");
    }

    private static boolean isGrouped(String text, String sign) {
        return text.matches(GROUPS.replace("%s", Pattern.quote(sign)) + REST);
    }
}
