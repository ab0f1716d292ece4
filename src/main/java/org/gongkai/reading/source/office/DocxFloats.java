package org.gongkai.reading.source.office;

import java.util.Optional;
import java.util.Set;
import org.gongkai.reading.source.flow.Floating;
import org.gongkai.reading.source.flow.XmlNode;

/**
 * Pictures, shapes and text boxes of DrawingML that float before the text. What text flows around,
 * lies behind it, or is see-through covers nothing.
 */
final class DocxFloats {

    private static final double EMU = 635;

    /** Of a hundred thousand parts of light, what a fill lets through that nobody sees. */
    private static final int CLEAR = 10_000;

    private static final Set<String> WRAPS =
            Set.of("wrapSquare", "wrapTight", "wrapThrough", "wrapTopAndBottom");

    private static final Set<String> FILLS =
            Set.of("solidFill", "gradFill", "blipFill", "pattFill", "grpFill");

    private DocxFloats() {}

    /** Where a drawing covers text; empty where it does not. */
    static Optional<Floating> of(XmlNode drawing) {
        return drawing.first("anchor")
                .filter(anchor -> !isBehind(anchor))
                .filter(
                        anchor ->
                                anchor.children().stream().noneMatch(c -> WRAPS.contains(c.name())))
                .filter(DocxFloats::covers)
                .map(DocxFloats::place);
    }

    private static boolean isBehind(XmlNode anchor) {
        return !Set.of("", "0", "false", "off").contains(anchor.attribute("behindDoc"));
    }

    private static boolean covers(XmlNode anchor) {
        boolean text = anchor.within("txbxContent").stream().anyMatch(t -> !t.text().isBlank());
        boolean shapes = !anchor.within("wsp").isEmpty();
        return text
                || !anchor.within("pic").isEmpty()
                || !shapes
                || anchor.within("wsp").stream().anyMatch(DocxFloats::paints);
    }

    private static boolean paints(XmlNode shape) {
        XmlNode properties = shape.first("spPr").orElse(DocxRuns.NOTHING);
        if (isLine(shape, properties)) {
            return properties.at("ln", "noFill").isEmpty();
        }
        if (properties.first("noFill").isPresent()) {
            return false;
        }
        Optional<XmlNode> fill =
                properties.children().stream().filter(c -> FILLS.contains(c.name())).findFirst();
        return fill.isPresent()
                ? fill.get().within("alpha").stream().allMatch(a -> a.number("val", 0) > CLEAR)
                : shape.at("style", "fillRef").filter(f -> f.number("idx", 0) > 0).isPresent();
    }

    /** What strikes figures out. */
    private static boolean isLine(XmlNode shape, XmlNode properties) {
        String form = properties.first("prstGeom").map(g -> g.attribute("prst")).orElse("");
        return shape.first("cNvCnPr").isPresent()
                || form.equals("line")
                || form.contains("Connector");
    }

    private static Floating place(XmlNode anchor) {
        XmlNode extent = anchor.first("extent").orElse(DocxRuns.NOTHING);
        int width = twips(extent.decimal("cx"));
        int height = twips(extent.decimal("cy"));
        if (height < 0 || width < 0 || relative(anchor, "sizeRelV") || turned(anchor)) {
            return Floating.ANYWHERE;
        }
        Floating down = down(anchor.first("positionV"), height);
        Optional<XmlNode> across = anchor.first("positionH");
        boolean known =
                across.filter(a -> a.attribute("relativeFrom").equals("column")).isPresent();
        int left = across.map(DocxFloats::offset).orElse(-1);
        return known && left >= 0 && !relative(anchor, "sizeRelH")
                ? down.across(left, left + width)
                : down;
    }

    private static Floating down(Optional<XmlNode> position, int height) {
        int top = position.map(DocxFloats::offset).orElse(Integer.MIN_VALUE);
        String from = position.map(p -> p.attribute("relativeFrom")).orElse("");
        boolean atText = from.equals("paragraph") || from.equals("line");
        if (top == Integer.MIN_VALUE) {
            return atText ? Floating.between(-height, height + Floating.LINE) : Floating.ANYWHERE;
        }
        return switch (from) {
            case "paragraph" -> Floating.between(top, top + height);
            case "line" -> Floating.between(top, top + height + Floating.PARAGRAPH);
            case "page", "topMargin" -> Floating.onPage(top, top + height);
            case "margin" -> Floating.onText(top, top + height);
            default -> Floating.ANYWHERE;
        };
    }

    private static int offset(XmlNode position) {
        return position.first("posOffset")
                .map(XmlNode::text)
                .map(String::strip)
                .filter(text -> text.matches("-?\\d{1,9}"))
                .map(text -> twips(Integer.parseInt(text)))
                .orElse(Integer.MIN_VALUE);
    }

    private static boolean relative(XmlNode anchor, String size) {
        return anchor.first(size).stream()
                .flatMap(each -> each.children().stream())
                .anyMatch(part -> !part.text().isBlank() && !part.text().strip().equals("0"));
    }

    private static boolean turned(XmlNode anchor) {
        return anchor.within("xfrm").stream().anyMatch(x -> x.number("rot", 0) != 0);
    }

    private static int twips(double emu) {
        return Double.isNaN(emu) ? -1 : (int) Math.round(emu / EMU);
    }
}
