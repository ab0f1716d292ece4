package org.gongkai.reading.source.office;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.gongkai.model.Block;
import org.gongkai.reading.source.flow.Eye;
import org.gongkai.reading.source.flow.Overlay;
import org.gongkai.reading.source.flow.RunLook;
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

    /** Fields that print nothing; others that have no result print something not known here. */
    private static final Set<String> SILENT =
            Set.of("XE", "TC", "TA", "RD", "SET", "ASK", "PRIVATE", "ADVANCE", "HYPERLINK");

    /** Parts of formulas that do not stand in one line. */
    private static final Set<String> FORMULAS =
            Set.of("sSup", "sSub", "sSubSup", "sPre", "f", "rad", "nary", "limLow", "limUpp", "m");

    /** What newer files ask for that Word can do. */
    private static final Pattern KNOWN =
            Pattern.compile(
                    "(?:(?:wp[scgi]?|w|wne|v|o|m|a|am|aink|cx|c16r?|dgm|pic)\\d*\\w{0,3}\\s*)*");

    private final DocxLooks looks;
    private final Eye eye;
    private final DocxPictures pictures;
    private final Overlay overlay;
    private final Function<XmlNode, List<Block>> boxes;

    /** The open fields, the innermost first. */
    private final Deque<Field> fields = new ArrayDeque<>();

    /** A field: its code, and how long the text was where its result began, -1 before that. */
    private static final class Field {

        private final StringBuilder code = new StringBuilder();
        private int result = -1;
    }

    /**
     * @param eye leaves out what is not read
     * @param overlay takes what floats over the text
     * @param boxes reads the paragraphs of a text box
     */
    DocxRuns(
            DocxLooks looks,
            Eye eye,
            DocxPictures pictures,
            Overlay overlay,
            Function<XmlNode, List<Block>> boxes) {
        this.looks = looks;
        this.eye = eye;
        this.pictures = pictures;
        this.overlay = overlay;
        this.boxes = boxes;
    }

    /** The alternative to read: the first that Word knows; others repeat it for older programs. */
    static Optional<XmlNode> alternative(XmlNode alternatives) {
        return alternatives.all("Choice").stream()
                .filter(choice -> KNOWN.matcher(choice.attribute("Requires").strip()).matches())
                .findFirst()
                .or(() -> alternatives.first("Fallback"));
    }

    /** Reads the runs of a paragraph, or of an element inside one. */
    void read(XmlNode container, ParagraphText out) {
        for (XmlNode child : container.children()) {
            switch (child.name()) {
                case "r" -> run(child, out);
                case "del", "moveFrom", "pPr", "rPr", "sdtPr", "sdtEndPr", "rt", "rubyPr" -> {
                    // Not printed.
                }
                case "AlternateContent" -> alternative(child).ifPresent(inner -> read(inner, out));
                case "fldSimple" -> {
                    int before = out.text().length();
                    read(child, out);
                    result(child.attribute("instr"), before, out);
                }
                default -> {
                    if (isUpset(child)) {
                        looks.upset(() -> read(child, out));
                    } else {
                        read(child, out);
                    }
                }
            }
        }
    }

    private static boolean isUpset(XmlNode node) {
        return FORMULAS.contains(node.name())
                || (node.is("bdo") && node.attribute("val").equals("rtl"));
    }

    private void run(XmlNode run, ParagraphText out) {
        RunLook look = looks.look(run.first("rPr").orElse(NOTHING));
        for (XmlNode child : run.children()) {
            if (child.is("fldChar")) {
                field(child.attribute("fldCharType"), out);
            } else if (child.is("instrText") && !fields.isEmpty()) {
                fields.element().code.append(child.text());
            } else if (fields.stream().allMatch(field -> field.result >= 0)) {
                piece(child, look, out);
            }
        }
    }

    private void field(String type, ParagraphText out) {
        switch (type) {
            case "begin" -> fields.push(new Field());
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.element().result = out.text().length();
                }
            }
            case "end" -> {
                Field ended = fields.poll();
                if (ended != null) {
                    result(ended.code.toString(), ended.result, out);
                }
            }
            default -> {
                // No other type is defined.
            }
        }
    }

    /** Looks whether a field has its result. */
    private void result(String code, int from, ParagraphText out) {
        String kind = code.strip().split("\\s", 2)[0].toUpperCase(Locale.ROOT);
        if (!SILENT.contains(kind) && (from < 0 || from == out.text().length())) {
            eye.drawn();
        }
    }

    private void piece(XmlNode piece, RunLook look, ParagraphText out) {
        switch (piece.name()) {
            case "t" -> out.append(eye.read(piece.text(), look));
            case "tab", "ptab" -> out.append(eye.read(" ", look));
            case "br", "cr" -> {
                if (piece.attribute("type").equals("page")) {
                    overlay.pageBreak();
                }
                out.append(eye.read("\n", look));
            }
            case "noBreakHyphen" -> out.append(eye.read("-", look));
            case "sym" ->
                    out.append(eye.read(Symbols.text(piece.attribute("font"), code(piece)), look));
            case "drawing", "pict", "object" -> {
                if (!look.hidden()) {
                    drawn(piece, out);
                }
            }
            case "ruby" -> {
                piece.first("rubyBase").ifPresent(base -> read(base, out));
                piece.first("rt").ifPresent(above -> eye.read(above.text(), RunLook.RAISED));
            }
            case "AlternateContent" ->
                    alternative(piece)
                            .ifPresent(inner -> inner.children().forEach(c -> piece(c, look, out)));
            default -> {
                // Instructions, marks of notes and comments.
            }
        }
    }

    private void drawn(XmlNode piece, ParagraphText out) {
        DocxFloats.of(piece).ifPresent(overlay::hang);
        VmlFloats.of(piece).forEach(overlay::hang);
        if (piece.within("txbxContent").isEmpty()) {
            eye.drawn();
        }
        drawing(piece, out);
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
