package org.gongkai.reading.source.odf;

import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.source.flow.Floating;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Pictures, shapes and text boxes of an OpenDocument text that float before its text. What text
 * flows around, lies behind it, or is see-through covers nothing.
 */
final class OdfFloats {

    private static final Set<String> LINES = Set.of("line", "connector", "measure", "polyline");

    private final OdfStyles styles;

    OdfFloats(OdfStyles styles) {
        this.styles = styles;
    }

    /** Where a shape covers text; empty where it does not. */
    Optional<Floating> of(XmlNode shape) {
        boolean inLine = shape.attribute("anchor-type").equals("as-char");
        String wrap = property(shape, "wrap");
        boolean around = !wrap.isEmpty() && !wrap.equals("run-through");
        boolean behind = property(shape, "run-through").equals("background");
        return inLine || around || behind || !paints(shape)
                ? Optional.empty()
                : Optional.of(place(shape));
    }

    private String property(XmlNode shape, String attribute) {
        return styles.property(
                "graphic", shape.attribute("style-name"), "graphic-properties", attribute);
    }

    private boolean paints(XmlNode shape) {
        if (shape.is("g")) {
            return shape.children().stream().anyMatch(this::paints);
        }
        if (LINES.contains(shape.name())) {
            return !property(shape, "stroke").equals("none");
        }
        boolean box = shape.first("text-box").isPresent();
        boolean picture = shape.is("frame") && !box;
        boolean text = shape.within("p").stream().anyMatch(p -> !p.text().isBlank());
        return picture || shape.is("control") || text || isFilled(shape, box);
    }

    private boolean isFilled(XmlNode shape, boolean box) {
        String fill = property(shape, "fill");
        String ground = property(shape, "background-color");
        boolean painted = fill.isEmpty() ? !box || ground.startsWith("#") : !fill.equals("none");
        return painted && !property(shape, "opacity").matches("[0-9](?:\\.\\d+)?%");
    }

    private Floating place(XmlNode shape) {
        if (shape.attribute("anchor-type").equals("page")) {
            return Floating.EVERYWHERE;
        }
        int height = twips(shape.attribute("height"));
        int width = twips(shape.attribute("width"));
        boolean turned = !shape.attribute("transform").isEmpty();
        if (turned || height <= 0 || shape.attribute("rel-height").endsWith("%")) {
            return Floating.ANYWHERE;
        }
        Floating down = down(shape, height);
        int left = twips(shape.attribute("x"));
        String across = property(shape, "horizontal-rel");
        String position = property(shape, "horizontal-pos");
        boolean known =
                across.startsWith("paragraph")
                        && (position.isEmpty() || position.equals("from-left"));
        return known && width > 0 ? down.across(left, left + width) : down;
    }

    private Floating down(XmlNode shape, int height) {
        String from = property(shape, "vertical-rel");
        String position = property(shape, "vertical-pos");
        boolean given = position.isEmpty() || position.equals("from-top");
        boolean onPage = from.startsWith("page");
        if (!given) {
            return onPage
                    ? Floating.ANYWHERE
                    : Floating.between(-height, height + Floating.PARAGRAPH);
        }
        int top = twips(shape.attribute("y"));
        return switch (from) {
            case "", "paragraph", "paragraph-content" -> Floating.between(top, top + height);
            case "page" -> Floating.onPage(top, top + height);
            case "page-content" -> Floating.onText(top, top + height);
            // From a line or a letter of the paragraph, upwards or downwards.
            default ->
                    Floating.between(
                            -Math.abs(top) - height, Math.abs(top) + height + Floating.PARAGRAPH);
        };
    }

    private static int twips(String length) {
        return Length.twips(Length.thousandths(length));
    }
}
