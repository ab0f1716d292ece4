package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.LevelFormat;
import org.gongkai.reading.source.flow.ListCounter;
import org.gongkai.reading.source.flow.NumberStyle;
import org.gongkai.reading.source.flow.XmlNode;

/** What the styles of an OpenDocument file say about numbers, hidden text, widths and lines. */
final class OdfStyles {

    /** How {@code style:num-format} begins; the rest of it shows how the row goes on. */
    private static final Map<String, NumberStyle> FORMATS =
            Map.ofEntries(
                    Map.entry("1", NumberStyle.DECIMAL),
                    Map.entry("0", NumberStyle.DECIMAL_ZERO),
                    Map.entry("a", NumberStyle.LOWER_LETTER),
                    Map.entry("A", NumberStyle.UPPER_LETTER),
                    Map.entry("i", NumberStyle.LOWER_ROMAN),
                    Map.entry("I", NumberStyle.UPPER_ROMAN),
                    Map.entry("一", NumberStyle.CHINESE),
                    Map.entry("壹", NumberStyle.CHINESE_LEGAL),
                    Map.entry("①", NumberStyle.CIRCLED),
                    Map.entry("⑴", NumberStyle.IN_BRACKETS),
                    Map.entry("⒈", NumberStyle.WITH_STOP),
                    Map.entry("㈠", NumberStyle.CHINESE_IN_BRACKETS),
                    Map.entry("甲", NumberStyle.STEMS),
                    Map.entry("子", NumberStyle.BRANCHES),
                    Map.entry("１", NumberStyle.FULL_WIDTH));

    private final Map<String, XmlNode> styles = new HashMap<>();
    private final Map<String, String> shown = new HashMap<>();
    private final Map<String, String> fonts = new HashMap<>();
    private final Map<String, List<LevelFormat>> lists = new HashMap<>();

    OdfStyles(XmlNode content, Optional<XmlNode> common) {
        read(content);
        common.ifPresent(this::read);
    }

    private void read(XmlNode root) {
        for (XmlNode face : root.within("font-face")) {
            fonts.putIfAbsent(name(face), face.attribute("font-family").replace("'", ""));
        }
        for (String group : List.of("automatic-styles", "styles")) {
            for (XmlNode style : root.first(group).map(XmlNode::children).orElse(List.of())) {
                switch (style.name()) {
                    case "style" -> {
                        styles.putIfAbsent(key(style.attribute("family"), name(style)), style);
                        shown.putIfAbsent(style.attribute("display-name"), name(style));
                    }
                    case "number-style", "currency-style", "percentage-style" ->
                            styles.putIfAbsent(key("number", name(style)), style);
                    case "list-style" -> lists.putIfAbsent(name(style), levels(style));
                    case "outline-style" -> lists.putIfAbsent("", levels(style));
                    default -> {
                        // Page layouts, and formats of dates and the like.
                    }
                }
            }
        }
    }

    private static String name(XmlNode style) {
        return style.attribute("name");
    }

    private static String key(String family, String name) {
        return family + "/" + name;
    }

    private static List<LevelFormat> levels(XmlNode style) {
        List<LevelFormat> out = new ArrayList<>();
        for (int level = 1; level <= ListCounter.LEVELS; level++) {
            int wanted = level;
            out.add(
                    style.children().stream()
                            .filter(l -> l.number("level", 0) == wanted)
                            .findFirst()
                            .map(l -> level(l, wanted))
                            .orElse(new LevelFormat(NumberStyle.NONE, "", 1, true, false)));
        }
        return List.copyOf(out);
    }

    private static LevelFormat level(XmlNode level, int number) {
        String format = level.attribute("num-format").strip();
        boolean numbered = !level.is("list-level-style-bullet") && !format.isEmpty();
        NumberStyle style =
                numbered
                        ? FORMATS.getOrDefault(
                                format.substring(0, format.offsetByCodePoints(0, 1)),
                                NumberStyle.DECIMAL)
                        : NumberStyle.NONE;
        String template =
                level.is("list-level-style-bullet") ? "" : template(level, number, numbered);
        return new LevelFormat(style, template, level.number("start-value", 1), true, false);
    }

