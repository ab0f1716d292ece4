package org.gongkai.reading.source.office;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongkai.reading.source.flow.LevelFormat;
import org.gongkai.reading.source.flow.ListCounter;
import org.gongkai.reading.source.flow.NumberStyle;
import org.gongkai.reading.source.flow.XmlNode;

/** The automatic numbers of a Word document: {@code 一、}, {@code （二）}, {@code 3.}. */
final class DocxNumbering {

    /** Names of ECMA-376 part 1, 17.18.59 ST_NumberFormat. */
    private static final Map<String, NumberStyle> STYLES =
            Map.ofEntries(
                    Map.entry("decimalZero", NumberStyle.DECIMAL_ZERO),
                    Map.entry("decimalFullWidth", NumberStyle.FULL_WIDTH),
                    Map.entry("decimalFullWidth2", NumberStyle.FULL_WIDTH),
                    Map.entry("chineseCounting", NumberStyle.CHINESE),
                    Map.entry("chineseCountingThousand", NumberStyle.CHINESE),
                    Map.entry("taiwaneseCounting", NumberStyle.CHINESE),
                    Map.entry("taiwaneseCountingThousand", NumberStyle.CHINESE),
                    Map.entry("japaneseCounting", NumberStyle.CHINESE),
                    Map.entry("ideographDigital", NumberStyle.CHINESE_DIGITS),
                    Map.entry("japaneseDigitalTenThousand", NumberStyle.CHINESE_DIGITS),
                    Map.entry("taiwaneseDigital", NumberStyle.CHINESE_DIGITS),
                    Map.entry("chineseLegalSimplified", NumberStyle.CHINESE_LEGAL),
                    Map.entry("decimalEnclosedCircle", NumberStyle.CIRCLED),
                    Map.entry("decimalEnclosedCircleChinese", NumberStyle.CIRCLED),
                    Map.entry("decimalEnclosedParen", NumberStyle.IN_BRACKETS),
                    Map.entry("decimalEnclosedFullstop", NumberStyle.WITH_STOP),
                    Map.entry("ideographEnclosedCircle", NumberStyle.CHINESE_IN_BRACKETS),
                    Map.entry("ideographTraditional", NumberStyle.STEMS),
                    Map.entry("ideographZodiac", NumberStyle.BRANCHES),
                    Map.entry("upperLetter", NumberStyle.UPPER_LETTER),
                    Map.entry("lowerLetter", NumberStyle.LOWER_LETTER),
                    Map.entry("upperRoman", NumberStyle.UPPER_ROMAN),
                    Map.entry("lowerRoman", NumberStyle.LOWER_ROMAN),
                    Map.entry("none", NumberStyle.NONE));

    private final Map<String, XmlNode> lists = new HashMap<>();
    private final Map<String, XmlNode> definitions = new HashMap<>();
    private final Map<String, List<LevelFormat>> levels = new HashMap<>();
    private final ListCounter counter = new ListCounter();
    private final DocxStyles styles;

    /**
     * @param root the part with the lists, if the document has one
     */
    DocxNumbering(Optional<XmlNode> root, DocxStyles styles) {
        this.styles = styles;
        root.ifPresent(
                all -> {
                    all.all("num").forEach(n -> lists.putIfAbsent(n.attribute("numId"), n));
                    all.all("abstractNum")
                            .forEach(d -> definitions.putIfAbsent(d.attribute("abstractNumId"), d));
                });
    }

    /**
     * Counts a paragraph.
     *
     * @param properties properties of the paragraph
     * @return its number as printed, empty when it has none
     */
    String next(XmlNode properties) {
        String style = styles.ofParagraph(properties);
        Optional<XmlNode> own = properties.first("numPr");
        Optional<XmlNode> inherited = styles.numbering(style);
        String list =
                own.map(n -> n.value("numId"))
                        .filter(id -> !id.isEmpty())
                        .orElseGet(() -> inherited.map(n -> n.value("numId")).orElse(""));
        if (!lists.containsKey(list)) {
            return "";
        }
        int level = level(own, inherited, list, style);
        String definition = list(list).value("abstractNumId");
        override(list, level)
                .filter(o -> o.first("startOverride").isPresent())
                .ifPresent(o -> counter.beginOnce(list + "/" + level, definition, level));
        return counter.next(definition, levels(list), level);
    }

