package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.gongkai.reading.source.flow.RunLook;
import org.gongkai.reading.source.flow.XmlNode;

/** How runs of a Word document look, at the place that is being read. */
final class DocxLooks {

    private final DocxStyles styles;

    /** The colours of the cells around the place, the nearest first. */
    private final Deque<OptionalInt> grounds = new ArrayDeque<>();

    private XmlNode paragraph = DocxRuns.NOTHING;

    DocxLooks(DocxStyles styles) {
        this.styles = styles;
        grounds.push(OptionalInt.of(RunLook.PAPER));
    }

    /** The properties of the paragraph that is read from here on. */
    void paragraph(XmlNode properties) {
        paragraph = properties;
    }

    /** Reads a table; a style may colour its cells in ways that are not looked up. */
    <T> T table(XmlNode properties, Supplier<T> reading) {
        OptionalInt unknown =
                styles.shades(properties.value("tblStyle"))
                        ? OptionalInt.empty()
                        : grounds.element();
        return upon(shading(properties).orElse(unknown), reading);
    }

    /** Reads a cell. */
    <T> T cell(XmlNode properties, Supplier<T> reading) {
        return upon(shading(properties).orElse(grounds.element()), reading);
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
        boolean set = run.first("sz").isPresent() && value(find(run, "position")) != 0;
        return new RunLook(
                isOn(run, "vanish") || run.at("textFill", "noFill").isPresent(),
                isOn(run, "strike") || isOn(run, "dstrike"),
                set || find(run, "vertAlign").filter(v -> !isBaseline(v)).isPresent(),
                find(run, "color").map(c -> rgb(c.attribute("val"))).orElse(OptionalInt.empty()),
                ground(run),
                size.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(value(size) / 2.0));
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

    private Optional<XmlNode> find(XmlNode run, String element) {
        return run.first(element)
                .or(() -> styles.ofRun(run.value("rStyle"), element))
                .or(() -> styles.ofRun(styles.ofParagraph(paragraph), element));
    }

    private OptionalInt ground(XmlNode run) {
        Optional<XmlNode> marked =
                run.first("highlight").filter(h -> !h.attribute("val").equals("none"));
        if (marked.isPresent()) {
            return OptionalInt.empty();
        }
        return Stream.of(shading(run), shading(paragraph))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(grounds.element());
    }

    /** The colour of a shading, which may not be known; empty where there is none. */
    private static Optional<OptionalInt> shading(XmlNode properties) {
        return properties
                .first("shd")
                .filter(shade -> !shade.attribute("val").equals("nil"))
                .filter(shade -> !isClear(shade))
                .map(
                        shade ->
                                switch (shade.attribute("val")) {
                                    case "clear" -> rgb(shade.attribute("fill"));
                                    case "solid" -> rgb(shade.attribute("color"));
                                    default -> OptionalInt.empty();
                                });
    }

    private static boolean isClear(XmlNode shade) {
        return shade.attribute("val").equals("clear")
                && (shade.attribute("fill").isEmpty() || shade.attribute("fill").equals("auto"));
    }

    private static OptionalInt rgb(String hex) {
        return hex.matches("[0-9A-Fa-f]{6}")
                ? OptionalInt.of(Integer.parseInt(hex, 16))
                : OptionalInt.empty();
    }
}