    /** LibreOffice adds the whole pattern; others give prefix, suffix and number of levels. */
    private static String template(XmlNode level, int number, boolean numbered) {
        String pattern = level.attribute("num-list-format");
        if (!pattern.isEmpty()) {
            return pattern.replaceAll("%(\\d+)%", "%$1");
        }
        StringBuilder out = new StringBuilder(level.attribute("num-prefix"));
        int shown = Math.max(1, Math.min(number, level.number("display-levels", 1)));
        for (int i = number - shown + 1; numbered && i <= number; i++) {
            out.append(i > number - shown + 1 ? "." : "").append('%').append(i);
        }
        return out.append(level.attribute("num-suffix")).toString();
    }

    /** Levels of a list style; the empty name is the numbering of headings. */
    List<LevelFormat> list(String name) {
        return lists.getOrDefault(name, List.of());
    }

    /** Width of a table column in thousandths of an inch; 0 when it is not known. */
    int width(String columnStyle) {
        return Length.thousandths(
                property("table-column", columnStyle, "table-column-properties", "column-width"));
    }

    /** Height of a table row in thousandths of an inch; 0 when it is not known. */
    int height(String rowStyle) {
        return Length.thousandths(
                property("table-row", rowStyle, "table-row-properties", "row-height"));
    }

    /** The same of the least that it has. */
    int leastHeight(String rowStyle) {
        return Length.thousandths(
                property("table-row", rowStyle, "table-row-properties", "min-row-height"));
    }

    /** Whether a style begins another page, or ends the page. */
    boolean breaks(String family, String name, String side) {
        boolean said = property(family, name, family + "-properties", side).equals("page");
        return said || (side.equals("break-before") && beginsMaster(family, name));
    }

    private boolean beginsMaster(String family, String name) {
        return chain(family, name)
                .limit(1)
                .anyMatch(style -> !style.attribute("master-page-name").isEmpty());
    }

    /** The format of numbers of that name. */
    Optional<XmlNode> number(String name) {
        return Optional.ofNullable(styles.get(key("number", name)));
    }

    /** The family of fonts that goes by that name in the file. */
    String font(String name) {
        return fonts.getOrDefault(name, name);
    }

    /** The name of a cell style, given that or what people call it. */
    String named(String name) {
        return styles.containsKey(key("table-cell", name)) ? name : shown.getOrDefault(name, "");
    }

    /** The name of the format that numbers have in cells of a style; empty for none. */
    String format(String cellStyle) {
        return chain("table-cell", cellStyle)
                .map(style -> style.attribute("data-style-name"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The conditions of a cell style, each with the style of cells that fulfil it. */
    List<XmlNode> maps(String cellStyle) {
        return chain("table-cell", cellStyle).flatMap(style -> style.all("map").stream()).toList();
    }

    /** Whether a cell style draws a line. */
    boolean bordered(String cellStyle) {
        for (String side : List.of("border", "border-top", "border-bottom", "border-left")) {
            String line = property("table-cell", cellStyle, "table-cell-properties", side);
            if (!line.isEmpty() && !line.startsWith("none")) {
                return true;
            }
        }
        return false;
    }

    /** Whether tables of that style are hidden. */
    boolean hiddenTable(String tableStyle) {
        return property("table", tableStyle, "table-properties", "display").equals("false");
    }

    /** A property of a style or of those that it is made of; empty where none has it. */
    String property(String family, String name, String group, String attribute) {
        return chain(family, name)
                .map(style -> style.first(group).map(g -> g.attribute(attribute)).orElse(""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** The properties of the first of a style and those that it is made of that has one of some. */
    Optional<XmlNode> properties(String family, String name, String group, Set<String> any) {
        return chain(family, name)
                .flatMap(style -> style.first(group).stream())
                .filter(it -> any.stream().anyMatch(a -> !it.attribute(a).isEmpty()))
                .findFirst();
    }

    /** A style, and those that it is made of. */
    private Stream<XmlNode> chain(String family, String name) {
        Set<String> seen = new HashSet<>();
        return Stream.iterate(
                styles.get(key(family, name)),
                style -> style != null && seen.add(name(style)),
                style -> styles.get(key(family, style.attribute("parent-style-name"))));
    }
}
