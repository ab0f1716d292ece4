package org.gongkai.reading.layout;

import java.util.ArrayList;
import java.util.List;
import org.gongkai.model.Box;
import org.gongkai.model.FlowDocument;
import org.gongkai.model.Glyph;
import org.gongkai.model.Page;
import org.gongkai.model.PagedDocument;
import org.gongkai.model.Ruling;

/** An A4 page to draw on, in points from its top-left corner. */
public final class DrawnPage {

    static final double WIDTH = 595;
    static final double HEIGHT = 842;

    private double width = WIDTH;
    private final List<Glyph> glyphs = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final List<Box> grounds = new ArrayList<>();

    /** What becomes of these pages, as {@link LayoutDump} shows it. */
    public static String arranged(DrawnPage... sheets) {
        return LayoutDump.text(arrange(sheets));
    }

    public static FlowDocument arrange(DrawnPage... sheets) {
        List<Page> pages = new ArrayList<>();
        for (DrawnPage sheet : sheets) {
            pages.add(sheet.page(pages.size() + 1));
        }
        return new PageLayout().arrange(new PagedDocument(pages, pages.size(), List.of()));
    }

    public Page page(int number) {
        return new Page(
                number,
                width,
                HEIGHT,
                glyphs,
                rulings,
                pictures,
                0,
                List.of(),
                List.of(),
                grounds,
                Page.Trust.SOUND);
    }

    /** Makes it a sheet with room for two pages side by side. */
    public DrawnPage sheet() {
        width = 2 * WIDTH;
        return this;
    }

    public List<Ruling> rulings() {
        return rulings;
    }

    /** Text from x on, with the middle of its line at y. ASCII is half as wide as high. */
    public DrawnPage text(double x, double y, double size, String text) {
        return spread(x, y, size, 0, text);
    }

    /** Text with white after each character, in points. */
    public DrawnPage spread(double x, double y, double size, double white, String text) {
        double at = x;
        for (int c : text.codePoints().toArray()) {
            double width = c < 0x80 ? size / 2 : size;
            if (c != ' ') {
                Box box = new Box(at, y - size / 2, width, size);
                glyphs.add(new Glyph(Character.toString(c), box, size, 0));
            }
            at += width + white;
        }
        return this;
    }

    /** Text that runs from top to bottom, turned by 90°. */
    public DrawnPage turned(double x, double y, double size, String text) {
        double at = y;
        for (int c : text.codePoints().toArray()) {
            double width = c < 0x80 ? size / 2 : size;
            glyphs.add(
                    new Glyph(
                            Character.toString(c),
                            new Box(x - size / 2, at, size, width),
                            size,
                            90));
            at += width;
        }
        return this;
    }

    public DrawnPage level(double y, double from, double to) {
        rulings.add(new Ruling(true, y, from, to, 0.5));
        return this;
    }

    public DrawnPage upright(double x, double from, double to) {
        rulings.add(new Ruling(false, x, from, to, 0.5));
        return this;
    }

    /** A full grid of lines. */
    public DrawnPage grid(double[] xs, double[] ys) {
        for (double y : ys) {
            level(y, xs[0], xs[xs.length - 1]);
        }
        for (double x : xs) {
            upright(x, ys[0], ys[ys.length - 1]);
        }
        return this;
    }

    public DrawnPage glyph(Glyph glyph) {
        glyphs.add(glyph);
        return this;
    }

    /** A box filled with a colour. */
    public DrawnPage ground(double left, double top, double right, double bottom) {
        grounds.add(Box.between(left, top, right, bottom));
        return this;
    }

    /** Texts on one line, each from its place on; those that begin with ">" end there. */
    public DrawnPage row(double y, double[] xs, String... texts) {
        for (int i = 0; i < texts.length; i++) {
            boolean right = texts[i].startsWith(">");
            String text = right ? texts[i].substring(1) : texts[i];
            double width = text.codePoints().mapToDouble(c -> c < 0x80 ? 5 : 10).sum();
            text(right ? xs[i] - width : xs[i], y, 10, text);
        }
        return this;
    }

    public DrawnPage picture(double x, double y, double width, double height) {
        pictures.add(new Box(x, y, width, height));
        return this;
    }
}
