package org.gongkai.reading.source.odf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.gongkai.reading.source.flow.XmlNode;
import org.gongkai.reading.source.odf.OdfCondition.Answer;

/**
 * What number formats and conditional formats make of the cells of one sheet, over their own
 * styles.
 */
final class OdfDress {

    private final OdfStyles styles;
    private final List<Area> areas = new ArrayList<>();

    /** Where conditions count, in their order. */
    private record Area(OdfAreas where, List<XmlNode> conditions) {}

    /**
     * What a cell wears.
     *
     * @param sure the style that it has over its own
     * @param open styles of which it is not known whether it has them
     * @param signs whether a sign or a bar stands in the place of the number
     */
    record Worn(Optional<String> sure, List<String> open, boolean signs) {}

    OdfDress(XmlNode sheet, OdfStyles styles) {
        this.styles = styles;
        for (XmlNode formats : sheet.all("conditional-formats")) {
            for (XmlNode format : formats.all("conditional-format")) {
                areas.add(
                        new Area(
                                OdfAreas.of(format.attribute("target-range-address")),
                                format.children()));
            }
        }
    }

    /** What a cell in that place wears. */
    Worn of(XmlNode cell, int row, int column) {
        OptionalDouble number = number(cell);
        List<XmlNode> asked = new ArrayList<>(styles.maps(cell.attribute("style-name")));
        areas.stream()
                .filter(area -> area.where().hold(row, column))
                .forEach(area -> asked.addAll(area.conditions()));
        List<String> sure = new ArrayList<>();
        List<String> open = new ArrayList<>();
        boolean signs = false;
        for (XmlNode condition : asked) {
            signs |= number.isPresent() && hidesValue(condition);
            String style = style(condition);
            Answer holds = answer(condition, number);
            if (style.isEmpty() || holds == Answer.NO) {
                continue;
            }
            (holds == Answer.YES && open.isEmpty() ? sure : open).add(style);
        }
        // The first that holds counts; those of formats written twice are the same.
        return new Worn(sure.stream().findFirst(), open, signs);
    }

    private static boolean hidesValue(XmlNode condition) {
        return condition.attribute("show-value").equals("false")
                || condition.children().stream().anyMatch(OdfDress::hidesValue);
    }

    private String style(XmlNode condition) {
        String applied = condition.attribute("apply-style-name");
        return styles.named(applied.isEmpty() ? condition.attribute("style") : applied);
    }

    private static Answer answer(XmlNode condition, OptionalDouble number) {
        String asked = condition.attribute("condition");
        return OdfCondition.holds(asked.isEmpty() ? condition.attribute("value") : asked, number);
    }

    private static OptionalDouble number(XmlNode cell) {
        double value = cell.decimal("value");
        return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The format of a number, of those that its sign chooses among; empty where it has none. */
    Optional<XmlNode> format(XmlNode cell, Worn worn) {
        String style =
                worn.sure()
                        .filter(each -> !styles.format(each).isEmpty())
                        .orElse(cell.attribute("style-name"));
        OptionalDouble number = number(cell);
        return number.isEmpty()
                ? Optional.empty()
                : styles.number(styles.format(style)).map(format -> chosen(format, number));
    }

    private XmlNode chosen(XmlNode format, OptionalDouble number) {
        return format.all("map").stream()
                .filter(m -> OdfCondition.holds(m.attribute("condition"), number) == Answer.YES)
                .findFirst()
                .flatMap(map -> styles.number(map.attribute("apply-style-name")))
                .orElse(format);
    }

    /** Whether a format fills what is left of the cell with a digit. */
    static boolean fills(XmlNode format) {
        return format.all("fill-character").stream().anyMatch(f -> f.text().matches(".*\\d.*"));
    }

    /** What a format shows that has no place for the number; empty where it has one. */
    static Optional<String> instead(XmlNode format) {
        StringBuilder text = new StringBuilder();
        for (XmlNode part : format.children()) {
            switch (part.name()) {
                case "text" -> text.append(part.text());
                case "text-properties", "map", "fill-character", XmlNode.TEXT -> {
                    // No part of what is shown.
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(text.toString().strip());
    }
}
