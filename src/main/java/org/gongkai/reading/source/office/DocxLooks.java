package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.Dingbats;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.XmlNode;

/** How runs of a Word document look, at the place that is being read. */
final class DocxLooks {

    /** Half points by which a text of any size is raised from its line. */
    private static final int RAISED = 6;

    /** Of a hundred thousand parts of light, what a text lets through that nobody sees. */
    private static final int CLEAR = 90_000;

    /** Of a hundred parts of their width, what letters have that nobody reads. */
    private static final int NARROWEST = 20;

    /** Twips of a row of which nothing is seen. */
    private static final int FLATTEST = 40;

    /** Half points of text that says nothing of its size. */
    private static final int USUAL = 21;

    /** Twips by which a paragraph is off its page. */
    private static final int FAR = 4_000;

    /** EMU (12,700 to the point) of an outline that may cover letters. */
    private static final int WIDE_OUTLINE = 12_700;

    /** Twips to the half point. */
    private static final int TWIPS = 10;

    /** Lines of less than one of so many parts of the size show parts of letters. */
    private static final int CUT = 2;

    /** Letters that move together by one of so many parts of their size lie upon each other. */
    private static final int TOGETHER = 3;

    private static final Set<String> ON = Set.of("1", "true", "on");

    /** Twips from which on tables lie off every page. */
    private static final int AWAY = 24_000;

    private static final Map<String, OptionalInt> HIGHLIGHTS =
            Map.of(
                    "black", OptionalInt.of(0),
                    "white", OptionalInt.of(RunLook.PAPER),
                    "red", OptionalInt.of(0xFF0000),
                    "yellow", OptionalInt.of(0xFFFF00),
                    "green", OptionalInt.of(0x00FF00),
                    "blue", OptionalInt.of(0x0000FF),
                    "darkblue", OptionalInt.of(0x000080));

    private final DocxStyles styles;
    private final DocxTheme theme;

    /** The colours of the cells around the place, the nearest first. */
    private final Deque<OptionalInt> grounds = new ArrayDeque<>();

    /** The styles of the tables around the place, the nearest first. */
    private final Deque<DocxTableStyle> tables = new ArrayDeque<>();

    private XmlNode paragraph = DocxRuns.NOTHING;
    private int upset;
    private boolean unseenRow;
    private int unseen;
    private RowRoom room = RowRoom.ENDLESS;
    private int exact;

    DocxLooks(DocxStyles styles, DocxTheme theme) {
        this.styles = styles;
        this.theme = theme;
        grounds.push(OptionalInt.of(RunLook.PAPER));
    }

    /** Reads what is shown otherwise than its signs follow one another, such as a fraction. */
    void upset(Runnable reading) {
        upset++;
        reading.run();
        upset--;
    }

    /** Says of the cells that are read from here on whether their row is seen. */
    void row(XmlNode properties) {
        exact =
                properties
                        .first("trHeight")
                        .filter(height -> height.attribute("hRule").equals("exact"))
                        .map(height -> Math.max(1, height.number("val", 0)))
                        .orElse(0);
        boolean flat = exact > 0 && exact < FLATTEST;
        tables.element().row();
        unseenRow = flat || properties.first("hidden").filter(XmlNode::isOn).isPresent();
    }

    /** The properties of the paragraph that is read from here on. */
    void paragraph(XmlNode properties) {
        paragraph = properties;
        int before =
                ofParagraph("spacing").map(it -> Math.max(0, it.number("before", 0))).orElse(0);
        room = room.line(before, lineHeight(properties));
    }

    /** Whether the paragraph begins another page. */
    boolean beginsPage() {
        return ofParagraph("pageBreakBefore").filter(XmlNode::isOn).isPresent();
    }

    /** Twips that a line of a paragraph takes up at least. */
    private int lineHeight(XmlNode properties) {
        int given = exactLine();
        Optional<XmlNode> size = find(properties.first("rPr").orElse(DocxRuns.NOTHING), "sz");
        return given > 0 ? given : (size.isEmpty() ? USUAL : value(size)) * TWIPS;
    }

    private int exactLine() {
        return ofParagraph("spacing")
                .filter(it -> it.attribute("lineRule").equals("exact"))
                .map(it -> it.number("line", 0))
                .orElse(0);
    }

    /** Reads a table. */
    <T> T table(XmlNode table, Supplier<T> reading) {
        XmlNode properties = table.first("tblPr").orElse(DocxRuns.NOTHING);
        tables.push(new DocxTableStyle(styles, table));
        boolean away =
                isAway(properties.first("tblInd"), "w") || isAway(properties.first("tblpPr"));
        unseen += away ? 1 : 0;
        try {
            return upon(
                    DocxShade.of(properties.first("shd"), theme).orElse(grounds.element()),
                    reading);
        } finally {
            unseen -= away ? 1 : 0;
            tables.pop();
        }
    }

