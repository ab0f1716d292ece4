package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.XmlNode;

/** The printed text of a paragraph: without deletions, hidden text and the codes of fields. */
final class DocxRuns {

    /** An element without anything. */
    static final XmlNode NOTHING = XmlNode.empty();

    /** Pictures smaller than an inch (in EMU, 1/914400 inch) either way are signs, not content. */
    private static final int SMALLEST_PICTURE = 914_400;

    /** EMU to the point. */
    private static final int POINT = 12_700;

    /** Width or height of an older picture, in points. */
    private static final Pattern VML_SIZE =
            Pattern.compile("(?:^|;)\\s*(?:width|height)\\s*:\\s*(\\d{1,6})");

    private final DocxStyles styles;
    private final DocxPictures pictures;
    private final Function<XmlNode, List<Block>> boxes;

    /** For every open field, whether its code has ended and its result is being read. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    /**
     * @param boxes reads the paragraphs of a text box
     */
    DocxRuns(DocxStyles styles, DocxPictures pictures, Function<XmlNode, List<Block>> boxes) {
        this.pictures = pictures;
        this.styles = styles;
        this.boxes = boxes;
    }

    /** The alternative to read: the first, because the others repeat it for older programs. */
    static Optional<XmlNode> alternative(XmlNode alternatives) {
        return alternatives.first("Choice").or(() -> alternatives.first("Fallback"));
    }

    /**
     * Reads the runs of a paragraph, or of an element inside one.
     *
     * @param hidden whether the style of the paragraph hides its text
     */
    void read(XmlNode container, boolean hidden, ParagraphText out) {
        for (XmlNode child : container.children()) {
            switch (child.name()) {
                case "r" -> run(child, hidden, out);
                case "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr" -> {
                    // Not printed.
                }
                case "AlternateContent" ->
                        alternative(child).ifPresent(inner -> read(inner, hidden, out));
                default -> read(child, hidden, out);
            }
        }
    }

    private void run(XmlNode run, boolean hidden, ParagraphText out) {
        boolean shown = !hides(run, hidden);
        for (XmlNode child : run.children()) {
            if (child.is("fldChar")) {
                field(child.attribute("fldCharType"));
            } else if (shown && !fields.contains(false)) {
                piece(child, hidden, out);
            }
        }
    }

    private boolean hides(XmlNode run, boolean hidden) {
        Optional<XmlNode> properties = run.first("rPr");
        if (properties.flatMap(p -> p.first("vanish")).isPresent()) {
            return properties.get().on("vanish");
        }
        return hidden || styles.hidden(properties.map(p -> p.value("rStyle")).orElse(""));
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            default -> {
                // No other type is defined.
            }
        }
    }

    private void piece(XmlNode piece, boolean hidden, ParagraphText out) {
        switch (piece.name()) {
            case "t" -> out.append(piece.text());
            case "tab", "ptab" -> out.append(" ");
            case "br", "cr" -> out.append("\n");
            case "noBreakHyphen" -> out.append("-");
            case "sym" -> out.append(Symbols.text(piece.attribute("font"), code(piece)));
            case "drawing", "pict", "object" -> drawing(piece, out);
            case "ruby" -> piece.first("rubyBase").ifPresent(base -> read(base, hidden, out));
            case "AlternateContent" ->
                    alternative(piece)
                            .ifPresent(
                                    inner -> inner.children().forEach(c -> piece(c, hidden, out)));
            default -> {
                // Instructions, marks of notes and comments.
            }
        }
    }

    private static int code(XmlNode symbol) {
        try {
            return Integer.parseInt(symbol.attribute("char"), 16);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    private void drawing(XmlNode drawing, ParagraphText out) {
        for (XmlNode child : drawing.children()) {
            if (child.is("txbxContent")) {
                out.anchors().addAll(boxes.apply(child));
            } else if (child.is("AlternateContent")) {
                alternative(child).ifPresent(inner -> drawing(inner, out));
            } else if (child.is("pic") || child.is("imagedata")) {
                picture(drawing, child, out);
            } else {
                drawing(child, out);
            }
        }
    }

    private void picture(XmlNode frame, XmlNode picture, ParagraphText out) {
        if (isLarge(frame, picture)) {
            String description =
                    picture.within("cNvPr").stream()
                            .map(p -> p.attribute("descr"))
                            .findFirst()
                            .orElseGet(() -> picture.attribute("title"));
            out.anchors().picture(description, pictures.file(picture));
        }
    }

    private static boolean isLarge(XmlNode frame, XmlNode picture) {
        List<XmlNode> sizes = picture.within("ext").stream().filter(DocxRuns::isSize).toList();
        if (sizes.isEmpty()) {
            return isLarge(frame.attribute("style"));
        }
        return sizes.stream()
                .allMatch(
                        size ->
                                size.number("cx", 0) >= SMALLEST_PICTURE
                                        && size.number("cy", 0) >= SMALLEST_PICTURE);
    }

    private static boolean isLarge(String vmlStyle) {
        return VML_SIZE.matcher(vmlStyle)
                .results()
                .allMatch(size -> Integer.parseInt(size.group(1)) * POINT >= SMALLEST_PICTURE);
    }

    private static boolean isSize(XmlNode ext) {
        return !ext.attribute("cx").isEmpty();
    }
}