    /** A style names its level only in the list, by the name of the style. */
    private int level(
            Optional<XmlNode> own, Optional<XmlNode> inherited, String list, String style) {
        Optional<XmlNode> stated =
                own.flatMap(n -> n.first("ilvl")).or(() -> inherited.flatMap(n -> n.first("ilvl")));
        if (stated.isPresent()) {
            return stated.get().number("val", 0);
        }
        return definition(list).all("lvl").stream()
                .filter(l -> !style.isEmpty() && l.value("pStyle").equals(style))
                .findFirst()
                .map(l -> l.number("ilvl", 0))
                .orElse(0);
    }

    private XmlNode list(String list) {
        return Objects.requireNonNull(lists.get(list));
    }

    private Optional<XmlNode> override(String list, int level) {
        return list(list).all("lvlOverride").stream()
                .filter(o -> o.number("ilvl", -1) == level)
                .findFirst();
    }

    /**
     * The definition of a list; some only point to a style that points to the list that has one.
     */
    private XmlNode definition(String list) {
        XmlNode found = definitions.get(list(list).value("abstractNumId"));
        if (found == null) {
            return list(list);
        }
        String link = found.value("numStyleLink");
        if (link.isEmpty()) {
            return found;
        }
        return definitions.values().stream()
                .filter(d -> d.value("styleLink").equals(link))
                .findFirst()
                .orElse(found);
    }

    private List<LevelFormat> levels(String list) {
        return levels.computeIfAbsent(list, this::readLevels);
    }

    private List<LevelFormat> readLevels(String list) {
        List<LevelFormat> found = new ArrayList<>();
        List<XmlNode> defined = definition(list).all("lvl");
        for (int level = 0; level < ListCounter.LEVELS; level++) {
            int wanted = level;
            Optional<XmlNode> changed = override(list, level).flatMap(o -> o.first("lvl"));
            Optional<XmlNode> plain =
                    defined.stream().filter(l -> l.number("ilvl", -1) == wanted).findFirst();
            Optional<XmlNode> start = override(list, level).flatMap(o -> o.first("startOverride"));
            found.add(read(changed.or(() -> plain), start.map(s -> s.number("val", 1))));
        }
        return List.copyOf(found);
    }

    private static LevelFormat read(Optional<XmlNode> defined, Optional<Integer> start) {
        if (defined.isEmpty()) {
            return new LevelFormat(NumberStyle.NONE, "", 1, true, false);
        }
        XmlNode level = defined.get();
        String format = format(level);
        // Word 2003 gives the number of the format instead.
        Optional<Integer> number = level.first("nfc").map(nfc -> nfc.number("val", 0));
        boolean bullet = number.map(DocNumbering::isBullet).orElse(format.equals("bullet"));
        return new LevelFormat(
                number.map(DocNumbering::style)
                        .orElseGet(() -> STYLES.getOrDefault(format, NumberStyle.DECIMAL)),
                bullet ? "" : level.value("lvlText"),
                start.orElseGet(() -> level.first("start").map(s -> s.number("val", 0)).orElse(0)),
                !level.value("lvlRestart").equals("0"),
                level.on("isLgl"));
    }

    /** Newer formats are in an alternative; the plain one beside it is for older programs. */
    private static String format(XmlNode level) {
        Optional<XmlNode> format =
                level.first("numFmt").or(() -> level.within("numFmt").stream().findFirst());
        return format.map(f -> f.attribute("val")).orElse("decimal");
    }
}