    private static boolean isAway(Optional<XmlNode> place) {
        return isAway(place, "tblpX") || isAway(place, "tblpY");
    }

    private static boolean isAway(Optional<XmlNode> place, String attribute) {
        return place.filter(it -> Math.abs(it.number(attribute, 0)) > AWAY).isPresent();
    }

    /** Reads a cell. */
    <T> T cell(XmlNode properties, Supplier<T> reading) {
        RowRoom around = room;
        room = room(properties);
        boolean gone = properties.first("cellDel").isPresent();
        unseen += gone ? 1 : 0;
        try {
            return shaded(properties, reading);
        } finally {
            unseen -= gone ? 1 : 0;
            room = around;
        }
    }

    /** That of a cell; what goes on over other rows, or lies on its side, is not measured. */
    private RowRoom room(XmlNode properties) {
        boolean other =
                properties.first("vMerge").isPresent()
                        || properties.first("textDirection").isPresent();
        int margin = properties.at("tcMar", "top").map(top -> top.number("w", 0)).orElse(0);
        return other ? RowRoom.ENDLESS : RowRoom.of(exact, margin);
    }

    private <T> T shaded(XmlNode properties, Supplier<T> reading) {
        tables.element().cell();
        OptionalInt ground =
                DocxShade.of(properties.first("shd"), theme)
                        .or(() -> DocxShade.of(tables.element().ofCell("shd"), theme))
                        .orElse(grounds.element());
        return upon(ground, reading);
    }

    private <T> T upon(OptionalInt ground, Supplier<T> reading) {
        grounds.push(ground);
        XmlNode outer = paragraph;
        try {
            return reading.get();
        } finally {
            paragraph = outer;
            grounds.pop();
        }
    }

    /** How a run with these properties looks. */
    RunLook look(XmlNode run) {
        Optional<XmlNode> size = find(run, "sz");
        return new RunLook(
                isUnseen(run),
                isToggled(run, "strike") || isOn(run, "dstrike"),
                isMoved(run) || find(run, "vertAlign").filter(v -> !isBaseline(v)).isPresent(),
                upset > 0 || isDrawn(run, size.isEmpty() ? USUAL : value(size)),
                ink(run),
                ground(run),
                size.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value(size) / 2.0));
    }

    private boolean isUnseen(XmlNode run) {
        return unseenRow
                || unseen > 0
                || room.ends()
                || isToggled(run, "vanish")
                || isOn(run, "specVanish")
                || isInvisible(run)
                || isOutside();
    }

    private boolean isMoved(XmlNode run) {
        int moved = Math.abs(value(find(run, "position")));
        return moved >= RAISED || (moved != 0 && run.first("sz").isPresent());
    }

    private boolean isInvisible(XmlNode run) {
        boolean clear =
                run.at("textFill", "noFill").isPresent()
                        || run.first("textFill").stream()
                                .flatMap(fill -> fill.within("alpha").stream())
                                .anyMatch(alpha -> alpha.number("val", 0) >= CLEAR);
        return clear || find(run, "w").filter(w -> w.number("val", 100) < NARROWEST).isPresent();
    }

    /**
     * Whether letters lie upon each other, are cut off, or stand for drawings.
     *
     * @param halves the size of the text in half points
     */
    private boolean isDrawn(XmlNode run, int halves) {
        int line = exactLine();
        boolean cut = line > 0 && line < halves * TWIPS / CUT;
        boolean together = value(find(run, "spacing")) < -halves * TWIPS / TOGETHER;
        boolean signs =
                find(run, "rFonts").stream()
                        .anyMatch(fonts -> Dingbats.is(fonts.attribute("ascii")));
        boolean squeezed =
                run.first("fitText")
                        .filter(fit -> fit.number("val", FAR) < halves * TWIPS / 2)
                        .isPresent();
        return cut
                || room.cuts(halves * TWIPS / CUT)
                || together
                || signs
                || squeezed
                || isCombined(run)
                || isOutlined(run);
    }

    /** Whether two lines of letters stand in one. */
    private static boolean isCombined(XmlNode run) {
        String combined =
                run.first("eastAsianLayout").map(it -> it.attribute("combine")).orElse("");
        return ON.contains(combined);
    }

    /** Whether letters have wide outlines of another colour. */
    private boolean isOutlined(XmlNode run) {
        Optional<XmlNode> outline =
                run.first("textOutline").filter(it -> it.number("w", 0) >= WIDE_OUTLINE);
        OptionalInt line =
                outline.stream()
                        .flatMap(it -> it.within("srgbClr").stream())
                        .findFirst()
                        .map(it -> DocxShade.rgb(it.attribute("val")))
                        .orElse(OptionalInt.empty());
        return outline.filter(it -> it.first("noFill").isEmpty()).isPresent()
                && !line.equals(OptionalInt.of(ink(run).orElse(0)));
    }

    private OptionalInt ink(XmlNode run) {
        List<OptionalInt> fills =
                run.first("textFill").stream()
                        .flatMap(fill -> Stream.of("srgbClr", "schemeClr").map(fill::within))
                        .flatMap(List::stream)
                        .map(this::filling)
                        .toList();
        if (fills.isEmpty() || !fills.stream().allMatch(OptionalInt::isPresent)) {
            return find(run, "color").map(this::colour).orElse(OptionalInt.empty());
        }
        // Of colours that run into each other one that is seen is enough.
        int behind = ground(run).orElse(RunLook.PAPER);
        return fills.stream()
                .max(Comparator.comparing(it -> RunLook.difference(it.orElse(0), behind)))
                .orElseThrow();
    }

    /** Of a colour of the theme that is mixed with others no more is known than its name. */
    private OptionalInt filling(XmlNode color) {
        String named = color.attribute("val");
        boolean mixed = color.children().stream().anyMatch(it -> !it.is("alpha"));
        return color.is("schemeClr")
                ? mixed ? OptionalInt.empty() : theme.named(named)
                : DocxShade.rgb(named);
    }

    private OptionalInt colour(XmlNode color) {
        OptionalInt themed = theme.of(color, "theme");
        return themed.isPresent() ? themed : DocxShade.rgb(color.attribute("val"));
    }

    private static boolean isBaseline(XmlNode align) {
        return align.attribute("val").equals("baseline");
    }

    private static int value(Optional<XmlNode> element) {
        return element.map(it -> it.number("val", 0)).orElse(0);
    }

    private boolean isOn(XmlNode run, String element) {
        return find(run, element).filter(XmlNode::isOn).isPresent();
    }

    /** Styles that say it twice take it back. */
    private boolean isToggled(XmlNode run, String element) {
        Optional<XmlNode> own = run.first(element);
        if (own.isPresent()) {
            return own.get().isOn();
        }
        List<XmlNode> said =
                Stream.of(
                                styles.ofRun(run.value("rStyle"), element),
                                styles.ofRun(styles.ofParagraph(paragraph), element),
                                ofTable(element))
                        .flatMap(Optional::stream)
                        .toList();
        return said.isEmpty()
                ? styles.ofAll(element).filter(XmlNode::isOn).isPresent()
                : said.stream().filter(XmlNode::isOn).count() % 2 == 1;
    }

    /** Whether the paragraph begins so far out that nobody sees it. */
    private boolean isOutside() {
        if (isAway(ofParagraph("framePr"), "x") || isAway(ofParagraph("framePr"), "y")) {
            return true;
        }
        XmlNode indent = ofParagraph("ind").orElse(DocxRuns.NOTHING);
        int left = indent.number("left", indent.number("start", 0));
        return left + Math.min(0, indent.number("firstLine", 0)) < -FAR;
    }

    private Optional<XmlNode> ofTable(String element) {
        return tables.isEmpty() ? Optional.empty() : tables.element().ofRun(element);
    }

    /** What the paragraph says, or its style. */
    private Optional<XmlNode> ofParagraph(String element) {
        return paragraph
                .first(element)
                .or(() -> styles.ofParagraph(styles.ofParagraph(paragraph), element));
    }

    private Optional<XmlNode> find(XmlNode run, String element) {
        return run.first(element)
                .or(() -> styles.ofRun(run.value("rStyle"), element))
                .or(() -> styles.ofRun(styles.ofParagraph(paragraph), element))
                .or(() -> ofTable(element))
                .or(() -> styles.ofAll(element));
    }

    private OptionalInt ground(XmlNode run) {
        Optional<XmlNode> marked =
                run.first("highlight").filter(h -> !h.attribute("val").equals("none"));
        if (marked.isPresent()) {
            return HIGHLIGHTS.getOrDefault(
                    marked.get().attribute("val").toLowerCase(Locale.ROOT), OptionalInt.empty());
        }
        return Stream.of(find(run, "shd"), ofParagraph("shd"))
                .map(shade -> DocxShade.of(shade, theme))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(grounds.element());
    }
}
